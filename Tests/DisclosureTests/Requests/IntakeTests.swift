import Disclosure
import LegalClock
import TestSupport
import Testing

struct IntakeTests {
    private static let first = day("2025-03-03")
    private static let second = day("2025-03-05")
    private static let third = day("2025-03-06")

    /// 收到申请之日 by channel: L-31a … L-31e.
    @Test(arguments: [
        (IntakeChannel.inPerson, "L-31a", first), (.oral, "L-31a", first), (.signedMail, "L-31b", second),
        (.ordinaryMail, "L-31c", third), (.online, "L-31d", third), (.fax, "L-31d", third),
        (.misdirectedMail, "L-31e", third),
    ])
    func receiptDay(channel: IntakeChannel, rule: String, expected: CivilDate) throws {
        let facts = ReceiptFacts(
            submittedOn: Self.first,
            signedOn: Self.second,
            reachedOfficeOn: Self.second,
            confirmedOn: Self.third
        )
        #expect(channel.rule == rule)
        #expect(try channel.receiptDay(facts, on: Self.third) == expected)
    }

    @Test(arguments: [
        (IntakeChannel.signedMail, "signedOn"), (.ordinaryMail, "reachedOfficeOn"), (.online, "confirmedOn"),
        (.fax, "confirmedOn"), (.misdirectedMail, "reachedOfficeOn"),
    ])
    func whatIsMissingIsNamed(channel: IntakeChannel, field: String) {
        let refusal = #expect(throws: RequestRefusal.self) {
            try channel.receiptDay(ReceiptFacts(submittedOn: Self.first), on: Self.third)
        }
        #expect(refusal?.field == field)
    }

    @Test func aReceiptDayIsNeitherBeforeSubmissionNorAfterToday() {
        let early = ReceiptFacts(submittedOn: Self.second, signedOn: Self.first)
        #expect(throws: RequestRefusal.dayBefore("receivedOn", "提交之日", Self.second)) {
            try IntakeChannel.signedMail.receiptDay(early, on: Self.third)
        }
        let late = ReceiptFacts(submittedOn: Self.first, signedOn: Self.third)
        #expect(throws: RequestRefusal.dayInFuture("receivedOn")) {
            try IntakeChannel.signedMail.receiptDay(late, on: Self.second)
        }
    }

    /// L-31d: confirmed by the lapse of time after the next working day; only what came on line.
    @Test func anOnlineRequestIsDeemedConfirmed() throws {
        var online = submitted(.online, on: day("2025-03-07"))
        #expect(throws: RequestRefusal.stillToConfirm(until: RequestDue(day: day("2025-03-10")))) {
            try online.request.deemConfirmed(by: RequestCase.program, on: day("2025-03-10"), in: .national)
        }
        try online.take(on: day("2025-03-11")) { (request) throws(RequestRefusal) in
            try request.deemConfirmed(by: RequestCase.program, on: day("2025-03-11"), in: .national)
        }
        #expect(online.request.receivedOn == day("2025-03-10"))
        let fax = submitted(.fax, on: day("2025-03-07"))
        #expect(throws: RequestRefusal.notOnline) {
            try fax.request.deemConfirmed(by: RequestCase.program, on: day("2025-04-11"), in: .national)
        }
    }

    /// L-29b: something must be asked for; L-27: nothing else is needed.
    @Test(arguments: [
        [], ["  "], ["可以", "\n"], Array(repeating: "决算", count: 51), [String(repeating: "长", count: 2_001)],
    ])
    func anEmptyOrEndlessRequestIsRefused(items: [String]) {
        let intake = RequestIntake(
            channel: .online,
            kind: .naturalPerson,
            applicant: PersonID(rawValue: "1"),
            submittedOn: Self.first,
            items: items.enumerated().map { RequestItem(number: $0 + 1, description: $1) }
        )
        let refusal = #expect(throws: RequestRefusal.self) { try DisclosureRequest.submit(intake, on: Self.first) }
        #expect(refusal?.field == "items")
    }

    @Test func aCaseWithoutReceiptDayIsInNoRowOfTheTable() throws {
        var request = submitted(.online, on: Self.first)
        try request.take { (request) throws(RequestRefusal) in
            try request.withdraw(reason: "不需要了", receivedOn: Self.first, on: Self.first)
        }
        #expect(request.request.state == .withdrawn)
        #expect(request.request.counted == nil)
    }

    private func submitted(_ channel: IntakeChannel, on day: CivilDate) -> RequestCase {
        var request = RequestCase(today: day)
        let intake = RequestIntake(
            channel: channel,
            kind: .naturalPerson,
            applicant: PersonID(rawValue: "1"),
            submittedOn: day,
            items: [RequestItem(number: 1, description: "决算")]
        )
        request.record([.intake(.submitted(intake))])
        return request
    }

    // MARK: Query codes

    @Test func aCodeIsReadAsItIsTyped() throws {
        let code = try #require(QueryCode(random: [0, 1, 2, 3, 4, 5, 6, 7, 8, 255]))
        #expect(code.description == "000G-40R4-0M30-E27Z")
        #expect(QueryCode(typed: "000g40r4 0m30e27z") == code)
        #expect(QueryCode(typed: "OOOG-4OR4-OM3O-E27Z") == code)
        #expect(QueryCode(typed: code.description) == code)
    }

    @Test(arguments: ["", "000G", "000G-40R4-0M30-E27", "000G-40R4-0M30-E27ZZ", "000U-40R4-0M30-E27Z", "零零零零"])
    func whatIsNoCodeIsNone(text: String) { #expect(QueryCode(typed: text) == nil) }

    @Test func everyBitOfChanceIsInTheCode() {
        let codes = (0..<80).compactMap { bit in
            var bytes = [UInt8](repeating: 0, count: 10)
            bytes[bit / 8] = 1 << (bit % 8)
            return QueryCode(random: bytes)
        }
        #expect(Set(codes).count == 80)
        #expect(QueryCode(random: [1, 2, 3]) == nil)
    }
}
