import Disclosure
import HTTPTypes
import Hummingbird
import NIOCore

/// A form with files, as it was sent: texts, files that are kept by now, and files that were not taken.
///
///     let fields = [FileField("material", .requestMaterial.atMost(5))]
///     let form = try await FileForm.read(request, fields, into: files) { texts in
///         guard texts[FormToken.field] == visit.token else { throw Refused.formIsOld }
///         return FileHolder(agency: agency, account: account)
///     }
///     form.texts["subject"]          // like any form
///     form.files("material")         // those of before and those that came now, to be attached to a subject
///     form.refused                   // said at the field; everything else is as it was sent
///
/// Files stream into the store one after the other. When the form is shown again, ``FileFieldView`` names those that are
/// kept in hidden fields, so that they need not be sent again; whatever is never used is swept after a day. A form
/// without files may come as `application/x-www-form-urlencoded`.
struct FileForm: Sendable {
    struct Limits: Sendable {
        /// Bytes of all files, those of before included.
        var files = 100 << 20
        /// Bytes of one text.
        var text = 64 << 10
        /// Bytes of all texts.
        var texts = 512 << 10
        /// Fields and files.
        var parts = 300
    }

    let texts: Query
    /// Fields in which more was written than is read; they are empty.
    let tooLong: Set<String>
    /// Fields in which files came that take none: they were not kept.
    let strange: Set<String>
    let holder: FileHolder
    fileprivate(set) var held: [HeldFile] = []
    fileprivate(set) var refused: [RefusedFile] = []

    func files(_ field: String) -> [KeptFile] { held.filter { $0.field == field }.map(\.file) }

    /// - Parameter holder: asked once, before the first file is taken, with at least the texts that stood before it:
    ///   whose form it is. Throws when it is nobody's; then nothing is kept. Hidden fields stand first in our forms.
    /// - Throws: ``Refused`` for what is no form or breaks off, what `holder` throws, and failures of the database.
    static func read(
        _ request: Request,
        _ fields: [FileField],
        into store: any FileStore,
        limits: Limits = Limits(),
        holder: (Query) async throws -> FileHolder
    ) async throws -> FileForm {
        try checkClaimedLength(request, limits)
        guard FormBody.isSent(with: request) else {
            let texts = try await plainTexts(request, limits)
            var reading = FileFormReading(fields, store: store, limits: limits, holder: try await holder(texts))
            return try await reading.form(texts, tooLong: [], strange: [])
        }
        return try await streamed(request, fields, store, limits, holder)
    }

    private static func streamed(
        _ request: Request,
        _ fields: [FileField],
        _ store: any FileStore,
        _ limits: Limits,
        _ holder: (Query) async throws -> FileHolder
    ) async throws -> FileForm {
        let parserLimits = MultipartParser.Limits(part: limits.text, total: limits.texts, parts: limits.parts)
        let upload = try FileUpload(request, fields: Set(fields.map(\.name)), limits: parserLimits)
        var reading: FileFormReading?
        while let head = try await upload.nextFile() {
            if reading == nil {
                let texts = Self.texts(upload.fields)
                reading = FileFormReading(fields, store: store, limits: limits, holder: try await holder(texts))
                try await reading?.takeKept(texts)
            }
            try await reading?.take(head, from: upload)
        }
        let texts = texts(upload.fields)
        let tooLong = Set(upload.fields.filter(\.isTooLarge).map(\.name))
        let strange = Set(upload.fields.filter { $0.fileName != nil && !$0.isEmpty }.map(\.name))
        var whole: FileFormReading
        if let reading {
            whole = reading
        } else {
            whole = FileFormReading(fields, store: store, limits: limits, holder: try await holder(texts))
        }
        return try await whole.form(texts, tooLong: tooLong, strange: strange)
    }

    /// Pages under these addresses take files: their bodies may be large and take long.
    static func isExpected(by head: HTTPRequest) -> Bool {
        let path = head.path ?? ""
        return path.hasPrefix("/request") || path.hasPrefix("/office/") || path.hasPrefix("/api/v1/requests")
    }

    /// A claim of 10 GB is answered at once.
    private static func checkClaimedLength(_ request: Request, _ limits: Limits) throws(Refused) {
        guard let claimed = request.headers[.contentLength].flatMap({ Int($0) }) else { return }
        guard claimed <= limits.files + limits.texts + (1 << 20) else {
            throw Refused(.contentTooLarge, "送来的内容太大，没有接收：全部文件加起来不能超过 \(fileSize(limits.files))。请返回上一页减少文件。")
        }
    }

    /// Bytes that are no UTF-8 (half a surrogate) become the sign for what cannot be read.
    private static func texts(_ parts: [FormPart]) -> Query {
        Query(parts.filter { $0.fileName == nil }.map { ($0.name, String(decoding: $0.bytes, as: UTF8.self)) })
    }

