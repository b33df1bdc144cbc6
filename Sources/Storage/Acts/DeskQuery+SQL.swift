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

    private func addWaiting(to conditions: inout SQLConditions) {
        guard waitingFor != nil || !waitingRoles.isEmpty else { return }
        var choices = ["1 = 0"]
        if let waitingFor, SQLValue.text(waitingFor.rawValue).isStorable {
            let name = conditions.parameter(.text(waitingFor.rawValue))
            choices.append("(s.waiting = 'account' AND s.waiting_for = \(name))")
        }
        if !waitingRoles.isEmpty {
            let names = waitingRoles.map { conditions.parameter(.text($0.rawValue)) }.joined(separator: ", ")
            choices.append("(s.waiting = 'role' AND s.waiting_for IN (\(names)))")
        }
        conditions.add("(" + choices.joined(separator: " OR ") + ")")
    }

    var orderClause: String {
        switch order {
        case .due: "ORDER BY s.due, s.id"
        case .newest: "ORDER BY s.opened_at DESC, s.id DESC"
        case .oldest: "ORDER BY s.opened_at, s.id"
        case .title: "ORDER BY s.title, s.id"
        case .state: "ORDER BY s.state, s.due, s.id"
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
