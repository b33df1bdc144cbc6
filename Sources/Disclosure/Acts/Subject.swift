package import LegalClock

/// What can be done to a kind of subject, each case with what must be known of it.
///
/// See `Assignments/AssignmentAct.swift` for one to imitate.
package protocol ActContent: Hashable, Sendable {
    /// Of the fields that are written today. ``init(name:version:fields:)`` reads every version there ever was.
    static var version: Int { get }
    /// `assigned`: lower camel case, never reused for another meaning.
    var name: String { get }
    var fields: ActFields { get }
    init(name: String, version: Int, fields: ActFields) throws(ActFault)
    /// What a person reads of it: `交给 经办人 办理，2026年12月1日到期`. Names of persons are put in by the page:
    /// ``ActSentence``.
    var sentence: ActSentence { get }
}

/// An act with its content read.
package struct Recorded<Content: ActContent>: Hashable, Sendable {
    package var ordinal: Int
    package var authority: Authority
    package var at: Moment
    package var content: Content

    package init(ordinal: Int, authority: Authority, at: Moment, content: Content) {
        self.ordinal = ordinal
        self.authority = authority
        self.at = at
        self.content = content
    }

    package var day: CivilDate { at.day }
}

/// The state of a subject, folded from its acts.
///
/// A feature is such a type with its ``ActContent``, rules that are methods on it (they answer contents or throw a
/// ``Refusal``), and one line in ``SubjectCatalogue``. `apply` is the only place where its state changes.
package protocol Subject: Sendable {
    associatedtype Content: ActContent
    static var kind: SubjectKind { get }
    /// 交办事项: what the kind is called on the screen.
    static var title: String { get }
    /// Before its first act.
    init(id: SubjectID)
    mutating func apply(_ act: Recorded<Content>)
    /// Its row in the register of all subjects; `nil` for what no list shows.
    var desk: DeskEntry? { get }
    /// What may be done next, and what not yet and why.
    func offers(to actor: Actor, on day: CivilDate) -> [StepOffer]
    /// Whom an act that was just applied concerns.
    func notices(of act: Recorded<Content>) -> [Notice]
    /// A register of its own, beside that of all subjects.
    static var register: Register? { get }
    /// Its row there, in the order of the columns; `nil` for none.
    var registerRow: [RegisterValue]? { get }
}

extension Subject {
    package func offers(to actor: Actor, on day: CivilDate) -> [StepOffer] { [] }
    package func notices(of act: Recorded<Content>) -> [Notice] { [] }
    package static var register: Register? { nil }
    package var registerRow: [RegisterValue]? { nil }
}

/// A sentence with the accounts it names, whose names a page looks up: the acts hold none.
package struct ActSentence: Hashable, Sendable, ExpressibleByStringInterpolation {
    package enum Part: Hashable, Sendable {
        case text(String)
        case account(AccountID)
    }

    package private(set) var parts: [Part]

    package init(stringLiteral value: String) { parts = [.text(value)] }

    package init(stringInterpolation: StringInterpolation) { parts = stringInterpolation.parts }

    package struct StringInterpolation: StringInterpolationProtocol {
        fileprivate var parts: [Part] = []

        package init(literalCapacity: Int, interpolationCount: Int) {}

        package mutating func appendLiteral(_ literal: String) { parts.append(.text(literal)) }
        package mutating func appendInterpolation(_ account: AccountID) { parts.append(.account(account)) }
        package mutating func appendInterpolation(_ text: some CustomStringConvertible) {
            parts.append(.text(text.description))
        }
    }

    /// With the names that are known.
    package func text(_ name: (AccountID) -> String) -> String {
        parts.map { part in
            switch part {
            case .text(let text): text
            case .account(let account): name(account)
            }
        }.joined()
    }
}
