import Disclosure
import HTTPTypes
import Hummingbird
import LegalClock

/// 机关设置
///
///     GET  /office/settings             all of them with their sources, and what was changed when
///     GET  /office/settings/{group}     POST changes the settings of one group
///     GET  /office/settings/units       POST adds, renames, closes, reopens
struct SettingPages: Sendable {
    let office: Office

    func add(to router: Router<BasicRequestContext>, _ gate: OfficeGate) {
        router.get("office/settings", use: gate.page { visit in .page(try await page(visit)) })
        router.get("office/settings/units", use: gate.page { visit in .page(try await units(visit)) })
        router.post("office/settings/units", use: gate.form { try await changeUnits($0, $1) })
        router.get("office/settings/{group}", use: gate.page { visit in .page(try await form(visit)) })
        router.post("office/settings/{group}", use: gate.form { try await change($0, $1) })
    }

    private func profile(_ visit: OfficeVisit) async throws -> Standing<AgencyProfile> {
        guard let profile = try await office.agencies.profile(of: visit.agency) else {
            throw AgencyRefusal.notEstablished
        }
        return profile
    }

    private func page(_ visit: OfficeVisit) async throws -> OfficePage {
        let profile = try await profile(visit)
        let acts = try await office.ledger.acts(of: AgencyProfile.subject(visit.agency), in: visit.agency)
        let view = SettingsView(
            profile.subject,
            acts: acts,
            names: try await office.names([], acts),
            visit: visit,
            isDone: try visit.query()["done"] == "1",
            messages: office.messages != nil && Permissions.mayTake(.configureMessages, visit.actor)
                ? MessagePages.link : nil
        )
        return OfficePage("单位设置", .settings, view: view)
    }

    // MARK: One group

    private func group(_ visit: OfficeVisit) throws -> Setting.Group {
        guard let group = Setting.Group(rawValue: try visit.parameter("group")) else { throw Refused.noSuchPage }
        _ = try Permissions.authority(for: group.step, visit.actor)
        return group
    }

    private func form(
        _ visit: OfficeVisit,
        values: FormValues? = nil,
        refusal: (any Refusal)? = nil
    ) async throws -> OfficePage {
        let group = try group(visit)
        let profile = try await profile(visit)
        let now = Dictionary(
            group.settings.map { ($0.key.rawValue, [profile.subject.text($0.key)]) },
            uniquingKeysWith: { first, _ in first }
        )
        let form = OfficeForm(
            action: group.link,
            token: visit.token,
            fields: group.settings.map(\.field),
            values: values ?? FormValues(now),
            refusal: refusal.map { RefusalWords($0) },
            button: "保存",
            cancel: "/office/settings",
            seen: profile.ordinal
        )
        let view = FormPageView(
            title: group.title,
            lead: "改动会记入设置的记录，写明改前改后。",
            above: ("单位设置", "/office/settings"),
            form: form
        )
        return OfficePage(group.title, .settings, status: refusal?.status ?? .ok, view: view)
    }

    private func change(_ visit: OfficeVisit, _ body: Query) async throws -> OfficeAnswer {
        let group = try group(visit)
        let values = FormValues(body, of: group.settings.map(\.field))
        do {
            let typed = group.settings.map { ($0.key, values[$0.key.rawValue]) }
            try await office.agencies.change(
                Dictionary(typed) { first, _ in first },
                of: visit.agency,
                seen: Int(body["seen"]),
                by: visit.actor
            )
            return .on("/office/settings?done=1")
        } catch let refusal as any Refusal where !refusal.isForbidden {
            return .page(try await form(visit, values: values, refusal: refusal))
        }
    }

    // MARK: Units

    private func units(_ visit: OfficeVisit, refusal: (any Refusal)? = nil) async throws -> OfficePage {
        _ = try Permissions.authority(for: .changeUnits, visit.actor)
        let view = UnitsView(
            units: try await profile(visit).subject.units,
            token: visit.token,
            refusal: refusal.map { RefusalWords($0) }
        )
        return OfficePage("内设机构", .settings, status: refusal?.status ?? .ok, view: view)
    }

    private func changeUnits(_ visit: OfficeVisit, _ body: Query) async throws -> OfficeAnswer {
        let (agency, actor, id) = (visit.agency, visit.actor, UnitID(rawValue: body["unit"]))
        do {
            switch body["do"] {
            case "add": _ = try await office.agencies.addUnit(body["unitName"], to: agency, by: actor)
            case "rename": try await office.agencies.renameUnit(id, of: agency, to: body["unitName"], by: actor)
            case "close": try await office.agencies.closeUnit(id, of: agency, by: actor)
            case "reopen": try await office.agencies.reopenUnit(id, of: agency, by: actor)
            default: throw Refused(.badRequest, "表单的内容不能识别。")
            }
            return .on("/office/settings/units")
        } catch let refusal as any Refusal where !refusal.isForbidden {
            return .page(try await units(visit, refusal: refusal))
        }
    }
}

extension Setting.Group {
    var settings: [Setting] { Setting.all.filter { $0.group == self } }
    var link: Link { "/office/settings/\(rawValue)" }
}

extension Setting {
    /// As a form asks for it.
    var field: FormField {
        let name = key.rawValue
        switch form {
        case .line(let most, let isRequired):
            let kind: FormField.Kind = .line(longest: most)
            return FormField(name, title, kind, hint: hint, isOptional: !isRequired, source: source)
        case .number(let range, let unit):
            let hint = [hint, "\(range.lowerBound) 到 \(range.upperBound) \(unit)。"].filter { !$0.isEmpty }
            return FormField(
                name,
                "\(title)（\(unit)）",
                .number(range),
                hint: hint.joined(separator: " "),
                source: source
            )
        case .lines, .phones, .clockRanges, .descendingDays:
            return FormField(name, title, .text(rows: 3), hint: hint, isOptional: true, source: source)
        case .choice(let words):
            let choices = words.map { FormField.Choice(value: $0, label: $0) }
            return FormField(name, title, .choice(choices, none: nil), hint: hint, source: source)
        case .postcode, .phone, .email, .webAddress, .letterPrefix:
            return FormField(name, title, .line(longest: 200), hint: hint, isOptional: true, source: source)
        }
    }

    /// 12 个月
    func shown(_ value: SettingValue) -> String {
        if case .number(_, let unit) = form { return "\(value.shown) \(unit)" }
        return value.shown
    }
}