    private static func plainTexts(_ request: Request, _ limits: Limits) async throws -> Query {
        let type = request.headers[.contentType] ?? ""
        guard type.lowercased().hasPrefix("application/x-www-form-urlencoded") else {
            throw Refused(.unsupportedMediaType, "表单的格式不能识别，没有接收。")
        }
        // Three bytes for each that is not ASCII.
        let body = try await request.body.collect(upTo: 3 * limits.texts)
        guard let text = String(validating: body.readableBytesView, as: UTF8.self) else {
            throw Refused(.badRequest, "表单内容不是 UTF-8 文本。")
        }
        return try Query(encoded: text)
    }
}

/// The files of one form while it comes in.
struct FileFormReading {
    private let fields: [FileField]
    private let store: any FileStore
    private let limits: FileForm.Limits
    private let holder: FileHolder
    private var held: [HeldFile] = []
    private var refused: [RefusedFile] = []
    private var seen: Set<FileID> = []

    init(_ fields: [FileField], store: any FileStore, limits: FileForm.Limits, holder: FileHolder) {
        self.fields = fields
        self.store = store
        self.limits = limits
        self.holder = holder
    }

    /// Files that the form names as kept before: those of its holder, as many as the field takes, none twice.
    mutating func takeKept(_ texts: Query) async throws {
        for field in fields {
            let dropped = Set(texts.all(field.dropName))
            for name in texts.all(field.keptName).prefix(field.kind.mostPerSubject + 1) {
                guard let id = holder.file(named: name, in: field), !dropped.contains(id.rawValue) else { continue }
                guard seen.insert(id).inserted else { continue }
                let file = try await store.file(id, of: holder.agency)
                guard let file, holder.owns(file, of: field.kind) else {
                    refused.append(RefusedFile(field: field.name, name: "", refusal: .gone))
                    continue
                }
                take(file, field)
            }
        }
    }

    /// A file that comes in now. One in which nothing was chosen is none.
    mutating func take(_ head: FormPart, from upload: FileUpload) async throws {
        guard let field = fields.first(where: { $0.name == head.name }) else { return }
        let given = head.fileName ?? ""
        var first: [UInt8]?
        if given.isEmpty {
            first = try await upload.file.first { _ in true }
            guard first != nil else { return }
        }
        guard count(field) < field.kind.mostPerSubject else { return refuse(field, "", .tooMany(field.kind)) }
        let pieces = LimitedPieces(
            first: first,
            upload: upload,
            most: limits.files - held.reduce(0) { $0 + $1.file.size },
            refusal: .tooLargeTogether(limits.files)
        )
        let new = NewFile(agency: holder.agency, kind: field.kind, givenName: given, account: holder.account)
        do {
            take(try await store.keep(new, from: pieces), field)
        } catch let refusal as FileRefusal {
            refuse(field, given, refusal)
        }
    }

    mutating func form(_ texts: Query, tooLong: Set<String>, strange: Set<String>) async throws -> FileForm {
        try await takeKept(texts)
        return FileForm(
            texts: texts,
            tooLong: tooLong,
            strange: strange,
            holder: holder,
            held: held,
            refused: refused
        )
    }

    private func count(_ field: FileField) -> Int { held.count { $0.field == field.name } }

    private mutating func take(_ file: KeptFile, _ field: FileField) {
        guard count(field) < field.kind.mostPerSubject else { return refuse(field, "", .tooMany(field.kind)) }
        seen.insert(file.id)
        held.append(HeldFile(field: field.name, file: file))
    }

    private mutating func refuse(_ field: FileField, _ name: String, _ refusal: FileRefusal) {
        let file = RefusedFile(field: field.name, name: name.isEmpty ? "" : FileName.shown(name), refusal: refusal)
        if !refused.contains(file) { refused.append(file) }
    }
}

/// The pieces of a file, as long as they are not more than are left.
private struct LimitedPieces: AsyncSequence {
    typealias Element = [UInt8]
    var first: [UInt8]?
    let upload: FileUpload
    let most: Int
    let refusal: FileRefusal

    func makeAsyncIterator() -> Iterator { Iterator(pieces: self, left: most) }

    struct Iterator: AsyncIteratorProtocol {
        var pieces: LimitedPieces
        var left: Int

        mutating func next() async throws -> [UInt8]? {
            let piece: [UInt8]
            if let first = pieces.first {
                piece = first
                pieces.first = nil
            } else {
                guard let next = try await pieces.upload.file.first(where: { _ in true }) else { return nil }
                piece = next
            }
            left -= piece.count
            guard left >= 0 else { throw pieces.refusal }
            return piece
        }
    }
}
