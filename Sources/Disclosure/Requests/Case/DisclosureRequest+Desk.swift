import LegalClock

extension DisclosureRequest {
    /// 今日工作 and the lists: by the day on which something must happen next.
    package var desk: DeskEntry? {
        guard let intake else { return nil }
        let due = nextDue
        return DeskEntry(
            title: items.first.map { Self.shortened($0.description) } ?? "",
            summary: "\(intake.kind.name) · \(intake.channel.name)\(items.count > 1 ? " · 共\(items.count)项" : "")",
            state: state == .served ? (outcome?.name ?? state.name) : state.name,
            isOpen: state.isOpen,
            due: due?.day,
            isProvisional: due?.isProvisional ?? false,
            waiting: waiting,
            handler: handler,
            searchText:
                "\(id.key) \(takenOver.map { $0.number + " " } ?? "")\(items.map(\.description).joined(separator: " "))"
        )
    }

    /// What is due next: the period of whomever the case waits for, else the reply.
    package var nextDue: RequestDue? {
        switch state {
        case .awaitingCorrection: corrections.last?.limit
        case .awaitingThirdParty, .awaitingCoAgency:
            consultations.filter(\.isOpen).map(\.letter.limit).min { $0.day < $1.day }
        case .awaitingFee: fees.last?.notice.limit
        case .submitted, .received, .underReview, .awaitingReason, .drafting, .approving, .decided: due
        case .served, .closedAbandoned, .withdrawn, .archived: nil
        }
    }

    private var waiting: DeskEntry.Waiting {
        switch state {
        case .submitted, .decided: .role(.disclosureOfficer)
        case .received, .underReview, .drafting:
            handler.flatMap { hasUnitAnswered ? nil : .account($0) } ?? .role(.disclosureOfficer)
        case .awaitingCorrection, .awaitingReason, .awaitingFee: .outside("申请人")
        case .awaitingThirdParty: .outside("第三方")
        case .awaitingCoAgency: .outside("其他机关")
        case .approving: .role(.deputyHead)
        case .served, .closedAbandoned, .withdrawn, .archived: .nobody
        }
    }

    /// The first forty characters of the first line, cut between characters.
    static func shortened(_ text: String) -> String {
        let line = text.prefix { !$0.isNewline }
        return line.prefix(41).count > 40 ? line.prefix(40) + "…" : String(line)
    }

    package func notices(of act: Recorded<RequestAct>) -> [Notice] {
        // What an import brings in is known to whoever imports it.
        guard act.at != importedAt else { return [] }
        let officer = Notice.Recipient.role(.disclosureOfficer)
        let holder = handler.map { Notice.Recipient.account($0) } ?? officer
        switch act.content {
        case .intake(.submitted): return [Notice(to: officer, "申请 \(id.key) 已提交，请在下一个工作日前与申请人确认。")]
        case .intake(.registered): return [Notice(to: officer, "申请 \(id.key) 已登记，答复期限\(due?.description ?? "未定")。")]
        case .handling(.assigned):
            return [Notice(to: holder, "申请 \(id.key) 交您办理\(internalDue.map { "，请在\($0.chinese)前回复" } ?? "")。")]
        case .handling(.returned), .handling(.unitAnswered):
            return [Notice(to: officer, "申请 \(id.key)：经办机构已\(act.content.name == "returned" ? "退回" : "回复")。")]
        case .handling(.secrecyReviewed): return [Notice(to: holder, "申请 \(id.key) 有新的保密审查意见。")]
        case .correction(.received): return [Notice(to: holder, "申请 \(id.key) 已收到补正。")]
        case .consultation(.answered): return [Notice(to: holder, "申请 \(id.key) 已收到对征求意见书的答复。")]
        case .fee(.paymentTold): return [Notice(to: holder, "申请 \(id.key) 的申请人告知已缴费，请核对到账后登记。")]
        case .fee(.paid): return [Notice(to: holder, "申请 \(id.key) 已缴费，答复期限重新计算。")]
        case .period(.extensionProposed): return [Notice(to: .role(.deputyHead), "申请 \(id.key) 提请延期，请审批。")]
        case .period(.extensionAgreed), .period(.extensionDeclined), .decision(.draftReturned),
            .decision(.recalled):
            return [Notice(to: holder, "申请 \(id.key)：\(act.content.sentenceWithoutNames)。")]
        case .period(.dueMoved(let clock, _, let due, _)) where clock == TimeLimit.reply.id:
            return [Notice(to: holder, "申请 \(id.key) 的答复期限改为\(due)。")]
        case .decision(.submittedForApproval): return [Notice(to: .role(.deputyHead), "申请 \(id.key) 的答复等您签发。")]
        case .decision(.signed): return [Notice(to: officer, "申请 \(id.key) 的答复已签发，请送达。")]
        case .closing(.withdrawn): return [Notice(to: holder, "申请 \(id.key) 已由申请人撤回。")]
        case .closing(.reopened): return [Notice(to: officer, "申请 \(id.key) 须重新答复，期限\(due?.description ?? "")。")]
        case .closing(.publicationProposed): return [Notice(to: officer, "申请 \(id.key) 的申请人建议主动公开所获信息。")]
        default: return []
        }
    }
}

extension RequestAct {
    /// For a notice, which may leave the house.
    var sentenceWithoutNames: String {
        switch self {
        case .period(.extensionAgreed(let days)): "同意延长答复期限\(days)个工作日"
        case .period(.extensionDeclined): "不同意延长答复期限"
        case .decision(.draftReturned): "答复稿退回重拟"
        case .decision(.recalled): "答复已撤回签发，请重新拟稿"
        default: ""
        }
    }
}
