import StatutoryReports

/// How a case of reconsideration or litigation ended for the agency's act, by the article that names it.
package enum ReviewResult: String, CaseIterable, Hashable, Sendable {
    case upheld, requestRejected
    case changed, revoked, partiallyRevoked, heldUnlawful, orderedToPerform, heldVoid
    case notAccepted, applicationRejected, terminated, mediated, settled
    case claimRejected, suitWithdrawn

    /// Its column in table four. Mapping of the notes on the report formats §7.
    package enum Column: String, CaseIterable, Hashable, Sendable {
        case upheld, corrected, other, pending

        /// In the head of the table.
        package var name: String {
            switch self {
            case .upheld: "结果维持"
            case .corrected: "结果纠正"
            case .other: "其他结果"
            case .pending: "尚未审结"
            }
        }
    }

    package var column: Column {
        switch self {
        case .upheld, .requestRejected, .claimRejected: .upheld
        case .changed, .revoked, .partiallyRevoked, .heldUnlawful, .orderedToPerform, .heldVoid: .corrected
        case .notAccepted, .applicationRejected, .terminated, .mediated, .settled, .suitWithdrawn: .other
        }
    }

    /// What a reconsideration authority or a court can decide.
    package static func results(of kind: ReviewKind) -> [ReviewResult] {
        allCases.filter { $0.article(of: kind) != nil }
    }

    package func name(of kind: ReviewKind) -> String {
        switch (self, kind) {
        case (.upheld, _): "维持"
        case (.requestRejected, _): "驳回复议请求"
        case (.changed, _): "变更"
        case (.revoked, _): "撤销"
        case (.partiallyRevoked, _): "部分撤销"
        case (.heldUnlawful, _): "确认违法"
        case (.orderedToPerform, .reconsideration): "责令履行"
        case (.orderedToPerform, .litigation): "判决履行"
        case (.heldVoid, _): "确认无效"
        case (.notAccepted, .reconsideration): "不予受理"
        case (.notAccepted, .litigation): "不予立案"
        case (.applicationRejected, .reconsideration): "驳回复议申请"
        case (.applicationRejected, .litigation): "驳回起诉"
        case (.terminated, .reconsideration): "终止审理"
        case (.terminated, .litigation): "终结诉讼"
        case (.mediated, _): "调解"
        case (.settled, _): "和解"
        case (.claimRejected, _): "驳回诉讼请求"
        case (.suitWithdrawn, _): "撤诉"
        }
    }

    /// 行政复议法第六十八条 …; `nil` when that side cannot decide so.
    package func article(of kind: ReviewKind) -> String? {
        let articles: (reconsideration: String?, litigation: String?) =
            switch self {
            case .upheld: ("第六十八条", nil)
            case .requestRejected: ("第六十九条", nil)
            case .changed: ("第六十三条", "第七十七条")
            case .revoked, .partiallyRevoked: ("第六十四条", "第七十条")
            case .heldUnlawful: ("第六十五条", "第七十四条")
            case .orderedToPerform: ("第六十六条", "第七十二条")
            case .heldVoid: ("第六十七条", "第七十五条")
            case .notAccepted: ("第三十条", "第五十一条")
            case .applicationRejected: ("第三十三条", "第四十九条")
            case .terminated: ("第四十一条", "第六十一条")
            case .mediated: ("第七十三条", "第六十条")
            case .settled: ("第七十四条", nil)
            case .claimRejected: (nil, "第六十九条")
            case .suitWithdrawn: (nil, "第六十二条")
            }
        return kind == .reconsideration
            ? articles.reconsideration.map { "《行政复议法》" + $0 } : articles.litigation.map { "《行政诉讼法》" + $0 }
    }

    /// Against it a judgment is appealed within 15 days, a ruling within 10 (B-85).
    package var isRuling: Bool {
        switch self {
        case .notAccepted, .applicationRejected: true
        default: false
        }
    }

    /// Without an appeal that could change it: those who withdraw or agree have none.
    package var canBeAppealed: Bool {
        switch self {
        case .terminated, .mediated, .settled, .suitWithdrawn: false
        default: true
        }
    }
}

/// The three groups of table four.
package enum ReviewGroup: String, CaseIterable, Hashable, Sendable {
    /// 行政复议
    case rev
    /// 行政诉讼，未经复议直接起诉
    case litDirect
    /// 行政诉讼，复议后起诉
    case litAfter

    package var name: String {
        switch self {
        case .rev: "行政复议"
        case .litDirect: "行政诉讼（未经复议直接起诉）"
        case .litAfter: "行政诉讼（复议后起诉）"
        }
    }
}
