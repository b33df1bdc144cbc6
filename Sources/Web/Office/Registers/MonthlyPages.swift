import Disclosure
import Hummingbird
import LegalClock

/// 每月情况: what came in, was answered, was late in a month, and what is due in the next, by the unit that handles.
///
///     GET /office/requests/monthly?month=2026-10
struct MonthlyPages: Sendable {
    let office: Office

    func add(to router: Router<BasicRequestContext>, _ gate: OfficeGate) {
        router.get("office/requests/monthly", use: gate.page { visit in .page(try await page(visit)) })
    }

    private func page(_ visit: OfficeVisit) async throws -> OfficePage {
        try Sight.require(.list(DisclosureRequest.kind), visit.actor)
        guard let stores = office.stores else { throw Refused.noSuchPage }
        let typed = try visit.query()["month"]
        let month = try typed.isEmpty ? visit.today.firstOfMonth.adding(days: -1) : Self.month(typed)
        let work = TimelyWork(office.ledger, stores.requests, office.agencies)
        let summary = try await work.summary(of: visit.agency, month: month)
        let units = try await office.agencies.profile(of: visit.agency)?.subject.units ?? []
        let names = Dictionary(units.map { ($0.id, $0.name) }) { first, _ in first }
        let view = MonthlyView(summary, today: visit.today) { id in id.flatMap { names[$0] } ?? "未交办到机构" }
        return OfficePage("每月情况", .list(DisclosureRequest.kind), view: view)
    }

    /// 2026-10; other texts are no month.
    private static func month(_ text: String) throws(Refused) -> CivilDate {
        guard let month = CivilDate(text + "-01"), (2008...2100).contains(month.year) else {
            throw Refused(.badRequest, "月份应写成 2026-10 这样。")
        }
        return month
    }
}

/// One month as a table, and the way to the months beside it.
struct MonthlyView: HTMLView {
    private let title: String
    private let sentence: String
    private let rows: [(name: String, figures: MonthlyFigures)]
    private let before: CivilDate
    private let after: CivilDate?

    init(_ summary: MonthlySummary, today: CivilDate, name: (UnitID?) -> String) {
        let month = summary.whole.month
        title = "\(month.year)年\(month.month)月依申请公开情况"
        sentence = summary.whole.sentence
        rows =
            summary.units.map { (name($0.key), $0.value) }.sorted { $0.0 < $1.0 } + [("合计", summary.whole)]
        before = month.adding(days: -1).firstOfMonth
        let next = month.lastOfMonth.adding(days: 1)
        after = next <= today ? next : nil
    }

    func write(to html: inout HTML) {
        html.nav(.label("所在位置")) { html in
            html.ul(class: "crumbs") { html in
                html.li { $0.a("依申请公开", href: "/office/requests") }
                html.li("每月情况")
            }
        }
        html.h1(title)
        html.p(sentence, class: "lead")
        html.cardTable("按承办机构", class: "monthly") { html in
            html.cardRow { html in
                for head in ["承办机构"] + Self.heads { html.cardHead(head) }
            }
        } rows: { html in
            for row in rows { html.cardRow { write(row, &$0) } }
        }
        html.p(class: "actions") { html in
            html.a("上个月", href: Self.link(before), class: "button")
            if let after { html.a("下个月", href: Self.link(after), class: "button") }
        }
    }

    private static let heads = ["新收", "办结", "其中逾期", "月底逾期未办结", "下月到期"]

    private func write(_ row: (name: String, figures: MonthlyFigures), _ html: inout HTML) {
        html.cardTitle { $0.text(row.name) }
        let figures = row.figures
        let numbers = [figures.received, figures.answered, figures.answeredLate, figures.overdue, figures.dueNext]
        for (head, number) in zip(Self.heads, numbers) { html.cardCell(head) { $0.text(String(number)) } }
    }

    private static func link(_ month: CivilDate) -> Link {
        Link(
            "/office/requests/monthly",
            query: [("month", String(decoding: month.description.utf8.prefix(7), as: UTF8.self))]
        )
    }
}
