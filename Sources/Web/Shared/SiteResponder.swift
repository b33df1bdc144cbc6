import HTTPTypes
package import Hummingbird
import NIOCore

/// Answers every request: from the kept pages when it can, through the router when not.
///
/// An answer 200 to a GET that says nothing else of caching is a function of its address, of the reader's
/// preferences and of the store; it is kept until the store changes. Handlers of anything else set `Cache-Control`.
package struct SiteResponder: HTTPResponder {
    package typealias Context = BasicRequestContext

    let router: RouterResponder<BasicRequestContext>
    let pages: KeptPages

    private var cache: PageCache { pages.cache }
    private var freshness: Freshness { pages.freshness }

    package func respond(to request: Request, context: Context) async throws -> Response {
        switch request.method {
        case .get, .head: try await respondToGet(request, context)
        default: try await respondToChange(request, context)
        }
    }

    private func respondToChange(_ request: Request, _ context: Context) async throws -> Response {
        var response = try await router.respond(to: request, context: context)
        freshness.expire()
        if response.headers[.cacheControl] == nil { response.headers[.cacheControl] = "no-store" }
        SecurityHeaders.add(to: &response.headers)
        return response
    }

    private func respondToGet(_ request: Request, _ context: Context) async throws -> Response {
        let key = PageCache.Key(request.head)
        let isHead = request.method == .head
        let revision = try? await freshness.revision()
        if let revision, let page = cache.page(key, at: revision) { return Response(page.answer(to: request.head)) }

        var response = try await router.respond(to: isHead ? request.asGet : request, context: context)
        SecurityHeaders.add(to: &response.headers)
        if let revision, response.isKeepable {
            let page = try await KeptPage(response, compressed: key.gzip, revision: revision)
            cache.keep(page, as: key)
            return Response(page.answer(to: request.head))
        }
        if response.status != .ok, response.headers[.cacheControl] == nil {
            response.headers[.cacheControl] = "no-store"
        }
        return isHead ? response.createHeadResponse() : response
    }
}

extension Response {
    fileprivate init(_ answer: KeptPage.Answer) {
        let body = answer.body.map { ResponseBody(byteBuffer: $0) } ?? ResponseBody()
        self.init(status: answer.status, headers: answer.headers, body: body)
    }

    fileprivate var isKeepable: Bool { status == .ok && headers[.cacheControl] == nil && body.contentLength != nil }
}

extension Request {
    fileprivate var asGet: Request {
        var head = head
        head.method = .get
        return Request(head: head, body: body)
    }
}

extension KeptPage {
    fileprivate init(_ response: Response, compressed: Bool, revision: Int) async throws {
        let collector = BodyCollector()
        try await response.body.write(collector)
        self.revision = revision
        body = collector.buffer
        headers = response.headers
        headers[.cacheControl] = "no-cache"
        headers[.vary] = "Accept-Encoding, Cookie"
        if compressed, response.isText, let smaller = Gzip.compress(body) {
            body = smaller
            headers[.contentEncoding] = "gzip"
        }
        headers[.contentLength] = String(body.readableBytes)
        tag = EntityTag.of(body)
        headers[.eTag] = tag
    }
}

extension Response {
    fileprivate var isText: Bool {
        guard let type = headers[.contentType] else { return false }
        return type.hasPrefix("text/") || type.contains("json") || type.contains("xml")
    }
}

/// Takes a body as it would go to the wire.
private final class BodyCollector: ResponseBodyWriter {
    private(set) var buffer = ByteBuffer()

    func write(_ buffer: ByteBuffer) { self.buffer.writeImmutableBuffer(buffer) }
    func finish(_ trailingHeaders: HTTPFields?) {}
}
