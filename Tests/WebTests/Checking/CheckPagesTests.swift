import Disclosure
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import NIOCore
import TestSupport
import Testing

@testable import Web

/// A form as a browser sends it.
struct SentFields {
    private(set) var body = ByteBuffer()
    static let type = "multipart/form-data; boundary=----x"

    mutating func file(_ field: String, _ name: String, _ bytes: [UInt8]) {
        head("name=\"\(field)\"; filename=\"\(name)\"\r\nContent-Type: application/octet-stream")
        body.writeBytes(bytes)
        body.writeString("\r\n")
    }

    mutating func text(_ field: String, _ text: String) {
        head("name=\"\(field)\"")
        body.writeString(text + "\r\n")
    }

    private mutating func head(_ rest: String) {
        body.writeString("------x\r\nContent-Disposition: form-data; \(rest)\r\n\r\n")
    }

    var ended: ByteBuffer {
        var body = body
        body.writeString("------x--\r\n")
        return body
    }
}

extension TestClientProtocol {
    func send(_ fields: SentFields, to uri: String = "/check") async throws -> TestResponse {
        try await execute(uri: uri, method: .post, headers: [.contentType: SentFields.type], body: fields.ended)
    }
}

struct CheckPagesTests {
    private func report(_ path: String = "seeds/000_d47ffb326a9e1802.txt") throws -> [UInt8] {
        try Fixtures.bytes(path)
    }

    @Test func theFormSaysThatNothingIsKept() async throws {
        try await Site.sample().test { client in
            try expectGolden(try await client.execute(uri: "/check", method: .get).main, "check/form.html")
        }
    }

