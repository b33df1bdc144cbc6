/// Where the agencies of the installation and their settings are kept. Changes are acts about ``AgencyProfile``, and
/// names and superior of the agency's row follow in the same transaction.
package protocol AgencyStore: Sendable {
    /// All agencies that are known, those that only filed a report too.
    func tree() async throws -> AgencyTree
    /// `nil` for an agency that does not use the office.
    func profile(of agency: AgencyCode) async throws -> Standing<AgencyProfile>?
    /// Agencies that use the office.
    func established() async throws -> Set<AgencyCode>

    /// - Throws: ``AgencyRefusal/fields(_:)`` with every field that is wrong; the step of each group is asked.
    func change(_ typed: [SettingKey: String], of agency: AgencyCode, seen: Int?, by actor: Actor) async throws
    func addUnit(_ name: String, to agency: AgencyCode, by actor: Actor) async throws -> UnitID
    func renameUnit(_ id: UnitID, of agency: AgencyCode, to name: String, by actor: Actor) async throws
    func closeUnit(_ id: UnitID, of agency: AgencyCode, by actor: Actor) async throws
    func reopenUnit(_ id: UnitID, of agency: AgencyCode, by actor: Actor) async throws

    /// Below the actor's own agency, or below one that is below it. An agency that is known by a report keeps its code.
    func establish(_ name: String, under superior: AgencyCode, by actor: Actor) async throws -> AgencyCode
    func move(_ agency: AgencyCode, under superior: AgencyCode, reason: String, by actor: Actor) async throws
}
