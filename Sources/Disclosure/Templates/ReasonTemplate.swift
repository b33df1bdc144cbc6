/// 理由模板: a text of the agency's own that an answer begins with. What was drafted from it does not change with it.
package struct ReasonTemplate: Subject, Hashable {
    package static let kind = SubjectKind(rawValue: "template")
    package static let title = "理由模板"

    package let id: SubjectID
    package private(set) var name = ""
    /// For which kind of answer; `nil` for any.
    package private(set) var decision: Decision?
    package private(set) var text = ""
    package private(set) var isRetired = false

    package init(id: SubjectID) { self.id = id }

    package mutating func apply(_ act: Recorded<ReasonTemplateAct>) {
        switch act.content {
        case .written(let name, let decision, let text): (self.name, self.decision, self.text) = (name, decision, text)
        case .retired: isRetired = true
        }
    }

    /// Open ones are offered while an answer is drafted; the state says for which.
    package var desk: DeskEntry? {
        DeskEntry(
            title: name,
            summary: DisclosureRequest.shortened(text),
            state: isRetired ? "已停用" : Self.state(decision),
            isOpen: !isRetired,
            searchText: text
        )
    }

    /// 用于不属于本机关负责公开
    package static func state(_ decision: Decision?) -> String { decision.map { "用于\($0.name)" } ?? "用于各种答复" }
}

package enum ReasonTemplateAct: ActContent {
    case written(name: String, decision: Decision?, text: String)
    case retired(reason: String)

    package static let version = 1

    package var name: String {
        switch self {
        case .written: "written"
        case .retired: "retired"
        }
    }

    package var fields: ActFields {
        switch self {
        case .written(let name, let decision, let text):
            ActFields(given: [
                "name": .text(name), "decision": decision.map { .text($0.rawValue) }, "text": .text(text),
            ])
        case .retired(let reason): ActFields(given: ["reason": .nonEmpty(reason)])
        }
    }

    package init(name: String, version: Int, fields: ActFields) throws(ActFault) {
        switch (name, version) {
        case ("written", 1):
            self = .written(
                name: try fields.text("name"),
                decision: try fields.optionalCoded("decision"),
                text: try fields.text("text")
            )
        case ("retired", 1): self = .retired(reason: try fields.optionalText("reason") ?? "")
        default: throw .unknown(name, version: version)
        }
    }

    package var sentence: ActSentence {
        switch self {
        case .written(let name, let decision, let text): "“\(name)”（\(ReasonTemplate.state(decision))）：\(text)"
        case .retired(let reason): "停用\(reason.isEmpty ? "" : "：" + reason)"
        }
    }
}
