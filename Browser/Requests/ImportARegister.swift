import Foundation
import TestSupport
import Testing

extension RequestJourneys {
    /// An officer brings the register of before into the office: one column is not recognised and one word is not ours; when
    /// both are mended, all of it is taken over, and table three has it.
    @Test(arguments: widths)
    func importARegister(width: Int) async throws {
        var rows = SampleRegister.rows
        rows[1][2] = "何时来的"
        // Another year for each width, so that both find what they imported.
        let year = width == 390 ? "2015" : "2016"
        for row in rows.indices.dropFirst(2) {
            rows[row] = rows[row].map { cell in
                for old in ["2022", "2023", "2024"] where cell.hasPrefix(old) { return year + cell.dropFirst(4) }
                return cell == "45054" ? "\(year)-5-10" : cell == "45070" ? "\(year)-5-24" : cell
            }
        }
        // What would now be answered before it came.
        rows[2][9] = "\(year).12.29"
        rows[6][9] = "\(year)-12-29"
        let file = FileManager.default.temporaryDirectory.appending(path: "register-\(UUID().uuidString).csv")
        try Data(TextEncoding.gb18030.encode(SampleRegister.text(rows))).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        try await Visitor.comes { visitor in
            visitor.expectsRefusals = true
            try await visitor.at(width: width)
            try await visitor.signIn("gongkai")
            try await visitor.open("/office/requests")
            try await visitor.click("导入原有台账")
            try await visitor.click(button: "上传并核对")
            try await visitor.see("请选择台账文件。")
            try await visitor.upload(file, into: "台账文件")
            try await visitor.click(button: "上传并核对")
            try await visitor.see("没有指定哪一列是收到日期。")
            try await visitor.choose("收到日期", in: "C 列是什么")
            try await visitor.click(button: "按这样重新检查")
            try await visitor.see("不认识“不予公开”")
            try await visitor.choose("属于三类内部事务信息", in: "“不予公开”的意思")
            try await visitor.click(button: "按这样重新检查")
            try await visitor.see("没有发现问题")
            try await visitor.see("\(year)年 6 件")
            try await visitor.click(button: "全部导入（6 件）")
            try await visitor.see("已导入 6 件")
            try await visitor.click("2020年部门决算")
            try await visitor.see("由原有台账导入")
            try await visitor.back()
            try await visitor.click("\(year)年表三")
            try await visitor.see("上年结转政府信息公开申请数量")
            let received = try await visitor.window.run(
                "return [...document.querySelectorAll('tr')].find(r => r.innerText.includes('本年新收')).innerText"
            ).text
            #expect(received?.split(whereSeparator: \.isWhitespace).last == "6")
            try await visitor.open("/office/requests/import")
            try await visitor.upload(file, into: "台账文件")
            try await visitor.click(button: "上传并核对")
            try await visitor.see("这个文件已经导入过")
        }
    }
}
