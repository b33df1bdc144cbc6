package import LegalClock

/// What the register of reviews holds of a case: enough for table four of any year and any day.
package struct ReviewRow: Hashable, Sendable {
    package var id: SubjectID
    package var group: ReviewGroup
    package var received: CivilDate
    /// Oldest first.
    package var turns: [Review.Turn]

    package init(id: SubjectID, group: ReviewGroup, received: CivilDate, turns: [Review.Turn]) {
        self.id = id
        self.group = group
        self.received = received
        self.turns = turns
    }
}

extension ReviewRow {
    /// Of a database; `nil` for what is none. Turns as ``turnsText``.
    package init?(id: SubjectID, group: String, received: String, turns: String) {
        guard let group = ReviewGroup(rawValue: group), let received = CivilDate(received) else { return nil }
        var read: [Review.Turn] = []
        for turn in turns.utf8.split(separator: UInt8(ascii: " ")) {
            guard let turn = Review.Turn(String(decoding: turn, as: UTF8.self)) else { return nil }
            read.append(turn)
        }
        self.init(id: id, group: group, received: received, turns: read)
    }

    /// `2025-03-01=upheld 2025-04-01=appealed`
    package var turnsText: String { turns.map(\.text).joined(separator: " ") }

    /// Its column in table four of a year, up to a day; `nil` when the year does not count it.
    package func column(in year: Int, through day: CivilDate? = nil) -> ReviewResult.Column? {
        let days = TableThree.days(of: year, through: day)
        guard received <= days.upperBound else { return nil }
        switch turns.last(where: { $0.day <= days.upperBound }) {
        case nil, .appealed: return .pending
        case .concluded(let result, let day): return day >= days.lowerBound ? result.column : nil
        }
    }
}

extension Review.Turn {
    private static let appealed = "appealed"

    fileprivate var text: String {
        switch self {
        case .concluded(let result, let day): "\(day)=\(result.rawValue)"
        case .appealed(let day): "\(day)=\(Self.appealed)"
        }
    }

    fileprivate init?(_ text: String) {
        let parts = text.utf8.split(separator: UInt8(ascii: "="))
        guard parts.count == 2, let day = CivilDate(utf8: parts[0]) else { return nil }
        let name = String(decoding: parts[1], as: UTF8.self)
        if name == Self.appealed {
            self = .appealed(on: day)
        } else if let result = ReviewResult(rawValue: name) {
            self = .concluded(result, on: day)
        } else {
            return nil
        }
    }
}

extension Review {
    package var row: ReviewRow? {
        notice.map { ReviewRow(id: id, group: $0.group, received: $0.receivedOn, turns: turns) }
    }

    package static let register: Register? = Register(
        "review",
        [.text("side"), .text("received"), .text("turns")]
    )

    package var registerRow: [RegisterValue]? {
        row.map { [.text($0.group.rawValue), .text($0.received.description), .text($0.turnsText)] }
    }
}
