extension RequestRefusal {
    package var sentence: String { formSentence ?? stageSentence ?? periodSentence ?? checkSentence ?? "现在不能这样办理。" }

    private var formSentence: String? {
        switch self {
        case .textMissing(_, let name): "请填写\(name)。"
        case .tooLong: "填写的内容太长，更长的请作为附件上传。"
        case .tooMany(_, let most): "最多\(most)项。"
        case .dayMissing(_, let name): "请填写\(name)。"
        case .dayInFuture: "日期不能晚于今天。"
        case .dayBefore(_, let name, let day): "日期不能早于\(name)（\(day.chinese)）。"
        case .noSuchItem(let item): "申请没有第\(item)项内容。"
        case .addresseeMissing: "请写明向谁征求意见。"
        case .letterNumberTaken(let number): "文号\(number)已经用过。"
        case .proofMissing: "请填写送达凭证：送达回证、邮件号或者系统记录。"
        default: nil
        }
    }

    private var stageSentence: String? {
        switch self {
        case .isOver(let state): "申请\(state.name)，不能再这样办理。"
        case .notYet(let state, let needs):
            "申请现在是“\(state.name)”，\(needs.map { "“\($0.name)”" }.joined(separator: "、"))时才能这样办理。"
        case .alreadyRegistered: "申请已经登记。"
        case .notOnline: "只有互联网渠道提交的申请可以因逾期未确认视为已经确认。"
        case .stillToConfirm(let due): "工作机构确认的期限是\(due)，还没有过。"
        case .alreadyCorrected: "补正只能告知一次，此前已经告知过（条例第三十条）。"
        case .noCorrectionAsked: "没有告知过申请人补正。"
        case .noReasonsAsked: "没有要求过申请人说明理由。"
        case .reasonsPending: "说明理由的期限还没有过，申请人尚未说明。"
        case .noSuchLetter(let number): "没有第\(number)份征求意见书。"
        case .letterIsAnswered(let number): "第\(number)份征求意见书已经办结。"
        case .noFee: "没有待办的收费通知。"
        case .notRefused(let item): "第\(item)项内容不是不予公开，不需要定期评估。"
        case .notDisclosed(let item): "第\(item)项内容没有公开，不能纳入主动公开的范围。"
        case .publicationStands(let item): "第\(item)项内容是否主动公开已经定了。"
        case .concernsOthers: "只有经办人能这样做。"
        default: nil
        }
    }

    private var periodSentence: String? {
        switch self {
        case .correctionTooLate(let due): "收到申请之日起七个工作日内才能告知补正，期限是\(due)（条例第三十条）。"
        case .correctionDaysOutOfBounds: "补正期限应在5至15个工作日之间。"
        case .excuseMissing(let due): "补正期限\(due)已过，请写明逾期的正当理由。"
        case .periodNotOver(let due): "期限是\(due)，还没有过。"
        case .restsOnUnannouncedYear(let due): "期限\(due)所在年份的放假安排尚未公布，系统不能自动办理。"
        case .alreadyExtended: "答复期限只能延长一次（条例第三十三条）。"
        case .extensionTooLong: "延长的期限最长不超过20个工作日（条例第三十三条）。"
        case .consentMissing: "延期应当经公开工作机构负责人同意（条例第三十三条）。"
        case .replyAlreadyDue(let due): "延期应当在答复期限\(due)之前告知申请人。"
        case .delayNotLater: "延迟答复的日期应当晚于现在的答复期限。"
        case .feeNotInForce: "信息处理费管理办法自2021年1月1日起施行，此前收到的申请不收费。"
        case .feeIsNothing: "没有超过免费的数量，不收费。"
        case .tariffChosen: "这件申请已经选定计收方式，不能再收。"
        case .feePeriodOver(let due): "缴费期限\(due)已过。"
        case .refundTooMuch(let fen): "最多可以退还\(Fee.chinese(fen: fen))。"
        default: nil
        }
    }

    private var checkSentence: String? {
        switch self {
        case .notDrafted(let item): "第\(item)项内容还没有拟作答复。"
        case .decisionNotForItems(let decision): "“\(decision.name)”不能作为答复。"
        case .basisMissing(let item, let basis): "第\(item)项内容的答复没有写明依据，应引用\(basis)。"
        case .reasonsMissing(let item): "第\(item)项内容的答复没有写明理由。"
        case .accessMissing(let item): "第\(item)项内容的答复没有写明获取的方式、途径或者时间。"
        case .searchMissing(let item): "第\(item)项内容答复“政府信息不存在”，但没有检索记录。"
        case .redactionMissing(let item): "第\(item)项内容部分公开，但没有写明并核对不予公开的部分。"
        case .secrecyMissing(let item): "第\(item)项内容没有保密审查记录（条例第十七条）。"
        case .secrecyForbids(let item, let outcome): "第\(item)项内容的保密审查结论是“\(outcome.name)”，与拟作的答复不符。"
        case .thirdPartyNotAsked(let item): "第\(item)项内容涉及第三方合法权益，应当先征求第三方意见（条例第三十二条）。"
        case .thirdPartyAgreed(let item): "第三方同意公开第\(item)项内容，不能以其权益为由不予公开（条例第十五条）。"
        case .objectionUnfounded(let item): "第三方对第\(item)项内容没有合理理由，不能以其权益为由不予公开（条例第三十二条）。"
        case .publicInterestMissing(let item): "第三方不同意公开第\(item)项内容，公开须写明不公开会对公共利益造成什么重大影响（条例第三十二条）。"
        case .thirdPartyNotTold(let item): "决定公开第\(item)项内容，应当先将内容和理由书面告知第三方（条例第三十二条）。"
        case .notCorrected(let item): "第\(item)项内容没有告知过补正，不能答复“补正后仍不明确”。"
        case .volumeNotJudged: "没有要求申请人说明理由，或者没有认定理由不合理，不能按大量反复申请处理（条例第三十五条）。"
        case .identityMissing: "申请人没有提供身份证明（条例第二十九条）。"
        case .opinionsOpen: "还有征求意见书没有答复。"
        case .lettersDoNotFit: "每项内容应当由一份文书答复，文书应有文号，文种应与答复相符。"
        case .remedyWrong(.reconsiderationFirst): "应当告知先申请行政复议（行政复议法第二十三条）。"
        case .remedyWrong: "应当告知可以申请行政复议或者提起行政诉讼。"
        default: nil
        }
    }
}
