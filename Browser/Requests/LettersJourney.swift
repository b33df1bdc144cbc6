import Testing

extension Journeys {
    /// A partly granted answer: drafted and checked by the office, reworded and signed by a leader, served; the letter that
    /// was kept opens as a page and as a file.
    @Test(arguments: widths)
    func answerInPart(width: Int) async throws {
        var key = ""
        try await Visitor.comes { visitor in
            try await visitor.at(width: width)
            try await visitor.signIn("gongkai")
            key = try await visitor.caseUnderReview(number: width > 500 ? 0 : 1)
            try await visitor.open("/office/subjects/request/\(key)/draft?item=1&decision=partiallyGranted")
            try await visitor.type("附表中的身份证号码", into: "不予公开的部分")
            try await visitor.type("身份证号码属于个人隐私。", into: "理由")
            try await visitor.type("随告知书附上复印件", into: "获取的方式、途径和时间")
            try await visitor.click(button: "拟作答复")
            try await visitor.open("/office/subjects/request/\(key)/checkRedaction")
            try await visitor.type("逐页核对，已删除。", into: "核对的情况")
            try await visitor.click(button: "核对区分处理")
        }
        try await Visitor.comes { visitor in
            try await visitor.at(width: width)
            try await visitor.signIn("baomi")
            try await visitor.open("/office/subjects/request/\(key)/reviewSecrecy")
            try await visitor.choose("部分可以公开", in: "审查结论")
            try await visitor.type("含个人信息，其余可以公开。", into: "审查意见")
            try await visitor.click(button: "保密审查")
        }
        try await Visitor.comes { visitor in
            try await visitor.at(width: width)
            try await visitor.signIn("gongkai")
            try await visitor.open("/office/subjects/request/\(key)/submitForApproval")
            try await visitor.see("应当具备的都已具备。")
            try await visitor.click(button: "送签")
        }
        try await sign(key, width: width)
        try await serve(key, width: width)
    }

    private func sign(_ key: String, width: Int) async throws {
        try await Visitor.comes { visitor in
            try await visitor.at(width: width)
            try await visitor.signIn("fenguan")
            try await visitor.open("/office/subjects/request/\(key)/sign")
            try await visitor.see("签发前的核对：全部通过")
            try await visitor.click(button: "下一步：看文书")
            try await visitor.see("文号待取")
            try await visitor.see("不能改动")
            try await visitor.type("理由：身份证号码属于个人隐私，公开会损害本人的权益。", into: "可以改写")
            try await visitor.click(button: "签发并取号")
            try await visitor.open("/office/requests/\(key)/letters")
            try await visitor.see("政府信息部分公开告知书")
            try await visitor.click("政府信息部分公开告知书")
            try await visitor.see("公开会损害本人的权益")
            try await visitor.see("行政复议")
            try await visitor.doNotSee("文号待取")
        }
    }

    private func serve(_ key: String, width: Int) async throws {
        try await Visitor.comes { visitor in
            try await visitor.at(width: width)
            try await visitor.signIn("gongkai")
            try await visitor.open("/office/subjects/request/\(key)/serve")
            try await visitor.choose("直接送达", in: "送达方式")
            try await visitor.type("送达回证 12", into: "送达凭证")
            try await visitor.click(button: "登记送达")
            try await visitor.see("送达")
            try await visitor.open("/office/requests/\(key)/letters")
            let file = try await visitor.file(behind: "下载 DOCX")
            #expect(file == "200 PK application/vnd.openxmlformats-officedocument.wordprocessingml.document")
            try await visitor.open("/office/requests/\(key)/forms/proof")
            try await visitor.see("送达回证")
            try await visitor.open("/office/letters")
            try await visitor.click("处理决定告知书")
            try await visitor.see(key)
        }
    }
}

extension Visitor {
    /// The number of a request that is being reviewed and waits for the officer who is signed in.
    func caseUnderReview(number: Int) async throws -> String {
        try await open("/office/lists/request")
        let script = """
            return [...document.querySelectorAll('main tr')]
                .filter(row => row.innerText.includes('审查中') && row.innerText.includes('等我办理'))
                .flatMap(row => [...row.querySelectorAll('a')].map(a => a.pathname))
                .filter(path => path.startsWith('/office/subjects/request/'))
                .map(path => path.split('/')[4])[arguments[0]] || '';
            """
        let key = try await window.run(script, [.number(Double(number))]).text ?? ""
        guard !key.isEmpty else { throw BrowserError("the demo has no request under review at \(try await path())") }
        return key
    }
}
