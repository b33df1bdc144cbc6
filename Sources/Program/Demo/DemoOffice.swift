import Disclosure
import LegalClock
import Storage
import Synchronization

/// The office of the demo: an invented city with its departments and towns, an account for each role, settings, and what
/// came to it in the last years. Names are invented; passwords are known to everybody, so only `gongkai demo` makes such accounts.
struct DemoOffice {
    /// Of every account of the demo.
    static let password = "yunxi-demo-2026"

    let folder: DataFolder
    private let clock: DemoClock
    private let now: Moment
    private let story: DemoStory

    /// - Parameter now: what the demo tells happened before.
    init(_ folder: DataFolder, now: Moment) {
        self.now = now
        story = DemoStory(around: now.day)
        let clock = DemoClock(story.beginning)
        self.clock = clock
        self.folder = folder.at { clock.moment }
    }

    /// Fills a folder without accounts; another stays as it is.
    func fill() async throws {
        guard let staff = try await establish() else { return }
        let codes = try await story.tell(in: folder, by: staff, clock: clock, until: now)
        try DemoCode.keep(codes, in: folder.url)
        for actor in staff.values { try await lookThroughOld(of: actor) }
    }

    /// Agencies, accounts and settings, before anything came to them.
    ///
    /// - Returns: those of the city by role; `nil` for a folder that has accounts, which stays as it is.
    func establish() async throws -> [Role: Actor]? {
        guard let first = try await folder.access.issueFirstLink() else { return nil }
        let city = DemoAgency.city
        let system = try await folder.access.accept(
            Acceptance(
                token: first.token,
                password: Self.password,
                signInName: DemoPerson.system.signInName,
                personName: DemoPerson.system.name,
                agencyName: city.name
            ),
            from: Self.client
        ).session.actor
        let staff = try await staff(of: system)
        try await set(city, system, staff)
        for department in DemoAgency.below {
            clock.advance(minutes: 5)
            try await add(department, under: system, security: staff[.securityAdministrator])
        }
        return staff
    }

    /// Everybody read their notices but for those of the last days.
    private func lookThroughOld(of actor: Actor) async throws {
        guard let account = actor.account else { return }
        let notices = SQLNoticeStore(folder.database)
        let border = Moment(startOf: now.day.adding(days: -Self.daysUnread))
        var before: Int?
        while true {
            let page = try await notices.notices(to: actor, before: before, limit: 100)
            if let seen = page.first(where: { $0.at < border }) {
                return try await notices.look(through: seen.position, by: account)
            }
            guard let last = page.last else { return }
            before = last.position
        }
    }

    /// Notices of so many days are new.
    private static let daysUnread = 3

    private static let client = Client(origin: "127.0.0.1", agent: "演示")

    /// One account for each role, in units of their own.
    private func staff(of system: Actor) async throws -> [Role: Actor] {
        var units: [String: UnitID] = [:]
        for name in DemoAgency.units {
            units[name] = try await folder.agencies.addUnit(name, to: system.agency, by: system)
        }
        var staff: [Role: Actor] = [.systemAdministrator: system]
        for person in DemoPerson.others {
            clock.advance(minutes: 7)
            staff[person.role] = try await join(
                person,
                system.agency,
                unit: units[person.unit],
                system,
                staff[.securityAdministrator]
            )
        }
        return staff
    }

    /// The first administrators are invited with their role; all others get theirs from the security administrator.
    private func join(
        _ person: DemoPerson,
        _ agency: AgencyCode,
        unit: UnitID?,
        _ system: Actor,
        _ security: Actor?
    ) async throws -> Actor {
        let isAdministrator = Role.administrators.contains(person.role)
        let link = try await folder.access.invite(
            Invitation(
                agency: agency,
                personName: person.name,
                unit: unit,
                roles: isAdministrator ? [person.role] : []
            ),
            by: system
        )
        var actor = try await folder.access.accept(
            Acceptance(token: link.token, password: Self.password, signInName: person.signInName),
            from: Self.client
        ).session.actor
        if !isAdministrator, let security, let account = actor.account {
            try await folder.access.changeRoles(
                of: account,
                to: [person.role],
                reason: "按岗位授予",
                seen: nil,
                by: security
            )
            actor.roles = [person.role]
        }
        return actor
    }

    private func set(_ agency: DemoAgency, _ system: Actor, _ staff: [Role: Actor]) async throws {
        clock.advance(minutes: 10)
        let code = system.agency
        try await folder.agencies.change(agency.names, of: code, seen: nil, by: system)
        guard let officer = staff[.disclosureOfficer] else { return }
        try await folder.agencies.change(agency.settings, of: code, seen: nil, by: officer)
    }

    /// A department or town with its own disclosure officer.
    private func add(_ agency: DemoAgency, under system: Actor, security: Actor?) async throws {
        let code = try await folder.agencies.establish(agency.name, under: system.agency, by: system)
        try await folder.agencies.change(agency.names, of: code, seen: nil, by: system)
        let officer = try await join(
            DemoPerson(agency.officer, "\(agency.short)公开员", .disclosureOfficer),
            code,
            unit: nil,
            system,
            security
        )
        try await folder.agencies.change(agency.settings, of: code, seen: nil, by: officer)
    }

    /// Lines that tell how to sign in.
    static var signIns: [String] {
        var table = TextTable()
        for person in [DemoPerson.system] + DemoPerson.others {
            table.add(["  " + person.signInName, person.role.name, DemoAgency.city.name])
        }
        for agency in DemoAgency.below {
            table.add(["  " + agency.officer, Role.disclosureOfficer.name, agency.name])
        }
        return table.lines
    }
}

/// A clock that only the demo moves.
final class DemoClock: Sendable {
    private let now: Mutex<Moment>

    init(_ start: Moment) { now = Mutex(start) }

    var moment: Moment { now.withLock { $0 } }

    func advance(minutes: Int64) { now.withLock { $0 = $0.adding(seconds: minutes * 60) } }

    /// On to that moment; never back.
    func advance(to moment: Moment) { now.withLock { $0 = max($0, moment) } }
}
