package import LegalClock

/// 过程文书 to the applicant.
extension LetterComposer {
    /// 接收回执
    package func intakeReceipt(number: String, on day: CivilDate) throws(LetterRefusal) -> Letter {
        guard let intake = request.intake, let received = request.receivedOn else { throw .notReceived }
        let due = request.due.flatMap { $0.isProvisional ? nil : "，即\($0.day.chinese)前" } ?? ""
        let text = """
            收到申请之日为\(received.chinese)：\(intake.channel.receiptBasis)。本机关将自收到申请之日起二十个工作日内\(due)予以答复；\
            需要延长答复期限的，将在期限届满前告知你（单位）（条例第三十三条第二款）。
            """
        let paragraphs = [
            try opening(), LetterParagraph("asked", asked(request.items.map(\.number))),
            LetterParagraph("period", text),
        ]
        return letter(.intakeReceipt, number, paragraphs, on: day)
    }

    /// 补正告知书 (R 30): what to correct and by when, said once and in whole.
    package func correction(what: String, days: Int, number: String, on day: CivilDate) throws(LetterRefusal) -> Letter
    {
        guard !what.isBlank else { throw .nothingToTell }
        let demand = """
            根据《中华人民共和国政府信息公开条例》第三十条的规定，请自收到本告知书之日起\(days)个工作日内补正。答复期限自本机关收到补正的申请之日起计算；\
            无正当理由逾期不补正的，视为放弃申请，本机关不再处理该申请。
            """
        let paragraphs = [
            try opening(), LetterParagraph("asked", asked(request.items.map(\.number))),
            LetterParagraph("what", "经审查，你（单位）的申请内容不明确或者材料不齐，需要补正：\(what)", isEditable: true),
            LetterParagraph("demand", demand),
        ]
        return letter(.correction, number, paragraphs, on: day)
    }

    /// 说明理由告知书 (R 35)
    package func reasons(days: Int, number: String, on day: CivilDate) throws(LetterRefusal) -> Letter {
        let text = """
            你（单位）申请公开政府信息的数量、频次明显超过合理范围。根据《中华人民共和国政府信息公开条例》第三十五条的规定，\
            请自收到本告知书之日起\(days)个工作日内说明理由。理由不合理的，本机关不予处理；理由合理，但本机关无法在规定的期限内答复的，\
            将确定延迟答复的合理期限并告知你（单位）。
            """
        return letter(.reasons, number, [try opening(), LetterParagraph("demand", text, isEditable: true)], on: day)
    }

    /// 延期答复告知书 (R 33): with the new last day, unless that is provisional.
    package func extended(days: Int, due: RequestDue, number: String, on day: CivilDate) throws(LetterRefusal) -> Letter
    {
        let until = due.isProvisional ? "" : "，至\(due.day.chinese)"
        let text = """
            根据《中华人民共和国政府信息公开条例》第三十三条第二款的规定，经本机关政府信息公开工作机构负责人同意，现将答复期限延长\(days)个工作日\(until)。
            """
        return letter(.extended, number, [try opening(), LetterParagraph("decision", text)], on: day)
    }

    /// 延期答复告知书 by the days that were agreed, as the rule counts them from the case as it stands.
    package func extended(on day: CivilDate, in calendar: WorkingCalendar) throws -> Letter {
        let acts = try request.extend(letter: Letter.numberSlot, servedOn: day, on: day, in: calendar)
        guard case .period(.extended(let days, _, _, _, let due))? = acts.first else {
            throw LetterRefusal.nothingToTell
        }
        return try extended(days: days, due: due, number: "", on: day)
    }

    /// 延迟答复告知书 (R 35, C-DELAY)
    package func delay(until: CivilDate, reason: String, number: String, on day: CivilDate) throws(LetterRefusal)
        -> Letter
    {
        let text = "你（单位）说明的理由合理，但本机关无法在规定的期限内答复。根据《中华人民共和国政府信息公开条例》第三十五条的规定，现将答复时间延迟至\(until.chinese)。"
        let paragraphs = [
            try opening(), LetterParagraph("decision", text),
            LetterParagraph("reasons", "理由：\(reason)", isEditable: true),
        ]
        return letter(.delay, number, paragraphs, on: day)
    }

    /// 征求意见告知书: the applicant is told that others are asked, and that the time is not counted (R 33 ¶3).
    package func consultationToApplicant(
        _ kind: ConsultationLetter.Kind,
        number: String,
        on day: CivilDate
    ) throws(LetterRefusal) -> Letter {
        let text = """
            你（单位）申请公开的政府信息需要征求\(kind.addressee)的意见。根据《中华人民共和国政府信息公开条例》第三十三条第三款的规定，\
            征求意见所需时间不计算在答复期限内。
            """
        return letter(.consultationToApplicant, number, [try opening(), LetterParagraph("text", text)], on: day)
    }

    /// 收费通知书 (国办函〔2020〕109号 Art. 5, 6): basis, standard, amount, period and way to pay. It cannot be taken to
    /// reconsideration or court alone.
    package func fee(
        _ tariff: FeeTariff,
        quantity: Int,
        wayToPay: String,
        number: String,
        on day: CivilDate
    ) throws(LetterRefusal) -> Letter {
        let amount = Fee.amount(tariff, quantity: quantity)
        guard amount > 0, !wayToPay.isBlank else { throw .nothingToTell }
        let counted = tariff == .perRequest ? "你（单位）本月向本机关提出的第\(quantity)件申请" : "共\(quantity)页"
        let standard =
            tariff == .perRequest
            ? "按件计收：同一申请人一个自然月内累计10件以下（含10件）不收费，第11至30件每件100元，第31件起以10件为一档，每增加一档单件标准提高100元"
            : "按量计收：30页以下（含30页）不收费，第31至100页每页10元，第101至200页每页20元，第201页起每页40元"
        let demand = """
            请自收到本通知书次日起二十个工作日内缴纳。逾期未缴纳的，视为放弃申请，本机关不再处理该申请；缴纳后，答复期限自缴纳次日起重新计算。\
            对本通知书不能单独申请行政复议或者提起行政诉讼。
            """
        let paragraphs = [
            try opening(),
            LetterParagraph("basis", "根据《中华人民共和国政府信息公开条例》第四十二条和《政府信息公开信息处理费管理办法》（国办函〔2020〕109号），本机关对该申请收取信息处理费。"),
            LetterParagraph("amount", "\(standard)。\(counted)，应缴\(Fee.chinese(fen: amount))。"),
            LetterParagraph("pay", "缴纳方式：\(wayToPay)", isEditable: true), LetterParagraph("demand", demand),
        ]
        return letter(.fee, number, paragraphs, on: day)
    }
}
