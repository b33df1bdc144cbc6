import Disclosure
import LegalClock
import TestSupport
import Testing

/// A reconsideration that corrects an answer: the request is handled again, and the case stands in table four.
struct RequestEffectTests {
    @Test func aCorrectionReopensTheRequest() throws {
        var request = try RequestCase.underReview(on: day("2025-03-03"))
        try request.answer([RequestCase.granted], on: day("2025-03-10"))
        try request.serve(on: day("2025-03-11"))

        var review = try ReviewCase(.sample(acceptedOn: day("2025-05-12"), receivedOn: day("2025-05-14")))
        try review.conclude(.revoked, on: day("2025-06-12"), answersAnew: true, workingDays: 10)
        #expect(review.review.isToObey)
        #expect(review.review.desk?.state == "待履行")

        let effects = review.acts.flatMap(review.review.effects)
        let order = ReopeningOrder(kind: .reconsideration, document: "某复决字〔2025〕8号", workingDays: 10)
        #expect(
            effects == [
                .noted(.reconsideration, open: true, reference: "某复〔2025〕8号"),
                .noted(.reconsideration, open: false, reference: "某复〔2025〕8号"), .reopened(order, on: day("2025-06-12")),
            ]
        )
        for effect in effects {
            try request.take(on: day("2025-06-13")) { (request) throws(RequestRefusal) in
                try effect.acts(on: request, today: day("2025-06-13"), in: .national)
            }
        }
        #expect(request.request.state == .underReview)
        #expect(request.request.openReviews.isEmpty)
        #expect(request.request.due == RequestDue(day: day("2025-06-26")))

        try review.take(on: day("2025-06-26")) { (review, today) throws(ReviewRefusal) in
            try review.obey("已重新答复", on: today, on: today)
        }
        #expect(review.review.desk?.isOpen == false)
        #expect(TableFour([review.review], year: 2025)[.t4("rev", "corrected")] == 1)
    }
}
