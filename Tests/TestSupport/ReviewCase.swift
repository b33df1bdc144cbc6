package import Disclosure
package import LegalClock

/// A case of reconsideration or litigation in a test: each step is what a rule answered, recorded on a day.
///
///     var review = try ReviewCase(.sample(receivedOn: day("2025-05-14")))
///     try review.take(on: day("2025-05-20")) { (review, today) throws(ReviewRefusal) in
///         try review.answer(documents: ["答复书"], on: today, on: today)
///     }
package struct ReviewCase {
    package var review: Review
    package var acts: [ReviewAct] = []

    package static let calendar = WorkingCalendar.national

    package init(_ notice: ReviewNotice, key: String = "2025-0001") throws(ReviewRefusal) {
        review = Review(id: SubjectID(Review.kind, key))
        record(try Review.open(notice, on: notice.receivedOn, in: Self.calendar), on: notice.receivedOn)
    }

    package mutating func take(
        on day: CivilDate,
        _ rule: (Review, CivilDate) throws(ReviewRefusal) -> [ReviewAct]
    ) throws(ReviewRefusal) {
        record(try rule(review, day), on: day)
    }

    package mutating func conclude(
        _ result: ReviewResult,
        on day: CivilDate,
        answersAnew: Bool = false,
        workingDays: Int? = nil
    ) throws(ReviewRefusal) {
        let conclusion = ReviewConclusion(
            result,
            document: "某复决字〔2025〕8号",
            on: day,
            answersAnew: answersAnew,
            workingDays: workingDays
        )
        try take(on: day) { (review, today) throws(ReviewRefusal) in
            try review.conclude(conclusion, on: today, in: Self.calendar)
        }
    }

    private mutating func record(_ contents: [ReviewAct], on day: CivilDate) {
        for content in contents {
            acts.append(content)
            review.apply(
                Recorded(
                    ordinal: acts.count,
                    authority: Authority(account: nil, role: .disclosureOfficer),
                    at: Moment(startOf: day),
                    content: content
                )
            )
        }
    }
}

extension ReviewNotice {
    package static func sample(
        _ kind: ReviewKind = .reconsideration,
        after isAfterReconsideration: Bool = false,
        matter: ReviewMatter = .request("2025-0001"),
        procedure: ReviewProcedure = .simplified,
        acceptedOn: CivilDate? = nil,
        receivedOn: CivilDate
    ) -> ReviewNotice {
        ReviewNotice(
            kind: kind,
            isAfterReconsideration: isAfterReconsideration,
            matter: matter,
            authority: kind == .reconsideration ? "某市人民政府" : "某市中级人民法院",
            caseNumber: kind == .reconsideration ? "某复〔2025〕8号" : "（2025）某01行初8号",
            procedure: procedure,
            acceptedOn: acceptedOn,
            receivedOn: receivedOn
        )
    }
}
