package import LegalClock

/// 导入的放假通知: a holiday notice that an administrator laid into the agency's calendar, as an audited act.
package struct ImportedNotice: Subject, Hashable {
    package static let kind = SubjectKind(rawValue: "notice")
    package static let title = "放假通知"

    package let id: SubjectID
    /// `nil` before the first act.
    package private(set) var notice: HolidayNotice?
    package private(set) var isWithdrawn = false
    /// Whether every open period was brought up to it, or to its withdrawal.
    package private(set) var isRecomputed = false
    package private(set) var changed = 0

    package init(id: SubjectID) { self.id = id }

    package mutating func apply(_ act: Recorded<ImportedNoticeAct>) {
        switch act.content {
        case .imported(let notice, _, _): self.notice = notice
        case .withdrawn: (isWithdrawn, isRecomputed) = (true, false)
        case .recomputed(let changed): (self.changed, isRecomputed) = (changed, true)
        }
    }

    package var desk: DeskEntry? {
        guard let notice else { return nil }
        return DeskEntry(
            title: notice.number,
            summary: "\(notice.scopeName)，\(notice.source)",
            state: isWithdrawn ? "已撤销" : "已采用",
            isOpen: false,
            searchText: id.key
        )
    }

    package func notices(of act: Recorded<ImportedNoticeAct>) -> [Notice] {
        guard let notice else { return [] }
        if case .recomputed(let changed) = act.content {
            return [Notice(to: .role(.disclosureOfficer), "已按放假通知\(notice.number)重新推算期限，\(changed)件事的期限有变动。")]
        }
        let sentence = isWithdrawn ? "放假通知\(notice.number)已撤销，正在重新推算期限。" : "已导入放假通知\(notice.number)，正在重新推算期限。"
        return [Notice(to: .role(.disclosureOfficer), sentence)]
    }
}

extension HolidayNotice {
    /// 2027年放假安排, 2020年放假安排的调整, 广西壮族自治区2025年放假
    package var scopeName: String {
        switch scope {
        case .year: "\(year)年放假安排"
        case .amendment: "\(year)年放假安排的调整"
        case .region(let name): "\(name)\(year)年放假"
        }
    }
}
