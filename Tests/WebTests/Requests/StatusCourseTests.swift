import Disclosure
import LegalClock
import TestSupport
import Testing

@testable import Web

/// What the applicant reads of the course of a case, over random legal histories with internal words strewn in.
struct StatusCourseTests {
    private static let secret = "内部字样"

    /// Acts whose words are the office's own, and acts about other people.
    private static let inner: [RequestAct] = [
        .intake(.linked(to: "2020-9999", reason: secret)),
        .handling(.assigned(unit: UnitID(rawValue: secret), handler: RequestCase.head, due: nil, note: secret)),
        .handling(.returned(reason: secret)),
        .handling(.unitAnswered(text: secret, files: [secret])),
        .handling(.searched(item: 1, places: secret, result: secret)),
        .handling(.secrecyReviewed(item: 1, outcome: .undecided, opinion: secret)),
        .handling(.redactionChecked(item: 1, note: secret)),
        .handling(.noted(secret)),
        .period(.extensionProposed(days: 5, reason: secret)),
        .period(.extensionDeclined(reason: secret)),
        .period(.reasonsJudged(accepted: false, opinion: secret)),
        .decision(.drafted(ItemDecision(item: 1, decision: .granted, reasons: secret))),
        .decision(.reviewResumed(reason: secret)),
        .decision(.draftReturned(reason: secret)),
        .closing(.underReview(kind: .litigation, open: true, reference: secret)),
        .closing(.reevaluated(item: 1, disclose: false, opinion: secret, next: nil)),
        .closing(.publicationDeclined(item: 1, reason: secret)),
        .closing(.toldAgency(agency: secret, text: secret)),
        .closing(.rated(satisfied: false, remark: secret)),
        .fee(.waived(reason: secret)),
        .fee(.refunded(fen: 100, reason: secret)),
    ]

    /// What others said, in the acts that are shown without it.
    private static func hiding(_ act: RequestAct) -> RequestAct {
        switch act {
        case .consultation(.sent(var letter)):
            letter.agency = secret
            letter.person = PersonID(rawValue: secret)
            return .consultation(.sent(letter))
        case .consultation(.answered(let letter, let day, _, _, let due)):
            return .consultation(.answered(letter: letter, on: day, opinion: .objects, text: secret, due: due))
        case .consultation(.thirdPartyTold(let letter, let day, _)):
            return .consultation(.thirdPartyTold(letter: letter, on: day, text: secret))
        case .period(.delayed(let until, let letter, let servedOn, _)):
            return .period(.delayed(until: until, letter: letter, servedOn: servedOn, reason: secret))
        default: return act
        }
    }

    @Test(arguments: 0..<400 as Range<UInt64>)
    func nothingInternalIsShown(seed: UInt64) throws {
        let first = try #require(CivilDate(2024, 1, 2))
        let history = RandomRequest.history(
            seed: seed,
            from: first,
            to: first.adding(days: 500),
            until: first.adding(days: 700)
        )
        var random = SeededGenerator(seed: seed)
        for act in history.acts {
            var shown = act
            shown.content = Self.hiding(act.content)
            var inside = act
            inside.content = try #require(Self.inner.randomElement(using: &random))
            for line in [shown, inside].compactMap(PublicCourse.line) {
                let words = line.title + line.text
                #expect(!words.contains(Self.secret), "\(words)")
                for account in [RequestCase.officer, RequestCase.head] { #expect(!words.contains(account.rawValue)) }
            }
        }
        // What the page is made of besides: the head, the law, the calendar.
        let today = history.today
        let head = StatusHead(history.request, on: today, in: .national)
        #expect(!head.title.isEmpty)
        var html = HTML()
        if let clock = history.request.clock {
            DerivationView(clock.derivation(in: .national), today: today).write(to: &html)
            DerivationTable(clock.derivation(in: .national)).write(to: &html)
        }
        #expect(!String(decoding: html.bytes, as: UTF8.self).contains(Self.secret))
    }

    /// Each act of ``inner`` is one that a reader must not see, or sees without its words.
    @Test func everyInternalActIsTried() {
        for act in Self.inner {
            let recorded = Recorded(
                ordinal: 1,
                authority: .program,
                at: Moment(milliseconds: 0),
                content: act
            )
            #expect(act.sentence.text { $0.rawValue }.contains(Self.secret) || PublicCourse.line(recorded) == nil)
        }
    }

    /// Counted days of the calendar are as many as the period says, and one of them is the last.
    @Test(arguments: 0..<200 as Range<UInt64>)
    func theCalendarShowsEveryDayOnce(seed: UInt64) throws {
        let first = try #require(CivilDate(2024, 1, 2))
        let history = RandomRequest.history(
            seed: seed,
            from: first,
            to: first.adding(days: 300),
            until: first.adding(days: 500)
        )
        guard let clock = history.request.clock else { return }
        let days = clock.derivation(in: .national).days
        let cells = DerivationWeek.weeks(days, today: history.today).flatMap(\.cells)
        #expect(cells.count.isMultiple(of: 7))
        #expect(Set(cells.map(\.day)).count == cells.count)
        #expect(Set(cells.filter { $0.mark != nil }.map(\.day)) == Set(days.map(\.date)))
        if clock.run.interruption == nil { #expect(cells.contains { $0.mark == .due }) }
    }
}
