extension ReportFormat {
    /// 国办公开办函〔2021〕30号，报告年度 2021 起。
    public static let gk2021 = ReportFormat(
        id: "gk2021",
        documentNumber: "国办公开办函〔2021〕30号",
        documentTitle: "国务院办公厅政府信息与政务公开办公室关于印发《中华人民共和国政府信息公开工作年度报告格式》的通知",
        firstYear: 2021,
        lastYear: nil,
        chapters: CommonFormat.chapters,
        blocks: Format2021.blocks,
        rows: CommonFormat.rowsBeforeOtherDisposal + Format2021.otherDisposal + CommonFormat.rowsAfterOtherDisposal,
        groups: CommonFormat.groups
    )
}

enum Format2021 {
    static let blocks = [
        BlockFormat(
            id: "1",
            caption: "第二十条第（一）项",
            columns: [
                ColumnFormat(id: "issued", label: "本年制发件数", unit: "件", kind: .count, aliases: []),
                ColumnFormat(id: "repealed", label: "本年废止件数", unit: "件", kind: .count, aliases: []),
                ColumnFormat(id: "inForce", label: "现行有效件数", unit: "件", kind: .count, aliases: []),
            ],
            rows: [
                BlockRowFormat(id: "regulation", label: "规章", aliases: []),
                BlockRowFormat(id: "normative", label: "行政规范性文件", aliases: ["规范性文件"]),
            ]
        ),
        BlockFormat(
            id: "5",
            caption: "第二十条第（五）项",
            columns: [
                ColumnFormat(id: "decisions", label: "本年处理决定数量", unit: "件", kind: .count, aliases: ["处理决定数量"])
            ],
            rows: [
                BlockRowFormat(id: "license", label: "行政许可", aliases: [])
            ]
        ),
        BlockFormat(
            id: "6",
            caption: "第二十条第（六）项",
            columns: [
                ColumnFormat(id: "decisions", label: "本年处理决定数量", unit: "件", kind: .count, aliases: ["处理决定数量"])
            ],
            rows: [
                BlockRowFormat(id: "penalty", label: "行政处罚", aliases: []),
                BlockRowFormat(id: "coercion", label: "行政强制", aliases: []),
            ]
        ),
        BlockFormat(
            id: "8",
            caption: "第二十条第（八）项",
            columns: [
                ColumnFormat(
                    id: "feeAmount",
                    label: "本年收费金额（单位：万元）",
                    unit: "万元",
                    kind: .amount,
                    aliases: ["本年收费金额（单位：万元，保留4位小数）", "本年收费金额(单位:万元)", "本年收费金额（万元）", "本年收费金额"]
                )
            ],
            rows: [
                BlockRowFormat(id: "adminFee", label: "行政事业性收费", aliases: [])
            ]
        ),
    ]

    /// （六）其他处理 heads three rows.
    static let otherDisposal =
        [
            RowFormat(id: "3.6", label: "（六）其他处理", kind: .group, isLeaf: false, basis: nil, aliases: [])
        ] + otherDisposalRows

    static let otherDisposalRows = [
        RowFormat(
            id: "3.6.1",
            label: "1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请",
            kind: .data,
            isLeaf: true,
            basis: "条例第三十条",
            aliases: ["1.申请人无正当理由逾期不补正，行政机关不再处理其政府信息公开申请", "1.申请人无正当理由逾期不补正"]
        ),
        RowFormat(
            id: "3.6.2",
            label: "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请",
            kind: .data,
            isLeaf: true,
            basis: "国办函〔2020〕109号第六条",
            aliases: ["2.申请人逾期未按收费通知要求缴纳费用，行政机关不再处理其政府信息公开申请", "2.申请人逾期未按收费通知要求缴纳费用"]
        ),
        RowFormat(id: "3.6.3", label: "3.其他", kind: .data, isLeaf: true, basis: nil, aliases: []),
    ]
}
