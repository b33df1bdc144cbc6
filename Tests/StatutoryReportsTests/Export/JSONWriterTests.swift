import Foundation
import TestSupport
import Testing

@testable import StatutoryReports

struct JSONWriterTests {
    @Test func writesObjectsArraysAndValues() {
        var json = JSONWriter()
        json.object { json in
            json.field("a", 1)
            json.field("b", nil as String?)
            json.field("c", true)
            json.key("d")
            json.array { json in
                json.number(-12)
                json.array { _ in }
                json.object { _ in }
                json.string("字")
                json.null()
            }
            json.field("e", CellValue.amount(WanYuanAmount(fen: 2_577_000)))
        }
        #expect(
            String(decoding: json.bytes, as: UTF8.self)
                == #"{"a":1,"b":null,"c":true,"d":[-12,[],{},"字",null],"e":"2.5770"}"#
        )
    }

    @Test(arguments: [
        ("\"\\", #""\"\\""#), ("\n\r\t\u{8}\u{C}", #""\n\r\t\b\f""#), ("\u{0}\u{1F}", #""\u0000\u001f""#),
        ("\u{2028}\u{2029}\u{2027}", "\"\\u2028\\u2029\u{2027}\""), ("\u{7F}€𠮷", "\"\u{7F}€𠮷\""), ("", #""""#),
    ])
    func escapesWhatMustBe(text: String, written: String) {
        var json = JSONWriter()
        json.string(text)
        #expect(String(decoding: json.bytes, as: UTF8.self) == written)
    }

    @Test(arguments: 0..<200)
    func anyTextComesBack(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let text = String(
            String.UnicodeScalarView(
                (0..<40).map { _ in
                    let limit: UInt32 = [0x30, 0x80, 0x3000, 0x11_0000].randomElement(using: &random) ?? 0x80
                    return Unicode.Scalar(UInt32.random(in: 0..<limit, using: &random)) ?? "\u{2028}"
                }
            )
        )
        var json = JSONWriter()
        json.array { $0.string(text) }
        let back = try #require(try JSONSerialization.jsonObject(with: Data(json.bytes)) as? [String])
        #expect(back[0].unicodeScalars.elementsEqual(text.unicodeScalars))
    }
}
