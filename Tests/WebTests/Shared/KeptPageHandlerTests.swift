import HTTPTypes
import HummingbirdTesting
import NIOCore
import NIOEmbedded
import NIOHTTPTypes
import TestSupport
import Testing

@testable import Web

struct KeptPageHandlerTests {
    /// A channel with one kept page at `/kept`, and the revision of the store known for good or not at all.
    private func channel(revision: Int = 1, isKnown: Bool = true) async throws -> EmbeddedChannel {
        let store = MemoryReportStore()
        for index in 0..<revision { _ = try await store.keep(.sample(year: 2021 + index)) }
        let freshness = Freshness(store, period: isKnown ? .seconds(3600) : .zero)
        let current = try await freshness.revision()
        let cache = PageCache(limit: 1 << 20)
        let request = HTTPRequest(method: .get, scheme: nil, authority: nil, path: "/kept")
        let page = KeptPage(
            revision: current,
            headers: [.contentLength: "4", .contentType: "text/plain", .eTag: "\"t\""],
            tag: "\"t\"",
            body: ByteBuffer(string: "kept")
        )
        cache.keep(page, as: PageCache.Key(request))
        return EmbeddedChannel(handler: KeptPageHandler(pages: KeptPages(cache: cache, freshness: freshness)))
    }

    private func ask(
        _ channel: EmbeddedChannel,
        _ method: HTTPRequest.Method,
        _ path: String,
        _ fields: HTTPFields = [:]
    ) throws {
        let head = HTTPRequest(method: method, scheme: nil, authority: nil, path: path, headerFields: fields)
        try channel.writeInbound(HTTPRequestPart.head(head))
        try channel.writeInbound(HTTPRequestPart.end(nil))
    }

    /// What was written: status and body of each answer.
    private func answers(_ channel: EmbeddedChannel) throws -> [String] {
        var answers: [String] = []
        while let part = try channel.readOutbound(as: HTTPResponsePart.self) {
            switch part {
            case .head(let head): answers.append("\(head.status.code)")
            case .body(let body): answers[answers.count - 1] += " " + String(buffer: body)
            case .end: break
            }
        }
        return answers
    }

    private func forwarded(_ channel: EmbeddedChannel) throws -> Int {
        var heads = 0
        while let part = try channel.readInbound(as: HTTPRequestPart.self) {
            if case .head = part { heads += 1 }
        }
        return heads
    }

    @Test func keptPagesAreAnsweredHere() async throws {
        let channel = try await channel()
        try ask(channel, .get, "/kept")
        try ask(channel, .head, "/kept")
        try ask(channel, .get, "/kept", [.ifNoneMatch: "\"t\""])
        #expect(try answers(channel) == ["200 kept", "200", "304"])
        #expect(try forwarded(channel) == 0)
    }

    @Test func everythingElseGoesOn() async throws {
        let channel = try await channel()
        let others: [(HTTPRequest.Method, String, HTTPFields)] = [
            (.get, "/other", [:]), (.post, "/kept", [:]), (.get, "/kept", [.cookie: "size=large"]),
            (.get, "/kept", [.contentLength: "3"]), (.get, "/kept", [.connection: "close"]),
        ]
        for (method, path, fields) in others {
            try ask(channel, method, path, fields)
            try channel.writeOutbound(HTTPResponsePart.head(HTTPResponse(status: .noContent)))
            try channel.writeOutbound(HTTPResponsePart.end(nil))
        }
        #expect(try forwarded(channel) == others.count)
        #expect(try answers(channel) == Array(repeating: "204", count: others.count))
    }

    @Test func theStoreIsAskedWhenItsRevisionIsNotKnown() async throws {
        let channel = try await channel(isKnown: false)
        try ask(channel, .get, "/kept")
        #expect(try forwarded(channel) == 1)
        #expect(try answers(channel) == [])
    }

    /// HTTP/1.1 answers in the order of the requests.
    @Test func nothingOvertakesAnEarlierRequest() async throws {
        let channel = try await channel()
        try ask(channel, .get, "/other")
        try ask(channel, .get, "/kept")
        #expect(try answers(channel) == [])
        #expect(try forwarded(channel) == 2)
        for _ in 0..<2 {
            try channel.writeOutbound(HTTPResponsePart.head(HTTPResponse(status: .noContent)))
            try channel.writeOutbound(HTTPResponsePart.end(nil))
        }
        try ask(channel, .get, "/kept")
        #expect(try answers(channel) == ["204", "204", "200 kept"])
    }

    /// The whole way, over a socket: the first answer is made, the others come from memory, and all are the same.
    @Test func aServerAnswersTheSameFromMemory() async throws {
        let site = Site(store: MemoryReportStore(), now: { "2026-11-20T08:00:00Z" })
        try await site.application(listen: ListenAddress(host: "127.0.0.1", port: 0)).test(.live) { client in
            let first = try await client.execute(uri: "/checks", method: .get)
            for _ in 0..<3 {
                let next = try await client.execute(uri: "/checks", method: .get)
                #expect(next.status == .ok)
                #expect(next.body == first.body)
                #expect(next.headers[.date] != nil)
                for (name, value) in SecurityHeaders.all { #expect(next.headers[name] == value) }
            }
            let head = try await client.execute(uri: "/checks", method: .head)
            #expect(head.headers[.contentLength] == first.headers[.contentLength])
            #expect(head.body.readableBytes == 0)
        }
    }
}

struct HTTPDateTests {
    @Test(arguments: [
        (0, "Thu, 01 Jan 1970 00:00:00 GMT"), (784_111_777, "Sun, 06 Nov 1994 08:49:37 GMT"),
        (951_782_400, "Tue, 29 Feb 2000 00:00:00 GMT"), (4_107_542_400, "Mon, 01 Mar 2100 00:00:00 GMT"),
        (1_795_222_727, "Sat, 21 Nov 2026 00:58:47 GMT"),
    ])
    func isWrittenAsTheStandardSays(second: Int, text: String) {
        #expect(HTTPDate.text(second) == text)
    }
}
