import Disclosure
import HTTPTypes
import Hummingbird
import LegalClock

/// Somebody who showed the query code looks at the own request, or sends a form about it.
struct StatusVisit: Sendable {
    let request: Request
    let parameters: Parameters
    let token: StatusToken
    let found: FoundRequest
    let at: Moment
    /// Of the agency: with the holiday notices it imported.
    let calendar: WorkingCalendar

    var subject: DisclosureRequest { found.standing.subject }
    var id: SubjectID { found.standing.id }
    var agency: AgencyCode { found.agency }
    var today: CivilDate { at.day }
    var actor: Actor { .applicant(to: agency, from: ClientAddress.of(request)) }
    /// Goes into every form of the page.
    var formToken: String { FormToken.of(token.rawValue) }
}

/// What every page about the own request passes: the stay that began with the query code, and for forms origin, token
/// and allowance. Answers are kept by nobody.
struct StatusGate: Sendable {
    typealias Handler = @Sendable (Request, BasicRequestContext) async throws -> Response

    static let largestForm = 512 << 10

    let desk: StatusDesk

    /// - Parameter door: the answer to somebody without a stay
    func page(
        door: @escaping @Sendable (Request) -> Response = { StatusPages.door($0) },
        _ handler: @escaping @Sendable (StatusVisit) async throws -> Response
    ) -> Handler {
        { request, context in
            guard let visit = try await visit(request, context) else { return door(request) }
            return Self.sealed(try await handler(visit))
        }
    }

    /// A form with its files, which belong to the stay until they are used.
    func form(_ handler: @escaping @Sendable (StatusVisit, FileForm) async throws -> Response) -> Handler {
        { request, context in
            guard OriginRule.isOwn(request) else { throw Refused.foreignForm }
            guard let visit = try await visit(request, context) else {
                return StatusPages.late(request, try await typed(request))
            }
            let form = try await FileForm.read(request, StatusFile.fields, into: desk.stores.files) { texts in
                guard FormToken.isRight(texts[FormToken.field], for: visit.token.rawValue) else {
                    throw Refused.formIsOld
                }
                guard desk.changes.takes(from: visit.token.rawValue) else { throw Refused.tooOften }
                return FileHolder(agency: visit.agency, key: Array(visit.token.rawValue.utf8))
            }
            return Self.sealed(try await handler(visit, form))
        }
    }

    /// What was typed into a form of nobody; its files are not taken.
    private func typed(_ request: Request) async throws -> Query {
        try await FileForm.read(request, [], into: desk.stores.files) { _ in
            FileHolder(agency: AgencyCode(rawValue: ""), key: [])
        }.texts
    }

    func visit(_ request: Request, _ context: BasicRequestContext) async throws -> StatusVisit? {
        guard let secret = OfficeCookie.request.value(in: request) else { return nil }
        let token = StatusToken(rawValue: secret)
        guard token.isWellFormed, let found = try await desk.stores.requests.visit(token) else { return nil }
        return StatusVisit(
            request: request,
            parameters: context.parameters,
            token: token,
            found: found,
            at: desk.office.clock(),
            calendar: try await desk.office.ledger.calendar(of: found.agency)
        )
    }

    static func sealed(_ response: Response) -> Response {
        var response = response
        if response.headers[.cacheControl] == nil { response.headers[.cacheControl] = "no-store" }
        return response
    }

    static func body(of request: Request) async throws -> Query {
        try await Query(formOf: request, upTo: largestForm)
    }
}
