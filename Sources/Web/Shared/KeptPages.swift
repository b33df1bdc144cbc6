import HTTPTypes
import NIOCore

/// Pages as they were sent last, while they hold: the cache, and the store's revision as far as it is known.
struct KeptPages: Sendable {
    let cache: PageCache
    let freshness: Freshness

    /// The answer from memory; `nil` when the page is not kept, or when the store must be asked whether it still holds.
    func answer(to head: HTTPRequest) -> KeptPage.Answer? {
        guard head.method == .get || head.method == .head, head.isAlone, let revision = freshness.known else {
            return nil
        }
        return cache.page(PageCache.Key(head), at: revision)?.answer(to: head)
    }
}

/// One answer with status 200, ready to be sent: its body (compressed or not) and every header.
struct KeptPage: Sendable {
    /// What is sent: all of it, its headers, or that the reader has it already.
    struct Answer: Sendable {
        var status: HTTPResponse.Status
        var headers: HTTPFields
        var body: ByteBuffer?
    }

    var revision: Int
    var headers: HTTPFields
    var tag: String
    var body: ByteBuffer

    /// Bytes it takes in memory, headers and key estimated.
    var weight: Int { body.readableBytes + 1024 }

    func answer(to head: HTTPRequest) -> Answer {
        if let known = head.headerFields[.ifNoneMatch], EntityTag.isNamed(tag, in: known) {
            var headers = headers
            headers[.contentLength] = nil
            headers[.contentType] = nil
            return Answer(status: .notModified, headers: headers)
        }
        return Answer(status: .ok, headers: headers, body: head.method == .head ? nil : body)
    }
}

extension PageCache.Key {
    init(_ head: HTTPRequest) {
        address = head.path ?? "/"
        preferences = Preferences(cookies: head.headerFields[.cookie])
        gzip = Gzip.isAccepted(head.headerFields[.acceptEncoding])
    }
}

extension HTTPRequest {
    /// Without a body, and without a wish for the connection: `close` and upgrades are the server's matter.
    fileprivate var isAlone: Bool {
        headerFields[.transferEncoding] == nil && headerFields[.contentLength] == nil
            && headerFields[.connection].map { $0.lowercased() == "keep-alive" } ?? true
    }
}
