import Disclosure
import LegalClock

/// Choosing the file of an old register, and what was imported before.
struct RegisterUploadView: HTMLView {
    let token: String
    let form: FileForm?
    var error = ""
    let earlier: [(id: SubjectID, day: CivilDate, act: RegisterImportAct)]

    func write(to html: inout HTML) {
        html.nav(.label("所在位置")) { html in
            html.ul(class: "crumbs") { html in html.li { $0.a("依申请公开", href: "/office/requests") } }
        }
        html.h1("导入原有台账")
        html.p("把以前用 Excel 登记的依申请公开台账导入系统，以后的统计、年报和查找都算上它们。", class: "lead")
        if !error.isEmpty || form?.refused.isEmpty == false {
            html.view(RefusalWords(error.isEmpty ? "文件没有收下。" : error))
        }
        html.form(
            class: "office-form",
            .method("post"),
            .action("/office/requests/import"),
            Attribute("enctype", "multipart/form-data")
        ) { html in
            html.input(.type("hidden"), .name(FormToken.field), .value(token))
            html.view(
                FileFieldView(
                    RegisterImportPages.field,
                    "台账文件",
                    hint: "每件申请一行，有表头；标题、合计行可以留着。",
                    isOptional: false,
                    after: form,
                    error: error
                )
            )
            html.div(class: "form-actions") { html in
                html.button("上传并核对", class: "button primary", .type("submit"))
                html.a("取消", href: "/office/requests", class: "button plain")
            }
        }
        steps(&html)
        list(&html)
    }

    private func steps(_ html: inout HTML) {
        html.section(.aria("aria-labelledby", "how")) { html in
            html.h2("接下来", .id("how"))
            html.ol(class: "register-steps") { html in
                html.li("核对哪一列是什么：系统先按表头认，认错的由您改。申请人、申请内容、收到日期必须有。")
                html.li("看检查结果：逐行说明哪里不对。可以下载问题清单，在原表里改好再上传。")
                html.li("全部没有问题了才能导入；一次全部导入，不会只导入一半。同一个文件、同一件申请不会导入两次。")
            }
            html.p("上传的文件只用来核对，导入以后系统不保留它；没有导入的，一天以后自动删除。", class: "hint")
        }
    }

    private func list(_ html: inout HTML) {
        guard !earlier.isEmpty else { return }
        html.section(.aria("aria-labelledby", "earlier")) { html in
            html.h2("以前的导入", .id("earlier"))
            html.ul(class: "desk-rows") { html in
                for entry in earlier {
                    guard case .read(let file) = entry.act else { continue }
                    html.li(class: "line-row") { html in
                        html.div { html in
                            html.p { $0.a(file.words, href: "/office/requests/import/\(entry.id.key)") }
                            html.p("\(entry.day.chinese)，台账导入 \(entry.id.key)")
                        }
                    }
                }
            }
        }
    }
}
