import Disclosure
import LegalClock

/// Handles the reviews of the demo, with what they do to the requests.
struct DemoCourt {
    let ledger: any Ledger
    let officer: Actor
    let calendar: WorkingCalendar
    let reviews: [DemoReview]

    private var numbers: [Int: SubjectID] = [:]

    init(_ ledger: any Ledger, officer: Actor, calendar: WorkingCalendar, reviews: [DemoReview]) {
        self.ledger = ledger
        self.officer = officer
        self.calendar = calendar
        self.reviews = reviews
    }

    mutating func take(_ step: DemoReviewStep, of index: Int, in desk: DemoDesk) async throws {
        let calendar = calendar
        switch step {
        case .open: try await open(index, desk)
        case .answer:
            try await record(.answerReview, index) {
                try $0.answer(documents: ["行政复议答复书", "证据清单及证据"], on: $1, on: $1)
            }
        case .documented(let title):
            try await record(.documentReview, index) { try $0.document(title, on: $1, on: $1) }
        case .conclude(let result, let days):
            let document =
                reviews[index].kind == .reconsideration ? "云政复决〔2026〕\(index + 1)号" : "（2026）云0102行初\(index + 1)号"
            try await record(.concludeReview, index) {
                let conclusion = ReviewConclusion(
                    result,
                    document: document,
                    on: $1,
                    answersAnew: days != nil,
                    workingDays: days
                )
                return try $0.conclude(conclusion, on: $1, in: calendar)
            }
        case .obey: try await record(.obeyReview, index) { try $0.obey("已按决定重新作出答复", on: $1, on: $1) }
        case .receiveOpinion:
            try await record(.receiveReviewOpinion, index) {
                try $0.receiveOpinion("云政复意〔2026〕1号", on: $1, on: $1, in: calendar)
            }
            try await record(.answerReviewOpinion, index) { try $0.answerOpinion("云政办函〔2026〕3号", on: $1, on: $1) }
        }
    }

    private mutating func open(_ index: Int, _ desk: DemoDesk) async throws {
        let review = reviews[index]
        let matter: ReviewMatter =
            switch review.matter {
            case .request(let number): .request(desk.number(number).key)
            case .proactive(let text): .proactiveDisclosure(text)
            }
        let isSuit = review.kind == .litigation
        let previous = review.previous.flatMap { numbers[$0]?.key }
        let calendar = calendar
        let opened = try await ledger.record(
            Command<Review>(.openReview, .next(series: Review.kind.rawValue, digits: 4), by: officer) { _, setting in
                let notice = ReviewNotice(
                    kind: review.kind,
                    isAfterReconsideration: isSuit && review.previous != nil,
                    matter: matter,
                    authority: isSuit ? "云溪市人民法院" : "云溪市人民政府",
                    caseNumber: isSuit
                        ? "（\(setting.day.year)）云0102行初\(index + 1)号" : "云政复〔\(setting.day.year)〕\(index + 1)号",
                    procedure: review.procedure,
                    acceptedOn: setting.day.adding(days: -2),
                    receivedOn: setting.day,
                    previous: previous
                )
                return try Review.open(notice, on: setting.day, in: calendar)
            },
            affecting: Review.consequences(in: calendar, by: officer)
        )
        numbers[index] = opened.id
    }

    private func record(
        _ step: Step,
        _ index: Int,
        _ rule: @escaping @Sendable (Review, CivilDate) throws -> [ReviewAct]
    ) async throws {
        guard let id = numbers[index] else { preconditionFailure("a review of the demo is opened first") }
        try await ledger.record(
            Command(step, Review.self, id, seen: nil, by: officer) { try rule($0, $1.day) },
            affecting: Review.consequences(in: calendar, by: officer)
        )
    }
}
