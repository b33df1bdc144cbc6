import Foundation
import Testing

extension Journeys {
    /// The whole way of a request: asked on the site, put right by the citizen, answered in part, served on the site, read
    /// and rated by the citizen; the office sees the rating.
    @Test(arguments: widths)
    func fromAskingToRating(width: Int) async throws {
        let citizen = try await ask(width)
        try await demandCorrection(citizen.number, width)
        try await correct(citizen, width)
        try await draftInPart(citizen.number, width)
        try await reviewSecrecy(citizen.number, width)
        try await submitForApproval(citizen.number, width)
        try await signForOnline(citizen.number, width)
        try await serveOnline(citizen.number, width)
        try await readAndRate(citizen, width)
        try await Visitor.comes { visitor in
            try await visitor.at(width: width)
            try await visitor.signIn("gongkai")
            try await visitor.open("/office/subjects/request/\(citizen.number)")
            try await visitor.see("申请人评价")
            try await visitor.see("申请人评价：满意。答复清楚。")
        }
    }

    /// Who has asked: the number and the query code from the receipt.
    fileprivate struct Citizen {
        let number: String
        let code: String
    }

    /// Without a proof of identity, and not clearly.
    private func ask(_ width: Int) async throws -> Citizen {
        var citizen = Citizen(number: "", code: "")
        try await Visitor.comes { visitor in
            try await visitor.at(width: width)
            try await visitor.open("/request/new")
            try await visitor.type("河道的合同\(width)", into: "所需信息的描述")
            try await visitor.click("公民（自然人）")
            try await visitor.type("赵某", into: "姓名或者单位名称")
            try await visitor.click("居民身份证")
            try await visitor.type("11010519491231002X", into: "证件号码")
            try await visitor.click("暂不附身份证明，先提交")
            try await visitor.type("13800000000", into: "电话")
            try await visitor.click("电子文件，在本网站下载")
            try await visitor.takeTheirTime()
            try await visitor.click("提交申请")
            try await visitor.seeSoon("申请已经提交")
            let script = "return document.querySelector(arguments[0]).innerText"
            citizen = Citizen(
                number: try await visitor.window.run(script, ["#receipt-number"]).text ?? "",
                code: try await visitor.window.run(script, ["#receipt-code"]).text ?? ""
            )
        }
        return citizen
    }

    private func demandCorrection(_ key: String, _ width: Int) async throws {
        try await Visitor.comes { visitor in
            try await visitor.at(width: width)
            try await visitor.signIn("gongkai")
            try await visitor.open("/office/subjects/request/\(key)")
            try await visitor.click("登记申请")
            try await visitor.click(button: "登记申请")
            try await visitor.click("告知补正")
            try await visitor.type("写明哪条河道、哪一年的合同，并提供身份证明。", into: "需要补正的事项")
            try await visitor.choose("今天送达", in: "怎样送达")
            try await visitor.click(button: "下一步：看文书")
            try await visitor.see("补正")
            try await visitor.see("文号待取")
            try await visitor.click(button: "签发并取号")
            try await visitor.see("待申请人补正")
        }
    }

    private func correct(_ citizen: Citizen, _ width: Int) async throws {
        let proof = FileManager.default.temporaryDirectory.appending(path: "身份证明-\(width).pdf")
        try Data("%PDF-1.7 身份证".utf8).write(to: proof)
        defer { try? FileManager.default.removeItem(at: proof) }
        try await Visitor.comes { visitor in
            try await visitor.at(width: width)
            visitor.expectsRefusals = true
            try await visitor.comeBack(citizen.code)
            try await visitor.see("请您补正，最迟")
            try await visitor.see("写明哪条河道、哪一年的合同")
            let letter = try await visitor.file(behind: "下载")
            #expect(letter == "200 PK application/vnd.openxmlformats-officedocument.wordprocessingml.document")
            try await visitor.click("补正申请")
            try await visitor.type("柳塘河2025年度清淤合同\(width)", into: "第1项内容")
            try await visitor.click(button: "补正申请")
            try await visitor.see("申请人没有提供身份证明（条例第二十九条）。")
            try await visitor.upload(proof, into: "身份证明")
            try await visitor.click(button: "补正申请")
            try await visitor.see("已收到您的补正。")
            try await visitor.see("柳塘河2025年度清淤合同\(width)")
        }
    }

