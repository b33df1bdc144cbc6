package import Disclosure

/// Agencies and their settings in a database.
///
/// A change is one transaction about the agency's chain: the act, and name, aliases, region and superior of the row that
/// reports and lists know the agency by.
package struct SQLAgencyStore: AgencyStore {
    private let database: any Database
    private let log: ActLog

    package init(_ database: any Database, log: ActLog) {
        self.database = database
        self.log = log
    }

    package func tree() async throws -> AgencyTree {
        AgencyTree(try await database.read { db in try AgencyTable.all(in: db) })
    }

    package func profile(of agency: AgencyCode) async throws -> Standing<AgencyProfile>? {
        try await database.read { db in try AgencyProfile.find(agency, in: db) }
    }

    package func established() async throws -> Set<AgencyCode> {
        try await database.read { db in
            Set(try db.rows("SELECT agency FROM agency_profile").map { AgencyCode(rawValue: try $0.text("agency")) })
        }
    }

    // MARK: Settings

    package func change(
        _ typed: [SettingKey: String],
        of agency: AgencyCode,
        seen: Int?,
        by actor: Actor
    ) async throws {
        try await database.write(about: [ActLog.chain(of: agency)]) { db in
            let acting = try AgencyScope.acting(actor, at: agency, in: db)
            guard let standing = try AgencyProfile.find(agency, in: db) else { throw AgencyRefusal.notEstablished }
            // All that is wrong is told at once, whoever may change it.
            let all = try standing.subject.change(typed)
            var seen = seen
            for step in Self.steps(of: all) {
                let own = typed.filter { Setting.of($0.key)?.group.step == step }
                let command = Command(step, AgencyProfile.self, standing.id, seen: seen, by: acting) { profile, _ in
                    try profile.change(own)
                }
                seen = try log.record(command, in: db).ordinal
            }
            try Self.follow(agency, in: db)
        }
    }

    /// The steps that allow the changes, each once.
    private static func steps(of acts: [AgencyAct]) -> [Step] {
        var steps: [Step] = []
        for case .changed(let changes) in acts {
            for change in changes {
                guard let step = Setting.of(change.key)?.group.step, !steps.contains(step) else { continue }
                steps.append(step)
            }
        }
        return steps
    }

    /// The agency's row, as the settings say.
    private static func follow(_ code: AgencyCode, in db: Transaction) throws {
        guard let profile = try AgencyProfile.find(code, in: db)?.subject,
            var agency = try AgencyTable.find(code, in: db)
        else { return }
        let name = profile.text(.name)
        if name != agency.name {
            if let other = try AgencyTable.find(named: name, in: db), other.code != code, other.name == name {
                throw AgencyRefusal.nameTaken
            }
            // Reports of the time before are still recognised as its own.
            agency.aliases.append(agency.name)
            agency.name = name
        }
        for alias in profile.list(.aliases) where !agency.aliases.contains(alias) { agency.aliases.append(alias) }
        agency.aliases.removeAll { $0 == name }
        if profile.isSet(.region) { agency.region = profile.text(.region) }
        agency.superior = profile.superior
        try AgencyTable.put(agency, in: db)
    }

    // MARK: Units

    package func addUnit(_ name: String, to agency: AgencyCode, by actor: Actor) async throws -> UnitID {
        let profile = try await units(agency, actor) { try $0.addUnit(name) }
        guard let unit = profile.units.last else { throw AgencyRefusal.noSuchUnit }
        return unit.id
    }

    package func renameUnit(_ id: UnitID, of agency: AgencyCode, to name: String, by actor: Actor) async throws {
        _ = try await units(agency, actor) { try $0.renameUnit(id, to: name) }
    }

    package func closeUnit(_ id: UnitID, of agency: AgencyCode, by actor: Actor) async throws {
        _ = try await units(agency, actor) { try $0.closeUnit(id) }
    }

    package func reopenUnit(_ id: UnitID, of agency: AgencyCode, by actor: Actor) async throws {
        _ = try await units(agency, actor) { try $0.reopenUnit(id) }
    }

    private func units(
        _ agency: AgencyCode,
        _ actor: Actor,
        _ rule: @escaping @Sendable (AgencyProfile) throws -> [AgencyAct]
    ) async throws -> AgencyProfile {
        try await database.write(about: [ActLog.chain(of: agency)]) { [log] db in
            let acting = try AgencyScope.acting(actor, at: agency, in: db)
            let id = AgencyProfile.subject(agency)
            return try log.record(
                Command(.changeUnits, AgencyProfile.self, id, seen: nil, by: acting) { profile, _ in
                    try rule(profile)
                },
                in: db
            ).subject
        }
    }

    // MARK: The tree

    package func establish(
        _ name: String,
        under superior: AgencyCode,
        by actor: Actor
    ) async throws -> AgencyCode {
        let name = try AgencyProfile.agencyName(name)
        let known = try await database.read { db in try AgencyTable.find(named: name, in: db) }
        let code = known?.code ?? .derived(from: name)
        return try await database.write(about: [ActLog.chain(of: code)]) { [log] db in
            guard let above = try AgencyTable.find(superior, in: db) else { throw AgencyRefusal.superiorUnknown }
            guard try AgencyProfile.find(code, in: db) == nil else { throw AgencyRefusal.alreadyEstablished }
            var acting = try AgencyScope.acting(actor, at: above.code, in: db)
            acting.agency = code
            var agency = try AgencyTable.find(code, in: db) ?? Agency(code: code, name: name)
            guard agency.name == name || agency.aliases.contains(name) else {
                throw AgencyCodeTaken(code: code, owner: agency.name, name: name)
            }
            agency.superior = superior
            try AgencyTable.put(agency, in: db)
            guard AgencyTree(try AgencyTable.all(in: db)).superiors(of: superior).contains(code) == false else {
                throw AgencyRefusal.superiorIsBelow
            }
            let command = Command<AgencyProfile>(
                .establishAgency,
                .new(AgencyProfile.subject(code)),
                by: acting
            ) { [officialName = agency.name] profile, _ in
                try profile.establish(name: officialName, superior: superior)
            }
            try log.record(command, in: db)
            return code
        }
    }

    package func move(
        _ agency: AgencyCode,
        under superior: AgencyCode,
        reason: String,
        by actor: Actor
    ) async throws {
        try await database.write(about: [ActLog.chain(of: agency)]) { [log] db in
            let acting = try AgencyScope.acting(actor, at: agency, in: db)
            guard agency != actor.agency else { throw AgencyRefusal.notBelow }
            _ = try AgencyScope.acting(actor, at: superior, in: db)
            guard AgencyTree(try AgencyTable.all(in: db)).mayPut(agency, under: superior) else {
                throw AgencyRefusal.superiorIsBelow
            }
            let id = AgencyProfile.subject(agency)
            try log.record(
                Command(.moveAgency, AgencyProfile.self, id, seen: nil, by: acting) { profile, _ in
                    try profile.move(under: superior, reason: reason)
                },
                in: db
            )
            try Self.follow(agency, in: db)
        }
    }
}
