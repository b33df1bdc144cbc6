import Disclosure
import LegalClock
import TestSupport
import Testing

struct RequestAlertTests {
    private static let start = day("2025-03-03")
    private let calendar = WorkingCalendar.national

    /// Due on Monday 2025-03-31: at five, three and one working days before, and every working day after.
    @Test(arguments: [
        ("2025-03-21", nil), ("2025-03-22", nil), ("2025-03-24", RequestAlert.Urgency.left(5)), ("2025-03-25", nil),
        ("2025-03-26", .left(3)), ("2025-03-28", .left(1)), ("2025-03-29", nil), ("2025-03-31", nil),
        ("2025-04-01", .overdue), ("2025-04-03", .overdue), ("2025-04-04", nil), ("2025-04-07", .overdue),
    ])
    func aReplyIsAnnounced(on text: String, urgency: RequestAlert.Urgency?) throws {
        let request = try RequestCase.underReview(on: Self.start).request
        #expect(request.alerts(on: day(text), in: calendar).map(\.urgency) == [urgency].compactMap { $0 })
    }

    @Test func whoIsTold() throws {
        var request = try RequestCase.underReview(on: Self.start)
        try request.take { (request) throws(RequestRefusal) in
            try request.assign(to: nil, handler: RequestCase.officer, due: nil, note: "", on: Self.start)
        }
        func told(_ text: String) -> [Notice.Recipient] {
            request.request.alerts(on: day(text), in: calendar).flatMap(\.notices).map(\.recipient)
        }
        let near: [Notice.Recipient] = [.role(.disclosureOfficer), .account(RequestCase.officer)]
        #expect(told("2025-03-26") == near)
        #expect(told("2025-03-28") == near + [.role(.deputyHead)])
        #expect(told("2025-04-01") == near + [.role(.deputyHead), .role(.head)])
    }

    /// By the earliest it can become while the year is not announced.
    @Test func provisionalDaysAreAnnouncedEarly() throws {
        let request = try RequestCase.underReview(on: day("2026-12-15")).request
        #expect(request.due?.cautious == day("2027-01-11"))
        let last = calendar.day(-1, workingDaysAfter: day("2027-01-11")).day
        #expect(request.alerts(on: last, in: calendar).map(\.urgency) == [.left(1)])
    }

    @Test func anUnconfirmedRequestIsAnnounced() throws {
        var request = RequestCase(today: Self.start)
        let intake = RequestIntake(
            channel: .online,
            kind: .naturalPerson,
            applicant: PersonID(rawValue: "1"),
            submittedOn: Self.start,
            items: [RequestItem(number: 1, description: "决算")]
        )
        request.record([.intake(.submitted(intake))])
        #expect(request.request.alerts(on: day("2025-03-04"), in: calendar).isEmpty)
        #expect(request.request.alerts(on: day("2025-03-05"), in: calendar).map(\.urgency) == [.overdue])
    }

    /// A notice for 2027 moves the reply from its provisional day, and the act tells old and new; a second time, nothing.
    @Test func aNoticeMovesOpenPeriods() throws {
        var request = try RequestCase.underReview(on: day("2026-12-15"))
        let provisional = try #require(request.request.due)
        let notice = HolidayNotice(
            number: "国办发明电〔2026〕9号",
            year: 2027,
            published: day("2026-12-20"),
            source: "国务院办公厅关于2027年部分节假日安排的通知",
            daysOff: [
                "01-01", "01-04", "02-05", "02-06", "02-07", "02-08", "02-09", "02-10", "02-11", "04-05", "05-01",
                "05-02",
                "05-03", "06-09", "09-15", "10-01", "10-02", "10-03", "10-04", "10-05",
            ].map { HolidayNotice.Day(day("2027-" + $0), "节日") },
            makeUpWorkdays: []
        )
        let announced = try calendar.adding(notice)
        let acts = request.request.recompute(by: notice.number, in: announced)
        let moved = RequestDue(day: day("2027-01-14"))
        #expect(
            acts == [
                .period(.dueMoved(clock: "C-REPLY", from: provisional, to: moved, notice: notice.number))
            ]
        )
        request.record(acts)
        #expect(request.request.due == moved)
        #expect(request.request.recompute(by: notice.number, in: announced).isEmpty)
        #expect(acts.first?.sentence.text(\.rawValue).contains("答复期限") == true)
    }

    // MARK: Steps

    /// What is possible for whom; and each thing that is not says why.
    @Test func offersSayWhatIsPossible() throws {
        let request = try RequestCase.underReview(on: Self.start).request
        let agency = AgencyCode(rawValue: "a0000000001")
        let officer = Actor(account: RequestCase.officer, agency: agency, roles: [.disclosureOfficer])
        let possible = Set(request.offers(to: officer, on: Self.start).filter { $0.refusal == nil }.map(\.step))
        #expect(possible.isSuperset(of: [.askRequestCorrection, .consultOnRequest, .draftRequest, .withdrawRequest]))
        #expect(possible.isDisjoint(with: [.registerRequest, .signRequest, .serveRequest, .agreeRequestExtension]))
        let refused = request.offers(to: officer, on: Self.start).compactMap(\.refusal)
        #expect(refused.allSatisfy { !$0.sentence.isEmpty })
        let applicant = Actor.applicant(to: agency, from: "192.0.2.1")
        let own = request.offers(to: applicant, on: Self.start)
        #expect(own.filter { $0.refusal == nil }.map(\.step) == [.withdrawRequest])
        #expect(own.allSatisfy { Permissions.mayTake($0.step, applicant) })
    }

    /// Every step but the first is offered.
    @Test func everyStepIsOffered() throws {
        let request = try RequestCase.underReview(on: Self.start).request
        let officer = Actor(account: nil, agency: AgencyCode(rawValue: "a"), roles: [.disclosureOfficer])
        let offered = Set(request.offers(to: officer, on: Self.start).map(\.step))
        let steps = Permissions.all.map(\.step).filter { $0.rawValue.hasPrefix("request.") }
        #expect(
            Set(steps).subtracting(offered) == [
                .submitRequest, .recomputeRequest, .logRequest, .unlogRequest, .importRequests,
            ]
        )
    }

    /// Refusals are told in sentences of their own.
    @Test func desksShowWhomACaseWaitsFor() throws {
        var request = try RequestCase.underReview(on: Self.start)
        #expect(request.request.desk?.waiting == .role(.disclosureOfficer))
        #expect(request.request.desk?.due == day("2025-03-31"))
        try request.answer([RequestCase.granted], on: day("2025-03-10"))
        try request.serve(on: day("2025-03-10"))
        #expect(request.request.desk?.isOpen == false)
        #expect(request.request.desk?.state == "予以公开")
        #expect(request.request.desk?.due == nil)
    }
}
