extension ReportFormat {
    /// 国办公开办函〔2019〕60号，报告年度 2019、2020。
    public static let gk2019 = ReportFormat(
        id: "gk2019",
        documentNumber: "国办公开办函〔2019〕60号",
        documentTitle: "国务院办公厅政府信息与政务公开办公室关于政府信息公开工作年度报告有关事项的通知",
        firstYear: 2019,
        lastYear: 2020,
        chapters: CommonFormat.chapters,
        blocks: Format2019.blocks,
        rows: CommonFormat.rowsBeforeOtherDisposal + Format2019.otherDisposal + CommonFormat.rowsAfterOtherDisposal,
        groups: CommonFormat.groups
    )
}

enum Format2019 {
    static let blocks = [
        BlockFormat(
            id: "1",
            caption: "第二十条第（一）项",
            columns: [
                ColumnFormat(id: "made", label: "本年新制作数量", unit: "件", kind: .count, aliases: ["本年新 制作数量"]),
                ColumnFormat(
                    id: "opened",
                    label: "本年新公开数量",
                    unit: "件",
                    kind: .count,
                    aliases: ["本年新 公开数量", "本年 新 公 数 量"]
                ),
                ColumnFormat(id: "openTotal", label: "对外公开总数量", unit: "件", kind: .count, aliases: ["对外公开总数 量"]),
            ],
            rows: [
                BlockRowFormat(id: "regulation", label: "规章", aliases: []),
                BlockRowFormat(id: "normative", label: "规范性文件", aliases: ["行政规范性文件"]),
            ]
        ),
        BlockFormat(
            id: "5",
            caption: "第二十条第（五）项",
            columns: [
                ColumnFormat(id: "prevItems", label: "上一年项目数量", unit: "项", kind: .count, aliases: []),
                ColumnFormat(
                    id: "delta",
                    label: "本年增/减",
                    unit: "项",
                    kind: .signedCount,
                    aliases: ["本年增减", "本年增／减", "本年增/減"]
                ),
                ColumnFormat(id: "decisions", label: "处理决定数量", unit: "件", kind: .count, aliases: []),
            ],
            rows: [
                BlockRowFormat(id: "license", label: "行政许可", aliases: []),
                BlockRowFormat(id: "otherService", label: "其他对外管理服务事项", aliases: ["其他对外管理服务 事项"]),
            ]
        ),
        BlockFormat(
            id: "6",
            caption: "第二十条第（六）项",
            columns: [
                ColumnFormat(id: "prevItems", label: "上一年项目数量", unit: "项", kind: .count, aliases: []),
                ColumnFormat(
                    id: "delta",
                    label: "本年增/减",
                    unit: "项",
                    kind: .signedCount,
                    aliases: ["本年增减", "本年增／减", "本年增/減"]
                ),
                ColumnFormat(id: "decisions", label: "处理决定数量", unit: "件", kind: .count, aliases: []),
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
                ColumnFormat(id: "prevItems", label: "上一年项目数量", unit: "项", kind: .count, aliases: []),
                ColumnFormat(
                    id: "delta",
                    label: "本年增/减",
                    unit: "项",
                    kind: .signedCount,
                    aliases: ["本年增减", "本年增／减", "本年增/減"]
                ),
            ],
            rows: [
                BlockRowFormat(id: "adminFee", label: "行政事业性收费", aliases: [])
            ]
        ),
        BlockFormat(
            id: "9",
            caption: "第二十条第（九）项",
            columns: [
                ColumnFormat(id: "projects", label: "采购项目数量", unit: "项", kind: .count, aliases: []),
                ColumnFormat(
                    id: "amount",
                    label: "采购总金额",
                    unit: "万元",
                    kind: .amount,
                    aliases: ["采购总金额（单位：万元，保留4位小数）", "采购总金额(单位:万元,保留4位小数)", "采购总金额（万元）"]
                ),
            ],
            rows: [
                BlockRowFormat(id: "procurement", label: "政府集中采购", aliases: [])
            ]
        ),
    ]

    /// （六）其他处理 is one row of numbers.
    static let otherDisposal = [
        RowFormat(id: "3.6", label: "（六）其他处理", kind: .data, isLeaf: true, basis: "条例第三十条等", aliases: ["(六)其他处理"])
    ]
}
