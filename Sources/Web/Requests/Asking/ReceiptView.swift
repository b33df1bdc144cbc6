import Disclosure
import LegalClock

/// 回执: number and code, what happens next, and until when. Shown once; on paper as it stands here.
struct ReceiptView: HTMLView {
    private let number: String
    private let code: String
    private let at: String
    private let agency: AskedAgency
    private let confirmation: RequestDue
    private let reply: RequestDue
    private let isRepeated: Bool

    init(_ receipt: SubmissionReceipt, agency: AskedAgency) {
        number = receipt.number.key
        code = receipt.code.description
        at = "\(receipt.at.day.chinese) \(receipt.at.clockToTheMinute)"
        self.agency = agency
        (confirmation, reply) = agency.days(of: receipt.at.day)
        isRepeated = receipt.isRepeated
    }

    func write(to html: inout HTML) {
        html.div(class: "asking receipt", .id("receipt"), Attribute("data-draft", "gongkai-request-\(agency.code)")) {
            html in
            html.h1("申请已经提交")
            if isRepeated { html.p("这张表刚才已经提交过，没有重复登记。下面是同一件申请的回执。", class: "notice") }
            html.p("\(agency.name)已于 \(at) 收到您在网上提出的申请。", class: "lead")
            html.element("dl", "receipt-facts") { html in
                html.div { html in
                    html.dt("申请编号")
                    html.dd(number, class: "secret", .id("receipt-number"))
                }
                html.div { html in
                    html.dt("查询码")
                    html.dd(code, class: "secret", .id("receipt-code"))
                }
            }
            html.p(class: "notice warning") { html in
                html.strong("查询码只显示这一次，")
                html.text("请打印、抄下或者拍照保存。查进度、补正、撤回、下载答复都要用它；丢失后只能凭身份证明到本机关查询。")
            }
            next(&html)
            html.p(class: "actions") { html in
                html.a("查询进度", href: "/request/status", class: "button primary")
                html.button("打印回执", class: "button", .type("button"), .id("print"), Attribute("hidden", nil))
                html.a("返回指南", href: .guide(agency), class: "button")
            }
            html.element("script", "", [.src(Asset.askingScript.link), Attribute("defer", nil)]) { _ in }
        }
    }

    private func next(_ html: inout HTML) {
        html.h2("接下来")
        html.ol(class: "steps") { html in
            html.li { html in
                html.strong("确认。")
                html.text("本机关最迟 \(confirmation) 与您确认收到申请，确认之日就是收到申请之日（《条例》第三十一条第三项）；到期没有联系您的，视为当日已经确认。")
            }
            html.li { html in
                html.strong("需要补正时。")
                html.text("内容不明确或者缺少身份证明的，本机关自收到申请之日起 7 个工作日内一次性告知，请在告知的期限内补正（第三十条）。")
            }
            html.li { html in
                html.strong("答复。")
                html.text(
                    "自收到申请之日起 20 个工作日内答复，按最迟的确认日计算是 \(reply)。需要延长的，最多再延长 20 个工作日，并会告知您；补正、征求第三方意见的时间不计算在内（第三十三条）。"
                )
            }
            html.li { html in
                html.strong("不服答复的，")
                html.text("答复书会写明怎样申请行政复议、提起行政诉讼。")
            }
        }
    }
}
