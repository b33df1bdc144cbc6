package import LegalClock

/// 交办事项: something that somebody of the office is to do by a day, as its acts leave it.
///
/// The smallest feature there is, and the one to imitate: ``AssignmentAct`` is what can happen, `AssignmentRules.swift`
/// what may happen when, this file what it comes to.
package struct Assignment: Subject, Hashable {
    package static let kind = SubjectKind(rawValue: "assignment")
    package static let title = "交办事项"

    package enum State: String, Hashable, Sendable {
        case open, done, withdrawn

        package var name: String {
            switch self {
            case .open: "办理中"
            case .done: "已办结"
            case .withdrawn: "已撤回"
            }
        }
    }

    package let id: SubjectID
    package private(set) var state: State = .open
    package private(set) var name = ""
    package private(set) var detail = ""
    package private(set) var due: CivilDate?
    package private(set) var starter: AccountID?
    package private(set) var handler: AccountID?
    package private(set) var result = ""

    package init(id: SubjectID) { self.id = id }

    package mutating func apply(_ act: Recorded<AssignmentAct>) {
        switch act.content {
        case .assigned(let name, let detail, let due, let handler):
            self.name = name
            self.detail = detail
            self.due = due
            self.handler = handler
            starter = act.authority.account
        case .passedOn(let handler, _): self.handler = handler
        case .postponed(let due, _): self.due = due
        case .noted: break
        case .completed(let result):
            self.result = result
            state = .done
        case .reopened: state = .open
        case .withdrawn: state = .withdrawn
        }
    }

    package var desk: DeskEntry? {
        DeskEntry(
            title: name,
            summary: state == .done ? result : detail,
            state: state.name,
            isOpen: state == .open,
            due: due,
            waiting: state == .open ? (handler.map { .account($0) } ?? .role(.disclosureOfficer)) : .nobody,
            starter: starter,
            handler: handler,
            searchText: "\(id.key) \(detail) \(result)"
        )
    }

    package func notices(of act: Recorded<AssignmentAct>) -> [Notice] {
        switch act.content {
        case .assigned, .passedOn, .reopened:
            handler.map { [Notice(to: .account($0), "交办事项“\(name)”等您办理\(due.map { "，\($0.chinese)到期" } ?? "")。")] }
                ?? []
        case .postponed(let due, _):
            handler.map { [Notice(to: .account($0), "交办事项“\(name)”改为\(due.chinese)到期。")] } ?? []
        case .completed: starter.map { [Notice(to: .account($0), "您交办的“\(name)”已办结。")] } ?? []
        case .withdrawn: handler.map { [Notice(to: .account($0), "交办事项“\(name)”已撤回。")] } ?? []
        case .noted: []
        }
    }
}
