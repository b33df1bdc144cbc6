import Disclosure
import Foundation
import LegalClock

/// All that is told of the demo, in the order in which it happened; what would lie after now is left out, and so open
/// cases stand where they stand.
struct DemoStory {
    let cases: [DemoCase]
    let reviews: [DemoReview]
    private let events: [DemoEvent]
    private let calendar: WorkingCalendar

    init(around today: CivilDate, in calendar: WorkingCalendar = .national) {
        let reviews = DemoReviews(DemoCases(today: today, calendar: calendar))
        cases = reviews.cases
        self.reviews = reviews.all
        self.calendar = calendar
        var events: [DemoEvent] = []
        for (index, one) in cases.enumerated() {
            events += one.steps.map { DemoEvent(day: $0.day, what: .request(index, $0.step)) }
        }
        for (index, review) in reviews.all.enumerated() {
            events += review.steps.map { DemoEvent(day: $0.day, what: .review(index, $0.step)) }
        }
        events += DemoRecords.events(today) + DemoWork.events(today) + DemoHouse.events(today, in: calendar)
        self.events = events.filter { $0.day <= today }.enumerated()
            .sorted { ($0.element.day, $0.offset) < ($1.element.day, $1.offset) }.map(\.element)
    }

    /// Before anything happened: the accounts are made then.
    var beginning: Moment {
        let first = events.first?.day ?? .earliest
        return Moment(startOf: first.adding(days: -7)).adding(seconds: 9 * 3_600)
    }

    /// - Returns: query codes to try the status page with, by what the request is about.
    func tell(in folder: DataFolder, by staff: [Role: Actor], clock: DemoClock, until now: Moment) async throws
        -> [DemoCode]
    {
        guard let officer = staff[.disclosureOfficer] else { return [] }
        var desk = DemoDesk(folder, staff: staff, calendar: calendar, cases: cases)
        var court = DemoCourt(folder.ledger, officer: officer, calendar: calendar, reviews: reviews)
        var records = DemoRecords(folder, staff: staff)
        var work = DemoWork(ledger: folder.ledger, clock: clock, staff: staff, today: now.day)
        let house = DemoHouse(ledger: folder.ledger, staff: staff, calendar: calendar)
        for event in events {
            let morning = Moment(startOf: event.day).adding(seconds: 9 * 3_600)
            clock.advance(to: min(now, max(morning, clock.moment.adding(seconds: 180))))
            switch event.what {
            case .request(let index, let step): try await desk.take(step, of: index, on: clock.moment.day)
            case .review(let index, let step): try await court.take(step, of: index, in: desk)
            case .recordCorrection(let index, let step): try await records.take(step, of: index)
            case .work(let index): try await work.take(index)
            case .house(let step): try await house.take(step, on: event.day)
            }
        }
        return codes(desk)
    }

    /// Of requests that stand at different places.
    private func codes(_ desk: DemoDesk) -> [DemoCode] {
        let wanted: [(DemoStep, String)] = [
            (.askCorrection, "等您补正"), (.notifyFee(pages: 320), "等您缴费"), (.proposePublication, "已答复"),
        ]
        return wanted.compactMap { step, title in
            guard let index = cases.lastIndex(where: { $0.steps.contains { $0.step == step } }),
                let number = desk.numbers[index], let code = desk.codes[index]
            else { return nil }
            return DemoCode(title: title, number: number.key, code: code.description)
        }
    }
}

/// The receipt of an invented applicant. Only a digest is in the database, so the demo keeps the codes in a file beside it
/// to print them again.
struct DemoCode: Codable, Sendable {
    let title: String
    let number: String
    let code: String

    private static func file(_ folder: URL) -> URL { folder.appending(path: "demo-query-codes.json") }

    static func keep(_ codes: [DemoCode], in folder: URL) throws {
        try JSONEncoder().encode(codes).write(to: file(folder), options: .atomic)
    }

    /// Nothing in a folder that was filled by an older program.
    static func kept(in folder: URL) -> [DemoCode] {
        guard let bytes = try? Data(contentsOf: file(folder)) else { return [] }
        return (try? JSONDecoder().decode([DemoCode].self, from: bytes)) ?? []
    }

    static func lines(_ codes: [DemoCode]) -> [String] {
        var table = TextTable()
        for code in codes { table.add(["  " + code.number, code.code, code.title]) }
        return table.lines
    }
}
