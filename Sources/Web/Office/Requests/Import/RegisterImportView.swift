import Disclosure
import LegalClock

/// What came of an import: who imported which file, how many cases, where they are, and the tables they count in.
struct RegisterImportView: HTMLView {
    struct Row: Sendable {
        let id: SubjectID
        let title: String
        let row: Int
        let number: String
        let received: CivilDate?
        let state: String

        init(_ request: DisclosureRequest) {
            id = request.id
            title = request.desk?.title ?? ""
            row = request.takenOver?.row ?? 0
            number = request.takenOver?.number ?? ""
            received = request.receivedOn
            state = request.desk?.state ?? ""
        }
    }

    private static let shown = 50

    private let done: RegisterImport
    private let rows: [Row]
    private let at: Moment
    private let who: String
    private let isDone: Bool

    init(_ done: RegisterImport, rows: [Row], at: Moment, by account: AccountID?, names: Names, isDone: Bool) {
        self.done = done
        self.rows = rows
        self.at = at
        self.isDone = isDone
        who = account.map { names[$0] } ?? "系统（命令行）"
    }

    /// The first numbers that were given: one after the other, in one transaction.
    static func keys(of done: RegisterImport) -> [String] {
        let parts = done.first.split(separator: "-", maxSplits: 1)
        guard parts.count == 2, let first = Int(parts[1]), done.cases > 0 else { return [] }
        return (first..<first + min(done.cases, shown)).map { number in
            let digits = String(number)
            return "\(parts[0])-" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
        }
    }

    func write(to html: inout HTML) {
        html.nav(.label("所在位置")) { html in
            html.ul(class: "crumbs") { html in
                html.li { $0.a("依申请公开", href: "/office/requests") }
                html.li { $0.a("导入原有台账", href: "/office/requests/import") }
            }
        }
        html.h1("台账导入 \(done.id.key)")
        if isDone { html.p("已导入 \(done.cases) 件，并记入办理过程。", class: "notice done", .role("status")) }
        html.dl(class: "facts-row") { html in
            fact("文件", done.file?.words ?? "", &html)
            fact("导入", "\(at.day.chinese) \(at.clockToTheMinute)，\(who)", &html)
            fact("件数", "\(done.cases) 件" + (done.open > 0 ? "，其中办理中 \(done.open) 件" : ""), &html)
            fact("编号", done.first == done.last ? done.first : "\(done.first)至\(done.last)", &html)
        }
        html.p("文件的 SHA-256：\(done.file?.checksum ?? "")。文件本身不保留。", class: "hint register-sum")
        html.p(class: "actions") { html in
            let years = Set(rows.compactMap { $0.received?.year }).sorted()
            for year in years.suffix(5) {
                html.a("\(year)年表三", href: Link("/office/statistics", query: [("year", String(year))]), class: "button")
            }
            html.a("办理中的申请", href: "/office/requests", class: "button")
            html.a("全部申请", href: "/office/lists/request", class: "button")
        }
        html.cardTable("导入的申请") { html in
            html.cardRow { html in
                for head in ["申请", "原台账", "收到", "状态"] { html.cardHead(head) }
            }
        } rows: { html in
            for row in rows { write(row, &html) }
        }
        if done.cases > rows.count { html.p("只列出前 \(rows.count) 件，其余的在全部申请里查找。", class: "hint") }
    }

    private func write(_ row: Row, _ html: inout HTML) {
        html.cardRow { html in
            html.cardTitle { html in
                html.a(row.title, href: .subject(row.id))
                html.small(row.id.key)
            }
            html.cardCell("原台账", class: "tight") { html in
                html.text("第 \(row.row) 行")
                if !row.number.isEmpty { html.small("编号 \(row.number)") }
            }
            html.cardCell("收到", class: "tight") { $0.text(row.received?.chinese ?? "") }
            html.cardCell("状态", class: "tight") { $0.text(row.state) }
        }
    }

    private func fact(_ name: String, _ value: String, _ html: inout HTML) {
        html.div { html in
            html.dt(name)
            html.dd(value)
        }
    }
}
