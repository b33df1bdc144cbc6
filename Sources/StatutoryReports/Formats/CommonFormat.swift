/// What gk2019 and gk2021 have in common: the chapters, the rows of table 3 but （六）其他处理, and table 4.
enum CommonFormat {
    static let chapters = [
        ChapterFormat(
            id: "C1",
            title: "一、总体情况",
            kind: .narrative,
            aliases: ["一、概述"]
        ),
        ChapterFormat(
            id: "C2",
            title: "二、主动公开政府信息情况",
            kind: .table(.t2),
            aliases: ["二、行政机关主动公开政府信息的情况"]
        ),
        ChapterFormat(
            id: "C3",
            title: "三、收到和处理政府信息公开申请情况",
            kind: .table(.t3),
            aliases: ["三、行政机关收到和处理政府信息公开申请的情况"]
        ),
        ChapterFormat(
            id: "C4",
            title: "四、政府信息公开行政复议、行政诉讼情况",
            kind: .table(.t4),
            aliases: ["四、政府信息公开行政复议、行政诉讼", "四、因政府信息公开工作被申请行政复议、提起行政诉讼情况"]
        ),
        ChapterFormat(
            id: "C5",
            title: "五、存在的主要问题及改进情况",
            kind: .narrative,
            aliases: ["五、政府信息公开工作存在的主要问题及改进情况", "五、存在问题及改进情况"]
        ),
        ChapterFormat(
            id: "C6",
            title: "六、其他需要报告的事项",
            kind: .narrative,
            aliases: []
        ),
    ]

    /// Rows 一 to 三（五）5.
    static let rowsBeforeOtherDisposal = [
        RowFormat(
            id: "1",
            label: "一、本年新收政府信息公开申请数量",
            kind: .data,
            isLeaf: false,
            basis: nil,
            aliases: ["本年新收政府信息公开申请数量"]
        ),
        RowFormat(
            id: "2",
            label: "二、上年结转政府信息公开申请数量",
            kind: .data,
            isLeaf: false,
            basis: nil,
            aliases: ["上年结转政府信息公开申请数量"]
        ),
        RowFormat(id: "3", label: "三、本年度办理结果", kind: .group, isLeaf: false, basis: nil, aliases: []),
        RowFormat(
            id: "3.1",
            label: "（一）予以公开",
            kind: .data,
            isLeaf: true,
            basis: "条例第三十六条第（一）、（二）项",
            aliases: ["(一)予以公开"]
        ),
        RowFormat(
            id: "3.2",
            label: "（二）部分公开（区分处理的，只计这一情形，不计其他情形）",
            kind: .data,
            isLeaf: true,
            basis: "条例第三十七条",
            aliases: ["（二）部分公开", "(二)部分公开(区分处理的,只计这一情形,不计其他情形)"]
        ),
        RowFormat(id: "3.3", label: "（三）不予公开", kind: .group, isLeaf: false, basis: nil, aliases: []),
        RowFormat(id: "3.3.1", label: "1.属于国家秘密", kind: .data, isLeaf: true, basis: "条例第十四条", aliases: []),
        RowFormat(
            id: "3.3.2",
            label: "2.其他法律行政法规禁止公开",
            kind: .data,
            isLeaf: true,
            basis: "条例第十四条",
            aliases: ["2.其他法律法规禁止公开"]
        ),
        RowFormat(
            id: "3.3.3",
            label: "3.危及“三安全一稳定”",
            kind: .data,
            isLeaf: true,
            basis: "条例第十四条",
            aliases: ["3.危及\"三安全一稳定\"", "3.危及三安全一稳定"]
        ),
        RowFormat(id: "3.3.4", label: "4.保护第三方合法权益", kind: .data, isLeaf: true, basis: "条例第十五条、第三十二条", aliases: []),
        RowFormat(id: "3.3.5", label: "5.属于三类内部事务信息", kind: .data, isLeaf: true, basis: "条例第十六条第一款", aliases: []),
        RowFormat(id: "3.3.6", label: "6.属于四类过程性信息", kind: .data, isLeaf: true, basis: "条例第十六条第二款", aliases: []),
        RowFormat(
            id: "3.3.7",
            label: "7.属于行政执法案卷",
            kind: .data,
            isLeaf: true,
            basis: "条例第十六条第二款",
            aliases: ["7.属于行政执法案卷信息"]
        ),
        RowFormat(id: "3.3.8", label: "8.属于行政查询事项", kind: .data, isLeaf: true, basis: "条例第三十六条第（七）项", aliases: []),
        RowFormat(id: "3.4", label: "（四）无法提供", kind: .group, isLeaf: false, basis: nil, aliases: []),
        RowFormat(
            id: "3.4.1",
            label: "1.本机关不掌握相关政府信息",
            kind: .data,
            isLeaf: true,
            basis: "条例第三十六条第（四）、（五）项",
            aliases: []
        ),
        RowFormat(id: "3.4.2", label: "2.没有现成信息需要另行制作", kind: .data, isLeaf: true, basis: "条例第三十八条", aliases: []),
        RowFormat(id: "3.4.3", label: "3.补正后申请内容仍不明确", kind: .data, isLeaf: true, basis: "条例第三十条", aliases: []),
        RowFormat(id: "3.5", label: "（五）不予处理", kind: .group, isLeaf: false, basis: nil, aliases: []),
        RowFormat(id: "3.5.1", label: "1.信访举报投诉类申请", kind: .data, isLeaf: true, basis: "条例第三十九条第一款", aliases: []),
        RowFormat(id: "3.5.2", label: "2.重复申请", kind: .data, isLeaf: true, basis: "条例第三十六条第（六）项", aliases: []),
        RowFormat(id: "3.5.3", label: "3.要求提供公开出版物", kind: .data, isLeaf: true, basis: "条例第三十九条第二款", aliases: []),
        RowFormat(id: "3.5.4", label: "4.无正当理由大量反复申请", kind: .data, isLeaf: true, basis: "条例第三十五条", aliases: []),
        RowFormat(id: "3.5.5", label: "5.要求行政机关确认或重新出具已获取信息", kind: .data, isLeaf: true, basis: nil, aliases: []),
    ]

    /// Rows 三（七） and 四.
    static let rowsAfterOtherDisposal = [
        RowFormat(id: "3.7", label: "（七）总计", kind: .data, isLeaf: false, basis: nil, aliases: ["(七)总计"]),
        RowFormat(id: "4", label: "四、结转下年度继续办理", kind: .data, isLeaf: false, basis: nil, aliases: ["结转下年度继续办理"]),
    ]

    static let groups = [
        GroupFormat(id: "rev", label: "行政复议", parentLabel: nil, columns: resultColumns),
        GroupFormat(id: "litDirect", label: "未经复议直接起诉", parentLabel: "行政诉讼", columns: resultColumns),
        GroupFormat(id: "litAfter", label: "复议后起诉", parentLabel: "行政诉讼", columns: resultColumns),
    ]

    private static let resultColumns = [
        ColumnFormat(id: "upheld", label: "结果维持", unit: "件", kind: .count, aliases: []),
        ColumnFormat(id: "corrected", label: "结果纠正", unit: "件", kind: .count, aliases: []),
        ColumnFormat(id: "other", label: "其他结果", unit: "件", kind: .count, aliases: []),
        ColumnFormat(id: "pending", label: "尚未审结", unit: "件", kind: .count, aliases: []),
        ColumnFormat(id: "sum", label: "总计", unit: "件", kind: .count, aliases: []),
    ]
}
