import Disclosure

extension DeskQuery {
    /// All but the text: that is ``DeskSearch``.
    var conditions: SQLConditions {
        var conditions = SQLConditions()
        conditions.add(.text(agency.rawValue)) { "s.agency = \($0)" }
        if let kind { conditions.add(.text(kind.rawValue)) { "s.kind = \($0)" } }
        if let isOpen { conditions.add(SQLValue(isOpen)) { "s.is_open = \($0)" } }
        if let state { conditions.add(.text(state)) { "s.state = \($0)" } }
        if let starter { conditions.add(.text(starter.rawValue)) { "s.starter = \($0)" } }
        if let handler { conditions.add(.text(handler.rawValue)) { "s.handler = \($0)" } }
        if let due {
            conditions.add(.text(due.lowerBound.description)) { "s.due >= \($0)" }
            conditions.add(.text(due.upperBound.description)) { "s.due <= \($0)" }
        }
        addWaiting(to: &conditions)
        return conditions
    }

    /// What waits for the account or for one of the roles. Which of both is said last, for the few rows that are left:
    /// first what the index can be asked for, or else the engines look through all that waits for anybody.
    private func addWaiting(to conditions: inout SQLConditions) {
        guard waitingFor != nil || !waitingRoles.isEmpty else { return }
        var (kinds, names, choices): ([String], [String], [String]) = ([], [], [])
        if let waitingFor, SQLValue.text(waitingFor.rawValue).isStorable {
            let name = conditions.parameter(.text(waitingFor.rawValue))
            kinds.append("'account'")
            names.append(name)
            choices.append("(s.waiting = 'account' AND s.waiting_for = \(name))")
        }
        if !waitingRoles.isEmpty {
            let roles = waitingRoles.map { conditions.parameter(.text($0.rawValue)) }
            kinds.append("'role'")
            names += roles
            choices.append("(s.waiting = 'role' AND s.waiting_for IN (\(roles.joined(separator: ", "))))")
        }
        guard !choices.isEmpty else { return conditions.add("1 = 0") }
        conditions.add("s.waiting IN (\(kinds.joined(separator: ", ")))")
        conditions.add("s.waiting_for IN (\(names.joined(separator: ", ")))")
        conditions.add("(" + choices.joined(separator: " OR ") + ")")
    }

    /// By names of columns, so that it orders a union too.
    var orderClause: String {
        switch order {
        case .due: "ORDER BY due, id"
        case .newest: "ORDER BY opened_at DESC, id DESC"
        case .oldest: "ORDER BY opened_at, id"
        case .title: "ORDER BY title, id"
        case .state: "ORDER BY state, due, id"
        }
    }

    /// What ``orderClause`` goes by.
    var orderColumns: String {
        switch order {
        case .due: "s.due, s.id"
        case .newest, .oldest: "s.opened_at, s.id"
        case .title: "s.title, s.id"
        case .state: "s.state, s.due, s.id"
        }
    }
}

extension ActQuery {
    var conditions: SQLConditions {
        var conditions = SQLConditions()
        conditions.add(.text(agency.rawValue)) { "a.agency = \($0)" }
        if let kind {
            // Subjects of a kind begin with it and a stroke; `0` comes after the stroke.
            conditions.add(.text(kind.rawValue + "/")) { "a.subject >= \($0)" }
            conditions.add(.text(kind.rawValue + "0")) { "a.subject < \($0)" }
        }
        if let subject { conditions.add(.text(subject.rawValue)) { "a.subject = \($0)" } }
        if let account { conditions.add(.text(account.rawValue)) { "a.account = \($0)" } }
        if let name { conditions.add(.text(name)) { "a.name = \($0)" } }
        if let origin { conditions.add(.text(origin)) { "a.origin = \($0)" } }
        if let days {
            conditions.add(.text(days.lowerBound.description)) { "a.day >= \($0)" }
            conditions.add(.text(days.upperBound.description)) { "a.day <= \($0)" }
        }
        if let before { conditions.add(SQLValue(before)) { "a.position < \($0)" } }
        return conditions
    }
}