    private func draftInPart(_ key: String, _ width: Int) async throws {
        let contract = FileManager.default.temporaryDirectory.appending(path: "清淤合同-\(width).pdf")
        try Data("%PDF-1.7 合同".utf8).write(to: contract)
        defer { try? FileManager.default.removeItem(at: contract) }
        try await Visitor.comes { visitor in
            try await visitor.at(width: width)
            try await visitor.signIn("gongkai")
            try await visitor.open("/office/subjects/request/\(key)")
            try await visitor.see("柳塘河2025年度清淤合同\(width)")
            try await visitor.click("拟作答复")
            try await visitor.choose("部分公开", in: "答复种类")
            try await visitor.click(button: "下一步：填写答复内容")
            try await visitor.type("附表中的身份证号码", into: "不予公开的部分")
            try await visitor.type("身份证号码属于个人隐私。", into: "理由")
            try await visitor.type("在本网站下载", into: "获取的方式、途径和时间")
            try await visitor.upload(contract, into: "上传提供给申请人的文件")
            try await visitor.click(button: "拟作答复")
            try await visitor.click("核对区分处理")
            try await visitor.type("逐页核对，已删除。", into: "核对的情况")
            try await visitor.click(button: "核对区分处理")
        }
    }

    private func reviewSecrecy(_ key: String, _ width: Int) async throws {
        try await Visitor.comes { visitor in
            try await visitor.at(width: width)
            try await visitor.signIn("baomi")
            try await visitor.open("/office/subjects/request/\(key)/reviewSecrecy")
            try await visitor.choose("部分可以公开", in: "审查结论")
            try await visitor.type("含个人信息，其余可以公开。", into: "审查意见")
            try await visitor.click(button: "保密审查")
        }
    }

    private func submitForApproval(_ key: String, _ width: Int) async throws {
        try await Visitor.comes { visitor in
            try await visitor.at(width: width)
            try await visitor.signIn("gongkai")
            try await visitor.open("/office/subjects/request/\(key)")
            try await visitor.click("送签")
            try await visitor.see("应当具备的都已具备。")
            try await visitor.click(button: "送签")
            try await visitor.see("待签发")
        }
    }

    private func signForOnline(_ key: String, _ width: Int) async throws {
        try await Visitor.comes { visitor in
            try await visitor.at(width: width)
            try await visitor.signIn("fenguan")
            try await visitor.open("/office/subjects/request/\(key)")
            try await visitor.click("签发")
            try await visitor.choose("电子送达", in: "怎样送达")
            try await visitor.click(button: "下一步：看文书")
            try await visitor.see("政府信息部分公开告知书")
            try await visitor.click(button: "签发并取号")
            try await visitor.see("待送达")
        }
    }

    private func serveOnline(_ key: String, _ width: Int) async throws {
        try await Visitor.comes { visitor in
            try await visitor.at(width: width)
            try await visitor.signIn("gongkai")
            try await visitor.open("/office/subjects/request/\(key)")
            try await visitor.click("登记送达")
            try await visitor.choose("电子送达", in: "送达方式")
            try await visitor.type("系统记录\(width)", into: "送达凭证")
            try await visitor.click(button: "登记送达")
            try await visitor.see("按期答复")
        }
    }

    private func readAndRate(_ citizen: Citizen, _ width: Int) async throws {
        try await Visitor.comes { visitor in
            try await visitor.at(width: width)
            visitor.expectsRefusals = true
            try await visitor.comeBack(citizen.code)
            try await visitor.see("已答复：")
            try await visitor.see("政府信息部分公开告知书")
            try await visitor.see("按期")
            // What is inside stays inside.
            try await visitor.doNotSee("逐页核对")
            try await visitor.doNotSee("李四")
            // The newest letter comes first, the information after the letters.
            let letter = try await visitor.file(behind: "下载")
            #expect(letter == "200 PK application/vnd.openxmlformats-officedocument.wordprocessingml.document")
            let contract = try await visitor.file(behind: "清淤合同-\(width).pdf")
            #expect(contract == "200 %P application/pdf")
            try await visitor.screenshot("answered-\(width)")
            try await visitor.click("评价这次办理")
            try await visitor.click(button: "评价这次办理")
            try await visitor.see("请选择满意或者不满意。")
            try await visitor.choose("满意", in: "您满意吗")
            try await visitor.type("答复清楚。", into: "还有什么要说的")
            try await visitor.click(button: "评价这次办理")
            try await visitor.see("谢谢您的评价。")
            try await visitor.see("您的评价：满意")
        }
    }
}

extension Visitor {
    /// To the page of the own request, with the query code.
    fileprivate func comeBack(_ code: String) async throws {
        try await open("/request/status")
        try await type(code, into: "查询码")
        try await click(button: "查询")
    }
}
