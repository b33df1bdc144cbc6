import Disclosure
import LegalClock

/// Which column is what, with samples of it; what the words of the register mean; and what is wrong, row by row.
struct RegisterMapperView: HTMLView {
    private let look: RegisterLook
    private let action: Link
    private let token: String
    private let refusal: RefusalWords?

    init(_ look: RegisterLook, action: Link, token: String, refusal: (any Refusal)?) {
        self.look = look
        self.action = action
        self.token = token
        self.refusal = refusal.map { RefusalWords($0) }
    }

    func write(to html: inout HTML) {
        html.nav(.label("所在位置")) { html in
            html.ul(class: "crumbs") { html in
                html.li { $0.a("依申请公开", href: "/office/requests") }
                html.li { $0.a("导入原有台账", href: "/office/requests/import") }
            }
        }
        html.h1("核对台账")
        html.p(class: "lead") { html in
            html.text("文件“\(look.source.words)”，表头下面有 \(look.source.rows) 行。")
            html.a("换一个文件", href: "/office/requests/import")
        }
        if let refusal { html.view(refusal) }
        html.view(RegisterFindingsView(look, action: action, token: token))
        mapper(&html)
    }

    private func mapper(_ html: inout HTML) {
        html.section(.aria("aria-labelledby", "columns")) { html in
            html.h2("哪一列是什么", .id("columns"))
            html.p("系统按表头认出的已经选好，请对照前几行的内容核对。改过以后按“按这样重新检查”。", class: "hint")
            html.form(class: "register-mapper", .method("post"), .action(action)) { html in
                html.input(.type("hidden"), .name(FormToken.field), .value(token))
                html.input(
                    .type("hidden"),
                    .name("read"),
                    .value(RegisterChoice.mark(look.choice.sheet, look.table.headRow))
                )
                places(&html)
                columns(&html)
                words(&html)
                known(&html)
                html.div(class: "form-actions") { html in
                    html.button(
                        "按这样重新检查",
                        class: look.isClean ? "button" : "button primary",
                        .type("submit"),
                        .name("press"),
                        .value("check")
                    )
                }
            }
        }
    }

    /// Sheet and row of heads.
    private func places(_ html: inout HTML) {
        html.div(class: "register-places") { html in
            if look.sheet.names.count > 1 {
                let names = look.sheet.names.enumerated().map { (String($0.offset), $0.element) }
                select("工作表", "sheet", names, String(look.choice.sheet), &html)
            } else {
                html.input(.type("hidden"), .name("sheet"), .value(String(look.choice.sheet)))
            }
            select("表头在", "head", look.headChoices, String(look.table.headRow), &html)
        }
    }

    private func select(
        _ label: String,
        _ name: String,
        _ choices: [(value: String, label: String)],
        _ chosen: String,
        _ html: inout HTML
    ) {
        html.label(class: "field") { html in
            html.span(label)
            html.element("select", "", [.name(name)]) { html in
                for choice in choices { html.option(choice, isSelected: choice.value == chosen) }
            }
        }
    }

    private func columns(_ html: inout HTML) {
        let fields = Dictionary(look.mapping.columns.map { ($0.value, $0.key) }) { first, _ in first }
        html.cardTable("台账的各列", class: "register-columns") { html in
            html.cardRow { html in
                for head in ["台账的表头", "前几行的内容", "这一列是"] { html.cardHead(head) }
            }
        } rows: { html in
            for column in look.columns {
                let field = look.choice.columns?[column] ?? fields[column]
                html.cardRow { html in
                    html.cardTitle { html in
                        html.text(look.head(column).isBlank ? "（没有表头）" : look.head(column).shortened(30))
                        html.small("\(RegisterColumn.letters(column)) 列")
                    }
                    html.cardCell("前几行的内容") { html in
                        html.div { html in
                            for sample in look.samples(column) {
                                html.p(sample.shortened(24), class: "register-sample")
                            }
                        }
                    }
                    html.cardCell("这一列是") { html in
                        let name = "\(RegisterColumn.letters(column)) 列是什么"
                        html.element("select", "", [.name("c\(column)"), .label(name)]) { html in
                            html.option(("", "不导入"), isSelected: field == nil)
                            for choice in RegisterField.allCases {
                                let label = choice.name + (choice.isNeeded ? "（必须有）" : "")
                                html.option((choice.rawValue, label), isSelected: choice == field)
                            }
                        }
                    }
                }
            }
        }
        if look.table.width > RegisterChoice.mostColumns {
            html.p("只列出前 \(RegisterChoice.mostColumns) 列。", class: "hint")
        }
    }

    /// Words that are none of ours, and those the officer explained already.
    private func words(_ html: inout HTML) {
        let explained = RegisterField.allCases.flatMap { field in
            look.mapping.meanings[field, default: [:]].sorted { $0.key < $1.key }.map { (field, $0.key, 0) }
        }
        let unknown = look.reading.unknownWords.map { ($0.field, $0.word, $0.count) }
        guard !(explained + unknown).isEmpty else { return }
        html.h2("台账里的写法", .id("words"))
        html.p("这些写法系统不认识。是什么意思，由您指定一次，同样写法的各行都照此办理。", class: "hint")
        html.cardTable("系统不认识的写法", class: "register-words") { html in
            html.cardRow { html in for head in ["栏目", "台账里的写法", "意思是"] { html.cardHead(head) } }
        } rows: { html in
            for (field, word, count) in unknown + explained { row(field, word, count, &html) }
        }
    }

    private func row(_ field: RegisterField, _ word: String, _ count: Int, _ html: inout HTML) {
        html.cardRow { html in
            html.cardCell("栏目", class: "tight") { $0.text(field.name) }
            html.cardTitle { html in
                html.text(word)
                if count > 0 { html.small("\(count) 行") }
            }
            html.cardCell("意思是") { html in
                let chosen = look.mapping.meanings[field]?[word]
                html.element("select", "", [.name("w"), .label("“\(word)”的意思")]) { html in
                    html.option(("", "还没有指定"), isSelected: chosen == nil)
                    for entry in RegisterVocabulary.entries(of: field) {
                        let value = RegisterChoice.word(field, entry.value, word)
                        html.option((value, entry.name), isSelected: entry.value == chosen)
                    }
                }
            }
        }
    }

    private func known(_ html: inout HTML) {
        guard look.known > 0 || look.choice.skipsKnown else { return }
        html.label(class: "check") { html in
            let box: [Attribute] = [.type("checkbox"), .name("known"), .value("skip")]
            html.void("input", "", look.choice.skipsKnown ? box + [.checked] : box)
            html.span("以前导入过的行（\(look.known) 行）略过，只导入其余的")
        }
    }
}