    /// As a browser sends it: every field is there, empty or not.
    @Test func aFileIsCheckedAndNotKept() async throws {
        let store = MemoryReportStore()
        try await Site.sample(store).test { client in
            var fields = SentFields()
            fields.file("file", "报告 <1>.txt", try report())
            fields.text("text", "")
            fields.file("previous", "", [])
            let page = try await client.send(fields)
            #expect(page.status == .ok)
            #expect(page.headers[.cacheControl] == "no-store")
            #expect(page.text.contains("这份报告没有保存"))
            #expect(page.text.contains("报告 &lt;1&gt;.txt"))
            #expect(page.text.contains("<li class=\"found\" id=\"L19\">"))
            #expect(page.text.contains("href=\"#L19\""))
            for (name, value) in SecurityHeaders.all { #expect(page.headers[name] == value) }
        }
        #expect(await store.count(ReportQuery()) == 0)
        #expect(await store.revision() == 0)
    }

    @Test func pastedWordsAreChecked() async throws {
        try await Site.sample().test { client in
            var fields = SentFields()
            fields.file("file", "", [])
            fields.text("text", String(decoding: try report(), as: UTF8.self))
            let page = try await client.send(fields)
            #expect(page.status == .ok)
            #expect(page.text.contains("粘贴的文字"))
            #expect(page.text.contains("N-STOCK"))
        }
    }

    @Test func theYearBeforeIsComparedWith() async throws {
        let store = try await MemoryReportStore.sample()
        let agency = try #require(await store.agency(named: "某市财政局"))
        let (before, now) = (
            try #require(await store.report(agency.code, year: 2022, version: nil)),
            try #require(await store.report(agency.code, year: 2023, version: nil))
        )
        try await Site.sample().test { client in
            var fields = SentFields()
            fields.file("file", "2023.txt", now.bytes)
            fields.file("previous", "2022.txt", before.bytes)
            let page = try await client.send(fields)
            #expect(page.text.contains("与 2022 年报告对照"))
            #expect(!page.text.contains("没有上年报告"))
        }
    }

    @Test func whatIsWrongIsSaidAtTheForm() async throws {
        let pdf = Array("%PDF-1.7\n".utf8)
        let report = try report()
        let cases: [(String, HTTPResponse.Status, (inout SentFields) -> Void)] = [
            ("还没有选择文件，也没有粘贴文字", .badRequest, { $0.text("text", " \r\n ") }),
            (
                "文件和粘贴的文字只能选一样", .badRequest,
                {
                    $0.file("file", "a.txt", report); $0.text("text", "一<b>二")
                }
            ),
            (
                "一次只能检查一个文件，这次选了 2 个", .badRequest,
                {
                    $0.file("file", "a", report); $0.file("file", "b", report)
                }
            ),
            ("“空.txt”是空文件", .unprocessableContent, { $0.file("file", "空.txt", []) }),
            ("“a.pdf”不能读取：这是 PDF 文件", .unprocessableContent, { $0.file("file", "a.pdf", pdf) }),
            (
                "上年报告“b.pdf”不能读取", .unprocessableContent,
                {
                    $0.file("file", "a", report); $0.file("previous", "b.pdf", pdf)
                }
            ),
        ]
        for (sentence, status, fill) in cases {
            var fields = SentFields()
            fill(&fields)
            try await Site.sample().test { [fields] client in
                let page = try await client.send(fields)
                #expect(page.status == status, "\(sentence)")
                #expect(page.text.contains(sentence), "\(sentence)")
                #expect(page.text.contains("<form class=\"check-form\""))
                #expect(!page.text.contains("一<b>二"))
                #expect(page.headers[.cacheControl] == "no-store")
            }
        }
    }

    /// Over the wire: the answer comes although more was sent than is taken.
    @Test func largeFilesAreRefusedWithASentence() async throws {
        let site = Site.sample(settings: SiteSettings(largestUpload: 1 << 20))
        let app = site.application(listen: ListenAddress(host: "127.0.0.1", port: 0))
        try await app.test(.live) { client in
            var fields = SentFields()
            fields.file("file", "大.txt", Array(repeating: 0x61, count: 2 << 20))
            let page = try await client.send(fields)
            #expect(page.status == .contentTooLarge)
            #expect(page.text.contains("“大.txt”超过 1 MB，没有接收"))
        }
    }

    @Test(arguments: [
        ("application/x-www-form-urlencoded", "text=a", HTTPResponse.Status.unsupportedMediaType),
        ("multipart/form-data", "x", .unsupportedMediaType), ("multipart/form-data; boundary=a", "x", .badRequest),
        ("multipart/form-data; boundary=a", "", .badRequest), ("", "", .unsupportedMediaType),
    ])
    func otherBodiesAreRefused(type: String, body: String, status: HTTPResponse.Status) async throws {
        try await Site.sample().test { client in
            let page = try await client.execute(
                uri: "/check",
                method: .post,
                headers: [.contentType: type],
                body: ByteBuffer(string: body)
            )
            #expect(page.status == status)
        }
    }

    /// Forms of any bytes at all: a page or a sentence, never a 500.
    @Test func nothingMakesItFail() async throws {
        var random = SeededGenerator(seed: 13)
        let bits: [[UInt8]] = [
            Array("------x\r\n".utf8), Array("------x--".utf8), Array("\r\n\r\n".utf8), [0, 0xFF, 0xFE],
            Array("<table><tr><td>".utf8),
            Array("Content-Disposition: form-data; name=\"file\"; filename=\"a\"\r\n".utf8), Array("一、总体情况\n".utf8),
            Array("Content-Disposition: form-data; name=text\r\n".utf8), try report(),
        ]
        let bodies = (0..<150).map { _ in
            (0..<Int.random(in: 1...9, using: &random)).flatMap { _ in
                bits[Int.random(in: 0..<bits.count, using: &random)]
            }
        }
        try await Site.sample(settings: SiteSettings(checks: Pace(atOnce: 10_000, perSecond: 0))).test { client in
            for body in bodies {
                let page = try await client.execute(
                    uri: "/check",
                    method: .post,
                    headers: [.contentType: SentFields.type],
                    body: ByteBuffer(bytes: body)
                )
                #expect(page.status.code < 500)
            }
        }
    }

    /// No header that a client sends makes it someone else.
    @Test func thoseWhoCheckTooOftenAreAskedToWait() async throws {
        let site = Site.sample(settings: SiteSettings(checks: Pace(atOnce: 5, perSecond: 0)))
        let app = site.application(listen: ListenAddress(host: "127.0.0.1", port: 0))
        try await app.test(.live) { client in
            var statuses: [HTTPResponse.Status] = []
            for index in 0..<7 {
                var fields = SentFields()
                fields.text("text", "x")
                let field = try #require(ClientAddress.field)
                let page = try await client.execute(
                    uri: "/check",
                    method: .post,
                    headers: [.contentType: SentFields.type, field: "10.0.0.\(index)"],
                    body: fields.ended
                )
                statuses.append(page.status)
                if page.status == .tooManyRequests { #expect(page.headers[.retryAfter] == "60") }
            }
            #expect(statuses == Array(repeating: .ok, count: 5) + [.tooManyRequests, .tooManyRequests])
        }
    }
}
