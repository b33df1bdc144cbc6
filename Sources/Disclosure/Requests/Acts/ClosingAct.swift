package import LegalClock

/// How a case ends, and what still happens to it afterwards.
package enum ClosingAct: RequestActPart {
    case withdrawn(on: CivilDate, reason: String)
    /// 归档 (L-45)
    case archived
    /// Ordered to answer anew, within so many working days when the order says so.
    case reopened(by: ReopeningOrder, on: CivilDate, due: RequestDue)
    /// Reconsideration or litigation about it began or ended.
    case underReview(kind: ReviewKind, open: Bool, reference: String)
    /// L-18: a refusal looked at again.
    case reevaluated(item: Int, disclose: Bool, opinion: String, next: CivilDate?)
    /// R 44 ¶2: the applicant proposes to publish it for everyone.
    case publicationProposed(item: Int)
    case publicationDeclined(item: Int, reason: String)
    /// 纳入主动公开 (R 44): to be published by the day.
    case convertedToProactive(item: Int, due: RequestDue)
    case publishedProactively(item: Int, on: CivilDate, publication: String)
    /// 告知有关机关: another agency was told of it or got it.
    case toldAgency(agency: String, text: String)
    /// 导入: the case was handled elsewhere and is taken over from an old register, out of a row of a file.
    case takenOver(TakenOver)
    /// It had ended there without an answer: by silence, by not paying, by the applicant.
    case closedElsewhere(Decision, on: CivilDate)
    case rated(satisfied: Bool, remark: String)
    case receiptConfirmed

    package var name: String {
        switch self {
        case .withdrawn: "withdrawn"
        case .archived: "archived"
        case .reopened: "reopened"
        case .underReview: "underReview"
        case .reevaluated: "reevaluated"
        case .publicationProposed: "publicationProposed"
        case .publicationDeclined: "publicationDeclined"
        case .convertedToProactive: "convertedToProactive"
        case .publishedProactively: "publishedProactively"
        case .toldAgency: "toldAgency"
        case .takenOver: "imported"
        case .closedElsewhere: "closedElsewhere"
        case .rated: "rated"
        case .receiptConfirmed: "receiptConfirmed"
        }
    }

    package var fields: ActFields {
        switch self {
        case .withdrawn(let day, let reason): ActFields(given: ["on": .day(day), "reason": .nonEmpty(reason)])
        case .archived, .receiptConfirmed: ActFields()
        case .reopened(let order, let day, let due):
            ActFields(given: [
                "kind": .text(order.kind.rawValue), "document": .text(order.document),
                "days": .optionalNumber(order.workingDays), "on": .day(day), "due": .due(due),
            ])
        case .underReview(let kind, let open, let reference):
            ActFields(["kind": .text(kind.rawValue), "open": .number(open ? 1 : 0), "reference": .text(reference)])
        case .reevaluated(let item, let disclose, let opinion, let next):
            ActFields(given: [
                "item": .number(Int64(item)), "disclose": .number(disclose ? 1 : 0), "opinion": .text(opinion),
                "next": .day(next),
            ])
        case .publicationProposed(let item): ActFields(["item": .number(Int64(item))])
        case .publicationDeclined(let item, let reason):
            ActFields(["item": .number(Int64(item)), "reason": .text(reason)])
        case .convertedToProactive(let item, let due):
            ActFields(given: ["item": .number(Int64(item)), "due": .due(due)])
        case .publishedProactively(let item, let day, let publication):
            ActFields(given: ["item": .number(Int64(item)), "on": .day(day), "publication": .text(publication)])
        case .toldAgency(let agency, let text): ActFields(["agency": .text(agency), "text": .text(text)])
        case .takenOver(let old):
            ActFields(given: [
                "file": .text(old.file), "row": .number(Int64(old.row)), "number": .nonEmpty(old.number),
                "import": .nonEmpty(old.batch),
            ])
        case .closedElsewhere(let decision, let day):
            ActFields(given: ["decision": .text(decision.rawValue), "on": .day(day)])
        case .rated(let satisfied, let remark):
            ActFields(given: ["satisfied": .number(satisfied ? 1 : 0), "remark": .nonEmpty(remark)])
        }
    }

    package init?(_ name: String, _ fields: ActFields) throws(ActFault) {
        switch name {
        case "withdrawn":
            self = .withdrawn(on: try fields.day("on"), reason: try fields.optionalText("reason") ?? "")
        case "archived": self = .archived
        case "receiptConfirmed": self = .receiptConfirmed
        case "reopened":
            self = .reopened(
                by: ReopeningOrder(
                    kind: try fields.coded("kind"),
                    document: try fields.text("document"),
                    workingDays: try fields.optionalNumber("days")
                ),
                on: try fields.day("on"),
                due: try fields.due("due")
            )
        case "underReview":
            self = .underReview(
                kind: try fields.coded("kind"),
                open: try fields.number("open") == 1,
                reference: try fields.text("reference")
            )
        case "reevaluated":
            self = .reevaluated(
                item: try fields.number("item"),
                disclose: try fields.number("disclose") == 1,
                opinion: try fields.text("opinion"),
                next: try fields.optionalDay("next")
            )
        case "publicationProposed": self = .publicationProposed(item: try fields.number("item"))
        case "publicationDeclined":
            self = .publicationDeclined(item: try fields.number("item"), reason: try fields.text("reason"))
        case "convertedToProactive":
            self = .convertedToProactive(item: try fields.number("item"), due: try fields.due("due"))
        case "publishedProactively":
            self = .publishedProactively(
                item: try fields.number("item"),
                on: try fields.day("on"),
                publication: try fields.text("publication")
            )
        case "toldAgency": self = .toldAgency(agency: try fields.text("agency"), text: try fields.text("text"))
        case "imported":
            self = .takenOver(
                TakenOver(
                    file: try fields.text("file"),
                    row: try fields.number("row"),
                    number: try fields.optionalText("number") ?? "",
                    batch: try fields.optionalText("import") ?? ""
                )
            )
        case "closedElsewhere":
            self = .closedElsewhere(try fields.coded("decision"), on: try fields.day("on"))
        case "rated":
            self = .rated(
                satisfied: try fields.number("satisfied") == 1,
                remark: try fields.optionalText("remark") ?? ""
            )
        default: return nil
        }
    }

    package var sentence: ActSentence {
        switch self {
        case .withdrawn(let day, let reason): "申请人于\(day.chinese)撤回申请\(reason.isEmpty ? "" : "：" + reason)"
        case .archived: "归档"
        case .reopened(let order, let day, let due):
            "\(order.kind.orderer)以\(order.document)责令重新答复，自\(day.chinese)起办理，期限\(due)"
        case .underReview(let kind, true, let reference): "申请人提起\(kind.name)（\(reference)）"
        case .underReview(let kind, false, let reference): "\(kind.name)（\(reference)）审结"
        case .reevaluated(let item, let disclose, let opinion, let next):
            """
            第\(item)项内容定期评估：\(disclose ? "情况已有变化，可以公开" : "仍不予公开")。\(opinion)\
            \(next.map { "下次评估\($0.chinese)" } ?? "")
            """
        case .publicationProposed(let item): "申请人建议将第\(item)项内容纳入主动公开的范围"
        case .publicationDeclined(let item, let reason): "第\(item)项内容不纳入主动公开的范围：\(reason)"
        case .convertedToProactive(let item, let due): "第\(item)项内容纳入主动公开的范围，\(due)前公开"
        case .publishedProactively(let item, let day, let publication):
            "第\(item)项内容已于\(day.chinese)主动公开（\(publication)）"
        case .toldAgency(let agency, let text): "告知\(agency)：\(text)"
        case .takenOver(let old): "由原有台账导入（\(old.words)）"
        case .closedElsewhere(let decision, let day): "\(day.chinese)已终结：\(decision.name)"
        case .rated(let satisfied, let remark):
            "申请人评价：\(satisfied ? "满意" : "不满意")\(remark.isEmpty ? "" : "。" + remark)"
        case .receiptConfirmed: "申请人确认收到答复"
        }
    }
}

package enum ReviewKind: String, CaseIterable, Hashable, Sendable {
    case reconsideration, litigation

    package var name: String { self == .reconsideration ? "行政复议" : "行政诉讼" }
    package var orderer: String { self == .reconsideration ? "复议机关" : "人民法院" }
}

/// 责令重新答复: the order by which a case is opened again.
package struct ReopeningOrder: Hashable, Sendable {
    package var kind: ReviewKind
    /// 行政复议决定书 or 判决书 and its number.
    package var document: String
    /// Within so many; the reply period of the Regulation when the order names none.
    package var workingDays: Int?

    package init(kind: ReviewKind, document: String, workingDays: Int?) {
        self.kind = kind
        self.document = document
        self.workingDays = workingDays
    }
}
