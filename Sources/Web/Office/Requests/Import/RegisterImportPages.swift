import Disclosure
import Documents
import HTTPTypes
import Hummingbird
import LegalClock

/// 导入原有台账: a file comes in, the officer says which column is what, looks at what is wrong, and takes all of it over
/// or nothing.
///
///     GET  /office/requests/import                  choose a file; what was imported before
///     POST /office/requests/import                  the file, which is kept for a day and belongs to the one who sent it
///     GET  /office/requests/import/files/{file}     as the program would read it, and what is wrong
///     POST /office/requests/import/files/{file}     press=check again · press=faults as CSV · press=take
///     GET  /office/requests/import/{key}            what came of it
///
/// Between the pages nothing is kept but the file: the form says how it is to be read (``RegisterChoice``). When the cases
/// are there the file is forgotten, because it holds names.
struct RegisterImportPages: Sendable {
    static let field = FileField("register", .oldRegister)

    let office: Office
    let stores: RequestStores
    /// Reading a large file takes a second of a processor and some ten times its size.
    private let line = WaitingLine(places: 2, waiting: 8)

    init(office: Office, stores: RequestStores) { (self.office, self.stores) = (office, stores) }

    func add(to router: Router<BasicRequestContext>, _ gate: OfficeGate) {
        router.get("office/requests/import", use: gate.page { visit in .page(try await begin(visit)) })
        router.post(
            "office/requests/import",
            use: gate.form(files: { _ in [Self.field] }) { try await take(in: $0, $2) }
        )
        router.get(
            "office/requests/import/files/{file}",
            use: gate.page { visit in .page(try await mapper(visit, RegisterChoice())) }
        )
        router.post("office/requests/import/files/{file}", use: gate.form { try await press($0, $1) })
        router.get("office/requests/import/{key}", use: gate.page { visit in .page(try await result(visit)) })
    }

    // MARK: The file

    private func begin(_ visit: OfficeVisit, _ form: FileForm? = nil, error: String = "") async throws -> OfficePage {
        _ = try Permissions.authority(for: .importRequests, visit.actor)
        var query = ActQuery(agency: visit.agency)
        (query.kind, query.name, query.limit) = (RegisterImport.kind, "read", 20)
        let acts = try await office.ledger.acts(query)
        let view = RegisterUploadView(
            token: visit.token,
            form: form,
            error: error,
            earlier: try acts.map { (id: $0.subject, day: $0.at.day, act: try Recorded<RegisterImportAct>($0).content) }
        )
        let isRefused = !error.isEmpty || form?.refused.isEmpty == false
        return Self.page("导入原有台账", view, isRefused ? .unprocessableContent : .ok)
    }

    private func take(in visit: OfficeVisit, _ form: FileForm?) async throws -> OfficeAnswer {
        guard Permissions.mayTake(.importRequests, visit.actor) else {
            // Whoever may not import leaves nothing behind.
            for held in form?.held ?? [] { try await stores.files.drop(held.file.id, of: visit.agency) }
            throw LedgerRefusal.notPermitted(.importRequests, visit.actor.roles.min { $0.rawValue < $1.rawValue })
        }
        guard let file = form?.files(Self.field.name).first else {
            return .page(try await begin(visit, form, error: form?.refused.isEmpty == false ? "" : "请选择台账文件。"))
        }
        return .on(Self.link(file.id))
    }

    /// - Throws: 404 for a file that is somebody else's, or was swept.
    private func file(_ visit: OfficeVisit) async throws -> KeptFile {
        let holder = FileHolder(agency: visit.agency, account: visit.account)
        guard let file = try await stores.files.file(FileID(rawValue: visit.parameter("file")), of: visit.agency),
            holder.owns(file, of: .oldRegister)
        else { throw Refused(.notFound, "这个文件不在了：没有导入的文件只保留一天。请重新上传。") }
        return file
    }

    // MARK: Looking at it

