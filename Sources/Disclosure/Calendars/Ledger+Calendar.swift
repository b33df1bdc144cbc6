package import LegalClock

extension Ledger {
    /// Notices that were imported for an agency, oldest first.
    package func importedNotices(of agency: AgencyCode) async throws -> [ImportedNotice] {
        var query = DeskQuery(agency: agency, kind: ImportedNotice.kind)
        query.limit = 200
        // Every page asks. In the order of time an engine would look for them among all that the agency has; by due day they
        // stand together.
        let rows = try await desk(query).sorted { left, right in
            (left.openedAt, left.subject.rawValue) < (right.openedAt, right.subject.rawValue)
        }
        var notices: [ImportedNotice] = []
        for row in rows {
            if let standing = try await standing(ImportedNotice.self, row.subject, of: agency) {
                notices.append(standing.subject)
            }
        }
        return notices
    }

    /// 工作日历 of an agency: what rules count with. Two notices a year at most, so they are read when it is asked for.
    package func calendar(of agency: AgencyCode) async throws -> WorkingCalendar {
        let notices = try await importedNotices(of: agency)
        return notices.isEmpty ? .national : .agency(notices)
    }
}
