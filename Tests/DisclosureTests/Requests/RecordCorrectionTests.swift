import Disclosure
import LegalClock
import TestSupport
import Testing

/// R 41 (L-41).
struct RecordCorrectionTests {
    private static let today = day("2025-03-03")

    private func opened() throws -> RecordCorrection {
        try folded(
            RecordCorrection.submit(
                by: PersonID(rawValue: "1"),
                record: "户籍登记的出生日期",
                evidence: "出生证明",
                submittedOn: Self.today,
                on: Self.today
            )
        )
    }

    /// Through the bytes that are kept.
    private func folded(_ acts: [RecordCorrectionAct]) throws -> RecordCorrection {
        var correction = RecordCorrection(id: SubjectID(RecordCorrection.kind, "2025-0001"))
        for act in acts {
            let fields = try ActFields(json: act.fields.json)
            let read = try RecordCorrectionAct(name: act.name, version: RecordCorrectionAct.version, fields: fields)
            #expect(read == act)
            #expect(!act.sentence.text(\.rawValue).isEmpty)
            correction.apply(
                Recorded(ordinal: 1, authority: .program, at: Moment(startOf: Self.today), content: read)
            )
        }
        return correction
    }

    @Test func evidenceMustBeShown() {
        #expect(throws: RecordCorrectionRefusal.evidenceMissing) {
            try RecordCorrection.submit(
                by: PersonID(rawValue: "1"),
                record: "出生日期",
                evidence: " ",
                submittedOn: Self.today,
                on: Self.today
            )
        }
    }

    @Test(arguments: [
        (RecordSettlement.corrected, RecordCorrection.State.corrected), (.forwarded(to: "云溪市公安局"), .forwarded),
        (.pointedOut(to: "云溪市公安局"), .pointedOut), (.declined, .declined),
    ])
    func itEndsInOneOfFourWays(settlement: RecordSettlement, state: RecordCorrection.State) throws {
        let acts = try opened().settle(settlement, text: "已办理", toldOn: Self.today, on: Self.today)
        let begun = try RecordCorrection.submit(
            by: PersonID(rawValue: "1"),
            record: "出生日期",
            evidence: "出生证明",
            submittedOn: Self.today,
            on: Self.today
        )
        let settled = try folded(begun + acts)
        #expect(settled.state == state)
        #expect(settled.desk?.isOpen == false)
        #expect(throws: RecordCorrectionRefusal.isOver(state)) {
            try settled.settle(.corrected, text: "再办", toldOn: Self.today, on: Self.today)
        }
    }

    @Test func theRightAgencyIsNamed() throws {
        let correction = try opened()
        #expect(throws: RecordCorrectionRefusal.agencyMissing) {
            try correction.settle(.forwarded(to: ""), text: "转送", toldOn: Self.today, on: Self.today)
        }
        #expect(throws: RecordCorrectionRefusal.dayBeforeSubmission) {
            try correction.settle(.declined, text: "无误", toldOn: Self.today.adding(days: -1), on: Self.today)
        }
    }
}
