import Disclosure
import LegalClock

/// The calendar of an agency: years, notices, and the form to import one.
struct CalendarView: HTMLView {
    private struct Line: Sendable {
        let title: String
        let state: String
        /// What withdraws it; `nil` for one that is withdrawn, and for those who may not.
        let withdrawable: SubjectID?
    }

    private let years: [CalendarYear]
    private let lines: [Line]
    private let isRunning: Bool
    private let moved: Int
    private let form: OfficeForm?
    private let token: String
    private let preview: NoticePreview?
    /// A notice was looked at, or refused.
    private let isAsked: Bool
    private let values: FormValues
    private let refusal: RefusalWords?
    /// The file whose text stands in the form; empty for none.
    private let source: String

    init(
        calendar: WorkingCalendar,
        notices: [ImportedNotice],
        moved: Int,
        visit: OfficeVisit,
        values: FormValues,
        refusal: RefusalWords?,
        preview: NoticePreview?,
        readFrom source: String
    ) {
        self.source = source
        self.refusal = refusal
        years = (visit.today.year - 1...visit.today.year + 2).map { CalendarYear($0, in: calendar) }
        let may = Permissions.mayTake(.withdrawNotice, visit.actor)
        lines = notices.compactMap { imported in
            guard let notice = imported.notice else { return nil }
            let done = imported.isRecomputed ? "，\(imported.changed)件事的期限有变动" : "，正在重新推算期限"
            return Line(
                title: "\(notice.number)（\(notice.scopeName)）",
                state: (imported.isWithdrawn ? "已撤销" : "已采用") + done,
                withdrawable: may && !imported.isWithdrawn ? imported.id : nil
            )
        }
        isRunning = notices.contains { $0.notice != nil && !$0.isRecomputed }
        self.moved = moved
        token = visit.token
        self.preview = preview
        isAsked = preview != nil || refusal != nil
        self.values = values
        form =
            Permissions.mayTake(.importNotice, visit.actor)
            ? OfficeForm(
                action: "/office/calendar/preview",
                token: visit.token,
                fields: CalendarPages.fields,
                values: values,
                refusal: refusal?.fields[CalendarPages.file.name] == nil ? refusal : nil,
                button: "看看会有什么变化",
                isPrimary: preview == nil
            ) : nil
    }

    func write(to html: inout HTML) {
        html.h1("工作日历")
        html.p("所有期限都按这个日历计算：程序自带的国务院办公厅放假安排，加上本单位导入的通知。", class: "lead")
        if isRunning {
            html.p("正在按新的通知重新推算期限，已调整 \(moved) 个。可以离开这一页，刷新可看进度。", class: "notice", .role("status"))
        }
        // What was asked for comes before everything else.
        if isAsked { importing(&html) }
        html.section(.aria("aria-labelledby", "years")) { html in
            html.h2("各年的放假安排", .id("years"))
            table(&html)
        }
        imported(&html)
        if !isAsked { importing(&html) }
    }

    private func importing(_ html: inout HTML) {
        if let preview { show(preview, &html) }
        if let form {
            html.section(.aria("aria-labelledby", "import")) { html in
                html.h2("导入放假通知", .id("import"))
                reading(&html)
                html.view(form)
            }
        } else {
            html.p("导入和撤销通知由系统管理员办理。", class: "note-line")
        }
    }

    /// The file first, because its text goes into the form under it.
    private func reading(_ html: inout HTML) {
        if !source.isEmpty {
            html.p("已读出“\(source)”的文字，放在下面。请核对，填写发布日期，再看看会有什么变化。", class: "notice done", .role("status"))
        }
        html.form(
            class: "office-form",
            .method("post"),
            .action("/office/calendar/read"),
            Attribute("enctype", "multipart/form-data")
        ) { html in
            html.input(.type("hidden"), .name(FormToken.field), .value(token))
            let hint = "有文件的，选择文件读出文字；没有的，直接在下面粘贴。"
            let error = refusal?.fields[CalendarPages.file.name] ?? ""
            html.view(FileFieldView(CalendarPages.file, "放假通知的文件", hint: hint, after: nil, error: error))
            html.div(class: "form-actions") { $0.button("读出文字", class: "button", .type("submit")) }
        }
    }

    private func table(_ html: inout HTML) {
        html.cardTable("各年放假、调休的日子", class: "holiday-years") { html in
            html.cardRow { html in for head in ["年份", "放假", "调休上班", "依据"] { html.cardHead(head) } }
        } rows: { html in
            for year in years {
                html.cardRow { html in
                    html.cardTitle { $0.text("\(year.year)年") }
                    html.cardCell("放假") { html in for line in year.holidays { html.p(line) } }
                    html.cardCell("调休上班") { $0.text(year.workdays.joined(separator: "、")) }
                    html.cardCell("依据") {
                        $0.text(
                            year.isAnnounced
                                ? year.notices.joined(separator: "、")
                                : "放假通知尚未公布，只有法定节假日是确定的；落在这一年的期限是暂定的，不自动办理。"
                        )
                    }
                }
            }
        }
    }

    private func imported(_ html: inout HTML) {
        html.section(.aria("aria-labelledby", "imported")) { html in
            html.h2("导入的通知", .id("imported"))
            if lines.isEmpty { html.p("还没有导入过。程序自带的各年安排不在这里列出。", class: "note-line") }
            html.ul(class: "desk-rows") { html in
                for (number, line) in lines.enumerated() {
                    html.li(class: "line-row") { html in
                        html.div { html in
                            html.p { $0.strong(line.title) }
                            html.p(line.state)
                        }
                        if let id = line.withdrawable { withdrawing(id, number, &html) }
                    }
                }
            }
        }
    }

    private func withdrawing(_ id: SubjectID, _ number: Int, _ html: inout HTML) {
        html.form(class: "press", .method("post"), .action("/office/calendar/withdraw")) { html in
            html.input(.type("hidden"), .name(FormToken.field), .value(token))
            html.input(.type("hidden"), .name("notice"), .value(id.rawValue))
            html.label("撤销的理由", .for("reason-\(number)"))
            html.input(.type("text"), .name("reason"), .id("reason-\(number)"), Attribute("maxlength", "300"))
            html.button("撤销", class: "button small", .type("submit"))
        }
    }

    private func show(_ preview: NoticePreview, _ html: inout HTML) {
        html.section(class: "notice", .aria("aria-labelledby", "preview")) { html in
            html.h2("导入后的变化", .id("preview"))
            html.p("\(preview.title)：\(preview.count) 天与现在的日历不同。")
            html.ul { html in
                for day in preview.days { html.li(day) }
            }
            if preview.count > preview.days.count { html.p("只列出前 \(preview.days.count) 天。") }
            html.pressForm(
                "导入，并重新推算所有未了的期限",
                "/office/calendar/import",
                token,
                hidden: CalendarPages.fields.map { ($0.name, values[$0.name]) },
                class: "button primary"
            )
        }
    }
}
