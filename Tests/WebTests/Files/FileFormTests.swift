import Disclosure
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import NIOCore
import Synchronization
import Testing

@testable import Web

/// Forms with several files, over a real store.
struct FileFormTests {
    private static let fields = [
        FileField("material", .requestMaterial.atMost(3)), FileField("proof", .identityProof.atMost(1)),
    ]
    private static let pdf = "%PDF-1.7 材料"

    @Test func filesOfSeveralFieldsAreKeptBesideTheTexts() async throws {
        try await Desk.run { desk in
            let form = try await desk.send([
                .text("token", "right"), .file("material", "一.pdf", Self.pdf), .text("subject", "补助资金"),
                .file("material", "二.txt", "第二个文件"), .file("proof", "身份证.pdf", Self.pdf),
                .file("material", "", ""), .text("note", "附言"),
            ])
            #expect(form.texts["subject"] == "补助资金" && form.texts["note"] == "附言")
            #expect(form.files("material").map(\.name.text) == ["一.pdf", "二.txt"])
            #expect(form.files("proof").map(\.kind.id) == ["identityProof"])
            #expect(form.refused.isEmpty && form.tooLong.isEmpty)
        }
    }

    /// By content, whatever it is called.
    @Test(arguments: [
        ("表.pdf", "<html><script>alert(1)</script>", "网页"), ("a.txt", "PK\u{3}\u{4}\u{14}\u{0}", "ZIP"),
        ("a.pdf", "MZ\u{0}\u{0}\u{0}\u{0}", "程序"), ("a.txt", "#!/bin/sh\nrm -rf /", "脚本"), ("a.pdf", "", "空"),
        ("a.exe", "\u{7F}ELF", "程序"),
    ])
    func whatIsNotFitIsSaidWithItsNameAndTheRestStays(name: String, content: String, said: String) async throws {
        try await Desk.run { desk in
            let form = try await desk.send([
                .text("token", "right"), .file("material", name, content), .file("material", "好.pdf", Self.pdf),
                .text("subject", "补助资金"),
            ])
            #expect(form.files("material").map(\.name.text) == ["好.pdf"])
            let refused = try #require(form.refused.first)
            #expect(refused.sentence.contains(name) && refused.sentence.contains(said), "\(refused.sentence)")
            #expect(form.texts["subject"] == "补助资金")
        }
    }

    @Test func aKeptFileIsNamedAgainAndNeedNotBeSentTwice() async throws {
        try await Desk.run { desk in
            let first = try await desk.send([.text("token", "right"), .file("material", "一.pdf", Self.pdf)])
            let names = first.held.map(first.holder.name)
            let again = try await desk.send(
                [.text("token", "right")] + names.map { .text("material-kept", $0) }
                    + [.file("material", "二.txt", "第二个文件")]
            )
            #expect(again.files("material").map(\.name.text) == ["一.pdf", "二.txt"])
            #expect(again.files("material").first?.id == first.files("material").first?.id)
            let without = try await desk.send(
                [.text("token", "right")] + names.map { .text("material-kept", $0) }
                    + first.held.map { .text("material-drop", $0.file.id.rawValue) }
            )
            #expect(without.held.isEmpty && without.refused.isEmpty)
            // Nothing is sent twice: the same name twice is one file.
            let twice = try await desk.send(
                [.text("token", "right")] + (names + names).map { .text("material-kept", $0) }
            )
            #expect(twice.held.count == 1)
        }
    }

    @Test func nobodyNamesAFileOfOthers() async throws {
        try await Desk.run { desk in
            let mine = try await desk.send([.text("token", "right"), .file("material", "一.pdf", Self.pdf)])
            let name = try #require(mine.held.map(mine.holder.name).first)
            let other = FileHolder(agency: desk.sample.agency, key: Array("another form".utf8))
            let stolen = try await desk.send([.text("token", "right"), .text("material-kept", name)], as: other)
            #expect(stolen.held.isEmpty)
            let bare = try await desk.send([.text("token", "right"), .text("material-kept", String(name.prefix(32)))])
            #expect(bare.held.isEmpty)
            // The signature is for its field.
            let elsewhere = try await desk.send([.text("token", "right"), .text("proof-kept", name)])
            #expect(elsewhere.held.isEmpty)
            // An account has its own files only.
            let account = FileHolder(agency: desk.sample.agency, account: AccountID(rawValue: "someone"))
            let signedIn = try await desk.send(
                [.text("token", "right"), .text("material-kept", String(name.prefix(32)))],
                as: account
            )
            #expect(signedIn.held.isEmpty && signedIn.refused.map(\.refusal) == [.gone])
        }
    }

