package import LegalClock

/// What the case is about.
package enum ReviewMatter: Hashable, Sendable {
    /// A request, by its key: `2026-0031`.
    case request(String)
    /// 主动公开: what the agency published or did not publish.
    case proactiveDisclosure(String)
    /// Anything else of the disclosure work: a register, a guide, a report.
    case other(String)

    package var text: String {
        switch self {
        case .request(let number): "申请 \(number)"
        case .proactiveDisclosure(let text): "主动公开：\(text)"
        case .other(let text): text
        }
    }

    package var requestNumber: String? {
        if case .request(let number) = self { number } else { nil }
    }
}

/// 简易程序 or 普通程序.
package enum ReviewProcedure: String, CaseIterable, Hashable, Sendable {
    case simplified, general

    package var name: String { self == .simplified ? "简易程序" : "普通程序" }
}

/// 提出答复通知书, 应诉通知书: by which the agency learns of a case. No person is named.
package struct ReviewNotice: Hashable, Sendable {
    package var kind: ReviewKind
    /// Litigation after reconsideration.
    package var isAfterReconsideration: Bool
    package var matter: ReviewMatter
    /// 复议机关 or 人民法院.
    package var authority: String
    /// 案号; empty while there is none.
    package var caseNumber: String
    package var procedure: ReviewProcedure
    /// 受理 or 立案; `nil` while it is not known.
    package var acceptedOn: CivilDate?
    /// The agency got the copy of the application or complaint.
    package var receivedOn: CivilDate
    /// The case of reconsideration that went before, when it is in the register.
    package var previous: String?

    package init(
        kind: ReviewKind,
        isAfterReconsideration: Bool = false,
        matter: ReviewMatter,
        authority: String,
        caseNumber: String = "",
        procedure: ReviewProcedure = .general,
        acceptedOn: CivilDate? = nil,
        receivedOn: CivilDate,
        previous: String? = nil
    ) {
        self.kind = kind
        self.isAfterReconsideration = isAfterReconsideration
        self.matter = matter
        self.authority = authority
        self.caseNumber = caseNumber
        self.procedure = procedure
        self.acceptedOn = acceptedOn
        self.receivedOn = receivedOn
        self.previous = previous
    }

    package var group: ReviewGroup {
        switch kind {
        case .reconsideration: .rev
        case .litigation: isAfterReconsideration ? .litAfter : .litDirect
        }
    }
}
