extension LogEntry {
    /// 列入答复目录: what was answered, in words that name nobody. Again with other words, it replaces what stood there.
    ///
    /// - Parameters:
    ///   - request: the case as it stands.
    ///   - names: of the applicant and of third parties, as far as they are kept: none may stand in the entry.
    package func log(
        _ request: DisclosureRequest,
        title: String,
        summary: String,
        names: [String],
        isOpen: Bool
    ) throws(LogRefusal) -> [LogAct] {
        guard isOpen else { throw .noLog }
        guard request.state == .served || request.state == .archived, let outcome = request.outcome,
            let service = request.service
        else { throw .notAnswered }
        guard !title.isBlank else { throw .textMissing("title", "申请事项") }
        guard !summary.isBlank else { throw .textMissing("summary", "摘要") }
        guard title.utf8.count <= LogContent.longestTitle, !title.hasControlCharacters else { throw .tooLong("title") }
        guard summary.utf8.count <= LogContent.longestSummary else { throw .tooLong("summary") }
        for (field, text) in [("title", title), ("summary", summary)] {
            if let trace = PersonalTrace.all(in: text, names: names).first { throw .namesSomebody(field, trace.kind) }
        }
        let content = LogContent(title: title, summary: summary, outcome: outcome, answeredOn: service.day)
        guard content != self.content else { return [] }
        return [.logged(content)]
    }

    /// 撤下.
    package func unlog(reason: String) throws(LogRefusal) -> [LogAct] {
        guard content != nil else { throw .notLogged }
        guard !reason.isBlank else { throw .textMissing("reason", "撤下的理由") }
        guard reason.utf8.count <= 3_000 else { throw .tooLong("reason") }
        return [.unlogged(reason: reason)]
    }
}

/// Why an answer does not come into the log.
package enum LogRefusal: Refusal, Hashable {
    case noLog
    case notAnswered
    case notLogged
    case textMissing(String, String)
    case tooLong(String)
    case namesSomebody(String, PersonalTrace.Kind)

    package var sentence: String {
        switch self {
        case .noLog: "本机关没有设立答复目录。"
        case .notAnswered: "答复送达以后才能列入答复目录。"
        case .notLogged: "这件申请不在答复目录里。"
        case .textMissing(_, let name): "请填写\(name)。"
        case .tooLong: "填写的内容太长，或者有不可见的字符。"
        case .namesSomebody(_, let kind): "还有\(kind.name)没有去掉，不能公开。"
        }
    }

    package var field: String? {
        switch self {
        case .textMissing(let field, _), .tooLong(let field), .namesSomebody(let field, _): field
        case .noLog, .notAnswered, .notLogged: nil
        }
    }

    package var remedy: String {
        switch self {
        case .noLog: "公开工作人员在单位设置中设立。"
        default: ""
        }
    }
}

extension Step {
    package static let logRequest = Step("request.log")
    package static let unlogRequest = Step("request.unlog")
}

extension Permissions {
    static let requestLog: [Permission] = [
        Permission(.logRequest, "列入答复目录", [.disclosureOfficer]),
        Permission(.unlogRequest, "从答复目录撤下", [.disclosureOfficer, .deputyHead, .head]),
    ]
}