    @Test func aFileThatIsInUseOrSweptIsGone() async throws {
        try await Desk.run { desk in
            let form = try await desk.send([.text("token", "right"), .file("material", "一.pdf", Self.pdf)])
            let receipt = try await desk.sample.submit("补助资金")
            let ids = form.files("material").map(\.id)
            try await desk.sample.stores.files.attach(ids, to: receipt.number, of: desk.sample.agency)
            let names = form.held.map { Part.text("material-kept", form.holder.name($0)) }
            let again = try await desk.send([.text("token", "right")] + names)
            #expect(again.held.isEmpty && again.refused.map(\.refusal) == [.gone])
            let unused = try await desk.send([.text("token", "right"), .file("material", "二.txt", "不用了")])
            desk.sample.clock.advance(days: 2)
            #expect(try await desk.sample.stores.files.sweep().files == 1)
            let swept = try await desk.send(
                [.text("token", "right")] + unused.held.map { .text("material-kept", unused.holder.name($0)) }
            )
            #expect(swept.held.isEmpty && swept.refused.map(\.refusal) == [.gone])
        }
    }

    @Test func tooManyAndTooMuchAreRefusedWithoutLosingTheRest() async throws {
        try await Desk.run { desk in
            let many = (1...20).map { Part.file("material", "\($0).txt", "文件 \($0)") }
            let form = try await desk.send([.text("token", "right")] + many + [.text("note", "附言")])
            #expect(form.files("material").count == 3 && form.texts["note"] == "附言")
            #expect(form.refused.map(\.sentence) == ["申请材料最多 3 个。"])
            var small = FileForm.Limits()
            small.files = 1000
            let large = String(repeating: "大", count: 250)
            let together = try await desk.send(
                [
                    .text("token", "right"), .file("material", "1.txt", large), .file("material", "2.txt", large + "!"),
                    .text("note", "附言"),
                ],
                limits: small
            )
            #expect(together.files("material").map(\.name.text) == ["1.txt"] && together.texts["note"] == "附言")
            #expect(together.refused.map(\.refusal) == [.tooLargeTogether(1000)])
        }
    }

    /// 10 GB claimed, 300 fields, a text of 1 MB, a form that breaks off: a sentence each time, nothing kept.
    @Test func hostileFormsAreAnsweredWithASentence() async throws {
        try await Desk.run { desk in
            await #expect(throws: Refused.self) { try await desk.read(claiming: 10_000_000_000) }
            let many = try await desk.post((0..<400).map { .text("f\($0)", "x") })
            #expect(many.status == .badRequest)
            let files = try await desk.post(
                [.text("token", "right")] + (0..<400).map { .file("material", "\($0)", "x") }
            )
            #expect(files.status == .badRequest)
            let long = try await desk.send([
                .text("token", "right"), .text("subject", String(repeating: "长", count: 400_000)), .text("note", "附言"),
            ])
            #expect(long.tooLong == ["subject"] && long.texts["subject"].isEmpty && long.texts["note"] == "附言")
            // Many texts, each of them just short enough.
            let full = (0..<20).map { Part.text("t\($0)", String(repeating: "x", count: 60_000)) }
            let together = try await desk.send([.text("token", "right")] + full)
            #expect(together.tooLong.count == 12)
        }
    }

    @Test func aFormThatBreaksOffKeepsNothing() async throws {
        try await Desk.run { desk in
            let body = Part.body([
                .text("token", "right"), .file("material", "一.txt", String(repeating: "x", count: 900)),
            ])
            let answer = try await desk.post(bytes: Array(body.dropLast(300)))
            #expect(answer.status == .badRequest)
            #expect(desk.caught.isEmpty)
            desk.sample.clock.advance(days: 2)
            #expect(try await desk.sample.stores.files.sweep().files == 0)
        }
    }

    @Test func withoutItsTokenNothingOfAFormIsTaken() async throws {
        try await Desk.run { desk in
            let foreign = try await desk.post([.text("token", "wrong"), .file("material", "一.pdf", Self.pdf)])
            #expect(foreign.status == .forbidden)
            desk.sample.clock.advance(days: 2)
            #expect(try await desk.sample.stores.files.sweep() == Sweeping())
        }
    }

    @Test func aPlainFormNamesKeptFilesToo() async throws {
        try await Desk.run { desk in
            let first = try await desk.send([.text("token", "right"), .file("material", "一.pdf", Self.pdf)])
            let kept = try #require(first.held.map(first.holder.name).first)
            let body = "token=right&material-kept=\(kept)&subject=" + "补助".percentEncoded()
            let answer = try await desk.post(bytes: Array(body.utf8), type: "application/x-www-form-urlencoded")
            #expect(answer.status == .ok)
            let form = try #require(desk.caught.last)
            #expect(form.files("material").map(\.name.text) == ["一.pdf"] && form.texts["subject"] == "补助")
        }
    }

