/// Something that can be done, by its name: what permissions are given for.
package struct Step: RawRepresentable, Hashable, Sendable {
    package let rawValue: String
    package init(rawValue: String) { self.rawValue = rawValue }
    package init(_ rawValue: String) { self.rawValue = rawValue }
}

/// A row of the table of permissions: who may take a step.
package struct Permission: Hashable, Sendable {
    package let step: Step
    /// 交办事项
    package let title: String
    package let roles: [Role]

    package init(_ step: Step, _ title: String, _ roles: [Role]) {
        self.step = step
        self.title = title
        self.roles = roles
    }
}

/// Who may do what, as data: rules ask it, pages show it, `gongkai account roles` prints it.
package enum Permissions {
    /// Each feature has its rows in its own folder.
    package static let all: [Permission] = [
        assignments, access, agencies, requests, recordCorrections, reviews, templates, notices, reminders, persons,
        messages, requestLog,
        letters,
    ].flatMap(\.self)

    package static func roles(for step: Step) -> [Role] { row(step)?.roles ?? [] }

    package static func title(of step: Step) -> String { row(step)?.title ?? step.rawValue }

    private static func row(_ step: Step) -> Permission? { table[step] }

    private static let table = Dictionary(all.map { ($0.step, $0) }) { first, _ in first }

    /// On what authority the actor may take the step: a role of their own before one they hold for another.
    package static func authority(for step: Step, _ actor: Actor) throws(LedgerRefusal) -> Authority {
        let allowed = roles(for: step)
        if let role = allowed.first(where: actor.roles.contains) {
            return Authority(account: actor.account, role: role, origin: actor.origin)
        }
        if let role = allowed.first(where: { actor.substitutedRoles[$0] != nil }) {
            return Authority(
                account: actor.account,
                role: role,
                behalf: actor.substitutedRoles[role],
                origin: actor.origin
            )
        }
        throw .notPermitted(step, actor.roles.min { $0.rawValue < $1.rawValue })
    }

    package static func mayTake(_ step: Step, _ actor: Actor) -> Bool { (try? authority(for: step, actor)) != nil }
}