    private func look(_ file: KeptFile, _ choice: RegisterChoice, _ visit: OfficeVisit) async throws -> RegisterLook {
        try await line.enter()
        defer { line.leave() }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(file.size)
        for try await piece in stores.files.bytes(of: file) { bytes += piece }
        let sheet: Sheet
        do throws(UnreadableDocument) { sheet = try SheetReader.read(bytes, sheet: choice.sheet) } catch {
            throw Refused(.unprocessableContent, "“\(file.name.text)”读不出来：\(error.sentence)")
        }
        var look = RegisterLook(sheet, choice, file: file, on: visit.today)
        look.earlier = try await stores.imports.earlier(look.source, of: visit.agency)
        // Of the same file every row is known; once is enough to say it.
        if look.earlier == nil { look.take(try await stores.imports.known(look.reading.cases, of: visit.agency)) }
        return look
    }

    private func mapper(
        _ visit: OfficeVisit,
        _ choice: RegisterChoice,
        refusal: (any Refusal)? = nil
    ) async throws -> OfficePage {
        _ = try Permissions.authority(for: .importRequests, visit.actor)
        let file = try await file(visit)
        let look = try await look(file, choice, visit)
        let view = RegisterMapperView(look, action: Self.link(file.id), token: visit.token, refusal: refusal)
        return Self.page("核对台账", view, refusal?.status ?? .ok)
    }

    private func press(_ visit: OfficeVisit, _ body: Query) async throws -> OfficeAnswer {
        _ = try Permissions.authority(for: .importRequests, visit.actor)
        let choice = RegisterChoice(body)
        switch body["press"] {
        case "take": return try await takeOver(visit, choice)
        case "faults":
            let file = try await file(visit)
            let look = try await look(file, choice, visit)
            return .response(try OfficeFile.response(look.faultTable, title: "台账中的问题", isSheet: false))
        default: return .page(try await mapper(visit, choice))
        }
    }

    private func takeOver(_ visit: OfficeVisit, _ choice: RegisterChoice) async throws -> OfficeAnswer {
        let file = try await file(visit)
        let look = try await look(file, choice, visit)
        // Somebody else may have imported meanwhile; then the page says so.
        guard look.isClean else { return .page(try await mapper(visit, choice)) }
        do {
            let taken = try await stores.imports.takeOver(
                look.reading.cases,
                from: look.source,
                by: visit.actor,
                in: visit.calendar
            )
            try await stores.files.drop(file.id, of: visit.agency)
            return .on(Link("/office/requests/import/\(taken.id.key)", query: [("done", "1")]))
        } catch let refusal as any Refusal where !refusal.isForbidden {
            return .page(try await mapper(visit, choice, refusal: refusal))
        }
    }

    // MARK: What came of it

    private func result(_ visit: OfficeVisit) async throws -> OfficePage {
        try Sight.require(.list(DisclosureRequest.kind), visit.actor)
        guard let id = SubjectID(rawValue: "\(RegisterImport.kind.rawValue)/\(try visit.parameter("key"))") else {
            throw Refused.noSuchPage
        }
        let acts = try await office.ledger.acts(of: id, in: visit.agency)
        guard let first = acts.first else { throw Refused.noSuchPage }
        let view = RegisterImportView(
            try RegisterImport(id: id, acts: acts),
            rows: try await rows(of: id, acts, visit),
            at: first.at,
            by: first.authority.account,
            names: try await office.names([], acts),
            isDone: try visit.query()["done"] == "1"
        )
        return Self.page("台账导入 \(id.key)", view, .ok)
    }

    /// The first cases that came with it.
    private func rows(of id: SubjectID, _ acts: [Act], _ visit: OfficeVisit) async throws -> [RegisterImportView.Row] {
        let done = try RegisterImport(id: id, acts: acts)
        var rows: [RegisterImportView.Row] = []
        for key in RegisterImportView.keys(of: done) {
            let id = SubjectID(DisclosureRequest.kind, key)
            let acts = try await office.ledger.acts(of: id, in: visit.agency)
            let request = try DisclosureRequest(id: id, acts: acts)
            guard request.takenOver?.batch == done.id.key else { continue }
            rows.append(RegisterImportView.Row(request))
        }
        return rows
    }

    private static func page(_ title: String, _ view: any HTMLView, _ status: HTTPResponse.Status) -> OfficePage {
        OfficePage(title, .list(DisclosureRequest.kind), status: status, view: view)
    }

    static func link(_ file: FileID) -> Link { "/office/requests/import/files/\(file.rawValue)" }
}
