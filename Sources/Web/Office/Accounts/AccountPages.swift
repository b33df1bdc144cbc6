import Disclosure
import HTTPTypes
import Hummingbird
import LegalClock

/// Accounts of the agency.
///
///     GET  /office/accounts                     who they are and what they may do
///     GET  /office/accounts/new                 POST invites
///     GET  /office/accounts/{id}                one account with its history
///     GET  /office/accounts/{id}/{step}         POST takes the step
struct AccountPages: Sendable {
    let office: Office

    func add(to router: Router<BasicRequestContext>, _ gate: OfficeGate) {
        router.get("office/accounts", use: gate.page { visit in .page(try await list(visit)) })
        router.get("office/accounts/new", use: gate.page { visit in .page(try await invitation(visit)) })
        router.post("office/accounts/new", use: gate.form { try await invite($0, $1) })
        router.get("office/accounts/{id}", use: gate.page { visit in .page(try await page(visit)) })
        router.get("office/accounts/{id}/{step}", use: gate.page { visit in .page(try await form(visit)) })
        router.post("office/accounts/{id}/{step}", use: gate.form { try await take($0, $1) })
    }

    private func list(_ visit: OfficeVisit) async throws -> OfficePage {
        let entries = try await office.access.accounts(of: visit.agency, by: visit.actor)
        return OfficePage("账号与角色", .accounts, view: AccountListView(entries, visit: visit))
    }

    // MARK: Inviting

    private func invitationFields(_ visit: OfficeVisit) async throws -> [FormField] {
        let profile = try await office.agencies.profile(of: visit.agency)
        let units = (profile?.subject.openUnits ?? []).map { FormField.Choice(value: $0.id.rawValue, label: $0.name) }
        let roles = Role.assignable.map { FormField.Choice(value: $0.rawValue, label: $0.name) }
        return [
            FormField("personName", "姓名", .line(longest: 30)),
            FormField("unit", "内设机构", .choice(units, none: "不属于某一机构"), isOptional: true),
            FormField(
                "roles",
                "角色",
                .choices(roles),
                hint: "角色由安全管理员授予。还没有安全管理员、审计管理员时，系统管理员可以邀请第一位。",
                isOptional: true
            ),
        ]
    }

    private func invitation(
        _ visit: OfficeVisit,
        values: FormValues = FormValues(),
        refusal: (any Refusal)? = nil
    ) async throws -> OfficePage {
        _ = try Permissions.authority(for: .inviteAccount, visit.actor)
        let form = OfficeForm(
            action: "/office/accounts/new",
            token: visit.token,
            fields: try await invitationFields(visit),
            values: values,
            refusal: refusal.map { RefusalWords($0) },
            button: "邀请",
            cancel: "/office/accounts"
        )
        let view = FormPageView(
            title: "邀请账号",
            lead: "会得到一个一次性链接，请当面或用可靠的方式交给本人。本人打开链接，自己取账号名、设密码。",
            above: ("账号与角色", "/office/accounts"),
            form: form
        )
        return OfficePage("邀请账号", .accounts, status: refusal?.status ?? .ok, view: view)
    }

    private func invite(_ visit: OfficeVisit, _ body: Query) async throws -> OfficeAnswer {
        let values = FormValues(body, of: try await invitationFields(visit))
        do {
            let invitation = Invitation(
                agency: visit.agency,
                personName: values["personName"],
                unit: values["unit"].isEmpty ? nil : UnitID(rawValue: values["unit"]),
                roles: Set(values.all("roles").compactMap(Role.init(rawValue:)))
            )
            let link = try await office.access.invite(invitation, by: visit.actor)
            return .page(linkPage(visit, link, for: values["personName"]))
        } catch let refusal as any Refusal where !refusal.isForbidden {
            return .page(try await self.invitation(visit, values: values, refusal: refusal))
        }
    }

