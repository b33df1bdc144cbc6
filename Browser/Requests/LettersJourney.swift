import Testing

extension RequestJourneys {
    /// A partly granted answer: drafted and checked by the office, reworded and signed by a leader, served; the letter that
    /// was kept opens as a page and as a file.
    @Test(arguments: widths)
    func answerInPart(width: Int) async throws {
        let desk = try await draftACase(width)
        try await desk.reviewSecrecy("部分可以公开", "含个人信息，其余可以公开。")
        try await desk.submitForApproval()
        try await sign(desk)
        try await desk.serve("直接送达", proof: "送达回证 12")
        try await openWhatWasKept(desk)
    }

    private func draftACase(_ width: Int) async throws -> Desk {
        var key = ""
        try await Visitor.comes(as: "gongkai", width) { officer in
            key = try await officer.caseUnderReview(number: width > 500 ? 0 : 1)
            try await officer.openCase(key)
            try await officer.draftInPart(access: "随告知书附上复印件")
        }
        return Desk(key: key, width: width)
    }

    private func sign(_ desk: Desk) async throws {
        try await Visitor.comes(as: "fenguan", desk.width) { leader in
            try await leader.openCase(desk.key)
            try await leader.click("签发")
            try await leader.see("签发前的核对：全部通过")
            try await leader.click(button: "下一步：看文书")
            try await leader.see("文号待取")
            try await leader.see("不能改动")
            try await leader.type("理由：身份证号码属于个人隐私，公开会损害本人的权益。", into: "可以改写")
            try await leader.click(button: "签发并取号")
            try await leader.open("/office/requests/\(desk.key)/letters")
            try await leader.click("政府信息部分公开告知书")
            try await leader.see("公开会损害本人的权益")
            try await leader.see("行政复议")
            try await leader.doNotSee("文号待取")
        }
    }

    private func openWhatWasKept(_ desk: Desk) async throws {
        try await Visitor.comes(as: "gongkai", desk.width) { officer in
            try await officer.open("/office/requests/\(desk.key)/letters")
            #expect(try await officer.file(behind: "下载 DOCX") == Self.document)
            try await officer.open("/office/requests/\(desk.key)/forms/proof")
            try await officer.see("送达回证")
            try await officer.open("/office/letters")
            try await officer.click("处理决定告知书")
            try await officer.see(desk.key)
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
