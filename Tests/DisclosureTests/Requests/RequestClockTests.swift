import Disclosure
import LegalClock
import TestSupport
import Testing

/// The worked examples of the law notes §5, through the rules of the case.
struct RequestClockTests {
    private let calendar = RequestCase.calendar

    /// Example 1, R 33: a holiday within, a make-up Saturday counted.
    @Test func plainOverAHoliday() throws {
        var request = try RequestCase.underReview(on: day("2024-09-13"))
        #expect(request.request.due == RequestDue(day: day("2024-10-17")))
        #expect(request.request.correctionDue == RequestDue(day: day("2024-09-25")))
        try request.take(by: RequestCase.head) { (request) throws(RequestRefusal) in
            try request.agreeExtension(by: 20)
        }
        try request.take(on: day("2024-10-17")) { (request) throws(RequestRefusal) in
            try request.extend(letter: "延〔2024〕1号", servedOn: day("2024-10-17"), on: day("2024-10-17"), in: calendar)
        }
        #expect(request.request.due == RequestDue(day: day("2024-11-14")))
        #expect(request.request.findings.isEmpty)
    }

    /// Example 2, R 30: the corrected request begins the period anew; no correction ends the case (3.6.1).
    @Test func correction() throws {
        var request = try RequestCase.registered(on: day("2025-03-03"))
        #expect(request.request.correctionDue?.day == day("2025-03-12"))
        try request.take(on: day("2025-03-12")) { (request) throws(RequestRefusal) in
            try request.askForCorrection(
                "请写明文件名称",
                letter: "补〔2025〕1号",
                issuedOn: day("2025-03-10"),
                servedOn: day("2025-03-12"),
                on: day("2025-03-12"),
                in: calendar
            )
        }
        #expect(request.request.state == .awaitingCorrection)
        #expect(request.request.due == nil)
        #expect(request.request.corrections.last?.limit.day == day("2025-03-26"))

        var silent = request
        #expect(throws: RequestRefusal.periodNotOver(RequestDue(day: day("2025-03-26")))) {
            try silent.request.lapseCorrection(by: RequestCase.program, on: day("2025-03-26"))
        }
        try silent.take(on: day("2025-03-27")) { (request) throws(RequestRefusal) in
            try request.lapseCorrection(by: RequestCase.program, on: day("2025-03-27"))
        }
        #expect(silent.request.state == .closedAbandoned)
        #expect(silent.request.counted == CountedOutcome(decision: .abandonedNoCorrection, on: day("2025-03-27")))

