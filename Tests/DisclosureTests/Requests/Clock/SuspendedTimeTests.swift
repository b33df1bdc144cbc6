import Disclosure
import LegalClock
import TestSupport
import Testing

/// Suspensions that overlap, touch, lie within each other or begin before the clock, against a plain set of days.
struct SuspendedTimeTests {
    private static let obvious = ObviousCalendar(HolidayNotice.national)
    private let calendar = WorkingCalendar.national

    @Test(arguments: 0..<8)
    func theUnionIsASetOfDays(part: Int) throws {
        var random = SeededGenerator(seed: UInt64(part) + 100)
        let first = try #require(CivilDate(2018, 1, 1))
        var wrong: [String] = []
        for _ in 0..<1_500 {
            let start = first.adding(days: .random(in: 0..<3_260, using: &random))
            var clock = Clock(.reply, from: start)
            if Bool.random(using: &random) {
                clock.extend(by: .random(in: 1...20, using: &random), on: start, letter: "延期")
            }
            for number in 0..<Int.random(in: 1...5, using: &random) {
                clock.suspend(Self.suspension(number, around: start, &random))
            }
            let due = clock.due(in: calendar)
            let (day, isProvisional) = Self.obviousDue(clock.run)
            if due?.day != day || due?.isProvisional != isProvisional { wrong.append("\(clock.run)") }

            let derivation = clock.derivation(in: calendar)
            let counted = derivation.days.count { if case .counted = $0.counting { true } else { false } }
            if clock.run.wholePeriod != .workingDays(counted) { wrong.append("\(counted) \(clock.run)") }
            if derivation.days.last?.date != day { wrong.append("\(derivation.days.count) \(clock.run)") }
        }
        #expect(wrong.isEmpty)
    }

    private static func suspension(_ number: Int, around start: CivilDate, _ random: inout SeededGenerator)
        -> Suspension
    {
        let sentOn = start.adding(days: .random(in: -10...45, using: &random))
        let receivedOn = Bool.random(using: &random) ? sentOn.adding(days: .random(in: 0...6, using: &random)) : nil
        let answeredOn = Bool.random(using: &random) ? sentOn.adding(days: .random(in: 0...40, using: &random)) : nil
        return Suspension(
            Suspension.Cause.allCases[number % 3],
            letter: "征询\(number)",
            sentOn: sentOn,
            receivedOn: receivedOn,
            answeredOn: answeredOn
        )
    }

    /// Walks from day to day; a day that any letter takes out is not counted.
    private static func obviousDue(_ run: ClockRun) -> (CivilDate, isProvisional: Bool) {
        guard case .workingDays(let count) = run.wholePeriod else { return (run.start, false) }
        var takenOut: [CivilDate: Bool] = [:]
        for suspension in run.suspensions {
            let limit = obvious.day(15, after: suspension.receivedOn ?? suspension.sentOn)
            let isAnswered = suspension.answeredOn.map { $0 <= limit.day } ?? false
            let end = isAnswered ? suspension.answeredOn ?? limit.day : limit.day
            var day = suspension.sentOn
            while day < end {
                day = day.adding(days: 1)
                takenOut[day] = takenOut[day, default: false] || (!isAnswered && limit.isProvisional)
            }
        }
        var (day, rest, isProvisional) = (run.start, count, false)
        while rest > 0 {
            day = day.adding(days: 1)
            if !obvious.isAnnounced(day) || takenOut[day] == true { isProvisional = true }
            if takenOut[day] == nil, obvious.isWorkingDay(day) { rest -= 1 }
        }
        return (day, isProvisional)
    }

    @Test func aDayIsTakenOutOnce() throws {
        var clock = Clock(.reply, from: try #require(CivilDate(2025, 5, 12)))
        let sentOn = try #require(CivilDate(2025, 5, 15))
        for letter in ["征询1", "征询2"] { clock.suspend(Suspension(.thirdParty, letter: letter, sentOn: sentOn)) }
        #expect(clock.due(in: calendar)?.description == "2025-07-01")
        clock.answer(letter: "征询1", on: try #require(CivilDate(2025, 5, 28)))
        #expect(clock.due(in: calendar)?.description == "2025-07-01")
        clock.answer(letter: "征询2", on: try #require(CivilDate(2025, 5, 20)))
        #expect(clock.due(in: calendar)?.description == "2025-06-23")
    }

    /// A letter that leaves on the last day no longer moves it.
    @Test func theLastDayIsNotMoved() throws {
        var clock = Clock(.reply, from: try #require(CivilDate(2025, 5, 12)))
        clock.suspend(Suspension(.thirdParty, letter: "征询", sentOn: try #require(CivilDate(2025, 6, 10))))
        #expect(clock.due(in: calendar)?.description == "2025-06-10")
        #expect(
            clock.standing(on: try #require(CivilDate(2025, 6, 11)), in: calendar)
                == .overdue(since: try #require(CivilDate(2025, 6, 10)))
        )
    }
}
