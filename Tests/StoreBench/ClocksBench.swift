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
            Measured(what: "\(cases) open cases made, per second", figure: rate(cases, filling)),
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

    /// Received over the last four weeks, each with three acts. Rows as the ledger writes them, but without seals and search,
    /// which recomputing does not read: so that a million are there soon.
    private func fill(_ today: CivilDate) async throws {
        let at = systemClock()
        try await withThrowingTaskGroup(of: Void.self) { group in
            for worker in 0..<4 {
                group.addTask {
                    for start in stride(from: worker * 5_000, to: cases, by: 20_000) {
                        let some = try (start..<min(start + 5_000, cases)).map { number in
                            try Rows(number, Self.acts(number, today.adding(days: number * 27 / cases - 26)), at)
                        }
                        try await database.write(about: ["fill \(worker)"]) { db in try Self.insert(some, in: db) }
                    }
                }
            }
            try await group.waitForAll()
        }
        try await database.write(about: [ActLog.chain(of: Self.agency)]) { db in
            _ = try db.execute(
                "INSERT INTO chain_head (agency, position, seal, recorded_at) VALUES ($1, $2, $3, $4)",
                [.text(Self.agency.rawValue), SQLValue(cases * 3), .blob([0]), SQLValue(at.milliseconds)]
            )
        }
    }

    private static func insert(_ rows: [Rows], in db: Transaction) throws {
        func insert(_ table: String, _ columns: String, _ lists: [[SQLValue]]) throws {
            let places = (1...(lists.first?.count ?? 0) + 1).map { "$\($0)" }.joined(separator: ", ")
            let sql = "INSERT INTO \(table) (agency, \(columns)) VALUES (\(places))"
            try db.execute(sql, [.text(agency.rawValue)], each: lists)
        }
        try insert(
            "act",
            "subject, position, ordinal, name, fields, version, account, role, behalf, origin, recorded_at, day, seal",
            rows.flatMap(\.acts)
        )
        try insert(
            "subject",
            """
            id, kind, title, summary, state, is_open, due, is_provisional, waiting, waiting_for, search_text, opened_at,
            changed_at, ordinal
            """,
            rows.map(\.desk)
        )
        let columns = RequestRow.register.columns.map(\.name).joined(separator: ", ")
        try insert("request", "subject, " + columns, rows.map(\.request))
    }

    /// What the ledger would write of a case.
    private struct Rows: Sendable {
        var acts: [[SQLValue]] = []
        var desk: [SQLValue] = []
        var request: [SQLValue] = []

        init(_ number: Int, _ contents: [RequestAct], _ at: Moment) throws {
            let id = SubjectID(DisclosureRequest.kind, "2026-\(1_000_000 + number)")
            var subject = DisclosureRequest(id: id)
            let day = SQLValue(at.day.description)
            for (index, content) in contents.enumerated() {
                let ordinal = index + 1
                subject.apply(Recorded(ordinal: ordinal, authority: .program, at: at, content: content))
                acts.append([
                    .text(id.rawValue), SQLValue(number * contents.count + ordinal), SQLValue(ordinal),
                    .text(content.name), .blob(content.fields.json), SQLValue(RequestAct.version), "",
                    .text(Role.program.rawValue), "", "", SQLValue(at.milliseconds), day,
                    .blob([UInt8](repeating: 7, count: 32)),
                ])
            }
            guard let entry = subject.desk, let row = subject.registerRow else { throw Failure() }
            desk = [
                .text(id.rawValue), .text(id.kind.rawValue), .text(entry.title), .text(entry.summary),
                .text(entry.state), 1, .text(entry.due?.description ?? ""), SQLValue(entry.isProvisional), "role",
                .text(Role.disclosureOfficer.rawValue), .text(entry.searchText), SQLValue(at.milliseconds),
                SQLValue(at.milliseconds), SQLValue(contents.count),
            ]
            request =
                [.text(id.rawValue)]
                + row.map { value in
                    switch value {
                    case .none: .null
                    case .text(let text): .text(text)
                    case .integer(let number): SQLValue(number)
                    }
                }
        }

        struct Failure: Error {}
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
