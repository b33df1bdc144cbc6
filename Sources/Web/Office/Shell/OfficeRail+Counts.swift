import Disclosure

extension OfficeRail {
    /// Only what this person may open, with what waits for them.
    init(of visit: OfficeVisit, in office: Office) async throws {
        var lists: [Entry] = []
        for kind in Sight.kinds(visit.actor) {
            let waiting = try await office.ledger.count(.waiting(for: visit.actor, kind: kind))
            lists.append(Entry(place: .list(kind), count: waiting))
        }
        let everything = DeskCount(sum: lists.map(\.count))
        let new = try await office.notices.newNotices(to: visit.actor)
        var first = [Entry(place: .today, count: everything)]
        if !lists.isEmpty { first.append(Entry(place: .search)) }
        first.append(Entry(place: .notices, count: new))
        var groups = [Group(title: "", entries: first)]
        if !lists.isEmpty { groups.append(Group(title: "办理", entries: lists)) }
        if office.stores != nil {
            let places: [OfficePlace] = [.statistics, .requestLog].filter { Sight.sees($0, visit.actor) }
            groups.append(Group(title: "依申请公开", entries: places.map { Entry(place: $0) }))
        }
        groups.append(Group(title: "管理", entries: Self.places(visit.actor).map { Entry(place: $0) }))
        self.groups = groups.filter { !$0.entries.isEmpty }
        name = visit.session.personName
        roles = Role.names(visit.actor.roles)
        substitutes = try await Self.substitutes(visit.actor, office)
        agency = visit.session.agencyName
    }

    private static func places(_ actor: Actor) -> [OfficePlace] {
        [.accounts, .settings, .agencies, .calendar, .audit, .permissions].filter { Sight.sees($0, actor) }
    }

    /// 代 李明（主要领导）
    private static func substitutes(_ actor: Actor, _ office: Office) async throws -> String {
        guard !actor.substitutedRoles.isEmpty else { return "" }
        let names = try await office.access.names(of: Set(actor.substitutedRoles.values))
        let held = Dictionary(grouping: actor.substitutedRoles.keys) { actor.substitutedRoles[$0] }
        let words = held.compactMap { principal, roles in
            principal.map { "\(names[$0] ?? "同事")（\(Role.names(Set(roles)))）" }
        }
        return "代 " + words.sorted().joined(separator: "、")
    }
}

extension DeskQuery {
    /// What is open and waits for this person, for themselves or for one of their roles.
    static func waiting(for actor: Actor, kind: SubjectKind? = nil) -> DeskQuery {
        var query = DeskQuery(agency: actor.agency, kind: kind)
        query.isOpen = true
        query.waitingFor = actor.account
        let held = actor.roles.union(actor.substitutedRoles.keys)
        query.waitingRoles = Role.assignable.filter(held.contains)
        return query
    }
}

/// What an actor may open.
enum Sight {
    /// Kinds with lists; the three administrators do not see the business of others.
    static func kinds(_ actor: Actor) -> [SubjectKind] {
        Permissions.mayTake(.readBusiness, actor) ? SubjectCatalogue.all.map(\.kind).filter(hasDesk) : []
    }

    static func sees(_ kind: SubjectKind, _ actor: Actor) -> Bool { kinds(actor).contains(kind) }

    /// Kinds with pages of their own (accounts, settings) are not among the lists.
    private static func hasDesk(_ kind: SubjectKind) -> Bool { StepForm.all.contains { $0.kind == kind } }

    static func sees(_ place: OfficePlace, _ actor: Actor) -> Bool {
        switch place {
        case .list(let kind): sees(kind, actor)
        case .statistics, .requestLog: Permissions.mayTake(.readBusiness, actor)
        case .accounts: Permissions.mayTake(.listAccounts, actor)
        case .audit: Permissions.mayTake(.readAudit, actor)
        case .today, .search, .notices, .settings, .agencies, .calendar, .permissions, .me: true
        }
    }

    /// - Throws: 403 for someone who may not.
    static func require(_ place: OfficePlace, _ actor: Actor) throws(Refused) {
        guard sees(place, actor) else { throw .notForYou }
    }
}
