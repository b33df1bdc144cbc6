import StatutoryReports

/// The form to send a report with: a file, or words.
struct CheckFormView: HTMLView {
    let largest: Int
    var refused: Refused?
    /// What was pasted before it was refused.
    var text = ""

    func write(to html: inout HTML) {
        html.div(class: "check-page") { html in
            html.h1("检查一份报告")
            html.p("放进一份年度报告，马上看到它是否站得住：表里的数加不加得起来，文字与表格对不对得上，与上年接不接得上。", class: "lead")
            if let refused { refusal(refused, &html) }
            html.form(
                class: "check-form",
                .method("post"),
                .action("/check"),
                Attribute("enctype", "multipart/form-data")
            ) { form(&$0) }
            html.element("script", "", [.src(Asset.checkScript.link), Attribute("defer", nil)]) { _ in }
        }
    }

    private func refusal(_ refused: Refused, _ html: inout HTML) {
        html.div(class: "refusal", .role("alert"), .id("refusal")) { html in
            html.strong("没有检查")
            html.p(refused.sentence)
        }
    }

    private func form(_ html: inout HTML) {
        html.div(class: "ways") { html in
            html.div(class: "drop") { html in
                html.label(.for("file")) { html in
                    html.span("选择文件", class: "button")
                    html.span("或者拖到这里", class: "or")
                }
                html.input(.type("file"), .name("file"), .id("file"), Attribute("accept", Self.accepted))
                html.p("文本、网页或 Word 文件：.txt .md .csv .html .docx，不超过 \(largest >> 20) MB", class: "note")
            }
            html.div(class: "paste") { html in
                html.label("或者粘贴报告全文", .for("text"))
                html.element(
                    "textarea",
                    "",
                    [
                        .name("text"), .id("text"), Attribute("rows", "9"),
                        .placeholder("连同标题和三张表一起粘贴。从网页或 Word 里复制的表格可以直接贴。"),
                        Attribute("spellcheck", "false"),
                    ]
                ) { html in
                    // The first line feed after the tag is not content.
                    html.markup("\n")
                    html.text(text)
                }
            }
        }
        previous(&html)
        html.div(class: "check-end") { html in
            html.button("检查", class: "button primary", .type("submit"))
            html.p(class: "promise") { html in
                html.strong("不会保存。")
                html.text("检查完就丢弃，不写入数据库，不留在日志里。")
            }
        }
    }

    private func previous(_ html: inout HTML) {
        html.details(class: "previous") { html in
            html.summary("同时检查与上年是否衔接")
            html.div { html in
                html.label("上年报告（可不选）", .for("previous"))
                html.input(.type("file"), .name("previous"), .id("previous"), Attribute("accept", Self.accepted))
                html.p("给出上一年度的报告，就检查上年结转、现行有效件数等是否接得上；不给出时，这些规则说“不能判断”。", class: "note")
            }
        }
    }

    private static let accepted = ".txt,.md,.csv,.tsv,.html,.htm,.docx,text/plain,text/html,text/csv,text/markdown"
}
