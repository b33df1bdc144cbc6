import Disclosure
import HTTPTypes
import Hummingbird
import LegalClock

/// One's own account.
///
///     GET  /office/me                        who I am, where I am signed in
///     GET  /office/me/password               POST changes it
///     POST /office/me/sessions/end           id=…; without it all others
///     GET  /office/me/substitute             POST asks someone to act for me
///     POST /office/me/substitute/end         substitute=…&number=…
struct MePages: Sendable {
    let office: Office

    func add(to router: Router<BasicRequestContext>, _ gate: OfficeGate) {
        router.get("office/me", use: gate.page { visit in .page(try await page(visit)) })
        router.get("office/me/password", use: gate.page { visit in .page(passwordPage(visit)) })
        router.post("office/me/password", use: gate.form { try await changePassword($0, $1) })
        router.post("office/me/sessions/end", use: gate.form { try await end($0, $1) })
        router.get("office/me/substitute", use: gate.page { visit in .page(try await substitutePage(visit)) })
        router.post("office/me/substitute", use: gate.form { try await appoint($0, $1) })
    }

    private func page(_ visit: OfficeVisit) async throws -> OfficePage {
        let sessions = try await office.access.sessions(of: visit.session)
        let done = try visit.query()["done"]
        return OfficePage("我的账号", .me, view: MeView(visit, sessions: sessions, done: done))
    }

    // MARK: Password

    private static let passwordFields = [
        FormField("password", "当前密码", .password(autocomplete: "current-password")),
        FormField(
            "newPassword",
            "新密码",
            .password(autocomplete: "new-password"),
            hint: "至少 10 个字符。一句好记的话比夹杂符号的短密码更安全。"
        ),
        FormField("again", "再输一次新密码", .password(autocomplete: "new-password")),
    ]

    private func passwordPage(_ visit: OfficeVisit, _ refusal: (any Refusal)? = nil) -> OfficePage {
        let form = OfficeForm(
            action: "/office/me/password",
            token: visit.token,
            fields: Self.passwordFields,
            refusal: refusal.map { RefusalWords($0) },
            button: "修改密码",
            cancel: "/office/me"
        )
        let view = FormPageView(
            title: "修改密码",
            lead: "修改之后，您在其他地方的登录全部结束。",
            above: ("我的账号", "/office/me"),
            form: form
        )
        return OfficePage("修改密码", .me, status: refusal == nil ? .ok : .unprocessableContent, view: view)
    }

    private func changePassword(_ visit: OfficeVisit, _ body: Query) async throws -> OfficeAnswer {
        do {
            guard body["newPassword"] == body["again"] else { throw FieldRefusal("again", "两次输入的新密码不一样。") }
            try await office.access.changePassword(from: body["password"], to: body["newPassword"], by: visit.session)
            return .on("/office/me?done=password")
        } catch let refusal as any Refusal {
            return .page(passwordPage(visit, refusal))
        }
    }

    // MARK: Sessions

    private func end(_ visit: OfficeVisit, _ body: Query) async throws -> OfficeAnswer {
        let sessions = try await office.access.sessions(of: visit.session)
        let asked = body["id"]
        let ended = asked.isEmpty ? sessions.filter { !$0.isThis } : sessions.filter { $0.id.rawValue == asked }
        guard asked.isEmpty || !ended.isEmpty else { throw AccessRefusal.noSuchSession }
        for session in ended { try await office.access.end(session.id, by: visit.session) }
        return .on("/office/me?done=sessions")
    }

    // MARK: Substitution

    private func substituteFields(_ visit: OfficeVisit, _ colleagues: [Colleague]) -> [FormField] {
        let people = colleagues.filter { $0.account != visit.account }.map { colleague in
            FormField.Choice(
                value: colleague.account.rawValue,
                label: (colleague.unitName.isEmpty ? "" : colleague.unitName + " · ") + colleague.personName
            )
        }
        let roles = Role.assignable.filter { visit.actor.roles.contains($0) && !Role.administrators.contains($0) }
        return [
            FormField("substitute", "由谁代理", .choice(people, none: "请选择")),
            FormField("roles", "代理的角色", .choices(roles.map { .init(value: $0.rawValue, label: $0.name) })),
            FormField("from", "从哪天起", .day(earliest: visit.today)),
            FormField("through", "到哪天止", .day(earliest: visit.today), hint: "包括这一天。最长一年。"),
            FormField("reason", "理由", .line(longest: 200), hint: "例如“外出学习”。会记入账号的记录。"),
        ]
    }

    private func substitutePage(
        _ visit: OfficeVisit,
        values: FormValues? = nil,
        refusal: (any Refusal)? = nil
    ) async throws -> OfficePage {
        _ = try Permissions.authority(for: .appointSubstitute, visit.actor)
        let colleagues = try await office.access.colleagues(in: visit.agency, having: Role.assignable)
        let usual = FormValues(["from": [visit.today.description]])
        let form = OfficeForm(
            action: "/office/me/substitute",
            token: visit.token,
            fields: substituteFields(visit, colleagues),
            values: values ?? usual,
            refusal: refusal.map { RefusalWords($0) },
            button: "请人代理",
            cancel: "/office/me"
        )
        let view = FormPageView(
            title: "请人代理",
            lead: "代理期间，代理人能以这些角色办理，每一条记录都会写明代谁办理。到期自动结束。",
            above: ("我的账号", "/office/me"),
            form: form
        )
        return OfficePage("请人代理", .me, status: refusal?.status ?? .ok, view: view)
    }

    private func appoint(_ visit: OfficeVisit, _ body: Query) async throws -> OfficeAnswer {
        let colleagues = try await office.access.colleagues(in: visit.agency, having: Role.assignable)
        let values = FormValues(body, of: substituteFields(visit, colleagues))
        do {
            let form = SubstitutionForm(
                substitute: colleagues.first { $0.account.rawValue == values["substitute"] }?.account,
                principal: visit.account,
                roles: Set(values.all("roles").compactMap(Role.init(rawValue:))),
                from: values.day("from"),
                through: values.day("through"),
                reason: values["reason"]
            )
            try await office.access.appointSubstitute(form, by: visit.actor)
            return .on("/office/me?done=substitute")
        } catch let refusal as any Refusal where !refusal.isForbidden {
            return .page(try await substitutePage(visit, values: values, refusal: refusal))
        }
    }
}