    @Test func theFieldSaysWhatIsKeptAndWhatIsWrong() async throws {
        try await Desk.run { desk in
            let form = try await desk.send([
                .text("token", "right"), .file("material", "一\u{202E}<b>.pdf", Self.pdf),
                .file("material", "页.pdf", "<html>"),
            ])
            let view = FileFieldView(Self.fields[0], "申请材料", after: form)
            let page = written(view)
            #expect(page.contains("一_b_.pdf") && page.contains("material-kept") && page.contains("multiple"))
            #expect(page.contains("“页.pdf”：") && page.contains("aria-invalid=\"true\""))
            #expect(page.contains("最多 3 个，每个不超过 20 MB"))
        }
    }
}

/// One part of a form as a browser sends it.
enum Part {
    case text(String, String)
    case file(String, String, String)

    static func body(_ parts: [Part]) -> [UInt8] {
        Array((parts.map(\.written).joined() + "--xyz--\r\n").utf8)
    }

    private var written: String {
        switch self {
        case .text(let name, let value):
            "--xyz\r\nContent-Disposition: form-data; name=\"\(name)\"\r\n\r\n\(value)\r\n"
        case .file(let name, let file, let content):
            "--xyz\r\nContent-Disposition: form-data; name=\"\(name)\"; filename=\"\(file)\"\r\n"
                + "Content-Type: application/octet-stream\r\n\r\n\(content)\r\n"
        }
    }
}

/// Where the forms of these tests arrive.
private final class Desk: Sendable {
    let sample: RequestSample
    private let forms = Forms()

    static func run(_ test: @Sendable (Desk) async throws -> Void) async throws {
        try await RequestSample.run { try await test(Desk($0)) }
    }

    private init(_ sample: RequestSample) { self.sample = sample }

    var caught: [FileForm] { forms.all }

    func send(
        _ parts: [Part],
        as holder: FileHolder? = nil,
        limits: FileForm.Limits = .init()
    ) async throws -> FileForm {
        let answer = try await post(bytes: Part.body(parts), as: holder, limits: limits)
        try #require(answer.status == .ok, "\(String(buffer: answer.body))")
        return try #require(caught.last)
    }

    func post(_ parts: [Part]) async throws -> TestResponse { try await post(bytes: Part.body(parts)) }

    /// A head that claims more than comes.
    func read(claiming length: Int) async throws {
        let fields: HTTPFields = [
            .contentType: "multipart/form-data; boundary=xyz", .contentLength: String(length),
        ]
        let head = HTTPRequest(method: .post, scheme: "http", authority: "a", path: "/form", headerFields: fields)
        let request = Request(
            head: head,
            body: RequestBody(buffer: ByteBuffer(bytes: Part.body([.text("token", "right")])))
        )
        let agency = sample.agency
        _ = try await FileForm.read(request, [], into: sample.stores.files) { _ in
            FileHolder(agency: agency, key: [1])
        }
    }

    func post(
        bytes: [UInt8],
        type: String = "multipart/form-data; boundary=xyz",
        as holder: FileHolder? = nil,
        limits: FileForm.Limits = .init()
    ) async throws -> TestResponse {
        let usual = FileHolder(agency: sample.agency, key: Array("a form of one visitor".utf8))
        let router = Router()
        router.add(middleware: ErrorPages(allowedMethods: { _ in [] }))
        router.post("/form") { [sample, forms] request, _ in
            let fields = [
                FileField("material", .requestMaterial.atMost(3)), FileField("proof", .identityProof.atMost(1)),
            ]
            let form = try await FileForm.read(request, fields, into: sample.stores.files, limits: limits) { texts in
                guard texts["token"] == "right" else { throw Refused(.forbidden, "表单不是从本站发出的。") }
                return holder ?? usual
            }
            forms.add(form)
            return "\(form.held.count)"
        }
        return try await Application(router: router).test(.router) { client in
            let headers: HTTPFields = [.contentType: type]
            return try await client.execute(
                uri: "/form",
                method: .post,
                headers: headers,
                body: ByteBuffer(bytes: bytes)
            )
        }
    }
}

private final class Forms: Sendable {
    private let kept = Mutex<[FileForm]>([])
    var all: [FileForm] { kept.withLock { $0 } }
    func add(_ form: FileForm) { kept.withLock { $0.append(form) } }
}
