import Hummingbird

extension Query {
    /// The fields of a form that is sent as a browser does without files.
    ///
    /// - Throws: ``Refused`` for another type and for what is no UTF-8; what is longer than `largest` bytes is not read.
    init(formOf request: Request, upTo largest: Int) async throws {
        let type = request.headers[.contentType] ?? ""
        guard type.lowercased().hasPrefix("application/x-www-form-urlencoded") else {
            throw Refused(.unsupportedMediaType, "表单的格式不能识别，没有接收。")
        }
        let body = try await request.body.collect(upTo: largest)
        guard let text = String(validating: body.readableBytesView, as: UTF8.self) else {
            throw Refused(.badRequest, "表单内容不是 UTF-8 文本。")
        }
        try self.init(encoded: text)
    }
}
