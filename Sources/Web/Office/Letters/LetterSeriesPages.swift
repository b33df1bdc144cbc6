import Disclosure
import Hummingbird
import LegalClock

/// 发文字号登记: the series of a year, and the numbers of one.
///
///     GET /office/letters?year=2026
///     GET /office/letters/2026-decision
struct LetterSeriesPages: Sendable {
    let office: Office

    func add(to router: Router<BasicRequestContext>, _ gate: OfficeGate) {
        router.get("office/letters", use: gate.page { .page(try await year($0)) })
        router.get("office/letters/{series}", use: gate.page { .page(try await series($0)) })
    }

    private func year(_ visit: OfficeVisit) async throws -> OfficePage {
        try Sight.require(.list(DisclosureRequest.kind), visit.actor)
        let asked = Int(try visit.query()["year"]) ?? visit.today.year
        let year = min(max(asked, 2008), visit.today.year)
        let profile = try await office.agencies.profile(of: visit.agency)?.subject
        var rows: [LetterYearView.Row] = []
        for group in LetterSeries.Group.allCases {
            let id = LetterSeries.id(group, year)
            let entries = try await office.ledger.standing(LetterSeries.self, id, of: visit.agency)?.subject.entries
            rows.append(
                LetterYearView.Row(
                    id: id,
                    title: Setting.of(group.prefix)?.title ?? "",
                    prefix: profile?.text(group.prefix) ?? "",
                    count: entries?.count ?? 0,
                    voided: entries?.count { $0.voided != nil } ?? 0
                )
            )
        }
        let view = LetterYearView(year: year, thisYear: visit.today.year, rows: rows)
        return OfficePage("\(year)年发文字号", .list(DisclosureRequest.kind), view: view)
    }

    private func series(_ visit: OfficeVisit) async throws -> OfficePage {
        try Sight.require(.list(DisclosureRequest.kind), visit.actor)
        let id = SubjectID(LetterSeries.kind, try visit.parameter("series"))
        guard SubjectID(rawValue: id.rawValue) == id,
            let standing = try await office.ledger.standing(LetterSeries.self, id, of: visit.agency)
        else { throw Refused(.notFound, "这一年还没有用过这类文书的字号。") }
        return OfficePage("发文字号登记", .list(DisclosureRequest.kind), view: LetterSeriesView(series: standing.subject))
    }
}

/// The series of a year.
struct LetterYearView: HTMLView {
    struct Row: Sendable {
        let id: SubjectID
        let title: String
        let prefix: String
        let count: Int
        let voided: Int
    }

    let year: Int
    let thisYear: Int
    let rows: [Row]

    func write(to html: inout HTML) {
        html.h1("\(year)年发文字号")
        html.p("每年、每类文书各编一列号，连续不断；作废的号留存，注明理由。", class: "lead")
        html.p(class: "actions") { html in
            html.a("\(year - 1)年", href: Link("/office/letters", query: [("year", String(year - 1))]))
            if year < thisYear {
                html.a("\(year + 1)年", href: Link("/office/letters", query: [("year", String(year + 1))]))
            }
        }
        html.div(class: "desk-table letter-series", .tabindex(0), .role("region"), .label("发文字号")) { html in
            html.table { html in
                html.thead { html in
                    html.tr { html in
                        for head in ["文书", "字号", "已用", "其中作废"] { html.th(head, .scope("col")) }
                    }
                }
                html.tbody { html in for row in rows { write(row, &html) } }
            }
        }
    }

    private func write(_ row: Row, _ html: inout HTML) {
        html.tr { html in
            html.th(.scope("row")) { html in
                if row.count > 0 {
                    html.a(row.title, href: "/office/letters/\(row.id.key)")
                } else {
                    html.text(row.title)
                }
            }
            html.td { html in
                if row.prefix.isEmpty {
                    html.a("还没有填写", href: "/office/settings/letters")
                } else {
                    html.text("\(row.prefix)〔\(String(year))〕…号")
                }
            }
            html.td(String(row.count))
            html.td(String(row.voided))
        }
    }
}

/// The numbers of one series.
struct LetterSeriesView: HTMLView {
    let series: LetterSeries

    func write(to html: inout HTML) {
        html.nav(.label("所在位置")) { html in
            html.ul(class: "crumbs") { html in html.li { $0.a("发文字号", href: "/office/letters") } }
        }
        html.h1("发文字号登记")
        html.div(class: "desk-table letter-series", .tabindex(0), .role("region"), .label("发文字号登记")) { html in
            html.table { html in
                html.thead { html in
                    html.tr { html in for head in ["文号", "申请", "作废"] { html.th(head, .scope("col")) } }
                }
                html.tbody { html in
                    for entry in series.entries.reversed() { write(entry, &html) }
                }
            }
        }
    }

    private func write(_ entry: LetterSeries.Entry, _ html: inout HTML) {
        html.tr { html in
            html.th(entry.text, class: entry.voided == nil ? "" : "void", .scope("row"))
            html.td { $0.a(entry.request, href: "/office/requests/\(entry.request)/letters") }
            html.td(entry.voided ?? "")
        }
    }
}
