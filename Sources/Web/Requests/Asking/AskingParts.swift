import Disclosure

/// 所需信息: one field for each thing that is wanted, and what is public already.
struct AskingItemsView: HTMLView {
    let form: AskingForm
    let agency: AskedAgency
    let hits: [PublicHit]?
    let mistakes: [AskingMistake]

    func write(to html: inout HTML) {
        html.section(class: "asking-part", .aria("aria-labelledby", "part-items")) { html in
            html.h2("一、需要什么信息", .id("part-items"))
            html.p(
                "写明信息的名称、文号，或者便于查找的其他特征（大概的时间、事项、涉及的单位）。一项写一件事；写得越具体，答复越快。",
                class: "hint"
            )
            for (index, item) in form.items.enumerated() { field(index, item, &html) }
            html.div(class: "asking-tools") { html in
                if form.items.count < AskingForm.mostItems {
                    html.button(
                        "再加一项",
                        class: "button small",
                        .type("submit"),
                        .name("action"),
                        .value("add"),
                        .id("add-item")
                    )
                }
                html.button("先查一查是否已经公开", class: "button small", .type("submit"), .name("action"), .value("look"))
            }
            html.div(class: "look", .id("look"), .role("region"), .label("已经公开的信息"), .aria("aria-live", "polite")) {
                html in
                if let hits { html.view(LookView(hits: hits)) }
            }
        }
    }

    private func field(_ index: Int, _ item: String, _ html: inout HTML) {
        AskingField(
            id: "item-\(index + 1)",
            name: "item",
            label: form.items.count == 1 ? "所需信息的描述" : "所需信息的描述（第 \(index + 1) 项）",
            value: item,
            kind: .text(rows: 4),
            hint: index == 0 ? "例如：云溪市 2025 年度技术改造补助资金分配明细（项目、单位、金额）。" : "",
            isOptional: index > 0,
            longest: 2_000,
            mistake: mistakes.at("item-\(index + 1)")
        ).write(to: &html)
    }
}

/// What was found that is public already.
struct LookView: HTMLView {
    let hits: [PublicHit]

    func write(to html: inout HTML) {
        guard !hits.isEmpty else {
            return html.p("没有查到相近的已公开信息，可以继续申请。", class: "look-none")
        }
        html.p("下面这些已经公开，先看看是不是您要的：", class: "look-title")
        html.ul { html in
            for hit in hits {
                html.li { html in
                    html.span(hit.kind, class: "tag info")
                    html.a(hit.title, href: hit.link, Attribute("target", "_blank"))
                    if !hit.detail.isEmpty { html.span(hit.detail, class: "told") }
                }
            }
        }
    }
}

/// 申请人: kind, name, proof of identity, contact (R 29 ¶2 第一项).
struct AskingPersonView: HTMLView {
    let form: AskingForm
    let sent: FileForm?
    let mistakes: [AskingMistake]

    func write(to html: inout HTML) {
        html.section(class: "asking-part", .aria("aria-labelledby", "part-person")) { html in
            html.h2("二、申请人", .id("part-person"))
            AskingChoice(
                name: "kind",
                label: "申请人是",
                choices: ApplicantKind.allCases.map { ($0.rawValue, $0 == .naturalPerson ? "公民（自然人）" : $0.name) },
                chosen: form.kind?.rawValue,
                hint: "按年度报告的统计口径分类，不影响办理。律师代理公民申请的，选公民。",
                heads: [ApplicantKind.commercialEnterprise.rawValue: "法人或其他组织："],
                mistake: mistakes.at("kind")
            ).write(to: &html)
            line("name", "姓名或者单位名称", form.name, hint: "与证件一致。", complete: "name", &html)
            html.div(class: "for-organizations", .id("for-organizations")) { html in
                line("contact", "联系人", form.contact, hint: "单位申请时填写。", isOptional: true, complete: "off", &html)
            }
            identity(&html)
            contact(&html)
        }
    }

    private func identity(_ html: inout HTML) {
        html.h3("身份证明")
        html.p("只用于核对申请人身份，与申请内容分开保存，不对外提供，依法可以要求删除。", class: "hint")
        AskingChoice(
            name: "document",
            label: "证件种类",
            choices: IdentityDocument.allCases.map { ($0.rawValue, $0.name) },
            chosen: form.document?.rawValue,
            mistake: mistakes.at("document")
        ).write(to: &html)
        AskingField(
            id: "documentNumber",
            name: "documentNumber",
            label: "证件号码",
            value: form.documentNumber,
            longest: 60,
            isPrivate: true,
            mistake: mistakes.at("documentNumber")
        ).write(to: &html)
        FileFieldView(
            Asking.proof,
            "证件的照片或扫描件",
            hint: "身份证请拍正反两面。",
            isOptional: false,
            after: sent,
            error: mistakes.at("proof") ?? ""
        ).write(to: &html)
        html.label(class: "check alone") { html in
            let box: [Attribute] = [.type("checkbox"), .name("withoutProof"), .value("1")]
            html.void("input", "", form.goesWithoutProof ? box + [.checked] : box)
            html.span("暂不附身份证明，先提交（本机关会请您补正，补正期间不计入答复期限）")
        }
    }

    private func contact(_ html: inout HTML) {
        html.h3("联系方式")
        html.p("至少填一种，用来确认收到申请、送达答复。", class: "hint")
        line("phone", "电话", form.phone, isOptional: true, complete: "tel", mode: "tel", &html)
        line("email", "电子邮箱", form.email, isOptional: true, complete: "email", mode: "email", &html)
        line("address", "通信地址和邮政编码", form.address, isOptional: true, complete: "street-address", &html)
    }

    private func line(
        _ name: String,
        _ label: String,
        _ value: String,
        hint: String = "",
        isOptional: Bool = false,
        complete: StaticString,
        mode: StaticString = "text",
        _ html: inout HTML
    ) {
        AskingField(
            id: name,
            name: name,
            label: label,
            value: value,
            kind: .line(autocomplete: complete, mode: mode),
            hint: hint,
            isOptional: isOptional,
            mistake: mistakes.at(name)
        ).write(to: &html)
    }
}

/// 获取方式, help, and what is sent along (R 29 ¶2 第三项; R 43).
struct AskingWayView: HTMLView {
    let form: AskingForm
    let sent: FileForm?
    let mistakes: [AskingMistake]

    func write(to html: inout HTML) {
        html.section(class: "asking-part", .aria("aria-labelledby", "part-way")) { html in
            html.h2("三、怎样给您", .id("part-way"))
            AskingChoice(
                name: "delivery",
                label: "希望怎样得到信息",
                choices: Delivery.all.map { ($0.rawValue, $0.label) },
                chosen: form.delivery?.rawValue,
                hint: "按您要求的形式提供；可能危及载体安全或者成本过高的，会改用电子件或者安排查阅、抄录。",
                mistake: mistakes.at("delivery")
            ).write(to: &html)
            AskingField(
                id: "help",
                name: "help",
                label: "阅读、视听有困难，需要的帮助",
                value: form.help,
                kind: .text(rows: 2),
                hint: "例如：需要大字版、有人代读。",
                isOptional: true,
                longest: 500,
                mistake: mistakes.at("help")
            ).write(to: &html)
            FileFieldView(Asking.material, "其他材料", hint: "能帮助查找信息的材料，如文件首页的照片。", after: sent)
                .write(to: &html)
        }
    }
}
