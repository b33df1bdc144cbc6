import Disclosure
import HTTPTypes
import HummingbirdTesting
import LegalClock
import TestSupport
import Testing

@testable import Web

/// What a case leads to beside its own steps: reminders that were told, cases about it, its entry in the public log.
struct CaseLinksTests {
    private func page(_ id: SubjectID, _ sample: RequestSample, as role: Role = .disclosureOfficer) async throws
        -> String
    {
        try await withPage("/office/subjects/\(id)", sample, as: role)
    }

    private func withPage(_ path: String, _ sample: RequestSample, as role: Role) async throws -> String {
        let read = Kept()
        try await sample.office.test(as: role) { read.text = try await $0.open(path).text }
        return read.text
    }

    // MARK: Reminders

    /// Received 20 November: due 18 December. Told five, three and one working days before, and when it is over.
    @Test func whoWasRemindedIsShown() async throws {
        try await RequestSample.run { sample in
            let id = try await sample.underReview("2025年度决算")
            let handler = try sample.office.id(.informationOfficer)
            try await sample.take(.assignRequest, id) { request, day in
                try request.assign(to: nil, handler: handler, due: nil, note: "", on: day)
            }
            let due = try #require(try await sample.request(id).due?.day)
            let work = TimelyWork(sample.office.ledger, sample.stores.requests, sample.office.agencies)
            for left in [5, 3, 1, -1, -2, -3] {
                let day = WorkingCalendar.national.day(left, workingDaysBefore: due).day
                sample.clock.set(day)
                _ = try await work.run(for: sample.agency, on: day)
            }
            let page = try await page(id, sample, as: .head)
            #expect(page.contains("提醒和通知"))
            for words in ["还有 5 个工作日", "还有 3 个工作日", "还有 1 个工作日", "已过。"] { #expect(page.contains(words), "\(words)") }
            let told = try #require(page.range(of: "id=\"told\"")).upperBound
            let section = String(page[told...])
            #expect(section.contains("公开工作人员、张科员、分管领导、主要领导"))
            #expect(section.contains("公开工作人员、张科员、分管领导</strong>"))
            // What is told day after day is one line.
            #expect(section.contains("起共 3 次") && section.components(separatedBy: "已过。").count == 2)
            // Nothing of other cases.
            let other = try await sample.underReview("城市绿地规划")
            #expect(!(try await self.page(other, sample)).contains("还有 5 个工作日"))
        }
    }

    // MARK: Cases about it

    @Test func aCaseThatIsNotAnsweredOffersNoReview() async throws {
        try await RequestSample.run { sample in
            let id = try await sample.underReview("2025年度决算")
            #expect(!(try await page(id, sample)).contains("/office/new/review/open"))
            // No answer in time can be taken further too.
            sample.clock.advance(days: 60)
            #expect(try await page(id, sample).contains("/office/new/review/open?request=\(id.key)"))
        }
    }

    @Test func anAnswerThatIsTakenFurtherLeadsToTheCaseAndBack() async throws {
        try await LetterSample.run { sample in
            let id = try await sample.served("2025年度技术改造补助资金分配明细")
            let opening = "/office/new/review/open?request=\(id.key)&amp;kind=reconsideration"
            #expect(try await page(id, sample).contains(opening))
            for role in [Role.informationOfficer, .secrecyReviewer, .deputyHead] {
                #expect(!(try await page(id, sample, as: role)).contains("/office/new/review/open"), "\(role)")
            }
            try await sample.office.test(as: .disclosureOfficer) { officer async throws in
                var form = SentForm(try await officer.open(opening.replacing("&amp;", with: "&")).text)
                #expect(form["request"] == id.key && form["kind"] == "reconsideration" && form["about"] == "request")
                form["papers"] = nil
                (form["authority"], form["procedure"]) = ("市人民政府", "general")
                let opened = try await officer.send("/office/new/review/open", fields: form.fields)
                #expect(opened.status == .seeOther, "\(opened.text)")
                let review = try await officer.open("/office/subjects/review/2026-0001").text
                #expect(review.contains("/office/subjects/request/\(id.key)") && review.contains("2025年度技术改造补助资金"))
                let page = try await officer.open("/office/subjects/\(id)").text
                #expect(page.contains("/office/subjects/review/2026-0001") && page.contains("市人民政府"))
                #expect(page.contains("待答复") && !page.contains("登记复议后的诉讼"))
                try await conclude(officer, on: sample.clock.moment.day)
                let over = try await officer.open("/office/subjects/\(id)").text
                let suit = "/office/new/review/open?request=\(id.key)&amp;kind=after&amp;previous=2026-0001"
                #expect(over.contains("已审结：维持") && over.contains(suit))
                var second = SentForm(try await officer.open(suit.replacing("&amp;", with: "&")).text)
                second["papers"] = nil
                (second["authority"], second["procedure"]) = ("市人民法院", "general")
                #expect(try await officer.send("/office/new/review/open", fields: second.fields).status == .seeOther)
                let next = try await officer.open("/office/subjects/review/2026-0002").text
                #expect(next.contains("此前的复议案件") && next.contains("/office/subjects/review/2026-0001"))
                // Nothing is offered twice.
                #expect(!(try await officer.open("/office/subjects/\(id)").text).contains(suit))
            }
        }
    }

    private func conclude(_ officer: Colleague, on day: CivilDate) async throws {
        let conclusion = [
            ("result", "upheld"), ("document", "市政复决〔2026〕7号"), ("on", day.description), ("answersAnew", "no"),
        ]
        let answer = try await officer.send("/office/subjects/review/2026-0001/conclude", fields: conclusion)
        #expect(answer.status == .seeOther, "\(answer.text)")
    }

    /// A number that stands in another case for other reasons is not taken for one about this request.
    @Test func onlyCasesAboutTheRequestAreListed() async throws {
        try await LetterSample.run { sample in
            let id = try await sample.served("2025年度决算")
            let notice = ReviewNotice(
                kind: .reconsideration,
                matter: .other("登记簿中 \(id.key) 号的公开"),
                authority: "市人民政府",
                receivedOn: sample.clock.moment.day
            )
            let officer = try sample.office.actor(.disclosureOfficer)
            try await sample.office.ledger.record(
                Command<Review>(.openReview, .new(SubjectID(Review.kind, "2026-0009")), by: officer) { _, setting in
                    try Review.open(notice, on: setting.day, in: .national)
                }
            )
            #expect(!(try await page(id, sample)).contains("/office/subjects/review/2026-0009"))
        }
    }

    // MARK: The public log

    @Test func aCaseLeadsToItsEntryInTheLogAndBack() async throws {
        try await LetterSample.run { sample in
            let id = try await sample.served("2025年度技术改造补助资金分配明细")
            let link = "/office/log/\(id.key)"
            #expect(!(try await page(id, sample)).contains(link))
            let officer = try sample.office.actor(.disclosureOfficer)
            try await sample.office.agencies.change([.publicLog: "设立"], of: sample.agency, seen: nil, by: officer)
            #expect(try await page(id, sample).contains(link))
            #expect(try await page(id, sample).contains("还没有列入公开的目录"))
            try await sample.office.test(as: .disclosureOfficer) { officer async throws in
                #expect(try await officer.open(link).text.contains("/office/subjects/request/\(id.key)"))
                let entry = [("title", "技术改造补助资金分配明细"), ("summary", "部分公开。")]
                #expect(try await officer.send("\(link)/log", fields: entry).status == .seeOther)
                let page = try await officer.open("/office/subjects/\(id)").text
                #expect(page.contains("摘要已经公布") && page.contains("/request/log/\(sample.agency)/\(id.key)"))
            }
            // Not before it is answered.
            let open = try await sample.underReview("2025年度决算")
            #expect(!(try await page(open, sample)).contains("/office/log/"))
        }
    }
}

/// What one request read, for the next.
private final class Kept: @unchecked Sendable {
    var text = ""
}

extension RequestSample {
    /// Signed and served.
    func served(_ item: String) async throws -> SubjectID {
        let id = try await decided(item)
        try await take(.serveRequest, id) { request, day in
            try request.serve(.postal, day: day, proof: "EMS 1", on: day)
        }
        return id
    }
}
