import StatutoryReports

/// What the interface offers, for people: what to ask, with what, and an example to paste.
struct APIView: HTMLView {
    let largest: Int

    func write(to html: inout HTML) {
        html.h1("开放接口")
        html.p("页面上看到的，程序也能取到。不用登记，不用密钥；公开数据允许其他网站的页面直接读取。", class: "lead")
        html.p(class: "actions api-actions") { html in
            html.a("接口描述（OpenAPI 3.1）", href: "/api/v1/openapi.json", class: "button primary")
        }
        for operation in Self.operations(largest) { operation.write(to: &html) }
        html.section(class: "operation", .aria("aria-labelledby", "errors-title")) { html in
            html.h2("出错时", .id("errors-title"))
            html.p { html in
                html.text("回答 ")
                html.code("application/problem+json")
                html.text("（RFC 9457），")
                html.code("detail")
                html.text(" 是一句中文，说明哪里不对、应当怎样。请求太频繁时回答 429，")
                html.code("Retry-After")
                html.text(" 说明多少秒后再试。")
            }
        }
    }

    private static func operations(_ largest: Int) -> [APIOperationView] {
        [
            APIOperationView(
                method: "GET",
                path: "/api/v1/reports",
                told: "存有哪些报告，每份读到多少格、有多少处错误。可按 text、agency、year、format、severity 筛选；page、size 翻页，next 是下一页的地址。",
                example: "curl 'http://…/api/v1/reports?year=2023&severity=error'",
                page: ("报告", "/reports")
            ),
            APIOperationView(
                method: "GET",
                path: "/api/v1/reports/{agency}/{year}",
                told: "一份报告：法定表格的每一格（值、原文、来源、行号）、读法建议、检查结果。与命令 gongkai report check --json 的输出相同。version 取旧版。",
                example: "curl http://…/api/v1/reports/a0123456789/2023",
                page: ("报告", "/reports")
            ),
            APIOperationView(
                method: "GET",
                path: "/api/v1/checks",
                told: "全部规则：编号、内容、依据、适用格式、程度、例子。",
                example: "curl http://…/api/v1/checks",
                page: ("规则目录", "/checks")
            ),
            APIOperationView(
                method: "POST",
                path: "/api/v1/check",
                told: "检查一份报告，不会保存。正文就是报告文件（文本或网页，不超过 \(largest >> 20) MB）；要同时检查与上年是否衔接，"
                    + "用表单提交 file 和 previous 两个文件。回答与查一份报告相同。",
                example: """
                    curl --data-binary @报告.txt -H 'Content-Type: text/plain' http://…/api/v1/check
                    curl -F file=@2023.txt -F previous=@2022.txt http://…/api/v1/check
                    """,
                page: ("检查一份报告", "/check")
            ),
            APIOperationView(
                method: "POST",
                path: "/api/v1/requests",
                told: "提出政府信息公开申请，得到编号和查询码。先从 /api/v1/requests/form 取 token，几秒后连同申请内容提交；"
                    + "同一个 token 重复提交只登记一次。不能附文件；限度与网上申请表相同。",
                example: """
                    curl http://…/api/v1/requests/form
                    curl -H 'Content-Type: application/json' --data @申请.json http://…/api/v1/requests
                    """,
                page: ("申请公开", "/request")
            ),
        ]
    }
}

struct APIOperationView: HTMLView {
    let method: String
    let path: String
    let told: String
    let example: String
    /// The page for people that shows the same.
    let page: (name: String, link: Link)

    func write(to html: inout HTML) {
        let id = "\(method)-\(path)"
        html.section(class: "operation", .aria("aria-labelledby", id)) { html in
            html.h2(.id(id)) { html in
                html.span(method, class: "tag info")
                html.code(path)
            }
            html.p(told)
            html.pre(.tabindex(0), .role("region"), .label("例子：\(method) \(path)")) { html in html.code(example) }
            html.p(class: "note") { html in
                html.text("给人看的页面：")
                html.a(page.name, href: page.link)
            }
        }
    }
}
