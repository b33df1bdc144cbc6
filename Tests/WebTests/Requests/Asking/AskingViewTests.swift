import Disclosure
import LegalClock
import TestSupport
import Testing

@testable import Web

/// What the pages of asking print.
struct AskingViewTests {
    private func agency() async throws -> AskedAgency {
        let sample = try await OfficeSample()
        let profile = try #require(try await sample.agencies.profile(of: SampleAgencies.finance)).subject
        return AskedAgency(code: SampleAgencies.finance, profile: profile, calendar: .national, isOneOfSeveral: true)
    }

    @Test func pagesAreAsReviewed() async throws {
        let agency = try await agency()
        try expectGolden(readable(GuideView(agency: agency)), "requests/asking/guide.html")
        try expectGolden(readable(AskingFormView(agency: agency, token: "TOKEN")), "requests/asking/form.html")
        var form = AskingForm()
        form.items = ["技术改造补助资金<分配>明细", ""]
        form.kind = .commercialEnterprise
        form.name = "云溪\"某\"公司"
        var wrong = AskingFormView(agency: agency, token: "TOKEN", form: form)
        wrong.mistakes = form.mistakes(hasProof: false)
        wrong.hits = []
        try expectGolden(readable(wrong), "requests/asking/wrong.html")
    }

    /// On a Friday before National Day: the day of confirmation is the next working day, and the reply goes around the rest days.
    @Test func theReceiptCountsWorkingDays() async throws {
        let code = try #require(QueryCode(random: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]))
        let at = Moment(startOf: try #require(CivilDate(2026, 9, 30))).adding(seconds: 36_000)
        let receipt = SubmissionReceipt(number: SubjectID(DisclosureRequest.kind, "2026-0031"), code: code, at: at)
        try expectGolden(readable(ReceiptView(receipt, agency: try await agency())), "requests/asking/receipt.html")
    }

    @Test(arguments: [
        ("财政局2023年年度报告", "云溪市财政局2023年政府信息公开工作年度报告", true),
        ("ＡＢＣ年报", "abc年报汇编", true), ("技术改造补助资金分配明细", "云溪市财政局2023年政府信息公开工作年度报告", false),
        ("", "云溪市", false), ("市", "云溪市", false), ("年", "年", false),
    ])
    func whatIsNearIsFound(typed: String, title: String, isNear: Bool) {
        #expect((LookWords(typed).nearness(to: title) >= LookWords.least) == isNear)
    }

    @Test(arguments: [
        (" 王\u{0}某\u{202E} \n", "王某"), ("一\r\n二", "一 二"), ("\t", ""), ("\u{FEFF}王", "王"), ("👨‍👩‍👧", "👨‍👩‍👧"),
        ("a\u{85}b", "a b"),
    ])
    func linesAreMadePlain(typed: String, plain: String) {
        #expect(PlainText.line(typed) == plain)
        #expect(PlainText.lines("一\r\n\r二") == "一\n\n二")
    }

    @Test(arguments: [
        ("20,60", Pace(atOnce: 20, perHour: 60)), ("1,0", Pace(atOnce: 1, perHour: 0)), ("", AskingPaces().address),
    ])
    func limitsComeFromTheEnvironment(text: String, pace: Pace) throws {
        #expect(try AskingPaces(environment: ["GONGKAI_REQUESTS_ADDRESS": text]).address == pace)
    }

    @Test(arguments: ["x", "1", "0,1", "-1,5", "1,2,3", "99999999999,1"])
    func wrongLimitsAreSaid(text: String) {
        #expect(throws: AskingPaces.Fault.self) {
            try AskingPaces(environment: ["GONGKAI_REQUESTS_ALL": text])
        }
    }

    @Test func tokensAreForTheirAgencyAndTheirSite() throws {
        let now = Moment(milliseconds: 1_795_240_800_000)
        let key = [UInt8](repeating: 7, count: 32)
        let token = AskingToken(for: SampleAgencies.finance, at: now, key: key)
        #expect(AskingToken(token.text, for: SampleAgencies.finance, key: key) == token)
        #expect(AskingToken(token.text, for: SampleAgencies.education, key: key) == nil)
        #expect(AskingToken(token.text, for: SampleAgencies.finance, key: [UInt8](repeating: 8, count: 32)) == nil)
        // No character of it can be another one.
        for (index, byte) in token.text.utf8.enumerated() {
            var bytes = Array(token.text.utf8)
            bytes[index] = byte == 0x31 ? 0x32 : 0x31
            #expect(AskingToken(String(decoding: bytes, as: UTF8.self), for: SampleAgencies.finance, key: key) == nil)
        }
        #expect(token.queryCode(key) != AskingToken(for: SampleAgencies.finance, at: now, key: key).queryCode(key))
    }
}
