import TestSupport
import Testing

@testable import Disclosure

struct ActFieldsTests {
    @Test func theOrderOfGivingDoesNotMatter() {
        var fields = ActFields(["b": 2, "a": "甲"])
        fields["aa"] = ["x", 1]
        #expect(String(decoding: fields.json, as: UTF8.self) == #"{"a":"甲","aa":["x",1],"b":2}"#)
        fields["aa"] = nil
        #expect(fields == ActFields(["a": "甲", "b": 2]))
    }

    @Test(arguments: [
        "", "{", "{}x", #"{"b":1,"a":2}"#, #"{"a":1,"a":2}"#, #"{"a":01}"#, #"{"a":-0}"#, #"{"a":1.5}"#, #"{"a":true}"#,
        #"{"a":null}"#, #"{ "a":1}"#, #"{"a":"\n"}"#, #"{"a":"\u0041"}"#, #"{"a":"\u000A"}"#, #"{"a":"x}"#,
        "{\"a\":\"\n\"}",
        #"{"a":99999999999999999999}"#, #"{"a":[1,]}"#, #"[1]"#, #"{"a":[[[[[[[[[[[[1]]]]]]]]]]]]}"#,
    ])
    func onlyTheSealedFormIsRead(text: String) {
        #expect(throws: ActFault.self) { try ActFields(json: text.utf8) }
    }

    @Test(arguments: 0..<200)
    func whatIsWrittenIsReadAgain(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let fields = Self.fields(3, &random)
        #expect(try ActFields(json: fields.json) == fields)
        #expect(try ActFields(json: fields.json).json == fields.json)
    }

    /// One byte changed is another content, or none.
    @Test(arguments: 0..<200)
    func noTwoContentsHaveTheSameBytes(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let fields = Self.fields(2, &random)
        var bytes = fields.json
        let place = Int.random(in: bytes.indices, using: &random)
        bytes[place] ^= UInt8.random(in: 1...255, using: &random)
        guard let other = try? ActFields(json: bytes) else { return }
        #expect(other != fields)
        #expect(other.json == bytes)
    }

    private static func fields(_ depth: Int, _ random: inout SeededGenerator) -> ActFields {
        var values: [String: ActValue] = [:]
        for _ in 0..<Int.random(in: 0...5, using: &random) { values[text(&random)] = value(depth, &random) }
        return ActFields(values)
    }

    private static func value(_ depth: Int, _ random: inout SeededGenerator) -> ActValue {
        switch Int.random(in: 0..<(depth > 0 ? 4 : 2), using: &random) {
        case 0: .text(text(&random))
        case 1: .number(Int64.random(in: .min ... .max, using: &random))
        case 2: .list((0..<Int.random(in: 0...3, using: &random)).map { _ in value(depth - 1, &random) })
        default: .fields(fields(depth - 1, &random))
        }
    }

    private static func text(_ random: inout SeededGenerator) -> String {
        let pieces = ["a", "申请", "\"", "\\", "\n", "\u{1}", "𠮷", "\u{7F}", "/", "é"]
        return (0..<Int.random(in: 0...4, using: &random)).map { _ in pieces.randomElement(using: &random) ?? "" }
            .joined()
    }
}
