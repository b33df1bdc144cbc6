/// Where persons outside the office are kept.
///
///     try await store.save(person)
///     try await store.erase(person.id, reason: "申请人撤回同意", by: officer)
///     try await store.find(person.id, of: agency)    // .erased(at: …)
///
/// A person that comes with acts is saved in the transaction that records them: `PersonTable` of `Storage`.
package protocol PersonStore: Sendable {
    /// Replaces what was known. An erased person stays erased.
    func save(_ person: Person) async throws

    /// `nil` when the agency never had one of that identifier.
    func find(_ id: PersonID, of agency: AgencyCode) async throws -> KeptPerson?

    /// Forgets everything but the identifier and when it was erased, and records why in the chain of the agency. 身份证明, what
    /// the person sent along with requests (申请材料) and the letters that name them go too.
    ///
    /// - Throws: a ``Refusal``.
    func erase(_ id: PersonID, reason: String, by actor: Actor) async throws
}
