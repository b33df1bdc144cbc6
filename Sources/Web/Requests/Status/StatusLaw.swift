import Disclosure

/// 法律怎么说: what the law gives an applicant where the case stands, in plain words, each with its article.
struct StatusLaw: Hashable, Sendable {
    struct Note: Hashable, Sendable {
        let words: String
        let article: String
    }

    let notes: [Note]

    init(_ request: DisclosureRequest) {
        var notes: [Note] = []
        switch request.state {
        case .submitted: notes = [Self.receipt(request)]
        case .received, .underReview, .drafting, .approving, .decided: notes = [Self.reply, Self.extension]
        case .awaitingCorrection: notes = [Self.correction, Self.restart]
        case .awaitingThirdParty, .awaitingCoAgency: notes = [Self.consultation, Self.reply]
        case .awaitingReason: notes = [Self.reasons, Self.reply]
        case .awaitingFee: notes = [Self.fee]
        case .served, .archived: notes = [Self.publication, Self.complaint]
        case .closedAbandoned:
            notes = [request.outcome == .abandonedFeeUnpaid ? Self.fee : Self.correction, Self.complaint]
        case .withdrawn: notes = [Note(words: "撤回不影响您以后再次提出申请。", article: "条例第二十七条")]
        }
        if request.state.isOpen, request.clock?.run.delay != nil { notes.append(Self.reasons) }
        self.notes = notes
    }

    private static func receipt(_ request: DisclosureRequest) -> Note {
        Note(words: (request.intake?.channel.receiptBasis ?? "") + "。", article: "条例第三十一条")
    }

    private static let reply = Note(
        words: "能够当场答复的当场答复；不能的，自收到申请之日起二十个工作日内答复。",
        article: "条例第三十三条"
    )
    private static let `extension` = Note(
        words: "需要延长的，应经工作机构负责人同意并告知您，最长不超过二十个工作日。",
        article: "条例第三十三条"
    )
    private static let correction = Note(
        words: "内容不明确的，机关在七个工作日内一次告知补正；没有正当理由逾期不补正的，视为放弃申请。",
        article: "条例第三十条"
    )
    private static let restart = Note(words: "答复期限自收到补正的申请之日起计算。", article: "条例第三十条")
    private static let consultation = Note(
        words: "信息涉及第三方或者由几个机关共同制作的，应当征求意见；所需时间不计算在答复期限内。",
        article: "条例第三十二条至第三十四条"
    )
    private static let reasons = Note(
        words: "申请的数量、频次明显超过合理范围的，机关可以要求说明理由；理由合理但不能按期答复的，可以确定延迟答复的合理期限并告知您。",
        article: "条例第三十五条"
    )
    private static let fee = Note(
        words: "超过规定数量、频次的，可以收取信息处理费；逾期未缴纳的视为放弃申请，缴清后答复期限重新计算。",
        article: "条例第四十二条，国办函〔2020〕109号第六条"
    )
    private static let publication = Note(
        words: "您认为得到的信息应当让公众都知道的，可以建议机关主动公开。",
        article: "条例第四十四条"
    )
    private static let complaint = Note(
        words: "认为机关侵犯了您的合法权益的，可以向上一级机关或者政府信息公开工作主管部门投诉、举报，也可以申请行政复议或者提起行政诉讼。",
        article: "条例第五十一条"
    )
}
