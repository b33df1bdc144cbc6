import Disclosure
import LegalClock

/// A subject in a list of things to do: how it stands to its day, what it is, where it stands, the one thing to press.
struct DeskRowView: HTMLView {
    let title: String
    let link: Link
    /// 2026-0031 · 交办事项 · 核对三个栏目
    let facts: String
    let due: DueWords
    let state: String
    /// 等 李明; empty for nobody.
    let waiting: String
    let button: String
    let isPrimary: Bool

    init(_ row: DeskRow, for visit: OfficeVisit, names: Names, isPrimary: Bool = false) {
        let entry = row.entry
        title = entry.title
        link = .subject(row.subject)
        let kind = SubjectCatalogue.entry(row.subject.kind)?.title ?? ""
        facts = [kind, row.subject.key, entry.summary.shortened(60)].filter { !$0.isEmpty }.joined(separator: " · ")
        due = DueWords(entry, on: visit.today, in: visit.calendar)
        state = entry.state
        let isMine = entry.isOpen && entry.waits(for: visit.actor)
        waiting = isMine ? "等我办理" : names.words(entry.waiting)
        button = isMine ? "办理" : "查看"
        self.isPrimary = isPrimary && isMine
    }

    func write(to html: inout HTML) {
        html.li(class: "desk-row") { html in
            html.due(due)
            html.div(class: "desk-what") { html in
                html.h3 { $0.a(title, href: link) }
                html.p(facts)
            }
            html.p(class: "desk-state") { html in
                html.strong(state)
                if !waiting.isEmpty { html.text(" · " + waiting) }
            }
            html.a(
                button,
                href: link,
                class: isPrimary ? "button primary" : "button",
                .label("\(button)：\(title)")
            )
        }
    }
}

extension DeskEntry {
    /// It is this person's turn, by themselves or by a role they hold.
    func waits(for actor: Actor) -> Bool {
        switch waiting {
        case .account(let account): account == actor.account
        case .role(let role): actor.roles.contains(role) || actor.substitutedRoles[role] != nil
        case .outside, .nobody: false
        }
    }
}

extension Link {
    /// The page of a subject.
    static func subject(_ id: SubjectID) -> Link { "/office/subjects/\(id.kind.rawValue)/\(id.key)" }
}

extension String {
    /// At most so many characters, with a mark where something was left out; one line.
    func shortened(_ longest: Int) -> String {
        var short = ""
        var count = 0
        for scalar in unicodeScalars {
            guard count < longest else { return short + "…" }
            short.unicodeScalars.append(scalar.properties.isWhitespace ? " " : scalar)
            count += 1
        }
        return short
    }
}
