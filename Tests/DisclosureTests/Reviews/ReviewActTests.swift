import Disclosure
import LegalClock
import TestSupport
import Testing

struct ReviewActTests {
    private static let due = RequestDue(day: day("2027-01-13"), earliest: day("2027-01-11"))

    @Test(arguments: [
        ReviewAct.opened(
            .sample(acceptedOn: day("2025-05-12"), receivedOn: day("2025-05-14")),
            answerDue: due,
            decisionDue: due
        ),
        .opened(
            .sample(.litigation, after: true, matter: .other("指南"), receivedOn: day("2025-05-14")),
            answerDue: due,
            decisionDue: nil
        ),
        .opened(
            .sample(matter: .proactiveDisclosure("预算"), receivedOn: day("2025-05-14")),
            answerDue: due,
            decisionDue: nil
        ),
        .amended(
            ReviewAmendment(caseNumber: "", procedure: .general, acceptedOn: nil),
            answerDue: due,
            decisionDue: nil
        ),
        .assigned(to: RequestCase.officer), .answered(on: day("2025-05-20"), documents: ["答复书", "证据"]),
        .documented(on: day("2025-05-20"), title: "听取意见"), .extended(on: day("2025-05-20"), decisionDue: due),
        .suspended(on: day("2025-05-20"), reason: "解释"), .resumed(on: day("2025-05-20"), decisionDue: nil),
        .concluded(
            ReviewConclusion(.revoked, document: "x", on: day("2025-06-12"), answersAnew: true, workingDays: 15),
            furtherDue: due
        ),
        .concluded(ReviewConclusion(.suitWithdrawn, document: "x", on: day("2025-06-12")), furtherDue: nil),
        .appealed(ReviewAppeal(on: day("2025-06-12"), court: "某高院", caseNumber: "", byAgency: true)),
        .obeyed(on: day("2025-06-12"), text: "已重新答复"),
        .opinionReceived(on: day("2025-06-12"), document: "意见书", due: due),
        .opinionAnswered(on: day("2025-06-12"), document: "函"),
        .dueMoved(clock: "answer", from: due, to: RequestDue(day: day("2027-01-14")), notice: "国办发明电〔2026〕9号"),
        .noted("已电话联系"),
        .filed(ReviewPapers(.answer, [String(repeating: "a", count: 64), String(repeating: "b", count: 64)])),
    ])
    func actsAreReadAgain(act: ReviewAct) throws {
        let fields = try ActFields(json: act.fields.json)
        #expect(try ReviewAct(name: act.name, version: ReviewAct.version, fields: fields) == act)
        #expect(!act.sentence.text { _ in "某某" }.isEmpty)
    }

    @Test func papersAreFiledWithTheStepThatBringsThem() throws {
        let hash = String(repeating: "a", count: 64)
        #expect(try Review.file([], as: .answer).isEmpty)
        #expect(try Review.file([hash], as: .decision) == [.filed(ReviewPapers(.decision, [hash]))])
        let many = Array(repeating: hash, count: Review.mostPapers + 1)
        #expect(throws: ReviewRefusal.tooLong("papers")) { try Review.file(many, as: .answer) }
    }

    @Test func everyResultHasItsPlaceAndItsArticle() {
        for kind in ReviewKind.allCases {
            for result in ReviewResult.results(of: kind) { #expect(!result.name(of: kind).isEmpty) }
        }
        for result in ReviewResult.allCases {
            #expect(ReviewKind.allCases.contains { result.article(of: $0) != nil })
            #expect(result.column != .pending)
        }
    }
}
