/// In the cookie of somebody who showed the query code of a request: opens the page of that request for a while.
package struct StatusToken: SecretToken {
    package let rawValue: String
    package init(rawValue: String) { self.rawValue = rawValue }

    /// In seconds: long enough to write a correction on a phone, short enough for a borrowed computer.
    package static let lifetime: Int64 = 7_200
}

/// Where those who showed a query code are known by.
///
///     guard let token = try await store.beginVisit(QueryCode(typed: text)) else { … }   // wrong or forged
///     try await store.visit(token)?.standing.subject.state
package protocol StatusVisitStore: Sendable {
    /// `nil` for a code that opens nothing. What is no code at all (`nil`) is looked up like one, so that the time taken
    /// does not tell the two apart.
    func beginVisit(_ code: QueryCode?) async throws -> StatusToken?

    /// The request as it stands; `nil` when the stay is over or there was none.
    func visit(_ token: StatusToken) async throws -> FoundRequest?

    func endVisit(_ token: StatusToken) async throws
}
