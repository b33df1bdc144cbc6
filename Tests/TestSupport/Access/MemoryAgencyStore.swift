package import Disclosure

/// Agencies and settings over a ledger in memory, for tests of pages.
package actor MemoryAgencyStore: AgencyStore {
    private let ledger: any Ledger
    private var agencies: [Agency]

    package init(_ ledger: any Ledger, agencies: [Agency] = SampleAgencies.tree.agencies) {
        self.ledger = ledger
        self.agencies = agencies
    }

    /// The agency begins to use the office.
    package func begin(_ agency: AgencyCode, _ name: String) async throws {
        let program = Actor.program(for: agency)
        var acting = program
        acting.roles = [.systemAdministrator]
        try await record(.establishAgency, .new(AgencyProfile.subject(agency)), acting) {
            try $0.establish(name: name, superior: nil)
        }
    }

    package func tree() -> AgencyTree { AgencyTree(agencies) }

    package func profile(of agency: AgencyCode) async throws -> Standing<AgencyProfile>? {
        try await ledger.standing(AgencyProfile.self, AgencyProfile.subject(agency), of: agency)
    }

    package func established() async throws -> Set<AgencyCode> {
        var established: Set<AgencyCode> = []
        for agency in agencies where try await profile(of: agency.code)?.subject.isEstablished == true {
            established.insert(agency.code)
        }
        return established
    }

    package func change(
        _ typed: [SettingKey: String],
        of agency: AgencyCode,
        seen: Int?,
        by actor: Actor
    ) async throws {
        let steps = Set(typed.keys.compactMap { Setting.of($0)?.group.step })
        for step in steps { _ = try Permissions.authority(for: step, actor) }
        try await record(steps.first ?? .changeAgencyNames, existing(agency, seen), actor) { try $0.change(typed) }
    }

    package func addUnit(_ name: String, to agency: AgencyCode, by actor: Actor) async throws -> UnitID {
        let profile = try await record(.changeUnits, existing(agency), actor) { try $0.addUnit(name) }
        return profile.units.last?.id ?? UnitID(rawValue: "")
    }

    package func renameUnit(_ id: UnitID, of agency: AgencyCode, to name: String, by actor: Actor) async throws {
        try await record(.changeUnits, existing(agency), actor) { try $0.renameUnit(id, to: name) }
    }

    package func closeUnit(_ id: UnitID, of agency: AgencyCode, by actor: Actor) async throws {
        try await record(.changeUnits, existing(agency), actor) { try $0.closeUnit(id) }
    }

    package func reopenUnit(_ id: UnitID, of agency: AgencyCode, by actor: Actor) async throws {
        try await record(.changeUnits, existing(agency), actor) { try $0.reopenUnit(id) }
    }

    package func establish(_ name: String, under superior: AgencyCode, by actor: Actor) async throws -> AgencyCode {
        let name = try AgencyProfile.agencyName(name)
        guard !agencies.contains(where: { $0.name == name }) else { throw AgencyRefusal.nameTaken }
        let code = AgencyCode(rawValue: "a000000010\(agencies.count)")
        var acting = actor
        acting.agency = code
        try await record(.establishAgency, .new(AgencyProfile.subject(code)), acting) {
            try $0.establish(name: name, superior: superior)
        }
        agencies.append(Agency(code: code, name: name, superior: superior))
        return code
    }

    package func move(_ agency: AgencyCode, under superior: AgencyCode, reason: String, by actor: Actor) async throws {
        try await record(.moveAgency, existing(agency), actor) { try $0.move(under: superior, reason: reason) }
    }

    private func existing(_ agency: AgencyCode, _ seen: Int? = nil) -> Command<AgencyProfile>.Target {
        .existing(AgencyProfile.subject(agency), seen: seen)
    }

    @discardableResult
    private func record(
        _ step: Step,
        _ target: Command<AgencyProfile>.Target,
        _ actor: Actor,
        _ rule: @escaping @Sendable (AgencyProfile) throws -> [AgencyAct]
    ) async throws -> AgencyProfile {
        try await ledger.record(Command(step, target, by: actor) { profile, _ in try rule(profile) }).subject
    }
}
