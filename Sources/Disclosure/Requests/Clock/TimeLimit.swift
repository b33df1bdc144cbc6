package import LegalClock

/// 期限规定: a period that the law or the agency sets, by its id.
///
///     TimeLimit.reply.title     // "答复期限"
///     TimeLimit.reply.basis     // "《政府信息公开条例》第三十三条"
///     TimeLimit.reply.period    // 20个工作日
package struct TimeLimit: Hashable, Sendable {
    /// `C-REPLY`
    package let id: String
    package let title: String
    package let basis: String
    /// As a rule; a clock may be given another where the law leaves it to the agency.
    package let period: Period
    /// What follows when it is over and nothing happened: 视为同意公开; empty when nothing follows by itself.
    package let consequence: String

    package init(_ id: String, _ title: String, _ basis: String, _ period: Period, consequence: String = "") {
        self.id = id
        self.title = title
        self.basis = basis
        self.period = period
        self.consequence = consequence
    }
}

extension TimeLimit {
    private static let regulation = "《政府信息公开条例》"

    /// C-REPLY: the agency answers.
    package static let reply = TimeLimit("C-REPLY", "答复期限", regulation + "第三十三条", .workingDays(20))

    /// C-CORR: the agency says once what to correct.
    package static let correctionNotice = TimeLimit(
        "C-CORR",
        "补正告知期限",
        regulation + "第三十条",
        .workingDays(7),
        consequence: "逾期告知补正的，答复期限不重新计算"
    )

    /// C-CORR-A: the applicant corrects; the agency sets how long, from 5 to 15 working days.
    package static let correction = TimeLimit(
        "C-CORR-A",
        "补正期限",
        regulation + "第三十条",
        .workingDays(10),
        consequence: "无正当理由逾期不补正的，视为放弃申请，不再处理"
    )

    /// C-3RD: a third party says whether it agrees. Its silence is not consent.
    package static let thirdParty = TimeLimit(
        "C-3RD",
        "第三方答复期限",
        regulation + "第三十二条",
        .workingDays(15),
        consequence: "逾期未提出意见的，由行政机关依法决定是否公开"
    )

    /// C-COAG: an agency that made the information too says whether it agrees. Its silence is consent.
    package static let coMakingAgency = TimeLimit(
        "C-COAG",
        "共同制作机关答复期限",
        regulation + "第三十四条",
        .workingDays(15),
        consequence: "逾期未提出意见的，视为同意公开"
    )

    /// R 11 and R 17: another agency confirms, or decides whether something is a secret.
    package static let otherAgency = TimeLimit(
        "C-OTHER",
        "其他机关答复期限",
        regulation + "第十七条、第三十三条",
        .workingDays(15)
    )

    /// C-FEE: the applicant pays.
    package static let fee = TimeLimit(
        "C-FEE",
        "缴费期限",
        "《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）第六条",
        .workingDays(20),
        consequence: "逾期未缴纳的，视为放弃申请，不再处理"
    )

    /// C-REASON: the applicant says why so many requests; the reply clock keeps running.
    package static let reasons = TimeLimit("C-REASON", "说明理由期限", regulation + "第三十五条", .workingDays(7))

    package static let requests: [TimeLimit] = [
        reply, correctionNotice, correction, thirdParty, coMakingAgency, otherAgency, fee, reasons,
    ]
}
