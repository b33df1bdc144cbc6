import Disclosure
import HTTPTypes
import HummingbirdTesting
import LegalClock
import StatutoryReports
import TestSupport
import Testing

@testable import Web

/// Reconsideration and litigation in the office, through HTTP.
struct ReviewPagesTests {
    private static let opening: [(String, String)] = [
        ("kind", "reconsideration"), ("about", "request"), ("authority", "市人民政府"), ("procedure", "simplified"),
        ("receivedOn", "2026-11-20"), ("caseNumber", "市政复〔2026〕7号"), ("acceptedOn", "2026-11-19"),
    ]

    private static let conclusion: [(String, String)] = [
        ("result", "revoked"), ("document", "市政复决〔2026〕7号"), ("answersAnew", "yes"), ("workingDays", "15"),
    ]

    /// 撤回's neighbour: closed, so that an order may open it again.
    private func closed(_ sample: RequestSample) async throws -> SubjectID {
        let id = try await sample.submit("2025年度技术改造补助资金分配明细").number
        try await sample.take(.registerRequest, id) { request, today in
            try request.register(ReceiptFacts(submittedOn: today, confirmedOn: today), on: today, in: .national)
        }
        try await sample.take(.askRequestCorrection, id) { request, today in
            try request.askForCorrection(
                "写明名称",
                letter: "补〔2026〕1号",
                issuedOn: today,
                servedOn: today,
                on: today,
                in: .national
            )
        }
        sample.clock.advance(days: 30)
        let officer = try sample.office.actor(.disclosureOfficer)
        try await sample.take(.lapseRequestCorrection, id) { try $0.lapseCorrection(by: officer, on: $1) }
        return id
    }

    @Test func aDecisionThatCorrectsOpensTheRequestAndCountsInTableFour() async throws {
        try await RequestSample.run { sample in
            let id = try await closed(sample)
            try await sample.office.test(as: .disclosureOfficer) { officer in
                let opened = try await officer.send(
                    "/office/new/review/open",
                    fields: Self.opening + [("request", id.key)]
                )
                #expect(opened.status == .seeOther)
                #expect(try await sample.request(id).openReviews == [.reconsideration])
                let page = try await officer.open("/office/subjects/review/2026-0001").text
                #expect(page.contains("期限及其推算") && page.contains("2026年11月27日"))
                #expect(page.contains("2026年度：行政复议 · 尚未审结"))
                #expect(page.contains("/office/subjects/request/\(id.key)"))
                let day = sample.clock.moment.day.description
                let concluded = try await officer.send(
                    "/office/subjects/review/2026-0001/conclude",
                    fields: Self.conclusion + [("on", day)]
                )
                #expect(concluded.status == .seeOther)
            }
            let request = try await sample.request(id)
            #expect(request.state == .underReview)
            #expect(request.openReviews.isEmpty)
            #expect(
                request.orders == [ReopeningOrder(kind: .reconsideration, document: "市政复决〔2026〕7号", workingDays: 15)]
            )
            let reviews = try await sample.office.ledger.reviews(of: sample.agency)
            #expect(TableFour(reviews, year: 2026)[.t4("rev", "corrected")] == 1)
        }
    }

    /// The case is not over, so there is nothing to open: neither the review nor the request changes.
    @Test func anOrderThatTheRequestRefusesLeavesNothing() async throws {
        try await RequestSample.run { sample in
            let id = try await sample.submit("补助资金分配明细").number
            try await sample.office.test(as: .disclosureOfficer) { officer in
                _ = try await officer.send("/office/new/review/open", fields: Self.opening + [("request", id.key)])
                let before = try await sample.office.ledger.count(ActQuery(agency: sample.agency))
                let answer = try await officer.send(
                    "/office/subjects/review/2026-0001/conclude",
                    fields: Self.conclusion + [("on", "2026-11-20")]
                )
                #expect(answer.status == .unprocessableContent)
                #expect(try await sample.office.ledger.count(ActQuery(agency: sample.agency)) == before)
                let nowhere = try await officer.send(
                    "/office/new/review/open",
                    fields: Self.opening + [("request", "2026-9999")]
                )
                #expect(nowhere.status == .unprocessableContent)
                #expect(nowhere.text.contains("没有编号为这个的申请"))
            }
        }
    }

    /// Every step of both kinds: its page opens for those who may, and for nobody else; a form of others records nothing.
    @Test(arguments: Role.assignable)
    func eachStepIsForItsRolesOnly(role: Role) async throws {
        try await RequestSample.run { sample in
            let officer = try sample.office.actor(.disclosureOfficer)
            let notice = ReviewNotice(
                kind: .reconsideration,
                matter: .proactiveDisclosure("公交线路"),
                authority: "市人民政府",
                receivedOn: sample.clock.moment.day
            )
            try await sample.office.ledger.record(
                Command<Review>(.openReview, .new(SubjectID(Review.kind, "2026-0001")), by: officer) { _, setting in
                    try Review.open(notice, on: setting.day, in: .national)
                }
            )
            try await sample.office.ledger.record(
                Command<RecordCorrection>(
                    .submitRecordCorrection,
                    .new(SubjectID(RecordCorrection.kind, "2026-0001")),
                    by: officer
                ) { _, setting in
                    try RecordCorrection.submit(
                        by: PersonID(rawValue: "00000000000000ab"),
                        record: "人口数",
                        evidence: "户口簿",
                        submittedOn: setting.day,
                        on: setting.day
                    )
                }
            )
            let before = try await sample.office.ledger.count(ActQuery(agency: sample.agency))
            try await sample.office.test(as: role) { colleague in
                for form in StepForm.all where [Review.kind, RecordCorrection.kind].contains(form.kind) {
                    let path =
                        form.target == .new
                        ? form.newLink.address : "/office/subjects/\(form.kind.rawValue)/2026-0001/\(form.name)"
                    let page = try await colleague.open(path)
                    let may = Permissions.roles(for: form.step).contains(role)
                    #expect((page.status == .ok) == may, "\(path) \(page.status)")
                    if !may { #expect(try await colleague.send(path, ["text": "x"]).status == .forbidden, "\(path)") }
                }
            }
            #expect(try await sample.office.ledger.count(ActQuery(agency: sample.agency)) == before)
        }
    }

    @Test func aRecordCorrectionIsTakenInAndSettled() async throws {
        try await RequestSample.run { sample in
            try await sample.office.test(as: .disclosureOfficer) { officer in
                let fields: [(String, String)] = [
                    ("name", "王某"), ("record", "家庭人口数应为三人"), ("evidence", "户口簿"), ("on", "2026-11-20"),
                ]
                let path = "/office/new/record-correction/submit"
                #expect(try await officer.send(path, fields: fields).status == .seeOther)
                let settle = "/office/subjects/record-correction/2026-0001/settle"
                let missing = try await officer.send(
                    settle,
                    ["settlement": "forwarded", "text": "已转送", "day": "2026-11-20"]
                )
                #expect(missing.status == .unprocessableContent)
                #expect(missing.text.contains("有权更正的机关"))
                let done = try await officer.send(
                    settle,
                    ["settlement": "corrected", "text": "已更正", "day": "2026-11-20"]
                )
                #expect(done.status == .seeOther)
                let list = try await officer.open("/office/lists/record-correction")
                #expect(list.text.contains("已更正"))
                #expect(!list.text.contains("王某"))
                #expect(try await officer.open("/office/requests/monthly").status == .ok)
                #expect(try await officer.open("/office/requests/monthly?month=x").status == .badRequest)
            }
        }
    }
}
