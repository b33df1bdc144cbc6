import Disclosure

/// Whose agency an administrator's step falls to: their own or one below it.
enum AgencyScope {
    /// The actor as one of that agency, so that the act stands in its chain. Only administrators' roles reach down: the
    /// business of an agency is its own.
    static func acting(_ actor: Actor, at agency: AgencyCode, in db: Transaction) throws -> Actor {
        guard agency != actor.agency else { return actor }
        var (next, walked): (AgencyCode?, Int) = (agency, 0)
        while let code = next, walked < 32 {
            walked += 1
            next = try AgencyTable.find(code, in: db)?.superior
            if next == actor.agency {
                var acting = actor
                acting.agency = agency
                acting.roles.formIntersection(Role.administrators)
                // Roles held for others are those of one's own agency.
                acting.substitutedRoles = [:]
                return acting
            }
        }
        throw AgencyRefusal.notBelow
    }
}
