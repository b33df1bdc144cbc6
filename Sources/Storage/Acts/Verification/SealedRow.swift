import Disclosure
import LegalClock

/// A row of `act` as it stands there: its texts and bytes are sealed as they are, nothing is read out of them.
struct SealedRow {
    let position: Int
    let subject: String
    let name: String
    let at: Int64
    let day: String
    let seal: [UInt8]
    private let row: SQLRow
    private let agency: String

    static let columns = """
        position, subject, ordinal, name, version, account, role, behalf, origin, recorded_at, day, fields, seal
        """

    init(_ row: SQLRow, _ agency: AgencyCode) throws(StorageError) {
        // In the order of `columns`: finding them by name would take longer than the seal.
        guard row.values.count == 13, case .integer(let position) = row.values[0],
            case .text(let subject) = row.values[1],
            case .text(let name) = row.values[3], case .integer(let at) = row.values[9],
            case .text(let day) = row.values[10], case .blob(let seal) = row.values[12]
        else { throw StorageError(.unexpectedRow, "记录表中有一行不合格式。") }
        self.position = Int(position)
        self.subject = subject
        self.name = name
        self.at = at
        self.day = day
        self.seal = seal
        self.row = row
        self.agency = agency.rawValue
    }

    /// What the seal should be, when the act stands at that position after the one with that seal.
    func seal(after before: [UInt8], at position: Int) -> [UInt8] {
        func text(_ index: Int) -> String {
            switch row.values[index] {
            case .text(let text): text
            case .integer(let number): String(number)
            case .blob, .null: ""
            }
        }
        let fields: [UInt8] = if case .blob(let bytes) = row.values[11] { bytes } else { [] }
        let bytes = Act.sealedBytes(
            [
                agency, String(position), subject, text(2), name, text(4), text(5), text(6), text(7), text(8),
                String(at),
                day,
            ],
            fields
        )
        return Seal.of(bytes, after: before)
    }

    /// （assignment/2026-0003，noted，2026-11-21）
    var label: String { "（\(subject)，\(name)，\(day)）" }

    /// Why its date cannot be.
    func dateFault(after before: SealedRow?) -> String? {
        let moment = Moment(milliseconds: at)
        if let before, at < before.at {
            let earlier = Moment(milliseconds: before.at)
            return "记为 \(moment.day) \(moment.clock)，而前一条是 \(earlier.day) \(earlier.clock)"
        }
        // Most acts are of the day of the one before.
        if let before, before.day == day, at - before.at < 86_400_000, moment.day.description == day { return nil }
        return moment.day.description == day ? nil : "记为 \(day)，而时刻在 \(moment.day)"
    }
}
