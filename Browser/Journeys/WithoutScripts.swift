import TestSupport
import Testing

extension Journeys {
    /// Everything works where no script runs.
    @Test func lookAndCheckWithoutScripts() async throws {
        let bytes = try Fixtures.bytes("seeds/001_2db0e07d508424cb.txt")
        try await Visitor.comes { visitor in
            try await visitor.withoutScripts()
            try await visitor.open("/reports")
            try await visitor.type("周口", into: "机关")
            try await visitor.click("筛选")
            try await visitor.click("2019 年：")
            try await visitor.see("表内勾稽")
            try await visitor.click("下载")
            try await visitor.see("表格数据（CSV）")
            try await visitor.open("/check")
            try await visitor.paste(String(decoding: bytes, as: UTF8.self), into: "或者粘贴报告全文")
            try await visitor.click("检查")
            try await visitor.see("周口市科学技术局")
            try await visitor.click("长者模式")
            try await visitor.see("检查一份报告")
        }
    }
}
