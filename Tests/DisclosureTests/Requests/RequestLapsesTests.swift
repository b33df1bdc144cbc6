import Disclosure
import LegalClock
import TestSupport
import Testing

/// What time alone does, compared with a version that writes out each condition of the law, over random legal histories
/// and every day of the months after them.
struct RequestLapsesTests {
    private static let program = Actor.program(for: AgencyCode(rawValue: "a0000000001"))

    @Test(arguments: 0..<6)
    func theProgramLapsesWhatTheLawLets(chunk: Int) throws {
        var found: [Step: Int] = [:]
        for seed in chunk * 60..<(chunk + 1) * 60 {
            // Stopped early and anywhere, so that cases are in every state.
            let until = day("2026-01-05").adding(days: seed * 7 % 330)
            let history = RandomRequest.history(
                seed: UInt64(seed),
                from: until.adding(days: -60),
                to: until.adding(days: -1),
                until: until
            )
            let request = history.request
            for offset in 0..<70 {
                let today = until.adding(days: offset)
                let lapse = request.lapse(by: Self.program, on: today, in: .national, by: .standard)
                let expected = Self.obvious(request, on: today)
                #expect(lapse?.step == expected, "\(seed) \(today) \(request.state)")
                if let expected { found[expected, default: 0] += 1 }
            }
        }
        #expect(!found.isEmpty)
    }

    /// R 30, R 32, R 34, L-31d, 109 Art. 6, one after another.
    private static func obvious(_ request: DisclosureRequest, on today: CivilDate) -> Step? {
        func isOver(_ due: RequestDue) -> Bool { today > due.day && due.earliest == nil }
        switch request.state {
        case .submitted:
            guard let intake = request.intake, intake.channel == .online else { return nil }
            let limit = WorkingCalendar.national.day(1, workingDaysAfter: intake.submittedOn)
            return isOver(RequestDue(limit)) ? .deemRequestConfirmed : nil
        case .awaitingCorrection:
            guard let correction = request.corrections.last else { return nil }
            return isOver(correction.limit) ? .lapseRequestCorrection : nil
        case .awaitingFee:
            guard let fee = request.fees.last else { return nil }
            return isOver(fee.notice.limit) ? .lapseRequestFee : nil
        case .awaitingThirdParty, .awaitingCoAgency:
            if lateCorrectionIsOver(request, isOver) { return .lapseRequestCorrection }
            let isSilent = request.consultations.contains { $0.result == nil && isOver($0.letter.limit) }
            return isSilent ? .lapseRequestConsultation : nil
        case .received, .underReview, .drafting:
            return lateCorrectionIsOver(request, isOver) ? .lapseRequestCorrection : nil
        default: return nil
        }
    }

    /// Asked for after the seventh day: the case went on, but silence closes it all the same.
    private static func lateCorrectionIsOver(_ request: DisclosureRequest, _ isOver: (RequestDue) -> Bool) -> Bool {
        guard let correction = request.corrections.last, correction.receivedOn == nil, !correction.stopsClock else {
            return false
        }
        return isOver(correction.limit)
    }

    @Test func whatWasToldOnADayIsNotToldAgain() throws {
        let request = SubjectID(DisclosureRequest.kind, "2026-0001")
        let reminders = (0..<200).map {
            Reminder(request, "第 \($0) 条", to: [.role(.head), .account(.init(rawValue: "a"))])
        }
        var today = ReminderDay(id: ReminderDay.subject(day("2026-11-20")))
        let first = today.tell(Array(reminders.prefix(150)))
        #expect(first.count == 2)
        for (ordinal, act) in first.enumerated() {
            // As it is read again.
            let read = try ReminderAct(name: act.name, version: ReminderAct.version, fields: act.fields)
            #expect(read == act)
            today.apply(
                Recorded(
                    ordinal: ordinal + 1,
                    authority: .program,
                    at: Moment(startOf: day("2026-11-20")),
                    content: read
                )
            )
        }
        #expect(today.tell(Array(reminders.prefix(150))).isEmpty)
        #expect(today.tell(reminders) == [.told(Array(reminders.suffix(50)))])
        #expect(ReminderDay.subject(monthOf: day("2026-11-20")).key == "2026-11")
    }
}
