import Documents

/// An old register as a county bureau keeps it in a spreadsheet: a title over the heads, heads in an order of its own, days
/// in every spelling, blank cells, a sum and who filled it in at the end. Names are invented.
///
///     SampleRegister.csv(.gb18030)
///     SampleRegister.workbook()
package enum SampleRegister {
    /// Six requests of 2022 and 2023, one of them open. 不予公开 is no word of ours; the rest reads as it stands.
    package static let rows: [[String]] = [
        ["云溪市财政局2022—2023年政府信息公开申请登记台账"],
        [
            "序号", "登记号", "收到申请日期", "申请人姓名或名称", "申请人类别", "联系方式", "申请方式", "申请公开的信息内容", "是否延期",
            "答复日期", "处理结果", "答复文号", "备注",
        ],
        [
            "1", "2022-01", "2022.11.30", "王某某", "自然人", "13800000001", "邮寄", "2021年度技术改造补助资金分配明细", "否",
            "2023.1.5", "予以公开", "云财公开〔2023〕1号", "",
        ],
        [
            "2", "2023-01", "2023年5月8日", "云溪市恒某建材有限公司", "商业企业", "0000-1234567", "网上", "2022年政府采购合同（办公家具）",
            "", "2023年5月30日", "部分公开", "云财公开〔2023〕2号", "涉及第三方",
        ],
        ["3", "2023-02", "45054", "李某某", "个人", "/", "现场", "2020年部门决算", "/", "45070", "信息不存在", "云财公开〔2023〕3号", ""],
        ["4", "2023-03", "2023/7/3", "赵某某", "个人", "", "当面", "信访事项处理意见", "", "2023/7/10", "信访举报投诉", "", ""],
        [
            "5", "2023-04", "2023-12-20 09:30", "某律师事务所", "法律服务机构", "", "EMS", "2019年土地出让金收支情况", "是",
            "2024-02-01", "不予公开", "云财公开〔2024〕1号", "内部事务信息",
        ],
        ["6", "2023-05", "2023.12.28", "钱某", "自然人", "", "网络", "村级公益事业奖补资金名单", "", "", "", "", "还没有答复"],
        ["合计", "", "6件"],
        ["填表人：李四", "", "", "", "审核人：郑七"],
    ]

    /// What the bureau means by 不予公开.
    package static let meanings = ["不予公开": "refusedInternal"]

    package static func csv(_ encoding: TextEncoding = .utf8, marked: Bool = false) -> [UInt8] {
        (marked ? encoding.mark : []) + encoding.encode(text(rows))
    }

    /// Lines of cells, those with commas, quotes or line ends between quotes.
    package static func text(_ rows: [[String]]) -> String {
        rows.map { row in
            row.map { cell in
                cell.utf8.contains { ",\"\r\n;\t".utf8.contains($0) }
                    ? "\"\(cell.replacing("\"", with: "\"\""))\"" : cell
            }.joined(separator: ",")
        }.joined(separator: "\r\n") + "\r\n"
    }

    /// With an empty sheet behind another tab, hidden and before it; numbers as numbers, the title merged over the heads.
    package static func workbook(_ rows: [[String]] = rows, named name: String = "2022—2023年") throws -> [UInt8] {
        try SampleWorkbook(sheets: [
            SampleWorkbook.Sheet(name: "说明", rows: [["填写说明"]], isHidden: true),
            SampleWorkbook.Sheet(name: name, rows: rows, merged: ["A1:M1"]),
            SampleWorkbook.Sheet(name: "2024年", rows: []),
        ]).bytes()
    }
}

/// An XLSX file as spreadsheet programs write it: shared texts, parts named otherwise than their order.
package struct SampleWorkbook {
    package struct Sheet {
        package var name: String
        package var rows: [[String]]
        package var merged: [String] = []
        package var isHidden = false

        package init(name: String, rows: [[String]], merged: [String] = [], isHidden: Bool = false) {
            (self.name, self.rows, self.merged, self.isHidden) = (name, rows, merged, isHidden)
        }
    }

    package var sheets: [Sheet]
    package var properties = "<workbookPr/>"

    package init(sheets: [Sheet]) { self.sheets = sheets }

    package func bytes() throws -> [UInt8] { try ZIPWriter.archive(parts()) }

    /// What is packed.
    func parts() throws -> [(name: String, bytes: [UInt8])] {
        var shared: [String] = []
        var parts: [(name: String, bytes: [UInt8])] = []
        var tabs = ""
        var relations = ""
        for (index, sheet) in sheets.enumerated() {
            let part = sheets.count - index
            let hidden = sheet.isHidden ? " state=\"hidden\"" : ""
            tabs += "<sheet name=\"\(Self.escaped(sheet.name))\" sheetId=\"\(part)\"\(hidden) r:id=\"rId\(part)\"/>"
            relations += "<Relationship Id=\"rId\(part)\" Type=\"worksheet\" Target=\"worksheets/sheet\(part).xml\"/>"
            parts.append(("xl/worksheets/sheet\(part).xml", Array(Self.markup(sheet, &shared).utf8)))
        }
        let book = "<workbook xmlns:r=\"r\">\(properties)<sheets>\(tabs)</sheets></workbook>"
        let texts = shared.map { "<si><t xml:space=\"preserve\">\(Self.escaped($0))</t></si>" }.joined()
        parts.append(("xl/workbook.xml", Array(book.utf8)))
        parts.append(("xl/_rels/workbook.xml.rels", Array("<Relationships>\(relations)</Relationships>".utf8)))
        parts.append(("xl/sharedStrings.xml", Array("<sst>\(texts)</sst>".utf8)))
        return parts
    }

    private static func markup(_ sheet: Sheet, _ shared: inout [String]) -> String {
        var rows = ""
        for (number, row) in sheet.rows.enumerated() {
            var cells = ""
            for (column, cell) in row.enumerated() where !cell.isEmpty {
                let place = "\(letters(column))\(number + 1)"
                if Int(cell) != nil {
                    cells += "<c r=\"\(place)\"><v>\(cell)</v></c>"
                } else {
                    cells += "<c r=\"\(place)\" t=\"s\"><v>\(shared.count)</v></c>"
                    shared.append(cell)
                }
            }
            if !cells.isEmpty { rows += "<row r=\"\(number + 1)\">\(cells)</row>" }
        }
        let merged = sheet.merged.map { "<mergeCell ref=\"\($0)\"/>" }.joined()
        // What office programs leave where somebody formatted whole columns.
        let rest = "<row r=\"1048576\"><c r=\"XFD1048576\" s=\"1\"/></row>"
        return "<worksheet><sheetData>\(rows)\(rest)</sheetData><mergeCells>\(merged)</mergeCells></worksheet>"
    }

    private static func letters(_ column: Int) -> String {
        let last = String(UnicodeScalar(UInt8(65 + column % 26)))
        return column < 26 ? last : letters(column / 26 - 1) + last
    }

    private static func escaped(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing("\"", with: "&quot;")
    }
}
