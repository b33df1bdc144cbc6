import Disclosure
import HTTPTypes
import Hummingbird
import LegalClock

/// 办理进度: the page of the own request, for whoever has its query code.
///
///     GET  /request/status            the one field for the code, or the page of the request
///     POST /request/status            shows the code; it is never in an address
///     POST /request/status/leave
///     GET  /request/status/days       the period day by day, for print
///     GET  /request/status/{form}     something the applicant may do: StatusForm.all
///     POST /request/status/{form}
///     GET  /request/status/letters/{key}       a letter to the applicant, to read and to print
///     GET  /request/status/letters/{key}/file  the same as the file that was sent; /pdf where Chromium is
///     GET  /request/status/files/{id} information that was disclosed to the applicant
struct StatusPages: Sendable {
    let desk: StatusDesk

    func add(to router: Router<BasicRequestContext>) {
        let gate = StatusGate(desk: desk)
        router.get("request/status", use: gate.page { visit in try await page(visit) })
        router.post("request/status") { request, context in try await begin(request) }
        router.post("request/status/leave", use: gate.form { visit, _ in try await leave(visit) })
        router.get("request/status/days", use: gate.page { visit in try days(visit) })
        router.get("request/status/files/{id}", use: gate.page { visit in try await file(visit) })
        let stores = desk.stores
        router.get("request/status/letters/{key}", use: gate.page { try await LetterAnswer.page(letter($0), stores) })
        router.get(
            "request/status/letters/{key}/file",
            use: gate.page { try await LetterAnswer.file(letter($0), stores) }
        )
        router.get(
            "request/status/letters/{key}/pdf",
            use: gate.page { try await LetterAnswer.pdf(letter($0), stores) }
        )
        router.get("request/status/{form}", use: gate.page { visit in try form(visit) })
        router.post("request/status/{form}", use: gate.form { visit, body in try await take(visit, body) })
    }

    // MARK: The door

    /// The field for the code.
    static func door(_ request: Request, refusal: RefusalWords? = nil, kept: [String] = []) -> Response {
        let view = StatusDoorView(refusal: refusal, kept: kept)
        let page = Page(
            title: "办理进度",
            section: .status,
            status: refusal == nil ? .ok : .unprocessableContent,
            view: view
        )
        return StatusGate.sealed(page.response(to: request))
    }

    /// A form that came when the stay was over: nothing was done, and what was typed is there to be taken along.
    static func late(_ request: Request, _ body: Query) -> Response {
        let typed = body.pairs.filter { $0.name != FormToken.field && !$0.value.isEmpty }.map(\.value)
        return door(request, refusal: RefusalWords("停留时间已过，没有提交。请重新输入查询码。"), kept: typed)
    }

    /// The same answer to a wrong code, to one that is none, and to none at all.
    private func begin(_ request: Request) async throws -> Response {
        let body = try await StatusGate.body(of: request)
        guard OriginRule.isOwn(request) else { throw Refused.foreignForm }
        guard desk.codes.takes(from: ClientAddress.of(request)), desk.allCodes.takes(from: "") else {
            throw Refused(.tooManyRequests, "查询过于频繁，请过一会儿再试。", retryAfter: 30)
        }
        guard let token = try await desk.stores.requests.beginVisit(QueryCode(typed: body["code"])) else {
            return Self.door(request, refusal: RefusalWords("没有这个查询码。请对照回执上的十六位字母和数字，看是不是输错了。", field: "code"))
        }
        var response = Response.on(to: "/request/status")
        response.headers.append(OfficeCookie.request.setting(token.rawValue, for: request))
        return response
    }

    private func leave(_ visit: StatusVisit) async throws -> Response {
        try await desk.stores.requests.endVisit(visit.token)
        var response = Response.on(to: "/request/status")
        response.headers.append(OfficeCookie.request.removal(for: visit.request))
        return response
    }

    // MARK: The page

    private func page(_ visit: StatusVisit) async throws -> Response {
        let acts = try await desk.office.ledger.acts(of: visit.id, in: visit.agency)
        let done = try Query(visit.request)["done"]
        let view = StatusView(
            visit,
            agency: try await agencyName(visit.agency),
            course: PublicCourse(try acts.map { try Recorded($0) }),
            letters: visit.subject.lettersToApplicant,
            makesPDF: desk.stores.printing != nil,
            files: try await disclosedFiles(visit),
            done: StatusForm.all.first { $0.name == done }?.done
        )
        return Page(title: "办理进度", section: .status, view: view).response(to: visit.request)
    }

    private func agencyName(_ agency: AgencyCode) async throws -> String {
        try await desk.office.agencies.profile(of: agency)?.subject.text(.name) ?? ""
    }

    private func days(_ visit: StatusVisit) throws -> Response {
        guard let clock = visit.subject.clock else { throw Refused.noSuchPage }
        let view = StatusDaysView(
            number: visit.id.key,
            derivation: clock.derivation(in: visit.calendar),
            today: visit.today
        )
        return Page(title: "逐日推算表", section: .status, view: view).response(to: visit.request)
    }

    // MARK: What the applicant does

