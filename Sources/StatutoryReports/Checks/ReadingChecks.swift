extension Check {
    /// A check that is answered elsewhere: by the reader, because only it saw what stood there, or by the roll-up,
    /// because it takes several reports. The entry here gives it its place in the catalogue.
    ///
    /// `passesInSilence`: a report with tables the reader had nothing to say about has passed.
    init(
        _ id: String,
        _ severity: Severity,
        rule: String,
        source: String,
        example: String,
        passesInSilence: Bool
    ) {
        self.init(id, severity, rule: rule, source: source, example: example) { checked, log in
            guard passesInSilence else { return }
            if checked.report.readingFindings.contains(where: { $0.checkID == id }) { return }
            if checked.report.cells.contains(where: { $0.origin != .absent }) {
                log.passed(id)
            } else {
                log.cannotDecide(id, because: "报告中没有读到表格")
            }
        }
    }

    /// What the reader finds in values.
    static let readingChecks = [
        Check(
            "V-INT",
            .error,
            rule: "件数、项数是整数。",
            source: "国办公开办函〔2019〕60号、〔2021〕30号（填报数值）",
            example: "“（一）予以公开”的“自然人”写作 1.5，应为整数",
            passesInSilence: true
        ),
        Check(
            "V-UNIT",
            .warning,
            rule: "金额以万元为单位，小数不超过 4 位；写了元、件、批等字样的，按数值读取并说明。",
            source: "国办公开办函〔2019〕60号 表二第二十条第（九）项、〔2021〕30号 表二第二十条第（八）项表头",
            example: "“政府集中采购”的“采购总金额”写作 25770元，应为 2.5770（万元）",
            passesInSilence: true
        ),
        Check(
            "V-COLS",
            .error,
            rule: "表三每行 7 个数，表四 15 个数，不多不少。",
            source: "国办公开办函〔2019〕60号、〔2021〕30号 表三、表四",
            example: "表四有 16 个数，应为 15 个",
            passesInSilence: true
        ),
    ]

    /// What the reader notices of labels, glyphs and layout.
    static let importChecks = [
        Check(
            "I-LABEL",
            .info,
            rule: "行名或列名不是法定写法，按别名认出。",
            source: "法定格式行名、列名",
            example: "“2.其他法律法规禁止公开”，法定写法为“2.其他法律行政法规禁止公开”",
            passesInSilence: false
        ),
        Check(
            "I-OCR-LABEL",
            .info,
            rule: "行名或列名有识别错误，修正后认出。",
            source: "法定格式行名、列名",
            example: "“(五) 平处理”按“（五）不予处理”认出",
            passesInSilence: false
        ),
        Check(
            "I-OCR-GHOST",
            .warning,
            rule: "数字格内或旁边有识别产生的杂字，数值须核对。",
            source: "扫描件识别规则",
            example: "“自然人”一格为 U，按 0 读取，请核对",
            passesInSilence: false
        ),
        Check(
            "I-SURPLUS",
            .warning,
            rule: "数值比表头的列多；多出的为空或 0 时略去。",
            source: "法定格式表三、表四列数",
            example: "表四多出第 16 个数 0，已略去",
            passesInSilence: false
        ),
        Check(
            "I-MISSING-COLUMNS",
            .error,
            rule: "数值比法定的列少；只提出读法，不自行补数。",
            source: "法定格式表三、表四列数",
            example: "表三缺“其他”列，每行只有 5 个数",
            passesInSilence: false
        ),
        Check(
            "I-SECOND-REPORT",
            .warning,
            rule: "一份文件里不止一份年度报告，只读第一份。",
            source: "《政府信息公开条例》第四十九条（一机关一年一份报告）",
            example: "从第 210 行起是另一份报告，没有读取",
            passesInSilence: false
        ),
        Check(
            "I-MIXED-FORMAT",
            .warning,
            rule: "报告混用了两种法定格式。",
            source: "国办公开办函〔2019〕60号、〔2021〕30号",
            example: "2024 年度报告的“（六）其他处理”仍为一行，应分三行填写",
            passesInSilence: false
        ),
        Check(
            "I-DIGITS",
            .warning,
            rule: "数字被拆开或连在一起，由勾稽关系定读法；定不了的不取值。",
            source: "法定格式勾稽关系",
            example: "“1 0”按 10 读取",
            passesInSilence: false
        ),
        Check(
            "I-ORDER",
            .info,
            rule: "行名与数字分离的，按先后次序逐行对应，以勾稽关系核对。",
            source: "PDF 文字层读取规则",
            example: "表三的行名与数字分离，已按先后次序对应 25 行",
            passesInSilence: false
        ),
        Check(
            "I-DOUBT",
            .warning,
            rule: "识别出的数字有疑问，没有取值。",
            source: "扫描件识别规则",
            example: "“自然人”一格为 l7，可能是 17，请核对",
            passesInSilence: false
        ),
    ]
}
