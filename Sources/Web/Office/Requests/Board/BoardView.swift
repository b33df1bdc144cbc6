import Disclosure
import LegalClock

/// Open cases by due day: how they stand, why, who has them, what comes next.
struct BoardView: HTMLView {
    private struct Row: Sendable {
        let id: SubjectID
        let title: String
        let summary: String
        let due: DueWords
        let day: String
        let state: String
        /// Why the reply period does not run.
        let pause: String
        let next: String
        let waiting: String
        let handler: String
    }

    private let board: Board
    private let rows: [Row]
    private let hasMore: Bool
    private let counts: BoardCounts
    private let units: [Unit]
    private let colleagues: [Colleague]
    private let mayRegister: Bool
    private let mayImport: Bool

    init(
        _ board: Board,
        rows: [DeskRow],
        counts: BoardCounts,
        units: [Unit],
        colleagues: [Colleague],
        names: Names,
        visit: OfficeVisit
    ) {
        self.board = board
        self.counts = counts
        self.units = units
        self.colleagues = colleagues
        hasMore = rows.count > Board.pageLength
        mayImport = Permissions.mayTake(.importRequests, visit.actor)
        mayRegister = Permissions.mayTake(.submitRequest, visit.actor)
        let states = Dictionary(Board.open.map { ($0.name, $0) }) { first, _ in first }
        self.rows = rows.prefix(Board.pageLength).map { row in
            let state = states[row.entry.state]
            let due = row.entry.due
            return Row(
                id: row.subject,
                title: row.entry.title,
                summary: row.entry.summary,
                due: DueWords(row.entry, on: visit.today, in: visit.calendar),
                day: due.map { $0.chineseWithoutYear + (row.entry.isProvisional ? "（暂定）" : "") } ?? "",
                state: row.entry.state,
                pause: state?.pause ?? "",
                next: state?.nextWords ?? "",
                waiting: row.entry.waits(for: visit.actor) ? "等我办理" : names.words(row.entry.waiting),
                handler: row.entry.handler.map { names[$0] } ?? ""
            )
        }
    }

    func write(to html: inout HTML) {
        html.div(class: "desk-head") { html in
            html.h1("依申请公开")
            html.div(class: "actions") { html in
                if mayRegister { html.a("登记一件申请", href: "/office/requests/new", class: "button primary") }
                html.a("全部申请", href: "/office/lists/request", class: "button")
                html.a("每月情况", href: "/office/requests/monthly", class: "button")
                if mayImport { html.a("导入原有台账", href: "/office/requests/import", class: "button") }
            }
        }
        tiles(&html)
        filters(&html)
        if rows.isEmpty { empty(&html) } else { table(&html) }
        pages(&html)
    }

    private func tiles(_ html: inout HTML) {
        let tiles: [(Board, String, Int, String)] = [
            (Board(), "办理中", counts.all, ""),
            (Board().with { $0.state = .submitted }, "等待确认", counts.submitted, "warning"),
            (Board().with { $0.due = .late }, "已过期限", counts.late, "error"),
            (Board().with { $0.due = .today }, "今天到期", counts.today, "error"),
            (Board().with { $0.due = .near }, "三个工作日内", counts.near, "warning"),
            (Board().with { $0.due = .provisional }, "期限暂定", counts.provisional, ""),
        ]
        html.ul(class: "board-tiles", .label("按期限")) { html in
            for (tile, label, count, tone) in tiles {
                html.li { html in
                    let isHere = board.with { $0.page = 1 } == tile
                    let here: [Attribute] = isHere ? [.currentPage] : []
                    html.element("a", count > 0 ? tone : "", [.href(tile.link)] + here) { html in
                        html.strong(count < BoardCounts.most ? String(count) : "\(count)+")
                        html.span(label)
                    }
                }
            }
        }
    }

    private func filters(_ html: inout HTML) {
        html.form(class: "filters", .method("get"), .action("/office/requests"), .label("筛选")) { html in
            html.choice("状态", "state", Board.open.map { ($0.rawValue, $0.name) }, board.state?.rawValue)
            html.choice("承办机构", "unit", units.map { ($0.id.rawValue, $0.name) }, board.unit?.rawValue)
            let people = colleagues.map { ($0.account.rawValue, $0.personName) }
            html.choice("经办人", "handler", people, board.handler?.rawValue)
            html.choice("期限", "due", Board.Due.allCases.map { ($0.rawValue, $0.label) }, board.due?.rawValue)
            html.button("筛选", class: "button", .type("submit"))
            if board.isNarrow { html.a("全部", href: "/office/requests", class: "button plain") }
        }
    }

    private func table(_ html: inout HTML) {
        html.cardTable("办理中的申请，先到期的在前", class: "board") { html in
            html.cardRow { html in
                for head in ["期限", "申请", "状态", "下一步", "经办人"] { html.cardHead(head) }
            }
        } rows: { html in
            for row in rows { html.cardRow { write(row, &$0) } }
        }
    }

    private func write(_ row: Row, _ html: inout HTML) {
        html.cardCell("期限", class: "tight") { html in
            html.due(row.due)
            if !row.day.isEmpty { html.small(row.day) }
        }
        html.cardTitle { html in
            html.a(row.title, href: .subject(row.id))
            html.small("\(row.id.key) · \(row.summary)")
        }
        html.cardCell("状态") { html in
            html.text(row.state)
            if !row.pause.isEmpty { html.small(row.pause) }
        }
        html.cardCell("下一步") { html in
            html.text(row.next)
            if !row.waiting.isEmpty { html.small(row.waiting) }
        }
        html.cardCell("经办人", class: "tight") { $0.text(row.handler) }
    }

    private func pages(_ html: inout HTML) {
        guard board.page > 1 || hasMore else { return }
        html.nav(class: "pages", .label("分页")) { html in
            if board.page > 1 {
                let before = board.page - 1
                html.a("上一页", href: board.with { $0.page = before }.link, class: "button small")
            }
            html.span("第 \(board.page) 页")
            if hasMore {
                let after = board.page + 1
                html.a("下一页", href: board.with { $0.page = after }.link, class: "button small")
            }
        }
    }

    private func empty(_ html: inout HTML) {
        html.div(class: "empty") { html in
            html.h2(board.isNarrow ? "没有符合条件的申请" : "没有办理中的申请")
            html.p(board.isNarrow ? "换一个筛选条件，或者看全部。" : "公众提交的、您登记的申请，会按期限列在这里。")
        }
    }
}
