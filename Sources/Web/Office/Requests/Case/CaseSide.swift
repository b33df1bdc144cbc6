import Disclosure
import LegalClock

/// Beside a case: the facts of it, and who asks for those who may know.
struct CaseSide: HTMLView {
    private let rows: [(name: String, value: String)]
    private let applicant: KeptPerson?
    private let proofs: [KeptFile]
    private let mayKnow: Bool
    private let erase: Link?
    private let links: [SubjectID]
    private let takenOver: TakenOver?

    init(_ request: DisclosureRequest, _ facts: CaseFacts, visit: OfficeVisit, names: Names) {
        applicant = facts.applicant
        proofs = facts.proofs
        mayKnow = Permissions.mayTake(.readApplicant, visit.actor)
        let isOver = !request.state.isOpen && request.openReviews.isEmpty
        let isErasable = Permissions.mayTake(.erasePerson, visit.actor) && isOver
        erase = isErasable ? "/office/subjects/request/\(request.id.key)/erase" : nil
        takenOver = request.takenOver
        links = request.links.map { SubjectID(DisclosureRequest.kind, $0) }
        var rows: [(String, String)] = [("编号", request.id.key)]
        if let intake = request.intake {
            rows += [
                ("申请人类别", intake.kind.name), ("提交", "\(intake.submittedOn.chinese)，\(intake.channel.name)"),
            ]
            // An old register does not say it.
            if request.takenOver == nil { rows.append(("要求的形式", "\(intake.form.name)，\(intake.way.name)")) }
            if !intake.help.isEmpty { rows.append(("需要的帮助", intake.help)) }
        }
        if let day = request.receivedOn {
            rows.append(("收到申请之日", "\(day.chinese)。\(request.intake?.channel.receiptBasis ?? "")"))
        }
        if !request.hasIdentityProof, request.takenOver == nil { rows.append(("身份证明", "没有提供")) }
        // After that day it no longer tells anybody what to do.
        if let due = request.correctionDue, visit.today <= due.day,
            request.state == .received || request.state == .underReview
        {
            rows.append(("告知补正的期限", "\(due)"))
        }
        if !facts.unit.isEmpty { rows.append(("承办机构", facts.unit)) }
        rows.append(("经办人", request.handler.map { names[$0] } ?? "还没有"))
        if let due = request.internalDue { rows.append(("内部办理期限", due.chinese)) }
        if let until = request.delayedUntil { rows.append(("延迟答复至", until.chinese)) }
        if let satisfied = request.isSatisfied { rows.append(("申请人评价", satisfied ? "满意" : "不满意")) }
        self.rows = rows
    }

    func write(to html: inout HTML) {
        html.aside(class: "facts card", .label("申请情况")) { html in
            html.dl { html in
                for row in rows { fact(row.name, row.value, &html) }
                if let takenOver { source(takenOver, &html) }
                if !links.isEmpty {
                    html.div { html in
                        html.dt("关联的申请")
                        html.dd { html in
                            for link in links {
                                html.a(link.key, href: .subject(link))
                                html.text(" ")
                            }
                        }
                    }
                }
            }
        }
        person(&html)
    }

    /// 由原有台账导入, with the import it came with.
    private func source(_ old: TakenOver, _ html: inout HTML) {
        html.div { html in
            html.dt("由原有台账导入")
            html.dd { html in
                html.text(old.words)
                if !old.batch.isEmpty {
                    html.text(" ")
                    html.a("台账导入 \(old.batch)", href: "/office/requests/import/\(old.batch)")
                }
            }
        }
    }

    private func person(_ html: inout HTML) {
        html.aside(class: "facts card applicant", .label("申请人")) { html in
            html.h2("申请人")
            switch applicant {
            case .known(let person):
                html.dl { html in
                    let details = person.details
                    fact("姓名或者名称", details.name, &html)
                    fact("单位", details.organization, &html)
                    fact(
                        "证件",
                        [details.documentKind, details.documentNumber].filter { !$0.isEmpty }.joined(separator: " "),
                        &html
                    )
                    fact("电话", details.phone, &html)
                    fact("电子邮箱", details.email, &html)
                    fact("地址", details.address, &html)
                }
                if !proofs.isEmpty {
                    html.h3("身份证明")
                    html.ul(class: "file-list") { html in
                        for proof in proofs { html.li { html in html.file(proof) } }
                    }
                }
                html.p("个人信息与办理记录分开存放，可以依法删除；不要写进办理记录。", class: "hint")
                if let erase { html.a("删除个人信息", href: erase, class: "button small") }
            case .erased(let at): html.p("个人信息已于\(at.day.chinese)删除。", class: "note-line")
            case nil:
                html.p(mayKnow ? "没有留下姓名和联系方式。" : "姓名和联系方式只给需要知道的人看。", class: "note-line")
            }
        }
    }

    private func fact(_ name: String, _ value: String, _ html: inout HTML) {
        guard !value.isEmpty else { return }
        html.div { html in
            html.dt(name)
            html.dd(value)
        }
    }
}