        try request.take(on: day("2025-03-21")) { (request) throws(RequestRefusal) in
            try request.receiveCorrection(
                items: ["2024年度部门决算"],
                hasIdentityProof: true,
                receivedOn: day("2025-03-21"),
                on: day("2025-03-21"),
                in: calendar
            )
        }
        #expect(request.request.state == .underReview)
        #expect(request.request.due?.day == day("2025-04-21"))
        #expect(request.request.receivedOn == day("2025-03-03"))
    }

    /// Example 3, R 32: nine days are taken out, or all fifteen; silence is not consent.
    @Test func thirdParty() throws {
        var request = try consulting(.thirdParty, received: "2025-05-12", sent: "2025-05-15")
        #expect(request.request.state == .awaitingThirdParty)
        #expect(request.request.consultations.first?.letter.limit.day == day("2025-06-06"))
        var silent = request
        try silent.take(on: day("2025-06-07")) { (request) throws(RequestRefusal) in
            try request.lapseConsultation(letter: 1, by: RequestCase.program, on: day("2025-06-07"), in: calendar)
        }
        #expect(silent.request.due?.day == day("2025-07-01"))
        #expect(silent.request.consultations.first?.agrees == false)
        try answered(&request, on: "2025-05-28")
        #expect(request.request.due?.day == day("2025-06-23"))
        #expect(request.request.state == .underReview)
    }

    /// Example 5, 国办函〔2020〕109号: paid, the period begins anew; unpaid, the case is closed (3.6.2).
    @Test func fee() throws {
        var request = try RequestCase.underReview(on: day("2025-08-04"))
        #expect(request.request.due?.day == day("2025-09-01"))
        try request.take(on: day("2025-08-25")) { (request) throws(RequestRefusal) in
            try request.notifyFee(
                .perPage,
                quantity: 100,
                letter: "收〔2025〕1号",
                issuedOn: day("2025-08-22"),
                servedOn: day("2025-08-25"),
                on: day("2025-08-25"),
                in: calendar
            )
        }
        #expect(request.request.fees.last?.notice.fen == 700_00)
        #expect(request.request.fees.last?.notice.limit.day == day("2025-09-22"))
        var unpaid = request
        try unpaid.take(on: day("2025-09-23")) { (request) throws(RequestRefusal) in
            try request.lapseFee(by: RequestCase.program, on: day("2025-09-23"))
        }
        #expect(unpaid.request.counted?.decision == .abandonedFeeUnpaid)
        var waived = request
        try waived.take { (request) throws(RequestRefusal) in try request.waiveFee(reason: "误收") }
        #expect(waived.request.due?.day == day("2025-09-01"))
        try request.take(on: day("2025-09-10")) { (request) throws(RequestRefusal) in
            try request.payFee(paidOn: day("2025-09-10"), receipt: "财 1", on: day("2025-09-10"), in: calendar)
        }
        #expect(request.request.due?.day == day("2025-10-14"))
    }

    /// Example 6, R 34: silence of a 共同制作机关 is consent.
    @Test func coMakingAgency() throws {
        var request = try consulting(.coAgency, received: "2025-10-09", sent: "2025-10-13")
        #expect(request.request.state == .awaitingCoAgency)
        #expect(request.request.consultations.first?.letter.limit.day == day("2025-11-03"))
        var silent = request
        try silent.take(on: day("2025-11-04")) { (request) throws(RequestRefusal) in
            try request.lapseConsultation(letter: 1, by: RequestCase.program, on: day("2025-11-04"), in: calendar)
        }
        #expect(silent.request.consultations.first?.agrees == true)
        try answered(&request, on: "2025-10-24")
        #expect(request.request.due?.day == day("2025-11-18"))
    }

    /// Example 7: due on a Sunday that is worked.
    @Test func dueOnAMakeUpSunday() throws {
        var request = try consulting(.thirdParty, received: "2024-12-16", sent: "2024-12-20")
        try answered(&request, on: "2025-01-03")
        #expect(request.request.due?.day == day("2025-01-26"))
    }

    /// Example 8, and working-day rule 4: what rests on an unannounced year is provisional, and the program alone closes
    /// nothing by it.
    @Test func unannouncedYear() throws {
        var request = try RequestCase.registered(on: day("2026-12-15"))
        #expect(request.request.due?.day == day("2027-01-13"))
        #expect(request.request.due?.isProvisional == true)
        try request.take(on: day("2026-12-24")) { (request) throws(RequestRefusal) in
            try request.askForCorrection(
                "请写明文件名称",
                letter: "补〔2026〕1号",
                issuedOn: day("2026-12-24"),
                servedOn: day("2026-12-24"),
                on: day("2026-12-24"),
                in: calendar
            )
        }
        let limit = try #require(request.request.corrections.last?.limit)
        let later = day("2027-03-01")
        #expect(throws: RequestRefusal.restsOnUnannouncedYear(limit)) {
            try request.request.lapseCorrection(by: RequestCase.program, on: later)
        }
        let person = Actor(
            account: RequestCase.officer,
            agency: RequestCase.program.agency,
            roles: [.disclosureOfficer]
        )
        #expect(try request.request.lapseCorrection(by: person, on: later) == [.correction(.lapsed)])
    }

    private func consulting(
        _ kind: ConsultationLetter.Kind,
        received: String,
        sent: String
    ) throws -> RequestCase {
        var request = try RequestCase.underReview(on: day(received))
        try request.take(on: day(sent)) { (request) throws(RequestRefusal) in
            try request.consult(
                kind,
                about: [1],
                person: kind == .thirdParty ? PersonID(rawValue: "00000000000000dd") : nil,
                agency: kind == .thirdParty ? "" : "某市统计局",
                letter: "征〔2025〕1号",
                sentOn: day(sent),
                servedOn: day(sent),
                on: day(sent),
                in: calendar
            )
        }
        return request
    }

    private func answered(_ request: inout RequestCase, on text: String) throws {
        try request.take(on: day(text)) { (request) throws(RequestRefusal) in
            try request.receiveOpinion(
                .agrees,
                text: "",
                letter: 1,
                receivedOn: day(text),
                on: day(text),
                in: calendar
            )
        }
    }
}
