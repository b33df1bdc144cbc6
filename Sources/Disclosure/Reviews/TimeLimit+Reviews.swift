import LegalClock

/// 行政复议法 (ARL, 2023) counts 三日、五日、七日、十日 in working days (ARL 88), longer periods and those of 行政诉讼法 (ALL) in
/// natural days and months.
extension TimeLimit {
    private static let reconsiderationLaw = "《行政复议法》"
    private static let litigationLaw = "《行政诉讼法》"

    // MARK: Before the reconsideration authority

    /// A-20: since the applicant knew of the act.
    package static let reconsiderationApplication = TimeLimit(
        "A-20",
        "申请行政复议的期限",
        reconsiderationLaw + "第二十条",
        .days(60)
    )
    /// A-20: when the letter did not name the right, the authority and the period.
    package static let reconsiderationUntold = TimeLimit(
        "A-20-UNTOLD",
        "未告知时申请行政复议的期限",
        reconsiderationLaw + "第二十条第三款",
        .years(1)
    )
    /// A-30: silence is acceptance.
    package static let reconsiderationAcceptance = TimeLimit(
        "A-30",
        "复议申请的审查期限",
        reconsiderationLaw + "第三十条",
        .workingDays(5),
        consequence: "逾期未作出决定的，视为受理"
    )
    /// A-30: what the authority asks to be corrected.
    package static let reconsiderationCorrection = TimeLimit(
        "A-31",
        "补正复议申请的期限",
        reconsiderationLaw + "第三十一条",
        .workingDays(10),
        consequence: "无正当理由逾期不补正的，视为放弃"
    )
    package static let copySimplified = TimeLimit(
        "A-54-COPY",
        "发送复议申请书副本的期限",
        reconsiderationLaw + "第五十四条",
        .workingDays(3)
    )
    package static let copyGeneral = TimeLimit(
        "A-48-COPY",
        "发送复议申请书副本的期限",
        reconsiderationLaw + "第四十八条",
        .workingDays(7)
    )
    /// A-54: since the agency got the copy.
    package static let reconsiderationAnswerSimplified = TimeLimit(
        "A-54",
        "提出书面答复的期限",
        reconsiderationLaw + "第五十四条",
        .workingDays(5),
        consequence: noEvidence
    )
    /// A-48
    package static let reconsiderationAnswerGeneral = TimeLimit(
        "A-48",
        "提出书面答复的期限",
        reconsiderationLaw + "第四十八条",
        .workingDays(10),
        consequence: noEvidence
    )
    /// A-54, A-48: since acceptance.
    package static let reconsiderationDecisionSimplified = TimeLimit(
        "A-62-S",
        "作出复议决定的期限",
        reconsiderationLaw + "第六十二条",
        .days(30)
    )
    package static let reconsiderationDecisionGeneral = TimeLimit(
        "A-62",
        "作出复议决定的期限",
        reconsiderationLaw + "第六十二条",
        .days(60)
    )
    /// A-77: answer to a 行政复议意见书.
    package static let opinionAnswer = TimeLimit(
        "A-76",
        "书面通报复议意见书办理情况的期限",
        reconsiderationLaw + "第七十六条",
        .days(60)
    )
    /// A-70
    private static let noEvidence = "不提出书面答复、不提交证据的，视为没有证据、依据，行政行为将被撤销或者确认违法（第七十条）"

    // MARK: Before the court

    /// B-45: since the decision on reconsideration was served, or its period was over.
    package static let suitAfterReconsideration = TimeLimit(
        "B-45",
        "复议后起诉的期限",
        litigationLaw + "第四十五条",
        .days(15)
    )
    /// B-46: since the applicant knew of the act.
    package static let directSuit = TimeLimit("B-46", "直接起诉的期限", litigationLaw + "第四十六条", .months(6))
    /// B-47: no reply: since the reply period was over.
    package static let suitForSilence = TimeLimit(
        "B-47",
        "对不履行职责起诉的期限",
        "《行政诉讼法》司法解释（2018）第六十六条",
        .months(6)
    )
    /// B-64: when the letter did not tell of the right to sue.
    package static let suitUntold = TimeLimit(
        "B-64",
        "未告知时起诉的期限",
        "《行政诉讼法》司法解释（2018）第六十四条",
        .years(1)
    )
    /// B-67: since the agency got the complaint.
    package static let defence = TimeLimit(
        "B-67",
        "提交证据和答辩状的期限",
        litigationLaw + "第六十七条",
        .days(15),
        consequence: "无正当理由逾期不提供证据的，视为没有相应证据"
    )
    /// B-82: since the court opened the case.
    package static let judgmentSimplified = TimeLimit(
        "B-82",
        "简易程序审结的期限",
        litigationLaw + "第八十三条",
        .days(45)
    )
    package static let judgmentGeneral = TimeLimit("B-81", "第一审判决的期限", litigationLaw + "第八十一条", .months(6))
    /// B-85
    package static let appealAgainstJudgment = TimeLimit("B-85-J", "对判决上诉的期限", litigationLaw + "第八十五条", .days(15))
    package static let appealAgainstRuling = TimeLimit("B-85-R", "对裁定上诉的期限", litigationLaw + "第八十五条", .days(10))

    package static let reviews: [TimeLimit] = [
        reconsiderationApplication, reconsiderationUntold, reconsiderationAcceptance, reconsiderationCorrection,
        copySimplified, copyGeneral, reconsiderationAnswerSimplified, reconsiderationAnswerGeneral,
        reconsiderationDecisionSimplified, reconsiderationDecisionGeneral, opinionAnswer, suitAfterReconsideration,
        directSuit, suitForSilence, suitUntold, defence, judgmentSimplified, judgmentGeneral, appealAgainstJudgment,
        appealAgainstRuling,
    ]
}
