import Disclosure
import LegalClock

/// What happens to a case of reconsideration or litigation of the demo.
enum DemoReviewStep: Hashable, Sendable {
    case open, answer, documented(String)
    case conclude(ReviewResult, answersAnewWithin: Int?)
    case obey, receiveOpinion
}

/// A case of reconsideration or litigation of the demo, and when what happens to it.
struct DemoReview: Sendable {
    enum Matter: Sendable {
        /// One of ``DemoCases/all``.
        case request(Int)
        case proactive(String)
    }

    var kind = ReviewKind.reconsideration
    /// The reconsideration before it, among the reviews of the demo.
    var previous: Int?
    var procedure = ReviewProcedure.general
    var matter: Matter
    var steps: [(day: CivilDate, step: DemoReviewStep)] = []
}

/// The reviews of the demo: decided and open, one over New Year, one not born from a request, two that correct.
struct DemoReviews {
    let today: CivilDate
    let calendar: WorkingCalendar
    private(set) var cases: [DemoCase]
    private(set) var all: [DemoReview] = []

    init(_ cases: DemoCases) {
        today = cases.today
        calendar = cases.calendar
        self.cases = cases.all
        upheld()
        corrected()
        overNewYear()
        afterReconsideration()
        proactive()
        reopened()
        answerDue()
    }

    /// The first request with that decision, or the last one.
    private func served(_ decision: Decision, last: Bool = false) -> (index: Int, day: CivilDate)? {
        let found = cases.indices.filter { cases[$0].decisions == [decision] && servedOn($0) != nil }
        guard let index = last ? found.last : found.first, let day = servedOn(index) else { return nil }
        return (index, day)
    }

    private func servedOn(_ index: Int) -> CivilDate? {
        cases[index].steps.last { if case .serve = $0.step { true } else { false } }?.day
    }

    private func after(_ day: CivilDate, _ workingDays: Int) -> CivilDate {
        calendar.day(workingDays, workingDaysAfter: day).day
    }

    private mutating func upheld() {
        guard let (index, day) = served(.refusedCaseFile) else { return }
        var review = DemoReview(procedure: .simplified, matter: .request(index))
        let opened = after(day, 12)
        review.steps = [
            (opened, .open), (after(opened, 4), .answer),
            (after(opened, 18), .conclude(.upheld, answersAnewWithin: nil)),
        ]
        all.append(review)
    }

    /// Decided against the agency, which answered anew in time.
    private mutating func corrected() {
        guard let (index, day) = served(.refusedProcess) else { return }
        var review = DemoReview(matter: .request(index))
        let opened = after(day, 20)
        let decided = after(opened, 30)
        review.steps = [
            (opened, .open), (after(opened, 8), .answer), (after(opened, 15), .documented("听取意见")),
            (decided, .conclude(.revoked, answersAnewWithin: 15)), (after(decided, 12), .obey),
        ]
        all.append(review)
        let anew: [(Int, DemoStep)] = [
            (6, .decideAgain(.partiallyGranted)), (6, .redact), (8, .sendForApproval), (9, .sign),
            (9, .serve(.postal)), (20, .archive),
        ]
        for (days, step) in anew { cases[index].steps.append((after(decided, days), step)) }
    }

    /// Open on 31 December of last year, decided in this one.
    private mutating func overNewYear() {
        guard let opened = CivilDate(today.year - 1, 11, 20), let decided = CivilDate(today.year, 2, 10) else { return }
        let before = cases.indices.last { servedOn($0).map { $0 < opened.adding(days: -20) } ?? false }
        guard let index = before else { return }
        var review = DemoReview(kind: .litigation, matter: .request(index))
        review.steps = [
            (opened, .open), (after(opened, 7), .answer), (after(opened, 20), .documented("开庭")),
            (decided, .conclude(.claimRejected, answersAnewWithin: nil)),
        ]
        all.append(review)
    }

    private mutating func afterReconsideration() {
        guard case .request(let index)? = all.first?.matter else { return }
        var review = DemoReview(kind: .litigation, previous: 0, procedure: .simplified, matter: .request(index))
        let opened = today.adding(days: -26)
        review.steps = [(opened, .open), (after(opened, 8), .answer)]
        all.append(review)
    }

    private mutating func proactive() {
        var review = DemoReview(matter: .proactive("未公布公交线路调整的决定"))
        let opened = today.adding(days: -300)
        review.steps = [
            (opened, .open), (after(opened, 6), .answer),
            (after(opened, 25), .conclude(.settled, answersAnewWithin: nil)), (after(opened, 26), .receiveOpinion),
        ]
        all.append(review)
    }

    /// The request is on the desk again.
    private mutating func reopened() {
        guard let (index, day) = served(.partiallyGranted, last: true) else { return }
        var review = DemoReview(procedure: .simplified, matter: .request(index))
        let opened = after(day, 5)
        review.steps = [
            (opened, .open), (after(opened, 4), .answer),
            (
                max(after(opened, 9), calendar.day(4, workingDaysBefore: today).day),
                .conclude(.partiallyRevoked, answersAnewWithin: 15)
            ),
        ]
        all.append(review)
    }

    /// The agency's own answer is due in the next days.
    private mutating func answerDue() {
        guard let (index, _) = served(.granted, last: true) else { return }
        var review = DemoReview(procedure: .simplified, matter: .request(index))
        review.steps = [(calendar.day(3, workingDaysBefore: calendar.moved(today).day).day, .open)]
        all.append(review)
    }
}
