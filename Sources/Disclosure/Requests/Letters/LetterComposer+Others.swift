import DocumentContent
package import LegalClock

/// Letters to third parties and other agencies, and forms for the file.
extension LetterComposer {
    /// 征求意见书 (R 32, R 34, R 17).
    package func consultation(
        _ kind: ConsultationLetter.Kind,
        about items: [Int],
        person: PersonID?,
        agency: String,
        number: String,
        on day: CivilDate
    ) throws(LetterRefusal) -> Letter {
        let asked = request.items.filter { items.contains($0.number) }.map(\.description).joined(separator: "；")
        guard !asked.isEmpty, kind == .thirdParty ? person != nil : !agency.isBlank else { throw .nothingToTell }
        let addressee = person.map { Letter.Addressee.person($0) } ?? .agency(agency)
        let paragraphs = [
            LetterParagraph("asked", "本机关收到政府信息公开申请，申请公开：\(asked)", isEditable: true),
            LetterParagraph("demand", kind.demand),
        ]
        return letter(kind.letter, number, paragraphs, on: day, to: addressee)
    }

    /// 征求意见确认函: the third party confirms in writing what it said.
    package func consultationConfirmation(letter number: Int, on day: CivilDate) throws(LetterRefusal) -> Letter {
        guard let record = request.consultation(number), record.letter.kind == .thirdParty,
            let person = record.letter.person, case .answered(let received, let opinion, let text) = record.result
        else { throw .nothingToTell }
        let said = text.isBlank ? "" : "，理由是：\(text)"
        let paragraph =
            "就本机关\(record.letter.letter)征求意见一事，本机关于\(received.chinese)收到你（单位）的意见：\(opinion.name)\(said)。请予确认。"
        return letter(.thirdPartyConfirmation, "", [LetterParagraph("text", paragraph)], on: day, to: .person(person))
    }

    /// 依申请公开告知书（第三方）(L-32): what is disclosed although it objects, and why.
    package func toThirdParty(
        letter consultation: Int,
        number: String,
        on day: CivilDate,
        isServedOnline: Bool = false
    ) throws(LetterRefusal) -> Letter {
        guard let record = request.consultation(consultation), let person = record.letter.person else {
            throw .nothingToTell
        }
        let drafts = record.letter.items.compactMap { request.drafts[$0] }.filter(\.decision.discloses)
        guard !drafts.isEmpty else { throw .nothingToTell }
        let contents = request.items.filter { item in drafts.contains { $0.item == item.number } }.map(\.description)
        let remedy = try office.remedy(.either, isServedOnline: isServedOnline)
        let paragraphs = [
            LetterParagraph("text", "本机关决定公开下列涉及你（单位）的政府信息：\(contents.joined(separator: "；"))"),
            LetterParagraph("basis", "根据《中华人民共和国政府信息公开条例》第三十二条的规定，现将决定公开的内容和理由告知你（单位）。"),
            LetterParagraph("reasons", "理由：\(try reasons(of: drafts, against: record.result))", isEditable: true),
            LetterParagraph("remedy", remedy, role: .remedy),
        ]
        return letter(.decisionToThirdParty, number, paragraphs, on: day, to: .person(person), remedy: .either)
    }

    /// R 32: the public interest outweighs an objection; silence leaves it to the agency; consent is consent.
    private func reasons(
        of drafts: [ItemDecision],
        against result: ConsultationRecord.Result?
    ) throws(LetterRefusal) -> String {
        let interest = drafts.map(\.publicInterest).filter { !$0.isBlank }.joined(separator: "；")
        guard interest.isEmpty else { return interest }
        switch result {
        case .lapsed: return "你（单位）逾期未提出意见，依照条例的规定由本机关决定是否公开。"
        case .answered(_, .agrees, _): return "你（单位）同意公开。"
        case .answered(_, .objectsWithoutReason, _): return "你（单位）不同意公开，但没有说明合理的理由。"
        case .answered, nil: throw .nothingToTell
        }
    }

