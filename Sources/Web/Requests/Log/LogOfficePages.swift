import Disclosure
import HTTPTypes
import Hummingbird
import LegalClock

/// 答复目录 in the office: what is in it, what may come into it, and the acts that put it there and take it out.
///
///     GET  /office/log                 answered requests, those of the log first
///     GET  /office/log/{key}           the summary of one, with what tells of persons marked
///     POST /office/log/{key}/log
///     POST /office/log/{key}/unlog
struct LogOfficePages: Sendable {
    let office: Office
    let stores: RequestStores

    func add(to router: Router<BasicRequestContext>, _ gate: OfficeGate) {
        router.get("office/log", use: gate.page { visit in .page(try await list(visit)) })
        router.get("office/log/{key}", use: gate.page { visit in .page(try await page(visit)) })
        router.post("office/log/{key}/log", use: gate.form { try await log($0, $1) })
        router.post("office/log/{key}/unlog", use: gate.form { try await unlog($0, $1) })
    }

    private func list(_ visit: OfficeVisit) async throws -> OfficePage {
        try Sight.require(.requestLog, visit.actor)
        let number = try visit.query().number("page", in: 1...1000) ?? 1
        let size = LogPages.pageLength
        var query = LogQuery()
        (query.limit, query.offset) = (size, (number - 1) * size)
        let answered = RequestPredicate.any([
            .equals(.state, .text(RequestState.served.rawValue)),
            .equals(.state, .text(RequestState.archived.rawValue)),
        ])
        let count = try await stores.requests.count(where: answered, of: visit.agency)
        let view = LogOfficeView(
            isOpen: try await isOpen(visit),
            logged: try await stores.requests.log(query, of: [visit.agency]),
            count: try await stores.requests.logCount(query, of: [visit.agency]),
            // The newest are at the end of the order by receipt day.
            answered: try await stores.requests.cases(
                where: answered,
                of: visit.agency,
                limit: size,
                offset: max(0, count - number * size)
            ).reversed()
        )
        return OfficePage("答复目录", .requestLog, view: view)
    }

    private func isOpen(_ visit: OfficeVisit) async throws -> Bool {
        try await office.agencies.profile(of: visit.agency)?.subject.hasPublicLog ?? false
    }

    // MARK: One entry

    private struct Found: Sendable {
        let request: DisclosureRequest
        let entry: LogEntry
        let seen: Int?
        /// Of the applicant and of third parties.
        let names: [String]
    }

    private func found(_ visit: OfficeVisit) async throws -> Found {
        try Sight.require(.requestLog, visit.actor)
        let id = SubjectID(DisclosureRequest.kind, try visit.parameter("key"))
        guard SubjectID(rawValue: id.rawValue) != nil,
            let request = try await office.ledger.standing(DisclosureRequest.self, id, of: visit.agency)?.subject
        else { throw Refused(.notFound, "没有这件申请，可能不属于您的单位，也可能地址写错了。") }
        let logID = LogEntry.id(of: id)
        let standing = try await office.ledger.standing(LogEntry.self, logID, of: visit.agency)
        return Found(
            request: request,
            entry: standing?.subject ?? LogEntry(id: logID),
            seen: standing?.ordinal,
            names: try await names(request, visit.agency)
        )
    }

    /// Names that may not stand in what is published.
    private func names(_ request: DisclosureRequest, _ agency: AgencyCode) async throws -> [String] {
        var names: Set<String> = []
        let persons = [request.intake?.applicant].compactMap(\.self) + request.consultations.compactMap(\.letter.person)
        for person in Set(persons) {
            guard case .known(let known)? = try await stores.persons.find(person, of: agency) else { continue }
            names.formUnion([known.details.name, known.details.organization])
        }
        return names.filter { !$0.isEmpty }.sorted()
    }

    private func page(
        _ visit: OfficeVisit,
        values: FormValues? = nil,
        refusal: (any Refusal)? = nil
    ) async throws -> OfficePage {
        let found = try await found(visit)
        let view = LogOfficeEntryView(
            request: found.request,
            entry: found.entry,
            seen: found.seen,
            names: found.names,
            values: values,
            refusal: refusal.map { RefusalWords($0) },
            mayLog: Permissions.mayTake(.logRequest, visit.actor),
            mayUnlog: Permissions.mayTake(.unlogRequest, visit.actor),
            isOpen: try await isOpen(visit),
            token: visit.token
        )
        return OfficePage("答复目录 · \(found.request.id.key)", .requestLog, status: refusal?.status ?? .ok, view: view)
    }

    private func log(_ visit: OfficeVisit, _ body: Query) async throws -> OfficeAnswer {
        let found = try await found(visit)
        let (request, names, isOpen) = (found.request, found.names, try await isOpen(visit))
        let values = FormValues(body, of: LogOfficeEntryView.fields)
        return try await take(visit, .logRequest, found, values) { entry in
            try entry.log(
                request,
                title: values["title"],
                summary: values["summary"],
                names: names,
                isOpen: isOpen
            )
        }
    }

    private func unlog(_ visit: OfficeVisit, _ body: Query) async throws -> OfficeAnswer {
        let found = try await found(visit)
        let values = FormValues(body, of: [LogOfficeEntryView.reason])
        return try await take(visit, .unlogRequest, found, values) { try $0.unlog(reason: values["reason"]) }
    }

    private func take(
        _ visit: OfficeVisit,
        _ step: Step,
        _ found: Found,
        _ values: FormValues,
        _ rule: @escaping @Sendable (LogEntry) throws -> [LogAct]
    ) async throws -> OfficeAnswer {
        let target: Command<LogEntry>.Target =
            found.seen == nil ? .new(found.entry.id) : .existing(found.entry.id, seen: nil)
        let command = Command<LogEntry>(step, target, by: visit.actor) { entry, _ in try rule(entry) }
        do {
            try await office.ledger.record(command)
            return .on(Link("/office/log/\(found.request.id.key)", query: [("done", "1")]))
        } catch let refusal as any Refusal where !refusal.isForbidden {
            return .page(try await page(visit, values: values, refusal: refusal))
        }
    }
}
