package import LegalClock

extension Ledger {
    /// Notices that were imported for an agency, oldest first.
    package func importedNotices(of agency: AgencyCode) async throws -> [ImportedNotice] {
        var query = DeskQuery(agency: agency, kind: ImportedNotice.kind)
        query.order = .oldest
        query.limit = 200
        var notices: [ImportedNotice] = []
        for row in try await desk(query) {
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
