import LegalClock

extension Review {
    /// 今日工作 and the lists: by what the agency owes next.
    package var desk: DeskEntry? {
        guard let notice else { return nil }
        let due = nextDue
        return DeskEntry(
            title: "\(notice.group.name)：\(notice.matter.text)",
            summary: [notice.authority, notice.caseNumber, notice.procedure.name].filter { !$0.isEmpty }
                .joined(separator: " · "),
            state: deskState,
            isOpen: isOpen,
            due: due?.day,
            isProvisional: due?.isProvisional ?? false,
            waiting: waiting,
            handler: handler,
            searchText: "\(id.key) \(conclusion?.document ?? "")"
        )
    }

    /// The agency still owes something, or waits for a decision.
    package var isOpen: Bool { state != .concluded || isToObey || opinionDue != nil }

    /// The answer, then the decision that is waited for, then what the decision orders.
    package var nextDue: RequestDue? {
        switch state {
        case .answering: answerDue
        case .pending: opinionDue ?? decisionDue
        case .suspended: opinionDue
        case .concluded: opinionDue
        }
    }

    private var deskState: String {
        guard let conclusion, let notice else { return state.name }
        if isToObey { return "待履行" }
        return opinionDue == nil ? "已审结：\(conclusion.result.name(of: notice.kind))" : "待回复意见书"
    }

    private var waiting: DeskEntry.Waiting {
        let us = handler.map { DeskEntry.Waiting.account($0) } ?? .role(.disclosureOfficer)
        guard isOpen else { return .nobody }
        if state == .answering || isToObey || opinionDue != nil { return us }
        return .outside(notice?.authority ?? "")
    }

    package func notices(of act: Recorded<ReviewAct>) -> [Notice] {
        let us = handler.map { Notice.Recipient.account($0) } ?? .role(.disclosureOfficer)
        switch act.content {
        case .opened(let notice, let due, _):
            let sentence = "新的\(notice.group.name)案件 \(id.key)，应于\(due)前\(notice.kind.answer)。"
            return [Notice(to: .role(.disclosureOfficer), sentence), Notice(to: .role(.deputyHead), sentence)]
        case .amended(_, let due, _):
            return state == .answering ? [Notice(to: us, "案件 \(id.key) 的情况有更新，答复期限\(due)。")] : []
        case .assigned: return [Notice(to: us, "案件 \(id.key) 交您办理\(answerDue.map { "，答复期限\($0)" } ?? "")。")]
        case .concluded(let conclusion, _):
            let sentence = "案件 \(id.key) 已审结：\(conclusion.result.column.name)\(conclusion.answersAnew ? "，须重新答复" : "")。"
            return [Notice(to: us, sentence), Notice(to: .role(.deputyHead), sentence)]
        case .appealed: return [Notice(to: us, "案件 \(id.key) 已上诉。")]
        case .opinionReceived(_, _, let due): return [Notice(to: us, "案件 \(id.key) 收到意见书，应于\(due)前回复。")]
        case .dueMoved(let clock, _, let due, _) where clock == ReviewClockName.answer:
            return [Notice(to: us, "案件 \(id.key) 的答复期限改为\(due)。")]
        default: return []
        }
    }
}
