import Disclosure
import LegalClock
import TestSupport
import Testing

/// What the register knows of open periods, beside the rule written out, over random legal histories and notices.
struct OpenPeriodTests {
    private static let calendars: [WorkingCalendar] = {
        let typhoon = HolidayNotice.sampleTyphoon(2026)
        let festival = HolidayNotice.sampleFestival(2026)
        let next = HolidayNotice.sample(2027)
        let notices: [[HolidayNotice]] = [
            [], [typhoon], [festival], [next], [next, typhoon], [typhoon, festival, next],
        ]
        return notices.compactMap { notices in
            try? notices.reduce(WorkingCalendar.national) { calendar, notice in try calendar.adding(notice) }
        }
    }()

    private func history(_ seed: Int) -> RequestCase {
        let until = day("2026-01-20").adding(days: seed * 11 % 340)
        return RandomRequest.history(
            seed: UInt64(seed),
            from: until.adding(days: -50),
            to: until.adding(days: -1),
            until: until
        )
    }

    @Test(arguments: 0..<6)
    func theRegisterDecidesAsTheCaseItself(chunk: Int) throws {
        #expect(Self.calendars.count == 6)
        var random = SeededGenerator(seed: UInt64(chunk))
        var (moved, stayed, paused) = (0, 0, 0)
        for seed in chunk * 150..<(chunk + 1) * 150 {
            var history = history(seed)
            // Notices one after another: what one has moved, the next one starts from.
            for _ in 0..<4 {
                let calendar = try #require(Self.calendars.randomElement(using: &random))
                let request = history.request
                let expected = Self.obvious(request, in: calendar)
                #expect(request.recompute(by: "通知", in: calendar) == expected, "\(seed) \(request.state)")
                paused += request.openPeriods.contains { !$0.pauses.isEmpty } ? 1 : 0
                if let text = request.row?.periods {
                    let periods = try #require(OpenPeriods(text: text), "\(text)")
                    #expect(periods.periods == request.openPeriods, "\(text)")
                    #expect(periods.move(in: calendar) == !expected.isEmpty, "\(text)")
                } else {
                    #expect(expected.isEmpty)
                }
                if expected.isEmpty { stayed += 1 } else { moved += 1 }
                history.record(expected)
                #expect(history.request.recompute(by: "通知", in: calendar) == [], "\(seed)")
            }
        }
        #expect(moved > 20 && stayed > 20 && paused > 10, "\(moved) \(stayed) \(paused)")
    }

    /// R 33, R 30, R 32, R 34, R 35, 109 Art. 6: each period counted anew from what happened.
    private static func obvious(_ request: DisclosureRequest, in calendar: WorkingCalendar) -> [RequestAct] {
        guard request.state.isOpen, let receivedOn = request.receivedOn else { return [] }
        var acts: [RequestAct] = []
        func move(_ clock: String, _ old: RequestDue?, _ new: DueDay?) {
            guard let old, let new, RequestDue(new) != old else { return }
            acts.append(.period(.dueMoved(clock: clock, from: old, to: RequestDue(new), notice: "通知")))
        }
        if request.delayedUntil == nil { move("C-REPLY", request.due, request.clock?.due(in: calendar)) }
        move("C-CORR", request.correctionDue, calendar.day(7, workingDaysAfter: receivedOn))
        if let correction = request.corrections.last, correction.receivedOn == nil {
            move("C-CORR-A", correction.limit, calendar.day(correction.days, workingDaysAfter: correction.servedOn))
        }
        if let fee = request.fees.last, fee.result == nil {
            move("C-FEE", fee.notice.limit, calendar.day(20, workingDaysAfter: fee.notice.servedOn))
        }
        if request.state == .awaitingReason, let reasons = request.reasons {
            move("C-REASON", reasons.limit, calendar.day(reasons.days, workingDaysAfter: reasons.servedOn))
        }
        for record in request.consultations where record.result == nil {
            let letter = record.letter
            let id = [.thirdParty: "C-3RD", .coAgency: "C-COAG", .referral: "C-OTHER"][letter.kind] ?? ""
            move("\(id)/\(letter.number)", letter.limit, calendar.day(15, workingDaysAfter: letter.servedOn))
        }
        return acts
    }

    @Test func theTextIsAsTheDocumentationShowsIt() {
        let sent = OpenPeriod.Pause(
            sentOn: day("2026-11-05"),
            receivedOn: day("2026-11-06"),
            period: .workingDays(15)
        )
        let periods = OpenPeriods([
            OpenPeriod(
                "C-REPLY",
                RequestDue(day: day("2027-01-13"), earliest: day("2027-01-11")),
                from: day("2026-12-15"),
                .workingDays(20),
                pauses: [sent]
            ),
            OpenPeriod("A-70", RequestDue(day: day("2026-11-11")), from: day("2026-11-02"), .months(-6)),
        ])
        let text =
            "C-REPLY 20w 2026-12-15 2027-01-13~2027-01-11 2026-11-05/2026-11-06/-/15w;A-70 -6m 2026-11-02 2026-11-11"
        #expect(periods.text == text)
        #expect(OpenPeriods(text: text) == periods)
    }

    /// A row that cannot be read is no row that stays as it is: the case itself is asked.
    @Test(arguments: [
        "", "?", ";", "C-REPLY", "C-REPLY 20w 2026-11-02", "C-REPLY 20x 2026-11-02 2026-12-14",
        "C-REPLY w 2026-11-02 2026-12-14", "C-REPLY 20w 2026-11-31 2026-12-14", "C-REPLY 20w 2026-11-02 2026-12-14;",
        "C-REPLY 20w 2026-11-02 2026-12-14 ", "C-REPLY 20w 2026-11-02 2026-12-14~", "😀 20w 2026-11-02 2026-12-1",
        "C-REPLY 99999999999999999999w 2026-11-02 2026-12-14", "C-REPLY 20w 2026-11-02 2026-12-14 2026-11-05/-/15w",
    ])
    func anUnreadableTextIsNone(text: String) {
        #expect(OpenPeriods(text: text) == nil)
    }
}
