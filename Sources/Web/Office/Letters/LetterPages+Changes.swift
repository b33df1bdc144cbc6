import Disclosure
import HTTPTypes
import LegalClock

/// What happens to a letter after it went out: it arrived, or its number is void.
extension LetterPages {
    func served(_ visit: OfficeVisit) async throws -> OfficeAnswer {
        let (standing, letter) = try await issued(visit)
        return .page(servedPage(visit, standing, letter))
    }

    func arrive(_ visit: OfficeVisit, _ body: Query) async throws -> OfficeAnswer {
        let (standing, letter) = try await issued(visit)
        let step = Step(letter.step)
        do {
            guard let day = CivilDate(body["servedOn"]) else { throw FieldRefusal("servedOn", "请填写送达之日。") }
            let rule = try LetterForm.arrived(
                letter.key,
                on: day,
                standing.id,
                seen: Int(body["seen"]),
                calendar: visit.calendar,
                by: visit.actor
            )
            let target = Command<DisclosureRequest>.Target.existing(standing.id, seen: Int(body["seen"]))
            try await office.ledger.record(Command(step, target, by: visit.actor, rule: rule))
            return .on(Link(.subject(standing.id), query: [("done", "1")]))
        } catch let refusal as any Refusal where !refusal.isAboutNothing {
            var values = FormValues()
            values["servedOn"] = body["servedOn"]
            return .page(servedPage(visit, standing, letter, values, refusal))
        }
    }

    private func servedPage(
        _ visit: OfficeVisit,
        _ standing: Standing<DisclosureRequest>,
        _ letter: IssuedLetter,
        _ values: FormValues = FormValues(),
        _ refusal: (any Refusal)? = nil
    ) -> OfficePage {
        let field = FormField(
            "servedOn",
            "送达之日",
            .day(earliest: letter.issuedOn),
            hint: "对方签收的日期，\(letter.issuedOn.chinese)以后。对方的期限从这一天起算。"
        )
        return page(visit, standing, letter, "登记送达", "送达以后，这件文书才产生效力。", [field], values, refusal)
    }

    func voiding(_ visit: OfficeVisit) async throws -> OfficeAnswer {
        _ = try Permissions.authority(for: .voidLetter, visit.actor)
        let (standing, letter) = try await issued(visit)
        return .page(voidPage(visit, standing, letter))
    }

    func void(_ visit: OfficeVisit, _ body: Query) async throws -> OfficeAnswer {
        _ = try Permissions.authority(for: .voidLetter, visit.actor)
        let (standing, letter) = try await issued(visit)
        do {
            let voiding = LetterVoiding(
                standing.id,
                seen: Int(body["seen"]),
                numbers: [letter.number],
                reason: body["reason"]
            )
            try await stores().letters.void(voiding, by: visit.actor)
            return .on("/office/requests/\(standing.id.key)/letters")
        } catch let refusal as any Refusal where !refusal.isAboutNothing {
            var values = FormValues()
            values["reason"] = body["reason"]
            return .page(voidPage(visit, standing, letter, values, refusal))
        }
    }

    private func voidPage(
        _ visit: OfficeVisit,
        _ standing: Standing<DisclosureRequest>,
        _ letter: IssuedLetter,
        _ values: FormValues = FormValues(),
        _ refusal: (any Refusal)? = nil
    ) -> OfficePage {
        let field = FormField("reason", "作废的理由", .text(rows: 3), hint: "文号和文书都留存，注明作废，不再使用。")
        return page(visit, standing, letter, "文书作废", "作废只改变文书，不改变案件已经办理的步骤。", [field], values, refusal)
    }

    private func issued(_ visit: OfficeVisit) async throws -> (Standing<DisclosureRequest>, IssuedLetter) {
        let standing = try await standing(visit)
        guard let letter = standing.subject.letter(try visit.parameter("letter")) else {
            throw Refused(.notFound, "没有这件文书，地址可能写错了。")
        }
        return (standing, letter)
    }

    private func page(
        _ visit: OfficeVisit,
        _ standing: Standing<DisclosureRequest>,
        _ letter: IssuedLetter,
        _ title: String,
        _ lead: String,
        _ fields: [FormField],
        _ values: FormValues,
        _ refusal: (any Refusal)?
    ) -> OfficePage {
        let list: Link = "/office/requests/\(standing.id.key)/letters"
        let form = OfficeForm(
            action: Link(local: visit.request.uri.path) ?? list,
            token: visit.token,
            fields: fields,
            values: values,
            refusal: refusal.map { RefusalWords($0) },
            button: title,
            cancel: list,
            seen: standing.ordinal
        )
        let view = FormPageView(
            title: title,
            lead: "\(letter.number)，\(letter.kind.title)。\(lead)",
            above: (title: "\(standing.id.key) 的文书", link: list),
            form: form
        )
        let status = refusal?.status ?? .ok
        return OfficePage("\(title) · \(letter.number)", .list(DisclosureRequest.kind), status: status, view: view)
    }
}
