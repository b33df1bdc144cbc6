import Disclosure
import LegalClock
import TestSupport
import Testing

/// The worked examples of the notes on the law, §5: each by the number it has there.
struct WorkedExampleTests {
    private let calendar = WorkingCalendar.national

    private func day(_ text: String) throws -> CivilDate { try #require(CivilDate(text)) }

    private func due(_ clock: Clock) -> String? { clock.due(in: calendar)?.description }

    @Test(arguments: [("2024-09-13", "2024-09-25", "2024-10-17", "2024-11-14"), ("2024-09-15", nil, "2024-10-18", nil)])
    func example1PlainOverAHoliday(received: String, correction: String?, reply: String, extended: String?) throws {
        var clock = Clock(.reply, from: try day(received))
        #expect(due(clock) == reply)
        if let correction { #expect(due(Clock(.correctionNotice, from: try day(received))) == correction) }
        guard let extended else { return }
        clock.extend(by: 20, on: try day("2024-10-10"), letter: "延期〔2024〕1号")
        #expect(due(clock) == extended)
    }

    @Test func example2ACorrectionCountsAfresh() throws {
        var clock = Clock(.reply, from: try day("2025-03-03"))
        #expect(due(clock) == "2025-03-31")
        #expect(due(Clock(.correctionNotice, from: try day("2025-03-03"))) == "2025-03-12")
        clock.interrupt(.correction, on: try day("2025-03-12"), letter: "补正〔2025〕1号")
        #expect(due(clock) == nil)
        #expect(due(Clock(.correction, from: try day("2025-03-12"))) == "2025-03-26")
        clock.restart(.corrected, on: try day("2025-03-21"))
        #expect(due(clock) == "2025-04-21")
    }

    @Test(arguments: [("2025-05-28", "2025-06-23"), (nil, "2025-07-01")])
    func example3AThirdPartyIsAsked(answered: String?, reply: String) throws {
        var clock = Clock(.reply, from: try day("2025-05-12"))
        #expect(due(clock) == "2025-06-10")
        let letter = Suspension(.thirdParty, letter: "征询〔2025〕3号", sentOn: try day("2025-05-15"))
        #expect(letter.limit(in: calendar).description == "2025-06-06")
        clock.suspend(letter)
        clock.deliver(letter: "征询〔2025〕3号", on: try day("2025-05-15"))
        if let answered { clock.answer(letter: "征询〔2025〕3号", on: try day(answered)) }
        #expect(due(clock) == reply)
    }

    @Test(arguments: [(10, "2026-02-28"), (20, "2026-03-13")])
    func example4AnExtensionOverSpringFestival(days: Int, reply: String) throws {
        var clock = Clock(.reply, from: try day("2026-01-12"))
        #expect(due(clock) == "2026-02-09")
        clock.extend(by: days, on: try day("2026-02-06"), letter: "延期〔2026〕1号")
        #expect(due(clock) == reply)
    }

    @Test func example5AFeeCountsAfresh() throws {
        var clock = Clock(.reply, from: try day("2025-08-04"))
        #expect(due(clock) == "2025-09-01")
        clock.interrupt(.fee, on: try day("2025-08-25"), letter: "收费〔2025〕1号")
        #expect(due(Clock(.fee, from: try day("2025-08-25"))) == "2025-09-22")
        clock.restart(.paid, on: try day("2025-09-10"))
        #expect(due(clock) == "2025-10-14")
    }

    @Test func example6AnotherAgencyMadeItToo() throws {
        var clock = Clock(.reply, from: try day("2025-10-09"))
        #expect(due(clock) == "2025-11-05")
        let letter = Suspension(.coMakingAgency, letter: "征询〔2025〕9号", sentOn: try day("2025-10-13"))
        #expect(letter.limit(in: calendar).description == "2025-11-03")
        #expect(letter.limit(in: calendar).lapse(on: try day("2025-11-03")) == .notYet)
        #expect(letter.limit(in: calendar).lapse(on: try day("2025-11-04")) == .passed)
        clock.suspend(letter)
        clock.answer(letter: "征询〔2025〕9号", on: try day("2025-10-24"))
        #expect(due(clock) == "2025-11-18")
    }

    @Test func example7DueOnASundayThatIsWorked() throws {
        var clock = Clock(.reply, from: try day("2024-12-16"))
        #expect(due(clock) == "2025-01-14")
        let letter = Suspension(.thirdParty, letter: "征询〔2024〕12号", sentOn: try day("2024-12-20"))
        #expect(letter.limit(in: calendar).description == "2025-01-13")
        clock.suspend(letter)
        clock.answer(letter: "征询〔2024〕12号", on: try day("2025-01-03"))
        #expect(due(clock) == "2025-01-26")
        clock.extend(by: 15, on: try day("2025-01-20"), letter: "延期〔2025〕1号")
        #expect(due(clock) == "2025-02-21")
    }

    @Test func example8AYearWithoutANotice() throws {
        let clock = Clock(.reply, from: try day("2026-12-15"))
        #expect(due(clock) == "2027-01-13 provisional")
        #expect(
            clock.standing(on: try day("2027-01-11"), in: calendar) == .running(try #require(clock.due(in: calendar)))
        )
        #expect(
            clock.standing(on: try day("2027-03-01"), in: calendar) == .uncertain(try #require(clock.due(in: calendar)))
        )
        #expect(clock.daysLeft(on: try day("2026-12-31"), in: calendar) == 6)
    }
}
