import Hummingbird
import NIOCore

/// A form with files that go straight to where they are kept, however large they are.
///
///     let upload = try FileUpload(request, fields: ["material"], limits: .init())
///     while let head = try await upload.nextFile() {
///         _ = upload.fields                                    // what stood before it in the form
///         let kept = try await store.keep(new, from: upload.file)
///     }
///     _ = upload.fields                                        // all of them
///
/// Belongs to one request, and is used from one task. Fields other than files are small and kept. ``FileForm`` is what
/// pages use.
final class FileUpload {
    private var body: RequestBody.AsyncIterator
    private var parser: MultipartParser
    private var waiting: [MultipartParser.Streamed] = []
    private var isInFile = false
    private var isOver = false

    /// - Parameter fields: the fields that files come in.
    /// - Throws: ``Refused`` for something that is no form.
    init(_ request: Request, fields: Set<String>, limits: MultipartParser.Limits) throws {
        guard let boundary = FormBody.boundary(request.headers[.contentType] ?? "") else {
            throw Refused(.unsupportedMediaType, "表单应以 multipart/form-data 提交。")
        }
        parser = MultipartParser(boundary: boundary, limits: limits, streaming: fields)
        body = request.body.makeAsyncIterator()
    }

    /// Fields that are no files, as far as the form came in.
    var fields: [FormPart] { parser.parts }

    /// The head of the next file, past whatever is left of the one before; `nil` when the form is over.
    func nextFile() async throws -> FormPart? {
        while let streamed = try await next() {
            if case .begins(let head) = streamed {
                isInFile = true
                return head
            }
        }
        return nil
    }

    /// The bytes of the file; throws when the sender broke off.
    var file: FilePieces { FilePieces(upload: self) }

    fileprivate func nextPiece() async throws -> [UInt8]? {
        while isInFile, let streamed = try await next() {
            switch streamed {
            case .bytes(let bytes): return bytes
            case .begins, .ends: isInFile = false
            }
        }
        return nil
    }

    private func next() async throws -> MultipartParser.Streamed? {
        while waiting.isEmpty, !isOver {
            if let piece = try await body.next() {
                try parser.take(piece.readableBytesView)
            } else {
                try parser.end()
                isOver = true
            }
            waiting = parser.takeStreamed().reversed()
        }
        return waiting.popLast()
    }
}

/// The file of a form that is coming in, piece by piece.
struct FilePieces: AsyncSequence {
    typealias Element = [UInt8]
    let upload: FileUpload

    func makeAsyncIterator() -> Iterator { Iterator(upload: upload) }

    struct Iterator: AsyncIteratorProtocol {
        let upload: FileUpload
        mutating func next() async throws -> [UInt8]? { try await upload.nextPiece() }
    }
}
