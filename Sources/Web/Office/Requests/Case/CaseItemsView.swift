import Disclosure

/// 申请内容: each item with what was checked about it and what is to be answered.
struct CaseItemsView: HTMLView {
    private let request: DisclosureRequest

    init(_ request: DisclosureRequest) { self.request = request }

    func write(to html: inout HTML) {
        html.section(class: "case-items", .aria("aria-labelledby", "items")) { html in
            html.h2("申请内容", .id("items"))
            html.ol { html in
                for item in request.items { html.li { write(item, &$0) } }
            }
        }
    }

    private func write(_ item: RequestItem, _ html: inout HTML) {
        html.p(item.description, class: "lines")
        let review = request.reviews[item.number]
        let checks = [
            review?.secrecy.map { "保密审查：\($0.name)" }, review?.isSearched == true ? "已登记检索" : nil,
            review?.isRedactionChecked == true ? "已核对区分处理" : nil,
            request.reevaluations[item.number].map { "下次评估 \($0.chinese)" },
            request.publications[item.number].map(\.words),
        ].compactMap(\.self)
        if !checks.isEmpty { html.p(checks.joined(separator: " · "), class: "hint") }
        guard let draft = request.drafts[item.number] else { return html.p("还没有拟作答复。", class: "note-line") }
        html.dl(class: "draft") { html in
            line(draftTitle, draft.decision.name, &html)
            line("依据", draft.basis, &html)
            line("理由", draft.reasons, &html)
            line("获取方式", draft.access, &html)
            line("不予公开的部分", draft.redaction, &html)
            line("对公共利益的影响", draft.publicInterest, &html)
            line("负责公开的机关", draft.rightAgency, &html)
            if !draft.files.isEmpty { line("提供的文件", "\(draft.files.count) 份", &html) }
        }
    }

    /// Opened again, a case still has what was answered, until something else is drafted.
    private var draftTitle: String {
        switch request.state {
        case .drafting, .approving: "拟作答复"
        case .decided, .served, .archived, .closedAbandoned, .withdrawn: "答复"
        default: request.orders.isEmpty ? "拟作答复" : "原来的答复"
        }
    }

    private func line(_ name: String, _ value: String, _ html: inout HTML) {
        guard !value.isEmpty else { return }
        html.div { html in
            html.dt(name)
            html.dd(value, class: "lines")
        }
    }
}

extension PublicationRecord {
    var words: String {
        switch self {
        case .proposed: "申请人建议主动公开"
        case .declined: "不纳入主动公开"
        case .due(let due): "\(due)前主动公开"
        case .published(let day, let publication): "\(day.chinese)已主动公开：\(publication)"
        }
    }
}
