package import LegalClock

/// Composes the letters of a case. What the law says is locked; what a person judged may be reworded.
///
/// Provisional days are never printed to an applicant: then the number of working days stands alone.
package struct LetterComposer: Sendable {
    package let request: DisclosureRequest
    package let office: LetterOffice

    package init(_ request: DisclosureRequest, _ office: LetterOffice) {
        self.request = request
        self.office = office
    }

    /// 告知书: about items decided alike, or 答复书 about several; after ``DisclosureRequest/letterKind(of:)``.
    package func decision(
        _ items: [Int],
        number: String,
        on day: CivilDate,
        isServedOnline: Bool = false
    ) throws(LetterRefusal) -> Letter {
        let route = request.remedy(of: items)
        var paragraphs = [try opening(), LetterParagraph("asked", asked(items))]
        for (index, item) in items.enumerated() {
            guard let draft = request.drafts[item] else { throw .notDrafted(item) }
            if items.count > 1 {
                paragraphs.append(LetterParagraph("heading\(index + 1)", "关于第\(item)项内容", role: .heading))
            }
            paragraphs += DecisionWording.paragraphs(draft)
        }
        let kind = request.letterKind(of: items)
        let remedies = try office.remedies(
            route,
            others: hasOthers(items),
            letter: kind == .mixed ? "本答复书" : "本告知书",
            isServedOnline: isServedOnline
        )
        for (index, remedy) in remedies.enumerated() {
            paragraphs.append(LetterParagraph(index == 0 ? "remedy" : "remedy2", remedy, role: .remedy))
        }
        return letter(
            kind,
            number,
            paragraphs,
            on: day,
            remedy: route,
            attachments: files(items)
        )
    }

    /// Whether a letter in which something is refused under R 14–16 says something else too: against that, either way.
    private func hasOthers(_ items: [Int]) -> Bool {
        items.contains { item in
            guard let decision = request.drafts[item]?.decision else { return false }
            return decision == .partiallyGranted || decision.row.remedy == .either
        }
    }

    /// 不再处理告知书 (3.6.1, 3.6.2).
    package func abandoned(number: String, on day: CivilDate, isServedOnline: Bool = false) throws(LetterRefusal)
        -> Letter
    {
        let reason: String
        switch request.outcome {
        case .abandonedNoCorrection:  // R 30
            reason = "本机关已告知你（单位）补正申请内容和合理的补正期限，你（单位）无正当理由逾期不补正"
        case .abandonedFeeUnpaid:  // 国办函〔2020〕109号 Art. 6
            reason = "本机关已告知你（单位）缴纳信息处理费的数额和期限，你（单位）逾期未缴纳"
        default: throw .nothingToTell
        }
        let basis = request.outcome?.row.basis ?? ""
        let text = "\(reason)。根据\(basis)的规定，视为放弃申请，本机关不再处理该申请。"
        let remedy = try office.remedy(.either, isServedOnline: isServedOnline)
        let paragraphs = [
            try opening(), LetterParagraph("decision", text), LetterParagraph("remedy", remedy, role: .remedy),
        ]
        return letter(.abandoned, number, paragraphs, on: day, remedy: .either)
    }

    /// 终止办理记录: for the file.
    package func withdrawn(on day: CivilDate) throws(LetterRefusal) -> Letter {
        guard request.state == .withdrawn || request.outcome == .withdrawn else { throw .nothingToTell }
        let text =
            "申请人\(Letter.nameSlot)于\(request.counted?.on.chinese ?? day.chinese)撤回申请（编号\(request.id.key)），终止办理。"
        return letter(.withdrawn, "", [LetterParagraph("text", text)], on: day, to: .file)
    }

    // MARK: Parts

    func opening() throws(LetterRefusal) -> LetterParagraph {
        guard let intake = request.intake, let received = request.receivedOn else { throw .notReceived }
        var text = """
            你（单位）于\(intake.submittedOn.chinese)通过\(intake.channel.name)方式提出的政府信息公开申请（编号\(request.id.key)），\
            本机关于\(received.chinese)收到。
            """
        if let corrected = request.corrections.last?.receivedOn {
            text += "经告知，你（单位）于\(corrected.chinese)补正了申请内容。"
        }
        return LetterParagraph("opening", text)
    }

    func asked(_ items: [Int]) -> String {
        let texts = request.items.filter { items.contains($0.number) }
        guard texts.count != 1 else { return "你（单位）申请公开：\(texts[0].description)" }
        return "你（单位）申请公开：\n" + texts.map { "\($0.number).\($0.description)" }.joined(separator: "\n")
    }

    private func files(_ items: [Int]) -> [String] {
        let count = items.reduce(0) { $0 + (request.drafts[$1]?.files.count ?? 0) }
        return count == 0 ? [] : ["所公开的政府信息（共\(count)份）"]
    }

    /// 你 to a natural person, 你单位 to all others. Of others than the applicant it is not known what they are.
    private func addressed(_ paragraph: LetterParagraph) -> LetterParagraph {
        guard let kind = request.intake?.kind else { return paragraph }
        var paragraph = paragraph
        paragraph.text = paragraph.text.replacing("你（单位）", with: kind == .naturalPerson ? "你" : "你单位")
        return paragraph
    }

    func letter(
        _ kind: LetterKind,
        _ number: String,
        _ paragraphs: [LetterParagraph],
        on day: CivilDate,
        to addressee: Letter.Addressee? = nil,
        remedy: RemedyRoute? = nil,
        attachments: [String] = []
    ) -> Letter {
        let applicant = request.intake.map { Letter.Addressee.person($0.applicant) } ?? .file
        return Letter(
            kind: kind,
            number: number,
            addressee: addressee ?? applicant,
            paragraphs: addressee == nil ? paragraphs.map(addressed) : paragraphs,
            form: nil,
            agency: office.agency,
            date: day,
            contact: office.contact,
            attachments: attachments,
            remedy: remedy
        )
    }
}
