import Disclosure
import HTTPTypes
import Hummingbird

/// What is typed into forms and not sent yet.
///
///     POST /office/drafts            form=…, body=…: keeps it; from the script of the page
///     POST /office/drafts/discard    form=…: forgets it, and back to the empty form
struct DraftPages: Sendable {
    let office: Office

    func add(to router: Router<BasicRequestContext>, _ gate: OfficeGate) {
        router.post("office/drafts", use: gate.form { try await keep($0, $1) })
        router.post("office/drafts/discard", use: gate.form { try await discard($0, $1) })
    }

    private func keep(_ visit: OfficeVisit, _ body: Query) async throws -> OfficeAnswer {
        let form = try form(body)
        let typed = DraftRules.body(of: try Query(encoded: body["body"]))
        guard typed.utf8.count <= Draft.largestBody else {
            throw Refused(.contentTooLarge, "填写的内容太长，没有暂存。")
        }
        try await office.drafts.keep(Draft(form: form, body: typed, keptAt: visit.at), of: visit.account)
        return .response(Response(status: .noContent, headers: [.cacheControl: "no-store"]))
    }

    private func discard(_ visit: OfficeVisit, _ body: Query) async throws -> OfficeAnswer {
        let form = try form(body)
        try await office.drafts.discard(form, of: visit.account)
        return .on(Link(local: form) ?? "/office")
    }

    private func form(_ body: Query) throws(Refused) -> String {
        guard DraftRules.isKept(body["form"]) else { throw Refused(.badRequest, "这张表单不能暂存。") }
        return body["form"]
    }
}
