import Hummingbird
import NIOCore

/// The fields of a form with files.
struct FormBody: Sendable {
    let parts: [FormPart]

    /// Reads the body as it comes in, keeping at most `limit` bytes of each part.
    ///
    /// A body that is too large is read on, up to four times the limit, so that a browser gets to see the answer
    /// instead of a broken connection.
    init(_ request: Request, limit: Int) async throws {
        guard let boundary = Self.boundary(request.headers[.contentType] ?? "") else {
            throw Refused(.unsupportedMediaType, "表单应以 multipart/form-data 提交。")
        }
        var parser = MultipartParser(boundary: boundary, limits: MultipartParser.Limits(part: limit))
        var taken = 0
        for try await piece in request.body {
            taken += piece.readableBytes
            guard taken <= 4 * limit else { throw Refused(.contentTooLarge, "送来的内容太大，没有接收。") }
            try parser.take(piece.readableBytesView)
        }
        try parser.end()
        parts = parser.parts
    }

    /// Fields of that name that hold something, in the order in which they came.
    func all(_ name: String) -> [FormPart] { parts.filter { $0.name == name && !$0.isEmpty } }

    /// Of a field that is no file; `nil` for bytes that are no UTF-8.
    func text(_ name: String) -> String? {
        String(validating: parts.first { $0.name == name }?.bytes ?? [], as: UTF8.self)
    }

    static func isSent(with request: Request) -> Bool {
        (request.headers[.contentType] ?? "").lowercased().hasPrefix("multipart/form-data")
    }

    /// `multipart/form-data; boundary="…"`: 1 to 70 printable characters (RFC 2046, 5.1.1).
    static func boundary(_ contentType: String) -> String? {
        let type = ContentDisposition(Array(contentType.utf8)[...])
        guard type.kind == "multipart/form-data", let boundary = type.parameters["boundary"],
            (1...70).contains(boundary.utf8.count), boundary.utf8.allSatisfy({ $0 > 0x1F && $0 < 0x7F })
        else { return nil }
        return boundary
    }
}
