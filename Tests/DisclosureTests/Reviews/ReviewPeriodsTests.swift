import Disclosure
import LegalClock
import TestSupport
import Testing

/// The worked example of the notes on the law, §8.
struct ReviewPeriodsTests {
    private let calendar = WorkingCalendar.national

    @Test(arguments: [
        (TimeLimit.reconsiderationApplication, "2025-03-10", "2025-05-09"),
        (.reconsiderationAcceptance, "2025-05-06", "2025-05-13"), (.copySimplified, "2025-05-12", "2025-05-15"),
        (.reconsiderationAnswerSimplified, "2025-05-14", "2025-05-21"),
        (.reconsiderationAnswerGeneral, "2025-05-14", "2025-05-28"),
        (.reconsiderationDecisionSimplified, "2025-05-12", "2025-06-11"),
        (.reconsiderationDecisionGeneral, "2025-05-12", "2025-07-11"),
        (.suitAfterReconsideration, "2025-06-12", "2025-06-27"), (.suitForSilence, "2024-10-17", "2025-04-17"),
    ])
    func aPeriodEnds(limit: TimeLimit, start: String, end: String) throws {
        #expect(Clock(limit, from: day(start)).due(in: calendar)?.description == end)
        #expect(Clock(limit, from: day(start)).derivation(in: calendar).days.last?.date == day(end))
    }

    @Test func thirtyDaysMoreMoveFromASunday() throws {
        var periods = ReviewPeriods(
            .sample(procedure: .general, acceptedOn: day("2025-05-12"), receivedOn: day("2025-05-14"))
        )
        #expect(periods.answerDue(in: calendar).description == "2025-05-28")
        #expect(periods.decisionDue(in: calendar)?.description == "2025-07-11")
        periods.isExtended = true
        #expect(periods.decisionDue(in: calendar)?.description == "2025-08-11")
        #expect(periods.answer.due(in: calendar)?.description == "2025-05-28")
    }

    @Test func remediesAreOpenUntilTheirDay() {
        let told = RemedyPeriods(servedOn: day("2025-03-10"), isTold: true)
        #expect(told.reconsideration(in: calendar).description == "2025-05-09")
        #expect(told.suit(in: calendar).description == "2025-09-10")
        let untold = RemedyPeriods(servedOn: day("2025-03-10"), isTold: false)
        #expect(untold.reconsideration(in: calendar).description == "2026-03-10")
        #expect(untold.suit(in: calendar).description == "2026-03-10")
        #expect(RemedyPeriods(silenceSince: day("2024-10-17")).suit(in: calendar).description == "2025-04-17")
    }

    @Test(arguments: [
        (ReviewProcedure.simplified, "2025-06-13", "2025-07-14"), (.general, "2025-06-13", "2025-12-01"),
    ])
    func aCourtHasItsOwnPeriods(procedure: ReviewProcedure, defence: String, judgment: String) {
        let periods = ReviewPeriods(
            .sample(.litigation, procedure: procedure, acceptedOn: day("2025-05-30"), receivedOn: day("2025-05-29"))
        )
        #expect(periods.answerDue(in: calendar).description == defence)
        #expect(periods.decisionDue(in: calendar)?.description == judgment)
    }

    @Test func limitsHaveIdsOfTheirOwn() {
        let ids = (TimeLimit.requests + TimeLimit.reviews).map(\.id)
        #expect(Set(ids).count == ids.count)
    }
}
