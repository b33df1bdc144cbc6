extension DecisionRow {
    private static let regulation = "《中华人民共和国政府信息公开条例》"
    private static let feeNotice = "《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）"

    /// Every decision, in the order of table three.
    package static let all: [DecisionRow] = disclosed + refused + unavailable + notProcessed + otherwise

    static let indices: [Decision: Int] = Dictionary(
        uniqueKeysWithValues: all.enumerated().map { ($1.decision, $0) }
    )

    private static let disclosed: [DecisionRow] = [
        DecisionRow(
            .grantedAlreadyPublic,
            "予以公开（已主动公开）",
            .alreadyPublic,
            regulation + "第三十六条第一项",
            ["第三十六条"],
            "3.1"
        ),
        DecisionRow(.granted, "予以公开", .granted, regulation + "第三十六条第二项", ["第三十六条"], "3.1"),
        DecisionRow(
            .partiallyGranted,
            "部分公开",
            .partlyGranted,
            regulation + "第三十七条",
            ["第三十七条"],
            "3.2",
            nil,
            .reconsiderationFirst
        ),
    ]

    private static let refused: [DecisionRow] = [
        refusal(.refusedStateSecret, "属于国家秘密", "第十四条", "", "3.3.1"),
        refusal(.refusedProhibitedByLaw, "其他法律行政法规禁止公开", "第十四条", "", "3.3.2"),
        refusal(.refusedThreeSecurities, "危及“三安全一稳定”", "第十四条", "", "3.3.3"),
        refusal(.refusedThirdParty, "保护第三方合法权益", "第十五条", "", "3.3.4"),
        refusal(.refusedInternal, "属于三类内部事务信息", "第十六条", "第一款", "3.3.5"),
        refusal(.refusedProcess, "属于四类过程性信息", "第十六条", "第二款", "3.3.6"),
        refusal(.refusedCaseFile, "属于行政执法案卷", "第十六条", "第二款", "3.3.7"),
        // Not a ground of R 14–16: either way.
        DecisionRow(
            .administrativeQuery,
            "属于行政查询事项",
            .administrativeQuery,
            regulation + "第三十六条第七项",
            ["第三十六条"],
            "3.3.8"
        ),
        // L-ARCH. The format has no row for what the archive keeps; the law notes put it here (to be verified).
        DecisionRow(
            .archived,
            "已移交国家档案馆",
            .archived,
            "《中华人民共和国档案法》第十五条第二款",
            ["档案法"],
            "3.3.8"
        ),
    ]

    private static let unavailable: [DecisionRow] = [
        // R 36(四), (五); whose it is: L-10a, L-10b, L-10c.
        DecisionRow(.notExisting, "政府信息不存在", .notExisting, regulation + "第三十六条第四项", ["第三十六条"], "3.4.1"),
        DecisionRow(.notThisAgency, "不属于本机关负责公开", .notThisAgency, regulation + "第三十六条第五项", ["第三十六条"], "3.4.1"),
        // L-38: only existing information.
        DecisionRow(.requiresCreation, "没有现成信息需要另行制作", .requiresCreation, regulation + "第三十八条", ["第三十八条"], "3.4.2"),
        DecisionRow(.stillUnclear, "补正后申请内容仍不明确", .stillUnclear, regulation + "第三十条", ["第三十条"], "3.4.3"),
    ]

    private static let notProcessed: [DecisionRow] = [
        DecisionRow(.petition, "信访举报投诉类申请", .petition, regulation + "第三十九条第一款", ["第三十九条"], "3.5.1"),
        DecisionRow(.repeated, "重复申请", .repeated, regulation + "第三十六条第六项", ["第三十六条"], "3.5.2"),
        DecisionRow(
            .publishedMaterial,
            "要求提供公开出版物",
            .publishedMaterial,
            regulation + "第三十九条第二款",
            ["第三十九条"],
            "3.5.3"
        ),
        DecisionRow(.abnormalVolume, "无正当理由大量反复申请", .abnormalVolume, regulation + "第三十五条", ["第三十五条"], "3.5.4"),
        // The format has the row, the Regulation no article: R 36(六) or 38 by case.
        DecisionRow(
            .reconfirm,
            "要求确认或重新出具已获取信息",
            .reconfirm,
            regulation + "第三十六条第六项",
            ["第三十六条", "第三十八条"],
            "3.5.5"
        ),
    ]

    private static let otherwise: [DecisionRow] = [
        DecisionRow(
            .abandonedNoCorrection,
            "逾期不补正，不再处理",
            .abandoned,
            regulation + "第三十条",
            ["第三十条"],
            "3.6",
            "3.6.1"
        ),
        DecisionRow(
            .abandonedFeeUnpaid,
            "逾期未缴费，不再处理",
            .abandoned,
            feeNotice + "第六条",
            ["109号"],
            "3.6",
            "3.6.2"
        ),
        DecisionRow(.withdrawn, "申请人撤回申请", .withdrawn, "申请人自行撤回", [], "3.6", "3.6.3", RemedyRoute.none),
        // L-2: an opinion, advice or analysis is no government information.
        DecisionRow(
            .notGovernmentInformation,
            "不属于政府信息",
            .notGovernmentInformation,
            regulation + "第二条",
            ["第二条"],
            "3.6",
            "3.6.3"
        ),
    ]

    /// R 14–16, each told by R 36(三); for a third party's sake, after it was asked (R 32). Reconsideration comes first
    /// (ARL 23 ¶1(四)).
    private static func refusal(
        _ decision: Decision,
        _ name: String,
        _ article: String,
        _ paragraph: String,
        _ row: String
    ) -> DecisionRow {
        DecisionRow(
            decision,
            name,
            .refused,
            regulation + article + paragraph + (decision == .refusedThirdParty ? "、第三十二条" : "") + "、第三十六条第三项",
            [article + paragraph],
            row,
            nil,
            .reconsiderationFirst
        )
    }
}
