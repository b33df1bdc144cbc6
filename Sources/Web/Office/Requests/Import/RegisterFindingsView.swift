import Disclosure
import LegalClock

/// What a dry run found: what can be imported, what is wrong where, what was not read; and the button, when all is well.
struct RegisterFindingsView: HTMLView {
    private static let shown = 100

    private let look: RegisterLook
    private let action: Link
    private let token: String

    init(_ look: RegisterLook, action: Link, token: String) {
        (self.look, self.action, self.token) = (look, action, token)
    }

    private var reading: RegisterReading { look.reading }

    func write(to html: inout HTML) {
        html.section(class: "register-findings", .aria("aria-labelledby", "findings")) { html in
            html.h2("检查结果", .id("findings"))
            counts(&html)
            for sentence in look.general { html.p(sentence, class: "refusal") }
            if let earlier = look.earlier {
                html.p(class: "actions") {
                    $0.a("看台账导入 \(earlier.key)", href: "/office/requests/import/\(earlier.key)", class: "button")
                }
            }
            if look.isClean { clean(&html) }
            if !reading.faults.isEmpty { faults(&html) }
            if !reading.remarks.isEmpty { remarks(&html) }
        }
    }

    private func counts(_ html: inout HTML) {
        let rows = Set(reading.faults.map(\.row)).count
        let most = reading.faults.count >= RegisterReading.mostFaults ? "以上" : ""
        html.dl(class: "facts-row") { html in
            fact("可以导入", "\(reading.cases.count) 件", &html)
            fact("有问题", reading.faults.isEmpty ? "没有" : "\(reading.faults.count) 处\(most)，\(rows) 行", &html)
            if !reading.remarks.isEmpty { fact("没有读的行", "\(reading.remarks.count) 行", &html) }
            if reading.openCases > 0 { fact("没有答复结果", "\(reading.openCases) 件", &html) }
            let years = look.years.map { "\($0.year)年 \($0.cases) 件" }.joined(separator: "，")
            if !years.isEmpty { fact("按收到年份", years, &html) }
        }
        if reading.openCases > 0 {
            html.p("没有答复结果的，导入以后是办理中的申请，照常计算期限、提醒到期。已经办结的，请先补上答复结果和答复日期。", class: "hint")
        }
    }

    private func fact(_ name: String, _ value: String, _ html: inout HTML) {
        html.div { html in
            html.dt(name)
            html.dd(value)
        }
    }

    private func clean(_ html: inout HTML) {
        html.div(class: "notice done", .role("status")) { html in
            html.p("没有发现问题。请抽几件对照原表，再导入。")
            html.ul { html in
                for old in reading.cases.prefix(3) { html.li(Self.words(old)) }
            }
            html.pressForm(
                "全部导入（\(reading.cases.count) 件）",
                action,
                token,
                hidden: [("press", "take")] + look.choice.fields(look.mapping, head: look.table.headRow),
                class: "button primary"
            )
        }
    }

    /// 第 4 行：王某，2023年5月8日收到，“2021年度…”，2023年5月30日予以公开
    private static func words(_ old: TakenOverCase) -> String {
        let answer = old.answer.map { "\($0.on.chinese)\($0.decision.name)" } ?? "办理中"
        return "第 \(old.row) 行：\(old.applicant)，\(old.receivedOn.chinese)收到，“\(old.asked.shortened(24))”，\(answer)"
    }

    private func faults(_ html: inout HTML) {
        html.p("改正下面“哪一列是什么”，或者在原表里改好以后重新上传。有一处不对，就一件也不导入。")
        if look.known > 0, !look.choice.skipsKnown {
            html.p("其中 \(look.known) 行以前已经导入。只想导入其余的，请在下面勾选“以前导入过的行略过”，再重新检查。")
        }
        html.cardTable("不对的地方，共 \(reading.faults.count) 处", class: "register-faults") { html in
            html.cardRow { html in for head in ["行", "列", "哪里不对"] { html.cardHead(head) } }
        } rows: { html in
            for fault in reading.faults.prefix(Self.shown) {
                html.cardRow { html in
                    html.cardTitle { $0.text("第 \(fault.row) 行") }
                    html.cardCell("列", class: "tight") { html in
                        html.text(
                            [fault.column.map { RegisterColumn.letters($0 - 1) + " 列" }, fault.field?.name]
                                .compactMap { $0 }.joined(separator: "，")
                        )
                    }
                    html.cardCell("哪里不对") { $0.text(fault.sentence) }
                }
            }
        }
        if reading.faults.count > Self.shown { html.p("只列出前 \(Self.shown) 处，全部见清单。", class: "hint") }
        html.div(class: "actions") { html in
            html.pressForm(
                "下载全部问题（CSV）",
                action,
                token,
                hidden: [("press", "faults")] + look.choice.fields(look.mapping, head: look.table.headRow),
                class: "button"
            )
            html.a("改好了，重新上传", href: "/office/requests/import", class: "button")
        }
    }

    private func remarks(_ html: inout HTML) {
        html.details { html in
            html.summary("没有读的 \(reading.remarks.count) 行")
            html.ul { html in
                for remark in reading.remarks.prefix(Self.shown) { html.li("第 \(remark.row) 行：\(remark.sentence)") }
            }
        }
    }
}
