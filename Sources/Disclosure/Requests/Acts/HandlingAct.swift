package import LegalClock

/// 审查和经办: who handles a case, what was searched, what reviewers said (L-45, L-17).
package enum HandlingAct: RequestActPart {
    /// 交有关机构办理, with an internal day that is no legal period.
    case assigned(unit: UnitID?, handler: AccountID?, due: CivilDate?, note: String)
    /// 退回: the unit sends it back with a reason.
    case returned(reason: String)
    /// 机构回复: what the unit found and proposes.
    case unitAnswered(text: String, files: [String])
    case reviewBegun
    /// 检索记录: where was looked for an item, with which words, and what was found.
    case searched(item: Int, places: String, result: String)
    /// 保密审查 (L-17).
    case secrecyReviewed(item: Int, outcome: SecrecyOutcome, opinion: String)
    /// 隐去处理: what was taken out of which file (L-37).
    case redactionChecked(item: Int, note: String)
    case noted(String)

    package var name: String {
        switch self {
        case .assigned: "assigned"
        case .returned: "returned"
        case .unitAnswered: "unitAnswered"
        case .reviewBegun: "reviewBegun"
        case .searched: "searched"
        case .secrecyReviewed: "secrecyReviewed"
        case .redactionChecked: "redactionChecked"
        case .noted: "noted"
        }
    }

    package var fields: ActFields {
        switch self {
        case .assigned(let unit, let handler, let due, let note):
            ActFields(given: [
                "unit": unit.map { .text($0.rawValue) }, "handler": .account(handler), "due": .day(due),
                "note": .nonEmpty(note),
            ])
        case .returned(let reason): ActFields(["reason": .text(reason)])
        case .unitAnswered(let text, let files):
            ActFields(given: ["text": .text(text), "files": files.isEmpty ? nil : .list(files.map { .text($0) })])
        case .reviewBegun: ActFields()
        case .searched(let item, let places, let result):
            ActFields(["item": .number(Int64(item)), "places": .text(places), "result": .text(result)])
        case .secrecyReviewed(let item, let outcome, let opinion):
            ActFields(["item": .number(Int64(item)), "outcome": .text(outcome.rawValue), "opinion": .text(opinion)])
        case .redactionChecked(let item, let note):
            ActFields(["item": .number(Int64(item)), "note": .text(note)])
        case .noted(let text): ActFields(["text": .text(text)])
        }
    }

    package init?(_ name: String, _ fields: ActFields) throws(ActFault) {
        switch name {
        case "assigned":
            self = .assigned(
                unit: try fields.optionalText("unit").map { UnitID(rawValue: $0) },
                handler: try fields.optionalText("handler").map { AccountID(rawValue: $0) },
                due: try fields.optionalDay("due"),
                note: try fields.optionalText("note") ?? ""
            )
        case "returned": self = .returned(reason: try fields.text("reason"))
        case "unitAnswered":
            self = .unitAnswered(text: try fields.text("text"), files: try fields.texts("files"))
        case "reviewBegun": self = .reviewBegun
        case "searched":
            self = .searched(
                item: try fields.number("item"),
                places: try fields.text("places"),
                result: try fields.text("result")
            )
        case "secrecyReviewed":
            self = .secrecyReviewed(
                item: try fields.number("item"),
                outcome: try fields.coded("outcome"),
                opinion: try fields.text("opinion")
            )
        case "redactionChecked":
            self = .redactionChecked(item: try fields.number("item"), note: try fields.text("note"))
        case "noted": self = .noted(try fields.text("text"))
        default: return nil
        }
    }

    package var sentence: ActSentence {
        switch self {
        case .assigned(_, let handler?, let due, let note):
            "交 \(handler) 办理\(due.map { "，内部办理期限\($0.chinese)" } ?? "")\(note.isEmpty ? "" : "：" + note)"
        case .assigned(_, nil, let due, let note):
            "交有关机构办理\(due.map { "，内部办理期限\($0.chinese)" } ?? "")\(note.isEmpty ? "" : "：" + note)"
        case .returned(let reason): "退回工作机构：\(reason)"
        case .unitAnswered(let text, let files): "经办机构回复\(files.isEmpty ? "" : "（附\(files.count)份材料）")：\(text)"
        case .reviewBegun: "开始审查"
        case .searched(let item, let places, let result): "第\(item)项内容检索（\(places)）：\(result)"
        case .secrecyReviewed(let item, let outcome, let opinion):
            "第\(item)项内容保密审查：\(outcome.name)\(opinion.isEmpty ? "" : "。" + opinion)"
        case .redactionChecked(let item, let note): "第\(item)项内容区分处理核对：\(note)"
        case .noted(let text): "记：\(text)"
        }
    }
}

/// 保密审查结论 (L-17; 保守国家秘密法 35).
package enum SecrecyOutcome: String, CaseIterable, Hashable, Sendable {
    case open, partlyOpen, notOpen
    /// 不能确定: to be referred to 主管部门 or 保密行政管理部门 (R 17).
    case undecided
    /// The answer tells no content of any information: 不存在、信访 and the like.
    case notConcerned

    package var name: String {
        switch self {
        case .open: "可以公开"
        case .partlyOpen: "部分可以公开"
        case .notOpen: "不得公开"
        case .undecided: "不能确定，提请有关部门确定"
        case .notConcerned: "答复不涉及信息内容"
        }
    }
}