    /// 协办函: to the unit or agency that is asked to help find the information.
    package func assistance(to agency: String, what: String, number: String, on day: CivilDate) throws(LetterRefusal)
        -> Letter
    {
        guard !agency.isBlank, !what.isBlank else { throw .nothingToTell }
        let paragraphs = [
            LetterParagraph("asked", asked(request.items.map(\.number)).replacing("你（单位）申请公开", with: "本机关收到申请，要求公开")),
            LetterParagraph("what", what, isEditable: true),
        ]
        return letter(.assistance, number, paragraphs, on: day, to: .agency(agency))
    }

    /// 登记表 (L-45), for the file.
    package func registration(on day: CivilDate) throws(LetterRefusal) -> Letter {
        guard let intake = request.intake else { throw .nothingToTell }
        let rows: [(String, String)] = [
            ("申请编号", request.id.key), ("申请人", Letter.nameSlot), ("申请人类型", intake.kind.name),
            ("联系方式", Letter.contactSlot), ("身份证明", request.hasIdentityProof ? "已提供" : "未提供"),
            ("提交方式", intake.channel.name), ("提交日期", intake.submittedOn.chinese),
            ("收到申请之日", request.receivedOn?.chinese ?? ""),
            ("所需信息", request.items.map { "\($0.number).\($0.description)" }.joined(separator: "\n")),
            ("形式要求", intake.form.name), ("获取方式", intake.way.name), ("答复期限", request.due?.description ?? ""),
        ]
        return form(.registration, rows, on: day)
    }

    /// 送达回证, for the one who serves the letter.
    package func proofOfService(of letters: [SignedLetter], on day: CivilDate) -> Letter {
        let titles = letters.map { "\($0.kind.title)（\($0.number)）" }.joined(separator: "\n")
        let signed = "　　　　　　　　　　年　　月　　日"
        let rows: [(String, String)] = [
            ("送达文书", titles), ("受送达人", Letter.nameSlot), ("送达地点", ""),
            ("送达方式", "□直接送达　□委托送达　□邮寄送达　□电子送达"), ("收件人签名\n或者盖章", signed), ("收到日期", ""),
            ("代收人及\n代收理由", signed), ("送达人", ""), ("备注", ""),
        ]
        return form(.proofOfService, rows, on: day)
    }

    private func form(_ kind: LetterKind, _ rows: [(String, String)], on day: CivilDate) -> Letter {
        let table = OfficialTable(
            columns: [1, 3],
            rows: rows.map { label, value in
                // Room for a signature or a stamp, and to write by hand.
                let height = label.utf8.contains(0x0A) ? 18 : value.isEmpty ? 12 : 9
                let name = OfficialCell(.label, lines: OfficialText.lines(label))
                return OfficialTable.Row([name, .value(OfficialText.lines(value))], height: height)
            }
        )
        return Letter(
            kind: kind,
            number: "",
            addressee: .file,
            paragraphs: [],
            form: table,
            agency: office.agency,
            date: day,
            contact: "",
            attachments: [],
            remedy: nil
        )
    }
}

extension ConsultationLetter.Kind {
    var letter: LetterKind {
        switch self {
        case .thirdParty: .thirdParty
        case .coAgency: .coAgency
        case .referral: .referral
        }
    }

    /// What is asked, by when, and what follows from silence.
    var demand: String {
        switch self {
        case .thirdParty:  // R 32
            """
            根据《中华人民共和国政府信息公开条例》第三十二条的规定，上述政府信息公开可能会损害你（单位）的合法权益，现书面征求你（单位）的意见。\
            请自收到本征求意见书之日起十五个工作日内提出是否同意公开的意见，不同意公开的请说明理由。逾期未提出意见的，由本机关依照条例的规定决定是否公开。
            """
        case .coAgency:  // R 34
            """
            根据《中华人民共和国政府信息公开条例》第三十四条的规定，上述政府信息由你机关与本机关共同制作，现征求你机关的意见。\
            请自收到本征求意见书之日起十五个工作日内提出意见，逾期未提出意见的视为同意公开。
            """
        case .referral:  // R 17
            "根据《中华人民共和国政府信息公开条例》第十七条的规定，本机关对上述政府信息是否可以公开不能确定，现提请你机关确定，请自收到本函之日起十五个工作日内函复。"
        }
    }
}
