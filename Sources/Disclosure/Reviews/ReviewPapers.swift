/// 案件材料: what a paper of a case is.
package enum ReviewPaper: String, CaseIterable, Hashable, Sendable {
    /// What the other side handed in, and the notice to answer it.
    case application
    case answer
    /// Anything between: letters, hearings, orders.
    case record
    case decision
    case appeal
    /// What was done to obey.
    case fulfilment
    case opinion

    package var name: String {
        switch self {
        case .application: "申请书、起诉状和通知书"
        case .answer: "答复、答辩和证据"
        case .record: "往来文书"
        case .decision: "决定书、裁判文书"
        case .appeal: "上诉材料"
        case .fulfilment: "履行材料"
        case .opinion: "意见书和回复"
        }
    }
}

/// Files that came with a step, by what they are and by SHA-256. Their names are with the files, because names may tell
/// of persons and acts cannot be erased.
package struct ReviewPapers: Hashable, Sendable {
    package var kind: ReviewPaper
    /// SHA-256 each, 64 lower-case hexadecimal digits.
    package var files: [String]

    package init(_ kind: ReviewPaper, _ files: [String]) {
        self.kind = kind
        self.files = files
    }
}

extension ReviewPapers {
    var fields: ActFields {
        ActFields(["paper": .text(kind.rawValue), "files": .list(files.map { .text($0) })])
    }

    init(_ fields: ActFields) throws(ActFault) {
        self.init(try fields.coded("paper"), try fields.texts("files"))
    }
}

extension Review {
    /// Files that one step can bring.
    package static let mostPapers = 20

    /// 归入材料, together with the step that brought them; nothing for a step without files.
    package static func file(_ files: [String], as kind: ReviewPaper) throws(ReviewRefusal) -> [ReviewAct] {
        guard files.count <= mostPapers else { throw .tooLong("papers") }
        return files.isEmpty ? [] : [.filed(ReviewPapers(kind, files))]
    }
}
