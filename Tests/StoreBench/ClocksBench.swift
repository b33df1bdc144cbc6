import Disclosure
import Foundation
import LegalClock
import Storage

/// Recomputing the open clocks of one agency after a notice, on one engine: a notice that moves none of them, one that moves
/// some, one that moves all.
struct ClocksBench {
    let database: any Database
    let cases: Int

    private static let agency = AgencyCode(rawValue: "a0000000001")
    private var ledger: SQLLedger { SQLLedger(database, clock: systemClock) }
    private var store: SQLRequestStore { SQLRequestStore(database, log: ledger.log, clock: systemClock) }

    func run() async throws -> [Measured] {
        try await Schema.current.apply(to: database)
        let today = systemClock().day
        let filling = try await ContinuousClock().measure { try await fill(today) }
        if database.dialect == .postgresql { try await database.write { db in try db.script("ANALYZE") } }
        let calendar = WorkingCalendar.national
        let next = calendar.nextWorkingDay(after: today).day
        // The last day of the cases that came in last.
        let last = calendar.day(20, workingDaysAfter: today).day
        return [
            Measured(what: "\(cases) open cases taken over, per second", figure: rate(cases, filling)),
            try await recompute("a notice that moves none", calendar),
            try await recompute("a notice that moves some", try calendar.adding(.off(on: last, "1"))),
            try await recompute("a notice that moves all", try calendar.adding(.off(on: next, "2"))),
            try await recompute("the same again", try calendar.adding(.off(on: next, "2"))),
        ]
    }

    private func recompute(_ what: String, _ calendar: WorkingCalendar) async throws -> Measured {
        let recomputing = Recomputing(ledger, store, Self.agency)
        FileHandle.standardError.write(Data("\(what)\n".utf8))
        var moved = 0
        let processor = Resources.processorTime
        let time = try await ContinuousClock().measure { moved = try await recomputing.run(by: "通知", in: calendar) }
        let busy = Resources.processorTime - processor
        return Measured(
            what: "\(what), ms (processor time of the program, ms): acts",
            figure: "\(Int(time / .milliseconds(1))) (\(busy)): \(moved)"
        )
    }

    /// Received over the last four weeks, each with three acts.
    private func fill(_ today: CivilDate) async throws {
        let actor = Actor(
            account: AccountID(rawValue: "0000000000000001"),
            agency: Self.agency,
            roles: [.disclosureOfficer]
        )
        for start in stride(from: 0, to: cases, by: 1_000) {
            let numbers = start..<min(start + 1_000, cases)
            try await database.write(about: [ActLog.chain(of: Self.agency)]) { [log = ledger.log] db in
                for number in numbers {
                    let acts = Self.acts(number, today.adding(days: number * 27 / cases - 26))
                    try log.record(
                        Command<DisclosureRequest>(.importRequests, .next(series: "request", digits: 7), by: actor) {
                            _,
                            _ in
                            acts
                        },
                        in: db
                    )
                }
            }
        }
    }

    private static func acts(_ number: Int, _ day: CivilDate) -> [RequestAct] {
        let intake = RequestIntake(
            channel: .online,
            kind: .naturalPerson,
            applicant: PersonID(rawValue: "\(number)"),
            submittedOn: day,
            items: [RequestItem(number: 1, description: "第 \(number) 件：年度部门决算和政府采购合同")]
        )
        let due = RequestDue(WorkingCalendar.national.day(20, workingDaysAfter: day))
        let correctionDue = RequestDue(WorkingCalendar.national.day(7, workingDaysAfter: day))
        return [
            .intake(.submitted(intake)),
            .intake(.registered(receivedOn: day, due: due, correctionDue: correctionDue, deemed: false)),
            .handling(.reviewBegun),
        ]
    }

    private func rate(_ count: Int, _ time: Duration) -> String { "\(Int(Double(count) / (time / .seconds(1))))" }
}

extension HolidayNotice {
    /// A region has a day off.
    fileprivate static func off(on day: CivilDate, _ number: String) -> HolidayNotice {
        HolidayNotice(
            scope: .region("某省"),
            number: "某政办〔\(day.year)〕\(number)号",
            year: day.year,
            published: day,
            source: "停工通知",
            daysOff: [Day(day, "台风停工")],
            makeUpWorkdays: []
        )
    }
}
