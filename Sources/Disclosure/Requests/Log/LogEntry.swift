package import LegalClock

/// 答复目录: an answered request as the public reads of it (disclosure log): what was asked for and how it was answered,
/// in the officer's words and without personal data.
///
/// A subject of its own, named like the request it is about, so that the case stays as it is and the entry can be taken
/// back. The agency's setting says whether there is a log at all.
package struct LogEntry: Subject, Hashable {
    package static let kind = SubjectKind(rawValue: "requestLog")
    package static let title = "答复目录"

    package let id: SubjectID
    /// `nil` while it is not in the log.
    package private(set) var content: LogContent?
    package private(set) var loggedOn: CivilDate?

    package init(id: SubjectID) { self.id = id }

    /// Of a request: `requestLog/2026-0031`.
    package static func id(of request: SubjectID) -> SubjectID { SubjectID(kind, request.key) }

    package mutating func apply(_ act: Recorded<LogAct>) {
        switch act.content {
        case .logged(let content): (self.content, loggedOn) = (content, act.day)
        case .unlogged: (content, loggedOn) = (nil, nil)
        }
    }

    /// It has pages of its own.
    package var desk: DeskEntry? { nil }

    package static let register: Register? = Register(
        "request_log",
        [.text("title"), .text("summary"), .text("outcome"), .text("answered"), .text("logged"), .text("searched")]
    )

    package var registerRow: [RegisterValue]? {
        guard let content, let loggedOn else { return nil }
        return [
            .text(content.title), .text(content.summary), .text(content.outcome.rawValue),
            .text(content.answeredOn.description), .text(loggedOn.description), .text(content.searched),
        ]
    }
}

/// What an entry says.
package struct LogContent: Hashable, Sendable {
    /// 申请事项, in one line.
    package var title: String
    /// What was asked, and how it was answered and why, without personal data.
    package var summary: String
    package var outcome: Decision
    package var answeredOn: CivilDate

    package init(title: String, summary: String, outcome: Decision, answeredOn: CivilDate) {
        self.title = title
        self.summary = summary
        self.outcome = outcome
        self.answeredOn = answeredOn
    }

    package static let longestTitle = 200
    package static let longestSummary = 12_000

    /// What a search looks through.
    package var searched: String { foldedForSearch(title + " " + summary) }
}

package enum LogAct: ActContent {
    case logged(LogContent)
    case unlogged(reason: String)

    package static let version = 1

    package var name: String {
        switch self {
        case .logged: "logged"
        case .unlogged: "unlogged"
        }
    }

    package var fields: ActFields {
        switch self {
        case .logged(let content):
            ActFields(given: [
                "title": .text(content.title), "summary": .text(content.summary),
                "outcome": .text(content.outcome.rawValue), "answeredOn": .day(content.answeredOn),
            ])
        case .unlogged(let reason): ActFields(["reason": .text(reason)])
        }
    }

    package init(name: String, version: Int, fields: ActFields) throws(ActFault) {
        switch (name, version) {
        case ("logged", 1):
            self = .logged(
                LogContent(
                    title: try fields.text("title"),
                    summary: try fields.text("summary"),
                    outcome: try fields.coded("outcome"),
                    answeredOn: try fields.day("answeredOn")
                )
            )
        case ("unlogged", 1): self = .unlogged(reason: try fields.text("reason"))
        default: throw .unknown(name, version: version)
        }
    }

    package var sentence: ActSentence {
        switch self {
        case .logged(let content): "列入答复目录：\(content.title)"
        case .unlogged(let reason): "从答复目录撤下：\(reason)"
        }
    }
}
