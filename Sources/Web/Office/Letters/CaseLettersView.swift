import Disclosure
import LegalClock

/// Letters of a case as a list: for the page of the case and the page of its letters.
struct CaseLettersView: HTMLView, Sendable {
    private let request: DisclosureRequest
    private let letters: [KeptLetter]
    private let mayVoid: Bool
    private let mayServe: @Sendable (IssuedLetter) -> Bool
    private let mayOpen: @Sendable (IssuedLetter) -> Bool
    private let hasPDF: Bool

    init(_ request: DisclosureRequest, _ letters: [KeptLetter], actor: Actor, hasPDF: Bool) {
        self.request = request
        self.letters = letters
        self.hasPDF = hasPDF
        mayVoid = Permissions.mayTake(.voidLetter, actor)
        mayOpen = { $0.erasedOn == nil && request.shows($0, to: actor) }
        mayServe = { $0.awaitsService && Permissions.mayTake(Step($0.step), actor) }
    }

    func write(to html: inout HTML) {
        guard !letters.isEmpty else { return html.p("还没有制发文书。", class: "note-line") }
        html.ul(class: "letter-list") { html in
            for kept in letters { html.li { write(kept, &$0) } }
        }
    }

    private func write(_ kept: KeptLetter, _ html: inout HTML) {
        let letter = kept.letter
        let base: Link = "/office/requests/\(request.id.key)/letters/\(letter.key)"
        html.p { html in
            if mayOpen(letter) {
                html.a(
                    letter.kind.title,
                    href: base,
                    class: letter.voided == nil ? "" : "void",
                    .label("\(letter.kind.title)（\(letter.number)），打印页")
                )
            } else {
                html.span(letter.kind.title, class: letter.voided == nil ? "" : "void")
            }
            html.text(" \(letter.number)")
        }
        html.p(Self.told(kept, to: request), class: "hint")
        html.p(class: "actions") { html in
            if mayServe(letter) {
                html.a("登记送达", href: "\(base)/served", class: "button small", .label("登记\(letter.number)送达"))
            }
            if kept.file != nil, mayOpen(letter) {
                html.a("下载 DOCX", href: "\(base)/docx", class: "button small plain", .label("下载\(letter.number)（DOCX）"))
            }
            if hasPDF, kept.record != nil, mayOpen(letter) {
                html.a("下载 PDF", href: "\(base)/pdf", class: "button small plain", .label("下载\(letter.number)（PDF）"))
            }
            if mayVoid, letter.voided == nil, (try? request.voidLetter(letter.number, reason: "-")) != nil {
                html.a("作废", href: "\(base)/void", class: "button small plain", .label("\(letter.number)作废"))
            }
        }
    }

    /// `2026年11月21日制发，发给申请人，18 KB。已作废：……`
    static func told(_ kept: KeptLetter, to request: DisclosureRequest) -> String {
        let letter = kept.letter
        var told = "\(letter.issuedOn.chinese)制发，发给"
        switch letter.person {
        case nil: told += letter.agency.isEmpty ? "存档" : letter.agency
        case request.intake?.applicant: told += "申请人"
        default: told += "第三方"
        }
        if let day = letter.erasedOn {
            told += "。个人信息已经删除，文书内容于\(day.chinese)销毁；文号、种类、日期和散列值留存"
        } else if let file = kept.file {
            told += "，\(fileSize(file.size))"
        } else {
            told += "。文件缺失或者与发出时不符，请从备份恢复"
        }
        if letter.awaitsService { told += "。等待登记送达" }
        if let day = letter.servedOn { told += "。\(day.chinese)送达" }
        if let reason = letter.voided { told += "。已作废：\(reason)" }
        return told + "。"
    }
}

/// All about the letters of a case: what went out, what may be issued, what may be printed.
struct CaseLettersPageView: HTMLView {
    private let request: DisclosureRequest
    private let list: CaseLettersView
    private let others: [(title: String, link: Link)]
    private let forms: [(title: String, link: Link)]

    init(_ request: DisclosureRequest, _ list: CaseLettersView, visit: OfficeVisit) {
        self.request = request
        self.list = list
        others = LetterForm.withoutStep.filter { Permissions.mayTake($0.step, visit.actor) }.map {
            ($0.title, $0.stepForm.link(request.id))
        }
        let base: Link = "/office/requests/\(request.id.key)/forms"
        var forms: [(String, Link)] = [("登记表", "\(base)/registration")]
        if request.signing != nil { forms.append(("送达回证", "\(base)/proof")) }
        if request.state == .withdrawn || request.outcome == .withdrawn {
            forms.append(("终止办理记录", "\(base)/withdrawn"))
        }
        self.forms = request.showsNames(to: visit.actor) ? forms : []
    }

    func write(to html: inout HTML) {
        html.nav(.label("所在位置")) { html in
            html.ul(class: "crumbs") { html in
                html.li { $0.a(DisclosureRequest.title, href: OfficePlace.list(DisclosureRequest.kind).link) }
                html.li { $0.a(request.id.key, href: .subject(request.id)) }
            }
        }
        html.h1("文书")
        html.p("随案件的步骤制发的文书，在案件页上办理。", class: "lead")
        html.section(.aria("aria-labelledby", "sent")) { html in
            html.h2("已经制发", .id("sent"))
            html.view(list)
        }
        links("可以另外制发", others, &html)
        links("打印表格", forms, &html)
        html.p { $0.a("发文字号登记", href: "/office/letters") }
    }

    private func links(_ title: String, _ links: [(title: String, link: Link)], _ html: inout HTML) {
        guard !links.isEmpty else { return }
        html.section { html in
            html.h2(title)
            html.p(class: "actions") { html in
                for link in links { html.a(link.title, href: link.link, class: "button small") }
            }
        }
    }
}
