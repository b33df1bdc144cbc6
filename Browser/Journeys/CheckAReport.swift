import Foundation
import TestSupport
import Testing

extension Journeys {
    /// A report is pasted, and checked; the source is on the same page.
    @Test func checkAPastedReport() async throws {
        let bytes = try Fixtures.bytes("seeds/000_d47ffb326a9e1802.txt")
        try await Visitor.comes { visitor in
            try await visitor.open("/")
            try await visitor.click("检查一份报告")
            try await visitor.see("不会保存")
            try await visitor.paste(String(decoding: bytes, as: UTF8.self), into: "或者粘贴报告全文")
            try await visitor.click("检查")
            try await visitor.see("这份报告没有保存")
            try await visitor.see("工业和科技创新委员会")
            try await visitor.click("看原文第")
            try await visitor.standsAtTarget()
            #expect(try await visitor.path().hasPrefix("/check#L"))
        }
    }

    /// Two files: the report, and that of the year before.
    @Test func checkAFileAgainstTheYearBefore() async throws {
        try await Visitor.comes { visitor in
            try await visitor.open("/check")
            try await visitor.upload(Fixtures.folder.appending(path: "seeds/002_e766bb0a4b10c749.txt"), into: "选择文件")
            try await visitor.see("002_e766bb0a4b10c749.txt")
            try await visitor.click("同时检查与上年是否衔接")
            try await visitor.upload(
                Fixtures.folder.appending(path: "seeds/004_82141ad6529bdacc.txt"),
                into: "上年报告"
            )
            try await visitor.click("检查")
            try await visitor.see("商丘市工业和信息化局")
            try await visitor.see("与 2019 年报告对照")
        }
    }

    /// What is wrong is said at the form.
    @Test func checkNothing() async throws {
        try await Visitor.comes { visitor in
            visitor.expectsRefusals = true
            try await visitor.open("/check")
            try await visitor.click("检查")
            try await visitor.see("还没有选择文件，也没有粘贴文字。")
            try await visitor.upload(Stage.root.appending(path: "Package.swift"), into: "选择文件")
            try await visitor.paste("某某局2023年政府信息公开工作年度报告", into: "或者粘贴报告全文")
            try await visitor.click("检查")
            try await visitor.see("文件和粘贴的文字只能选一样")
        }
    }
}
