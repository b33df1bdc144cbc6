import Disclosure
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import LegalClock
import NIOCore
import Synchronization
import TestSupport
import Testing

@testable import Web

struct FileAnswerTests {
    private let agency = AgencyCode(rawValue: "a0000000001")

    @Test func isNamedAndShutIn() async throws {
        try await asking(Array("%PDF-1.7 公开".utf8), "答复书.pdf", .pdf) { client in
            let saved = try await client.execute(uri: "/file", method: .get)
            #expect(saved.status == .ok && Array(saved.body.readableBytesView) == Array("%PDF-1.7 公开".utf8))
            #expect(
                saved.headers[.contentDisposition]
                    == "attachment; filename=\"___.pdf\"; filename*=UTF-8''%E7%AD%94%E5%A4%8D%E4%B9%A6.pdf"
            )
            #expect(
                saved.headers[.contentType] == "application/pdf" && saved.headers[.xContentTypeOptions] == "nosniff"
            )
            #expect(saved.headers[.contentSecurityPolicy]?.hasPrefix("sandbox") == true)
            let shown = try await client.execute(uri: "/file?show=1", method: .get)
            #expect(shown.headers[.contentDisposition]?.hasPrefix("inline; ") == true)
            let again = try await client.execute(
                uri: "/file",
                method: .get,
                headers: [.ifNoneMatch: saved.headers[.eTag] ?? ""]
            )
            #expect(again.status == .notModified && again.body.readableBytes == 0)
        }
    }

    /// Whoever asks for it in place: a page stays something that is saved.
    @Test(arguments: [FileType.html, .svg, .xml, .text, .docx, .zip, .mp4, .unknown])
    func nothingThatABrowserCouldRunIsShownInPlace(type: FileType) async throws {
        try await asking(Array("<script>alert(1)</script>".utf8), "x.html", type) { client in
            let answer = try await client.execute(uri: "/file?show=1", method: .get)
            #expect(answer.headers[.contentDisposition]?.hasPrefix("attachment; ") == true)
            #expect(answer.headers[.contentType]?.hasPrefix("text/html") == false)
            #expect(answer.headers[.xContentTypeOptions] == "nosniff")
        }
    }

    @Test(arguments: [
        ("bytes=0-3", 206, "0123", "bytes 0-3/10"), ("bytes=8-", 206, "89", "bytes 8-9/10"),
        ("bytes=-3", 206, "789", "bytes 7-9/10"), ("bytes=5-99", 206, "56789", "bytes 5-9/10"),
        ("bytes=-99", 206, "0123456789", "bytes 0-9/10"), ("bytes=10-", 416, "", "bytes */10"),
        ("bytes=-0", 416, "", "bytes */10"), ("bytes=0-1,4-5", 200, "0123456789", nil),
        ("bytes=5-2", 200, "0123456789", nil),
        ("lines=1-2", 200, "0123456789", nil), ("bytes=a-b", 200, "0123456789", nil),
        ("bytes=99999999999999999999-", 200, "0123456789", nil), ("bytes=-", 200, "0123456789", nil),
    ])
    func oneRangeIsAnswered(range: String, status: Int, body: String, told: String?) async throws {
        try await asking(Array("0123456789".utf8), "a.txt", .text) { client in
            let answer = try await client.execute(uri: "/file", method: .get, headers: [.range: range])
            #expect(answer.status.code == status && String(buffer: answer.body) == body)
            #expect(answer.headers[.contentRange] == told)
            let other = try await client.execute(
                uri: "/file",
                method: .get,
                headers: [.range: range, .ifRange: "\"another\""]
            )
            #expect(other.status == .ok && String(buffer: other.body) == "0123456789")
        }
    }

    // MARK: Coming in

    @Test(arguments: [1, 2, 7, 64, 1000, 100_000])
    func aFormIsTakenApartWhateverThePiecesItComesIn(size: Int) throws {
        var chance = SeededGenerator(seed: UInt64(size))
        var content = (0..<20_000).map { _ in UInt8.random(in: 0...255, using: &chance) }
        content.insert(contentsOf: "\r\n--xyy\r\n--x".utf8, at: 9_000)
        var rest = Self.form(content)[...]
        var parser = MultipartParser(boundary: "xyz", limits: .init(part: 100), streaming: ["file"])
        var (streamed, most, events) = ([UInt8](), 0, [MultipartParser.Streamed]())
        while !rest.isEmpty {
            try parser.take(rest.prefix(size))
            rest = rest.dropFirst(size)
            let bytes = parser.takeStreamed().flatMap { event -> [UInt8] in
                events.append(event)
                if case .bytes(let bytes) = event { return bytes }
                return []
            }
            most = max(most, bytes.count)
            streamed += bytes
        }
        try parser.end()
        #expect(streamed == content && most <= size + 32)
        #expect(events.first == .begins(FormPart(name: "file", fileName: "答复书.pdf")) && events.last == .ends)
        #expect(parser.parts.map(\.name) == ["token", "note"])
        #expect(parser.parts.map { String(decoding: $0.bytes, as: UTF8.self) } == ["abc", "附言"])
    }

    @Test func anUploadGoesToTheStorePieceByPiece() async throws {
        let content = (0..<3_000_000).map { UInt8(truncatingIfNeeded: $0 &* 7) }
        let store = MemoryFileStore()
        let agency = agency
        let router = Router()
        router.post("/file") { request, _ in
            let upload = try FileUpload(request, fields: ["file"], limits: .init())
            let head = try #require(try await upload.nextFile())
            let before = upload.fields
            let new = NewFile(agency: agency, kind: .letter, givenName: head.fileName ?? "")
            let kept = try await store.keep(new, from: upload.file)
            #expect(try await upload.nextFile() == nil)
            let fields = upload.fields
            return "\(before.map(\.name)) \(fields.map(\.name)) \(kept.name) \(kept.size)"
        }
        try await Application(router: router).test(.router) { client in
            let type = "multipart/form-data; boundary=xyz"
            let answer = try await client.execute(
                uri: "/file",
                method: .post,
                headers: [.contentType: type],
                body: ByteBuffer(bytes: Self.form(content))
            )
            #expect(String(buffer: answer.body) == "[\"token\"] [\"token\", \"note\"] 答复书.pdf 3000000")
            #expect(store.content == content)
            // It breaks off in the middle of the file: nothing is kept.
            let half = Self.form(content).prefix(1_000_000)
            let broken = try await client.execute(
                uri: "/file",
                method: .post,
                headers: [.contentType: type],
                body: ByteBuffer(bytes: half)
            )
            #expect(broken.status != .ok && store.count == 1)
        }
    }

    private static func form(_ content: [UInt8]) -> [UInt8] {
        let token = "--xyz\r\nContent-Disposition: form-data; name=\"token\"\r\n\r\nabc\r\n"
        let file =
            "--xyz\r\nContent-Disposition: form-data; name=\"file\"; filename=\"答复书.pdf\"\r\nContent-Type: text/html\r\n\r\n"
        let note = "\r\n--xyz\r\nContent-Disposition: form-data; name=\"note\"\r\n\r\n附言\r\n--xyz--\r\n"
        return Array((token + file).utf8) + content + Array(note.utf8)
    }

    private func asking(
        _ content: [UInt8],
        _ name: String,
        _ type: FileType,
        _ test: @Sendable (any TestClientProtocol) async throws -> Void
    ) async throws {
        let store = MemoryFileStore(content)
        let file = KeptFile(
            id: FileID(rawValue: "1"),
            agency: agency,
            subject: nil,
            kind: .attachment,
            name: FileName(name, type: type),
            type: type,
            size: content.count,
            hash: String(repeating: "a", count: 64),
            account: nil,
            keptAt: Moment(milliseconds: 0)
        )
        let router = Router()
        router.get("/file") { request, _ in
            FileAnswer.response(file, from: store, to: request, inPlace: request.uri.queryParameters["show"] != nil)
        }
        try await Application(router: router).test(.router) { try await test($0) }
    }
}

