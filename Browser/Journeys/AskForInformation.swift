import Foundation
import Testing

extension Journeys {
    /// A citizen reads the guide, looks first, fills in wrongly, is told, mends, attaches a file, gets the receipt.
    @Test(arguments: widths)
    func askForInformation(width: Int) async throws {
        let proof = FileManager.default.temporaryDirectory.appending(path: "proof-\(width).pdf")
        try Data("%PDF-1.7 身份证".utf8).write(to: proof)
        defer { try? FileManager.default.removeItem(at: proof) }
        try await Visitor.comes { visitor in
            try await visitor.at(width: width)
            visitor.expectsRefusals = true
            try await visitor.open("/")
            try await visitor.click("申请公开")
            try await visitor.see("收不收费")
            try await visitor.see("行政复议机关")
            try await visitor.type("云溪市技术改造补助资金分配明细", into: "要找的信息")
            try await visitor.click(button: "查找")
            try await visitor.see("没有查到相近的已公开信息")
            try await visitor.click("在网上申请")

            try await visitor.type("云溪市2025年度技术改造补助资金分配明细", into: "所需信息的描述")
            try await visitor.click("再加一项")
            try await visitor.type("项目评审的专家名单", into: "第 2 项")
            try await visitor.type("11010519491231002X", into: "证件号码")
            try await visitor.seeSoon("草稿存在这台设备的浏览器里")
            try await visitor.click("提交申请")
            try await visitor.seeSoon("处需要改")
            try await visitor.click("请填写姓名，与证件上的一致")
            try await visitor.upload(proof, into: "证件的照片或扫描件")
            try await visitor.click("公民（自然人）")
            try await visitor.type("王某", into: "姓名或者单位名称")
            try await visitor.click("居民身份证")
            try await visitor.click("提交申请")
            // The file is there already, and need not be chosen again.
            try await visitor.seeSoon("有 2 处需要改")
            try await visitor.see("proof-\(width).pdf")
            try await visitor.type("13800000000", into: "电话")
            try await visitor.click("电子文件，在本网站下载")
            try await visitor.takeTheirTime()
            try await visitor.click("提交申请")
            try await visitor.seeSoon("申请已经提交")
            try await visitor.see("查询码只显示这一次")
            try await visitor.screenshot("ask-\(width)")
            // The draft is gone with the request.
            try await visitor.open("/request/new")
            try await visitor.doNotSee("已恢复上次没有提交的草稿")
        }
    }

    /// What was typed comes back in this browser, without the number of the document; it can be cleared.
    @Test func aDraftWaitsInTheBrowser() async throws {
        try await Visitor.comes { visitor in
            try await visitor.open("/request/new")
            try await visitor.type("2024年度部门决算", into: "所需信息的描述")
            try await visitor.type("11010519491231002X", into: "证件号码")
            try await visitor.seeSoon("草稿存在这台设备的浏览器里")
            try await visitor.open("/request")
            try await visitor.open("/request/new")
            try await visitor.see("已恢复上次没有提交的草稿")
            let item = try await visitor.window.run("return document.querySelector('#item-1').value").text
            let number = try await visitor.window.run("return document.querySelector('#documentNumber').value").text
            #expect(item == "2024年度部门决算" && number == "")
            try await visitor.click(button: "清除草稿")
            try await visitor.see("草稿已清除")
            try await visitor.open("/request/new")
            try await visitor.doNotSee("已恢复")
        }
    }

    /// Everything works where no script runs: the buttons of the form, the mending, the receipt.
    @Test func askWithoutScripts() async throws {
        try await Visitor.comes { visitor in
            visitor.expectsRefusals = true
            try await visitor.withoutScripts()
            try await visitor.open("/request/new")
            try await visitor.type("云溪市2025年度技术改造补助资金分配明细", into: "所需信息的描述")
            try await visitor.click("再加一项")
            try await visitor.see("第 2 项")
            try await visitor.click("先查一查是否已经公开")
            try await visitor.click("公民（自然人）")
            try await visitor.type("王某", into: "姓名或者单位名称")
            try await visitor.click("居民身份证")
            try await visitor.type("11010519491231002X", into: "证件号码")
            try await visitor.type("13800000000", into: "电话")
            try await visitor.click("提交申请")
            try await visitor.see("有 2 处需要改")
            try await visitor.click("暂不附身份证明，先提交")
            try await visitor.click("电子文件，在本网站下载")
            try await visitor.takeTheirTime()
            try await visitor.click("提交申请")
            try await visitor.seeSoon("申请已经提交")
        }
    }
}

extension Visitor {
    /// Nobody fills in a request within three seconds: what comes sooner is asked to come again.
    func takeTheirTime() async throws { try await Task.sleep(for: .seconds(3)) }
}
