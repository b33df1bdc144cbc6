package import LegalClock

/// 违规事项 (V-…): something in the handling that went against the law. Rules refuse it; cases taken over from elsewhere
/// and the passing of time bring it about all the same.
package struct RequestFinding: Hashable, Sendable {
    package enum Kind: String, CaseIterable, Hashable, Sendable {
        case replyLate = "V-REPLY-LATE"
        case extensionLate = "V-EXT-LATE"
        case extensionNotApproved = "V-EXT-NOAPPROVAL"
        case correctionLate = "V-CORR-LATE"
        case correctionTwice = "V-CORR-TWICE"
        case noBasis = "V-NOBASIS"
        case noRemedy = "V-NOREMEDY"
        case wrongRemedy = "V-REMEDY-WRONGROUTE"
        case thirdPartySkipped = "V-THIRD-SKIPPED"
        case publishedLate = "V-PUB-LATE"
        case courier = "V-SERVICE-COURIER"
    }

    package let kind: Kind
    /// A Chinese sentence.
    package let message: String

    package init(_ kind: Kind, _ message: String) {
        self.kind = kind
        self.message = message
    }
}

extension DisclosureRequest {
    /// With what only the day brings: an answer that is overdue, a publication that is (L-26).
    package func findings(on day: CivilDate) -> [RequestFinding] {
        var findings = findings
        if state.isOpen, let due, !due.isProvisional, day > due.day, state.clock == .running {
            findings.append(RequestFinding(.replyLate, "答复期限\(due)已过，尚未送达答复（条例第三十三条）。"))
        }
        for (item, publication) in publications.sorted(by: { $0.key < $1.key }) {
            guard case .due(let due) = publication, !due.isProvisional, day > due.day else { continue }
            findings.append(RequestFinding(.publishedLate, "第\(item)项内容应在\(due)前主动公开，尚未公开（条例第二十六条）。"))
        }
        return findings
    }

    /// What an act does against the law, seen from the state before it.
    func findings(of act: RequestAct) -> [RequestFinding] {
        switch act {
        case .correction(.asked(_, _, let issuedOn, _, _, _, _)): correctionFindings(issuedOn)
        case .period(.extended(_, let head, _, let servedOn, _)): extensionFindings(head, servedOn)
        case .decision(.signed(_, let letters)): signingFindings(letters)
        case .decision(.served(let service, _)): serviceFindings(service)
        case .closing(.publishedProactively(let item, let day, _)): publicationFindings(item, day)
        default: []
        }
    }

    private func correctionFindings(_ issuedOn: CivilDate) -> [RequestFinding] {
        var findings: [RequestFinding] = []
        if !corrections.isEmpty {  // V-CORR-TWICE
            findings.append(RequestFinding(.correctionTwice, "补正只能告知一次，此前已经告知过（条例第三十条）。"))
        }
        if let limit = correctionDue, !limit.isProvisional, issuedOn > limit.day {  // V-CORR-LATE
            findings.append(RequestFinding(.correctionLate, "应在\(limit)前告知补正，实际\(issuedOn.chinese)（条例第三十条），答复期限不重新计算。"))
        }
        return findings
    }

    private func extensionFindings(_ head: AccountID?, _ servedOn: CivilDate) -> [RequestFinding] {
        var findings: [RequestFinding] = []
        if head == nil {  // V-EXT-NOAPPROVAL
            findings.append(RequestFinding(.extensionNotApproved, "延期未经公开工作机构负责人同意（条例第三十三条）。"))
        }
        if let due, !due.isProvisional, servedOn > due.day {  // V-EXT-LATE
            findings.append(RequestFinding(.extensionLate, "延期应在\(due)前告知申请人，实际\(servedOn.chinese)（条例第三十三条）。"))
        }
        return findings
    }

    private func signingFindings(_ letters: [SignedLetter]) -> [RequestFinding] {
        var findings: [RequestFinding] = []
        for item in items {
            guard let draft = drafts[item.number] else { continue }
            if !draft.citesItsBasis {  // V-NOBASIS
                findings.append(RequestFinding(.noBasis, "第\(item.number)项内容的答复没有写明依据。"))
            }
            if draft.decision == .refusedThirdParty, !wasThirdPartyAsked(about: item.number) {  // V-THIRD-SKIPPED
                findings.append(
                    RequestFinding(.thirdPartySkipped, "第\(item.number)项内容以第三方合法权益为由不予公开，但未征求第三方意见（条例第三十二条）。")
                )
            }
        }
        for letter in letters {
            let required = remedy(of: letter.items)
            guard required != .none, letter.remedy != required else { continue }
            findings.append(
                letter.remedy == nil || letter.remedy == RemedyRoute.none
                    ? RequestFinding(.noRemedy, "\(letter.kind.title)没有告知救济途径和期限。")
                    : RequestFinding(.wrongRemedy, "\(letter.kind.title)告知的救济途径不对（行政复议法第二十三条）。")
            )
        }
        return findings
    }

    private func serviceFindings(_ service: LetterService) -> [RequestFinding] {
        var findings: [RequestFinding] = []
        if let due, !due.isProvisional, service.day > due.day {  // V-REPLY-LATE
            findings.append(RequestFinding(.replyLate, "应在\(due)前答复，实际\(service.day.chinese)（条例第三十三条）。"))
        }
        if service.way == .courier {  // V-SERVICE-COURIER
            findings.append(RequestFinding(.courier, "答复未通过邮政企业寄送（国办公开办函〔2016〕235号）。"))
        }
        return findings
    }

    private func publicationFindings(_ item: Int, _ day: CivilDate) -> [RequestFinding] {
        guard case .due(let due) = publications[item], !due.isProvisional, day > due.day else { return [] }
        // V-PUB-LATE, L-26
        return [RequestFinding(.publishedLate, "第\(item)项内容应在\(due)前主动公开，实际\(day.chinese)（条例第二十六条）。")]
    }

    /// R 32: a letter went to a third party about the item.
    func wasThirdPartyAsked(about item: Int) -> Bool {
        consultations.contains { $0.letter.kind == .thirdParty && $0.letter.items.contains(item) }
    }

    /// What the remedy paragraph of a letter about these items must show: reconsideration first as soon as one of the
    /// decisions asks for it (ARL 23 ¶2).
    package func remedy(of items: [Int]) -> RemedyRoute {
        let routes = items.compactMap { drafts[$0]?.decision.row.remedy }
        if routes.contains(.reconsiderationFirst) { return .reconsiderationFirst }
        return routes.contains(.either) ? .either : RemedyRoute.none
    }
}
