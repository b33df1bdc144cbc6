import Disclosure
import Documents
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import NIOCore
import Testing

@testable import Web

/// Attachments made to burst whoever unpacks them. Nothing here unpacks what the public sends: a file is kept and given
/// out as it came.
struct AskingBombTests {
    /// Sixty-four million blanks in sixty-four thousand bytes.
    private static func bomb() throws -> [UInt8] {
        try ZIPWriter.archive([("word/document.xml", [UInt8](repeating: 0x20, count: 64 << 20))])
    }

    /// The form with that file, byte for byte.
    private static func form(_ token: String, with file: [UInt8], named name: String) throws -> [UInt8] {
        let texts = [Part.text("token", token)] + AskingSample.form().map { .text($0.0, $0.1) }
        var body = Part.body(texts + [.file("material", name, "HERE")])
        let place = try #require(body.firstRange(of: Array("HERE".utf8)))
        body.replaceSubrange(place, with: file)
        return body
    }

    private static func post(
        _ body: [UInt8],
        _ asking: AskingSample,
        _ more: HTTPFields = [:]
    ) async throws -> TestResponse {
        var headers: HTTPFields = [.contentType: "multipart/form-data; boundary=xyz"]
        headers.append(contentsOf: more)
        return try await asking.client.execute(
            uri: "/request/new",
            method: .post,
            headers: headers,
            body: ByteBuffer(bytes: body)
        )
    }

    @Test func aBombIsKeptAsItCame() async throws {
        try await AskingSample.run { asking in
            let bomb = try Self.bomb()
            #expect(bomb.count < 100_000)
            let form = try Self.form(try await asking.token(), with: bomb, named: "材料.docx")
            let receipt = try ReadReceipt(try await Self.post(form, asking).text)
            let stores = asking.sample.stores
            let id = SubjectID(DisclosureRequest.kind, receipt.number)
            let kept = try #require(try await stores.files.files(of: id, in: asking.sample.agency).first)
            #expect(kept.size == bomb.count && kept.type == .docx)
            try await asking.sample.office.test(as: .disclosureOfficer) { officer in
                #expect(try await officer.open("/office/subjects/\(id)").text.contains("材料.docx"))
                let file = try await officer.open("/office/files/\(kept.id)")
                #expect(file.headers[.contentEncoding] == nil)
                #expect(Array(file.body.readableBytesView) == bomb)
            }
        }
    }

    /// A packed body is no form: it is not unpacked to look for one.
    @Test(arguments: ["gzip", "deflate", "br"])
    func aPackedFormIsNotUnpacked(coding: String) async throws {
        try await AskingSample.run { asking in
            let answer = try await Self.post(try Self.bomb(), asking, [.contentEncoding: coding])
            #expect((400..<500).contains(answer.status.code), "\(answer.status)")
            #expect(try await asking.requests.isEmpty)
        }
    }
}