    private func linkPage(_ visit: OfficeVisit, _ link: IssuedLink, for name: String) -> OfficePage {
        let view = IssuedLinkView(link, name: name, site: Self.site(visit.request))
        return OfficePage("一次性链接", .accounts, view: view)
    }

    /// `https://gk.example.gov.cn`, as the one who asks reached us.
    private static func site(_ request: Request) -> String {
        "\(ClientAddress.isSecure(request) ? "https" : "http")://\(request.head.authority ?? "127.0.0.1")"
    }

    // MARK: One account

    private func entry(_ visit: OfficeVisit) async throws -> AccountEntry {
        try Sight.require(.accounts, visit.actor)
        let id = AccountID(rawValue: try visit.parameter("id"))
        guard let entry = try await office.access.account(id, by: visit.actor) else {
            throw Refused(.notFound, "没有这个账号，可能属于别的机关。")
        }
        return entry
    }

    private func page(_ visit: OfficeVisit) async throws -> OfficePage {
        let entry = try await entry(visit)
        let acts = try await office.ledger.acts(of: Account.subject(entry.id), in: entry.agency)
        var names = try await office.names([], acts)
        names.add(try await office.access.names(of: Set(entry.account.substitutions.map(\.principal))))
        let done = try visit.query()["done"] == "1"
        let view = AccountView(entry, acts: acts, names: names, visit: visit, isDone: done)
        return OfficePage(entry.personName, .accounts, view: view)
    }

    private func step(_ visit: OfficeVisit, _ entry: AccountEntry) throws -> AccountStep {
        guard let step = AccountStep(rawValue: try visit.parameter("step")) else { throw Refused.noSuchPage }
        _ = try Permissions.authority(for: step.step, visit.actor)
        return step
    }

    private func form(
        _ visit: OfficeVisit,
        values: FormValues? = nil,
        refusal: (any Refusal)? = nil
    ) async throws -> OfficePage {
        let entry = try await entry(visit)
        let step = try step(visit, entry)
        let form = OfficeForm(
            action: step.link(entry.id),
            token: visit.token,
            fields: try await fields(of: step, entry, visit),
            values: values ?? step.values(entry, visit.today),
            refusal: refusal.map { RefusalWords($0) },
            button: step.title,
            cancel: .account(entry.id),
            seen: entry.ordinal
        )
        let view = FormPageView(
            title: "\(step.title)：\(entry.personName)",
            lead: step.lead,
            above: ("账号与角色", "/office/accounts"),
            form: form
        )
        return OfficePage(step.title, .accounts, status: refusal?.status ?? .ok, view: view)
    }

    private func fields(of step: AccountStep, _ entry: AccountEntry, _ visit: OfficeVisit) async throws -> [FormField] {
        let profile = try await office.agencies.profile(of: entry.agency)
        let colleagues = try await office.access.colleagues(in: entry.agency, having: Role.assignable)
        return step.fields(
            units: profile?.subject.openUnits ?? [],
            colleagues: colleagues.filter { $0.account != entry.id },
            today: visit.today
        )
    }

    private func take(_ visit: OfficeVisit, _ body: Query) async throws -> OfficeAnswer {
        let entry = try await entry(visit)
        let step = try step(visit, entry)
        let values = FormValues(body, of: try await fields(of: step, entry, visit))
        do {
            if step == .link {
                let link = try await office.access.issueLink(for: entry.id, reason: values["reason"], by: visit.actor)
                return .page(linkPage(visit, link, for: entry.personName))
            }
            try await step.take(
                AccountStep.Request(entry: entry, values: values, seen: Int(body["seen"]), actor: visit.actor),
                office.access
            )
            return .on(Link(.account(entry.id), query: [("done", "1")]))
        } catch let refusal as any Refusal where !refusal.isForbidden {
            return .page(try await form(visit, values: values, refusal: refusal))
        }
    }
}

extension Link {
    static func account(_ id: AccountID) -> Link { "/office/accounts/\(id)" }
}
