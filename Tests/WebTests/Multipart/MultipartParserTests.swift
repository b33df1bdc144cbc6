import TestSupport
import Testing

@testable import Web

struct MultipartParserTests {
    private func parts(
        _ body: String,
        in pieces: Int = 1 << 20,
        limits: MultipartParser.Limits = .init()
    ) throws -> [FormPart] {
        var parser = MultipartParser(boundary: "xyz", limits: limits)
        let bytes = Array(body.utf8)
        for start in stride(from: 0, to: bytes.count, by: pieces) {
            try parser.take(bytes[start..<min(start + pieces, bytes.count)])
        }
        try parser.end()
        return parser.parts
    }

    private static let body = """
        preamble\r
        --xyz\r
        Content-Disposition: form-data; name="file"; filename="报告 %22a%22.txt"\r
        Content-Type: text/plain\r
        \r
        一\r\n--xy\r\n二\r
        --xyz  \r
        content-disposition:form-data;name=text\r
        \r
        \r
        --xyz--\r
        epilogue
        """

    /// However the bytes come in, one by one or all at once.
    @Test(arguments: [1, 2, 3, 7, 16, 100_000])
    func readsFilesAndFields(pieces: Int) throws {
        #expect(
            try parts(Self.body, in: pieces) == [
                FormPart(name: "file", fileName: "报告 \"a\".txt", bytes: Array("一\r\n--xy\r\n二".utf8)),
                FormPart(name: "text"),
            ]
        )
    }

    @Test(arguments: [
        "", "--xyz", "--xyz\r\n", "--xyz\r\n\r\n--xyz--", "--xyz\r\nno: name\r\n\r\nx\r\n--xyz--",
        "--xyz\r\nContent-Disposition: form-data; name=a\r\n\r\nnever ends", "--xyzzy\r\n", "--xyz-\r\n",
        "--xyz\r\nContent-Disposition: attachment; name=a\r\n\r\nx\r\n--xyz--",
    ])
    func refusesWhatIsNotWhole(body: String) {
        #expect(throws: Refused.self) { try parts(body) }
    }

    @Test func ofAPartThatIsTooLargeNothingIsKept() throws {
        let head = "--xyz\r\nContent-Disposition: form-data; name=a; filename=b\r\n\r\n"
        let limits = MultipartParser.Limits(part: 100)
        let fits = try parts(head + String(repeating: "x", count: 100) + "\r\n--xyz--", in: 9, limits: limits)
        #expect(fits[0].bytes.count == 100 && !fits[0].isTooLarge)
        let large = try parts(head + String(repeating: "x", count: 101) + "\r\n--xyz--", in: 9, limits: limits)
        #expect(large[0].isTooLarge && large[0].bytes.isEmpty)
    }

    @Test func manyPartsAndLongHeadsAreRefused() {
        let part = "--xyz\r\nContent-Disposition: form-data; name=a\r\n\r\nx\r\n"
        #expect(throws: Refused.self) { try parts(String(repeating: part, count: 17) + "--xyz--") }
        let head = String(repeating: "X: y\r\n", count: 3000)
        #expect(throws: Refused.self) { try parts("--xyz\r\n\(head)\r\n\r\nx\r\n--xyz--") }
        #expect(throws: Refused.self) { try parts("--xyz" + String(repeating: " ", count: 3000) + "\r\n") }
    }

    /// Forms made at random come back as they were, whatever is in them and wherever they are cut.
    @Test func comesBackAsItWasWritten() throws {
        var random = SeededGenerator(seed: 31)
        let bits = ["\r\n", "\r", "\n", "--", "xyz", "--xyz", "-", "公", "", "a\r\n--xy", "\"", "\0"]
        for _ in 0..<500 {
            let expected = (0..<Int.random(in: 1...4, using: &random)).map { index in
                let text = (0..<Int.random(in: 0...8, using: &random))
                    .map { _ in bits[Int.random(in: 0..<bits.count, using: &random)] }.joined()
                return FormPart(name: "n\(index)", bytes: Array(text.replacing("\r\n--xyz", with: "").utf8))
            }
            let body = expected.map { part in
                "--xyz\r\nContent-Disposition: form-data; name=\"\(part.name)\"\r\n\r\n"
                    + String(decoding: part.bytes, as: UTF8.self) + "\r\n"
            }
            let pieces = Int.random(in: 1...20, using: &random)
            #expect(try parts(body.joined() + "--xyz--", in: pieces) == expected)
        }
    }

    @Test(arguments: [
        ("multipart/form-data; boundary=abc", "abc"),
        ("Multipart/Form-Data; charset=utf-8; boundary=\"a b:c\"", "a b:c"),
        ("multipart/form-data", nil), ("multipart/form-data; boundary=", nil), ("multipart/mixed; boundary=a", nil),
        ("text/plain", nil), ("", nil), ("multipart/form-data; boundary=" + String(repeating: "a", count: 71), nil),
    ])
    func findsTheBoundary(type: String, boundary: String?) {
        #expect(FormBody.boundary(type) == boundary)
    }

    @Test(arguments: [
        (#"form-data; name="file"; filename="a;b.txt""#, ["name": "file", "filename": "a;b.txt"]),
        (#"form-data; name="a\"b"; x"#, ["name": "a\"b"]), ("form-data; NAME=file", ["name": "file"]),
        (#"form-data; name="a"; name="b""#, ["name": "a"]), ("form-data;;;", [:]),
        (#"form-data; name="open"#, ["name": "open"]),
        (#"form-data; name="100%2541%22%0d%0A""#, ["name": "100%2541\"  "]),
    ])
    func readsDispositions(header: String, parameters: [String: String]) {
        let found = ContentDisposition(Array(header.utf8)[...])
        #expect(found.kind == "form-data")
        #expect(found.parameters == parameters)
    }
}