/// One file in memory, in pieces of four bytes on its way out.
private final class MemoryFileStore: FileStore {
    private let kept: Mutex<[[UInt8]]>

    init(_ content: [UInt8]? = nil) { kept = Mutex(content.map { [$0] } ?? []) }

    var content: [UInt8]? { kept.withLock { $0.last } }
    var count: Int { kept.withLock { $0.count } }

    func keep<Pieces: AsyncSequence>(_ file: NewFile, from bytes: Pieces) async throws -> KeptFile
    where Pieces.Element: Collection<UInt8> {
        var content: [UInt8] = []
        for try await piece in bytes { content += Array(piece) }
        let whole = content
        kept.withLock { $0.append(whole) }
        return KeptFile(
            id: FileID(rawValue: "1"),
            agency: file.agency,
            subject: nil,
            kind: file.kind,
            name: FileName(file.givenName, type: .pdf),
            type: .pdf,
            size: content.count,
            hash: "",
            account: nil,
            keptAt: Moment(milliseconds: 0)
        )
    }

    func bytes(of file: KeptFile, in range: Range<Int>) -> FileBytes {
        FileBytes(in: range) { [content] offset in content.map { Array($0[offset..<min(offset + 4, $0.count)]) } }
    }

    func file(_ id: FileID, of agency: AgencyCode) async throws -> KeptFile? { nil }
    func files(of subject: SubjectID, in agency: AgencyCode) async throws -> [KeptFile] { [] }
    func attach(_ files: [FileID], to subject: SubjectID, of agency: AgencyCode) async throws {}
    func drop(_ file: FileID, of agency: AgencyCode) async throws {}
    func sweep() async throws -> Sweeping { Sweeping() }
}
