import Disclosure
import Hummingbird
import NIOCore

/// A form with one file that goes straight to the store, however large it is.
///
///     let upload = try FileUpload(request, field: "file")
///     let before = try await upload.fieldsBeforeFile()         // the token of the form, what it is about
///     let kept = try await store.keep(new, from: upload.file)  // piece by piece
///     let all = try await upload.finish()                      // fields behind it too
///
/// Belongs to one request, and is used from one task. Fields other than the file are small and kept.
final class FileUpload {
    /// Bytes of a field that is no file.
    private static let largestField = 1 << 20

    private var body: RequestBody.AsyncIterator
    private var parser: MultipartParser
    private var isOver = false
    private let field: String

    /// - Throws: ``Refused`` for something that is no form.
    init(_ request: Request, field: String) throws {
        self.field = field
        guard let boundary = FormBody.boundary(request.headers[.contentType] ?? "") else {
            throw Refused(.unsupportedMediaType, "表单应以 multipart/form-data 提交。")
        }
        parser = MultipartParser(boundary: boundary, limits: .init(part: Self.largestField), streaming: field)
        body = request.body.makeAsyncIterator()
    }

    /// What stands before the file in the form; ``fileName`` is known then.
    func fieldsBeforeFile() async throws -> [FormPart] {
        while parser.streamed == nil, try await take() {}
        return parser.parts.filter { $0.name != field }
    }

    /// As the sender says; `nil` when no file was sent.
    var fileName: String? { parser.streamed?.fileName }

    /// The bytes of the file; throws when the sender broke off.
    var file: FilePieces { FilePieces(upload: self) }

    /// Reads what is behind the file, and gives all fields but the file.
    func finish() async throws -> [FormPart] {
        while try await take() { _ = parser.takeStreamed() }
        return parser.parts.filter { $0.name != field }
    }

    /// Some bytes more; `false` at the end of the form.
    private func take() async throws -> Bool {
        guard !isOver else { return false }
        if let piece = try await body.next() {
            try parser.take(piece.readableBytesView)
        } else {
            try parser.end()
            isOver = true
        }
        return !isOver
    }

    fileprivate func nextPiece() async throws -> [UInt8]? {
        while true {
            let piece = parser.takeStreamed()
            if !piece.isEmpty { return piece }
            if parser.isPastStreamed { return nil }
            guard try await take() else { return nil }
        }
    }
}

/// The file of a form, piece by piece.
struct FilePieces: AsyncSequence {
    typealias Element = [UInt8]
    let upload: FileUpload

    func makeAsyncIterator() -> Iterator { Iterator(upload: upload) }

    struct Iterator: AsyncIteratorProtocol {
        let upload: FileUpload
        mutating func next() async throws -> [UInt8]? { try await upload.nextPiece() }
    }
}
