import Disclosure
import LegalClock
import TestSupport
import Testing

struct ClockTests {
    private let calendar = WorkingCalendar.national

    private func day(_ text: String) throws -> CivilDate { try #require(CivilDate(text)) }

    @Test func aClockSaysHowItStands() throws {
        var clock = Clock(.reply, from: try day("2025-05-12"))
        #expect(clock.standing(on: try day("2025-05-13"), in: calendar) == .running(DueDay(day: try day("2025-06-10"))))
        #expect(clock.daysLeft(on: try day("2025-06-09"), in: calendar) == 1)
        #expect(clock.daysLeft(on: try day("2025-06-10"), in: calendar) == 0)
        #expect(clock.daysLeft(on: try day("2025-06-12"), in: calendar) == -2)
        #expect(clock.standing(on: try day("2025-06-10"), in: calendar) == .running(DueDay(day: try day("2025-06-10"))))
        #expect(clock.standing(on: try day("2025-06-11"), in: calendar) == .overdue(since: try day("2025-06-10")))

        let letter = Suspension(.thirdParty, letter: "征询〔2025〕3号", sentOn: try day("2025-05-15"))
        clock.suspend(letter)
        let due = DueDay(day: try day("2025-07-01"))
        #expect(clock.standing(on: try day("2025-05-20"), in: calendar) == .suspended([letter], due: due))
        #expect(clock.standing(on: try day("2025-06-09"), in: calendar) == .running(due))

        clock.stop(on: try day("2025-07-01"))
        #expect(
            clock.standing(on: try day("2025-08-01"), in: calendar) == .stopped(on: try day("2025-07-01"), inTime: true)
        )
        clock.stop(on: try day("2025-07-02"))
        #expect(
            clock.standing(on: try day("2025-08-01"), in: calendar)
                == .stopped(on: try day("2025-07-02"), inTime: false)
        )
    }

    @Test func whileItWaitsThereIsNoDueDay() throws {
        var clock = Clock(.reply, from: try day("2025-03-03"))
        clock.extend(by: 20, on: try day("2025-03-04"), letter: "延期〔2025〕1号")
        clock.interrupt(.correction, on: try day("2025-03-12"), letter: "补正〔2025〕1号")
        #expect(clock.due(in: calendar) == nil)
        #expect(clock.daysLeft(on: try day("2025-03-13"), in: calendar) == nil)
        #expect(clock.standing(on: try day("2025-03-13"), in: calendar) == .void(try #require(clock.run.interruption)))
        #expect(clock.derivation(in: calendar).summary == "2025年3月12日补正〔2025〕1号送达，期限终止，待申请人补正后重新计算。")
        clock.restart(.corrected, on: try day("2025-03-21"))
        #expect(clock.run.extension == nil)
        #expect(clock.due(in: calendar)?.description == "2025-04-21")
        #expect(clock.derivation(in: calendar).summary.hasPrefix("2025年3月21日收到补正后的申请，自次日起重新计算20个工作日"))
    }

    /// R 35: a day the agency sets and tells.
    @Test func aDelayedReplyIsDueOnItsDay() throws {
        var clock = Clock(.reply, from: try day("2025-03-03"))
        clock.delay(until: try day("2025-07-31"), on: try day("2025-03-20"), letter: "延迟答复〔2025〕1号")
        #expect(clock.due(in: calendar)?.description == "2025-07-31")
        #expect(clock.derivation(in: calendar).summary == "经延迟答复〔2025〕1号告知申请人，延迟至2025年7月31日答复。")
    }

    @Test func aCourtSetsAnotherPeriod() throws {
        var clock = Clock(.reply, from: try day("2024-09-13"))
        clock.stop(on: try day("2024-10-10"))
        clock.restart(.ordered("行复决字〔2025〕8号"), on: try day("2025-03-10"), period: .workingDays(10))
        #expect(clock.due(in: calendar)?.description == "2025-03-24")
        #expect(clock.run.stoppedOn == nil)
    }

    /// The last day moves to the next working day (民法典 203), months end with the month (民法典 202).
    @Test(arguments: [
        (Period.days(60), "2025-03-10", "2025-05-09"), (.days(90), "2025-05-12", "2025-08-11"),
        (.days(30), "2025-05-12", "2025-06-11"), (.months(6), "2024-10-17", "2025-04-17"),
        (.months(6), "2025-08-31", "2026-02-28"), (.years(1), "2024-02-29", "2025-02-28"),
        (.days(15), "2024-09-16", "2024-10-08"), (.days(15), "2026-12-20", "2027-01-04 provisional"),
        (.days(10), "2026-12-21", "2026-12-31"), (.months(1), "2026-01-14", "2026-02-14"),
    ])
    func naturalPeriodsEnd(period: Period, start: String, end: String) throws {
        #expect(calendar.end(of: period, after: try day(start)).description == end)
        let clock = Clock(TimeLimit("X", "期限", "", period), from: try day(start))
        #expect(clock.due(in: calendar)?.description == end)
        #expect(clock.derivation(in: calendar).days.last?.date == clock.due(in: calendar)?.day)
    }

    @Test func aNaturalPeriodIsDerived() throws {
        let clock = Clock(TimeLimit("X", "期限", "", .days(15)), from: try day("2024-09-16"))
        let derivation = clock.derivation(in: calendar)
        #expect(derivation.days.last?.label == "工作日，期限顺延至此")
        #expect(derivation.days.dropLast().last?.label == "国庆节放假，期限顺延")
        #expect(derivation.days.map(\.label).contains("第15日"))
        #expect(derivation.days.count == 23)
    }

    @Test func aNoticeMovesAClock() throws {
        let clock = Clock(.reply, from: try day("2026-12-15"))
        let calendar = try WorkingCalendar.national.adding(.sample(2027))
        let change = try #require(clock.change(from: .national, to: calendar))
        #expect(change.sentence == "到期日由2027年1月13日（暂定）改为2027年1月14日")
        #expect(Clock(.reply, from: try day("2026-11-02")).change(from: .national, to: calendar) == nil)
        var stopped = clock
        stopped.stop(on: try day("2026-12-20"))
        #expect(stopped.change(from: .national, to: calendar) == nil)
    }

    @Test func limitsHaveIdsOfTheirOwn() {
        let ids = TimeLimit.requests.map(\.id)
        #expect(Set(ids).count == ids.count)
    }
}
