import Foundation
import Testing

/// What people do again and again with a request.
extension Visitor {
    /// Somebody of the office comes, at that width, and signs in.
    static func comes(as name: String, _ width: Int, _ journey: (Visitor) async throws -> Void) async throws {
        try await comes { visitor in
            try await visitor.at(width: width)
            try await visitor.signIn(name)
            try await journey(visitor)
        }
    }

    /// To the page of a case: `2026-0031`.
    func openCase(_ key: String) async throws { try await open("/office/subjects/request/\(key)") }

    /// `/office/subjects/request/2026-0031` of the case that is open.
    func casePath() async throws -> String { String(try await path().prefix { $0 != "?" && $0 != "#" }) }

    /// Each field by its label: an entry is chosen, a day set, a file attached, text typed.
    func fill(_ fields: KeyValuePairs<String, String>) async throws {
        for (label, value) in fields {
            let kind = try await window.run("return arguments[0].type", [try await field(label).json]).text ?? ""
            switch kind {
            case "file": try await upload(URL(filePath: value), into: label)
            case "select-one": try await choose(value, in: label)
            case "date": try await paste(value, into: label)
            default: try await type(value, into: label)
            }
        }
    }

    /// A step of the page that is open: pressed, its form filled in and sent. Then the page says that it is done.
    func take(
        _ step: String,
        _ fields: KeyValuePairs<String, String> = [:],
        sourceLocation: SourceLocation = #_sourceLocation
    ) async throws {
        try await unfold(step)
        try await click(step)
        try await fill(fields)
        try await click(button: step)
        try await see("已办理，并记入办理过程。", sourceLocation: sourceLocation)
    }

    /// A step that sends a letter: filled in, the letter read, signed and numbered.
    func issue(
        _ step: String,
        _ fields: KeyValuePairs<String, String> = [:],
        reading words: String...,
        sourceLocation: SourceLocation = #_sourceLocation
    ) async throws {
        try await unfold(step)
        try await click(step)
        try await fill(fields)
        try await click(button: "下一步：看文书")
        try await see("文号待取", sourceLocation: sourceLocation)
        for word in words { try await see(word, sourceLocation: sourceLocation) }
        try await click(button: "签发并取号")
        try await see("已办理，并记入办理过程。", sourceLocation: sourceLocation)
    }

    /// What a case seldom needs is folded away on its page.
    private func unfold(_ step: String) async throws {
        let script = """
            const link = [...document.querySelectorAll('main a')].find(a => a.innerText.trim() === arguments[0]);
            return Boolean(link?.checkVisibility());
            """
        if try await window.run(script, [.text(step)]).bool == true { return }
        try await click("其他可以办的")
    }

    /// Handed in at the counter, confirmed and taken up; the page of the case is open.
    ///
    /// - Returns: its number, `2026-0001`.
    func takeIn(_ asked: String, from name: String, phone: String = "00000000000") async throws -> String {
        try await open("/office/requests/new")
        try await fill([
            "提交方式": "当面提交", "申请人类别": "自然人", "姓名或者名称": name, "身份证明": "已经提供", "联系电话": phone,
            "所需信息的名称": asked, "要求的形式": "纸质", "获取方式": "自行领取",
        ])
        try await click(button: "登记这件申请")
        try await see("查询码只显示这一次")
        try await click("下一步：确定收到申请之日")
        try await see("当面提交，以提交之日为收到申请之日")
        try await click(button: "登记申请")
        try await see("已办理，并记入办理过程。")
        try await take("开始审查")
        return try await casePath().split(separator: "/").last.map(String.init) ?? ""
    }

    /// The fold with the calendar of the period is opened, and each of these days stands in it.
    func seeDerivation(_ days: [String], sourceLocation: SourceLocation = #_sourceLocation) async throws {
        try await click("这个日期怎么算的")
        for day in days { try await see(day, sourceLocation: sourceLocation) }
    }

    /// 拟作答复 for the only item: kind, then what that kind needs.
    ///
    /// - Parameter button: what leads to them; another one where an answer was drafted before
    func draft(
        _ decision: String,
        _ fields: KeyValuePairs<String, String>,
        after button: String = "下一步：填写答复内容"
    ) async throws {
        try await click("拟作答复")
        try await choose(decision, in: "答复种类")
        try await click(button: button)
        try await fill(fields)
        try await click(button: "拟作答复")
        try await see("已办理，并记入办理过程。")
    }

    /// 部分公开, with the redaction checked.
    ///
    /// - Parameter file: what is given to the applicant on the site
    func draftInPart(access: String, file: String? = nil) async throws {
        try await click("拟作答复")
        try await choose("部分公开", in: "答复种类")
        try await click(button: "下一步：填写答复内容")
        try await fill([
            "不予公开的部分": "附表中的身份证号码", "理由": "身份证号码属于个人隐私。", "获取的方式、途径和时间": access,
        ])
        if let file { try await attach(file, to: "上传提供给申请人的文件") }
        try await click(button: "拟作答复")
        try await take("核对区分处理", ["核对的情况": "逐页核对，已删除。"])
    }

    /// Status, first two characters and type of what a link leads to, without leaving the page.
    func file(behind words: String) async throws -> String {
        let script = """
            const link = [...document.querySelectorAll('a')].find(a => a.innerText.trim() === arguments[0]);
            const request = new XMLHttpRequest();
            request.open('GET', link.href, false);
            request.overrideMimeType('text/plain; charset=x-user-defined');
            request.send();
            return `${request.status} ${request.responseText.slice(0, 2)} ${request.getResponseHeader('Content-Type')}`;
            """
        return try await window.run(script, [.text(words)]).text ?? ""
    }
}