    private func found(_ visit: StatusVisit) throws -> StatusForm {
        let name = visit.parameters.get("form") ?? ""
        guard let form = StatusForm.all.first(where: { $0.name == name }) else { throw Refused.noSuchPage }
        return form
    }

    private func form(_ visit: StatusVisit) throws -> Response {
        let form = try found(visit)
        let offered = StatusForm.offered(visit.subject, to: visit.actor, on: visit.today)
        guard offered.contains(where: { $0.step == form.step }) else { return .on(to: "/request/status") }
        let view = StatusFormView(form, visit, values: form.values(visit.subject), refusal: nil)
        return Page(title: form.title, section: .status, view: view).response(to: visit.request)
    }

    private func take(_ visit: StatusVisit, _ sent: FileForm) async throws -> Response {
        let form = try found(visit)
        let files = form.file(visit.subject).map { sent.files($0.field.name) } ?? []
        var setting = visit.setting
        setting.files = files.count
        let values = FormValues(sent.texts, of: form.fields(setting))
        do {
            guard sent.refused.isEmpty else {
                return try refused(form, visit, values, sent, nil, .unprocessableContent)
            }
            try await record(form, visit, values, files)
            return .on(to: Link("/request/status", query: [("done", form.name)]))
        } catch let refusal as any Refusal {
            return try refused(form, visit, values, sent, refusal, refusal.status)
        }
    }

    /// Files belong to the request before the act speaks of them; so the rule is asked first whether there will be one.
    private func record(
        _ form: StatusForm,
        _ visit: StatusVisit,
        _ values: FormValues,
        _ files: [KeptFile]
    ) async throws {
        let (calendar, count) = (visit.calendar, files.count)
        if let file = form.file(visit.subject), count > 0 {
            var setting = visit.setting
            setting.files = count
            _ = try form.rule(visit.subject, values, setting)
            let isProof = file.field == StatusFile.proof
            let holder = isProof ? visit.subject.intake.map { PersonErasure.id(of: $0.applicant) } : nil
            try await desk.stores.files.attach(files.map(\.id), to: holder ?? visit.id, of: visit.agency)
        }
        let command = Command(form.step, DisclosureRequest.self, visit.id, seen: nil, by: visit.actor) {
            try form.rule($0, values, StatusSetting(request: $0, today: $1.day, calendar: calendar, files: count))
        }
        try await desk.office.ledger.record(command)
    }

    private func refused(
        _ form: StatusForm,
        _ visit: StatusVisit,
        _ values: FormValues,
        _ sent: FileForm,
        _ refusal: (any Refusal)?,
        _ status: HTTPResponse.Status
    ) throws -> Response {
        let words = refusal.map { RefusalWords(Self.sentence($0), field: $0.field) } ?? RefusalWords("有的文件没有接收，其他内容都在。")
        let view = StatusFormView(form, visit, values: values, refusal: words, sent: sent)
        return Page(title: form.title, section: .status, status: status, view: view).response(to: visit.request)
    }

    /// For someone who cannot do anything about the server.
    private static func sentence(_ refusal: any Refusal) -> String {
        if case .clockIsBehind? = refusal as? LedgerRefusal {
            return "系统的时钟不准，暂时不能登记。您填写的内容都在，请过一会儿再提交；着急的，请与工作机构联系。"
        }
        return refusal.sentence
    }

    // MARK: Files

    /// Information that goes with the answer, once the answer is served.
    private func disclosedFiles(_ visit: StatusVisit) async throws -> [KeptFile] {
        let hashes = visit.subject.disclosedFiles
        guard !hashes.isEmpty else { return [] }
        var seen: Set<String> = []
        return try await desk.stores.files.files(of: visit.id, in: visit.agency)
            .filter { hashes.contains($0.hash) && seen.insert($0.hash).inserted }
    }

    /// What was sent to the applicant, as it was sent; the store compares it with the hash in the act.
    private func letter(_ visit: StatusVisit) async throws -> KeptLetter {
        let key = visit.parameters.get("key") ?? ""
        guard visit.subject.lettersToApplicant.contains(where: { $0.key == key }) else {
            throw Refused(.notFound, "没有这份文书，或者还不能下载。")
        }
        return try await LetterAnswer.find(key, of: visit.id, in: visit.agency, desk.stores)
    }

    private func file(_ visit: StatusVisit) async throws -> Response {
        let id = visit.parameters.get("id") ?? ""
        guard let file = try await disclosedFiles(visit).first(where: { $0.id.rawValue == id }) else {
            throw Refused(.notFound, "没有这个文件，或者还不能下载。")
        }
        return FileAnswer.response(file, from: desk.stores.files, to: visit.request, inPlace: false)
    }
}

extension StatusVisit {
    var setting: StatusSetting { StatusSetting(request: subject, today: today, calendar: calendar) }
}

extension DisclosureRequest {
    /// Hashes of the files that an answer hands over; empty as long as it is not served.
    var disclosedFiles: Set<String> {
        guard service != nil else { return [] }
        return Set(drafts.values.filter(\.decision.discloses).flatMap(\.files))
    }
}
