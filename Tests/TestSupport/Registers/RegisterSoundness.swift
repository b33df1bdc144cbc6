import Disclosure
import Documents
package import LegalClock

/// What is not sound of a register that was read, whatever its bytes were: for fuzzing.
package enum RegisterSoundness {
    /// - Returns: whether it was a table, and the first thing that is not sound
    package static func read(_ bytes: [UInt8], on today: CivilDate) -> (isTable: Bool, fault: String?) {
        guard let sheet = try? SheetReader.read(bytes) else { return (false, nil) }
        guard sheet.rows.count <= SheetReader.mostRows, sheet.rows.allSatisfy({ $0.count <= SheetReader.mostColumns })
        else { return (true, "more than the limits") }
        let table = RegisterTable(sheet.rows)
        let mapping = RegisterMapping(guessing: table.heads)
        guard Set(mapping.columns.values).count == mapping.columns.count else { return (true, "a column taken twice") }
        let reading = RegisterReading(table, mapping, on: today)
        return (true, fault(in: reading, sheet.rows.count, today))
    }

    private static func fault(in reading: RegisterReading, _ rows: Int, _ today: CivilDate) -> String? {
        let numbers = reading.cases.map(\.row)
        guard zip(numbers, numbers.dropFirst()).allSatisfy({ $0 < $1 }), numbers.allSatisfy({ (1...rows).contains($0) })
        else { return "rows out of order" }
        guard Set(reading.cases.map(\.key)).count == numbers.count else { return "a case twice" }
        guard reading.isClean || !reading.faults.isEmpty else { return "neither clean nor at fault" }
        guard reading.faults.allSatisfy({ $0.row <= max(1, rows) && !$0.sentence.isEmpty }) else {
            return "a fault nowhere"
        }
        for old in reading.cases {
            guard old.submittedOn <= old.receivedOn, old.receivedOn <= today, !old.asked.isBlank, !old.applicant.isBlank
            else { return "row \(old.row) is no case" }
            if let answer = old.answer, answer.on < old.receivedOn || answer.on > today {
                return "row \(old.row) answered"
            }
        }
        return reading.cases.prefix(20).lazy.compactMap(fault).first
    }

    /// Asked of the first twenty, because a table may repeat a row a thousand times.
    ///
    /// The acts of a case can be kept and read again, and come to a case.
    private static func fault(in old: TakenOverCase) -> String? {
        var request = DisclosureRequest(id: SubjectID(DisclosureRequest.kind, "2026-0001"))
        let person = PersonID(rawValue: "00000000000000ab")
        let acts = DisclosureRequest.takeOver(old, file: "a.csv", applicant: person, in: .national)
        for (index, act) in acts.enumerated() {
            guard act.fields.json.count <= ActFields.longestJSON else { return "row \(old.row): an act too long" }
            guard let read = try? RequestAct(name: act.name, version: RequestAct.version, fields: act.fields),
                read == act
            else { return "row \(old.row): \(act.name) is not read again" }
            request.apply(
                Recorded(
                    ordinal: index + 1,
                    authority: .program,
                    at: Moment(startOf: old.receivedOn),
                    content: act
                )
            )
        }
        return request.state.isOpen == (old.answer == nil) ? nil : "row \(old.row): \(request.state)"
    }
}
