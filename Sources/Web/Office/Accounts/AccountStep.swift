import Disclosure
import LegalClock

/// What an administrator may do to an account: the form of each step, and what is asked of the store.
enum AccountStep: String, CaseIterable, Sendable {
    case roles, disable, enable, link, correct, substitute, end

    struct Request: Sendable {
        let entry: AccountEntry
        let values: FormValues
        let seen: Int?
        let actor: Actor
    }

    var step: Step {
        switch self {
        case .roles: .changeRoles
        case .disable: .disableAccount
        case .enable: .enableAccount
        case .link: .issueAccountLink
        case .correct: .correctAccount
        case .substitute: .substituteAccount
        case .end: .endSubstitution
        }
    }

    var title: String {
        switch self {
        case .roles: "改角色"
        case .disable: "停用账号"
        case .enable: "恢复使用"
        case .link: "发放一次性链接"
        case .correct: "更正姓名和机构"
        case .substitute: "设定代理"
        case .end: "结束代理"
        }
    }

    var lead: String {
        switch self {
        case .roles: "改动立即生效，会通知本人。三个管理员不能是同一人。"
        case .disable: "立即退出所有登录，链接作废。账号和办理过的事都保留，以后可以恢复。"
        case .enable: "原来的密码和角色仍然有效。"
        case .link: "用于邀请过期，或本人忘记密码、丢失验证器。原来的链接作废；本人打开新链接时，登录全部结束，第二步验证解除。"
        case .correct: "姓名和机构是个人资料，不记入办理过程；记录里只写更正过。"
        case .substitute: "代理期间，此人能以所选角色办理，每一条记录都会写明代谁办理。"
        case .end: "立即生效。"
        }
    }

    func link(_ id: AccountID) -> Link { "\(Link.account(id))/\(rawValue)" }

    /// Worth showing for an account as it is.
    func fits(_ account: Account) -> Bool {
        switch self {
        case .disable: account.state != .disabled
        case .enable: account.state == .disabled
        case .link, .roles: account.state != .disabled
        case .correct: true
        case .substitute: account.state == .active
        case .end: !account.substitutions.isEmpty
        }
    }

    func fields(units: [Unit], colleagues: [Colleague], today: CivilDate) -> [FormField] {
        let reason = FormField("reason", "理由", .line(longest: 200))
        let roles = Role.assignable.map { FormField.Choice(value: $0.rawValue, label: $0.name) }
        switch self {
        case .roles: return [FormField("roles", "角色", .choices(roles), isOptional: true), reason]
        case .disable, .enable, .link: return [reason]
        case .correct:
            let choices = units.map { FormField.Choice(value: $0.id.rawValue, label: $0.name) }
            return [
                FormField("personName", "姓名", .line(longest: 30)),
                FormField("unit", "内设机构", .choice(choices, none: "不属于某一机构"), isOptional: true),
            ]
        case .substitute:
            let people = colleagues.map {
                FormField.Choice(value: $0.account.rawValue, label: "\($0.personName)（\(Role.names($0.roles))）")
            }
            return [
                FormField("principal", "代理谁", .choice(people, none: "请选择")),
                FormField("roles", "代理的角色", .choices(roles)), FormField("from", "从哪天起", .day(earliest: today)),
                FormField("through", "到哪天止", .day(earliest: today), hint: "包括这一天。最长一年。"), reason,
            ]
        case .end: return [FormField("number", "第几次代理", .number(1...999)), reason]
        }
    }

    /// As the account stands now.
    func values(_ entry: AccountEntry, _ today: CivilDate) -> FormValues {
        switch self {
        case .roles:
            FormValues(["roles": Role.assignable.filter(entry.account.roles.contains).map(\.rawValue)])
        case .correct: FormValues(["personName": [entry.personName], "unit": [entry.unit?.rawValue ?? ""]])
        case .substitute: FormValues(["from": [today.description]])
        case .end: FormValues(["number": entry.account.substitutions.map { String($0.number) }])
        default: FormValues()
        }
    }

    func take(_ request: Request, _ access: any AccessStore) async throws {
        let (entry, values, actor) = (request.entry, request.values, request.actor)
        let roles = Set(values.all("roles").compactMap(Role.init(rawValue:)))
        let reason = values["reason"]
        switch self {
        case .roles:
            try await access.changeRoles(of: entry.id, to: roles, reason: reason, seen: request.seen, by: actor)
        case .disable: try await access.disable(entry.id, reason: reason, seen: request.seen, by: actor)
        case .enable: try await access.enable(entry.id, reason: reason, seen: request.seen, by: actor)
        case .correct:
            let unit = values["unit"].isEmpty ? nil : UnitID(rawValue: values["unit"])
            try await access.correct(entry.id, personName: values["personName"], unit: unit, by: actor)
        case .substitute:
            let form = SubstitutionForm(
                substitute: entry.id,
                principal: values["principal"].isEmpty ? nil : AccountID(rawValue: values["principal"]),
                roles: roles,
                from: values.day("from"),
                through: values.day("through"),
                reason: reason
            )
            try await access.substitute(form, by: actor)
        case .end:
            try await access.endSubstitution(Int(values["number"]) ?? 0, of: entry.id, reason: reason, by: actor)
        case .link: preconditionFailure("a link is issued by the page that shows it")
        }
    }
}
