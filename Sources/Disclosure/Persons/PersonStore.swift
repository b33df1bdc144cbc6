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

    /// Forgets everything but the identifier and when it was erased, and records why in the chain of the agency. The
    /// letters that name the person lose their content in the same transaction; an act of each case says so.
    ///
    /// - Throws: a ``Refusal``.
    /// - Parameter files: what the person gave and was kept elsewhere than with the person: it goes too.
    func erase(_ id: PersonID, with files: [FileID], reason: String, by actor: Actor) async throws
}

extension PersonStore {
    package func erase(_ id: PersonID, reason: String, by actor: Actor) async throws {
        try await erase(id, with: [], reason: reason, by: actor)
    }
}
