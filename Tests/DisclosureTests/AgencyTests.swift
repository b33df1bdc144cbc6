import TestSupport
import Testing

@testable import Disclosure

struct AgencyTests {
    @Test(arguments: [
        ("商丘市工业和信息化局", "商丘市工业和信息化局"),
        ("ＡＢｃ局（Ｚ９）", "abc局(z9)"),
        (" 商丘\u{3000}市\t局\n", "商丘市局"),
        ("\u{FEFF}局\u{A0}", "局"),
        ("", ""),
    ])
    func namesAreComparedWithoutWidthCaseAndSpace(text: String, folded: String) {
        #expect(foldedForSearch(text) == folded)
    }

    /// Beside the plain version, character by character, for every character there is.
    @Test func everyCharacterIsFoldedAsItShould() {
        func plain(_ scalar: Unicode.Scalar) -> String {
            var value = scalar.value
            if (0xFF01...0xFF5E).contains(value) { value -= 0xFEE0 }
            if (0x41...0x5A).contains(value) { value += 0x20 }
            let isNothing = value <= 0x20 || (0x7F...0xA0).contains(value) || value == 0x3000 || value == 0xFEFF
            return isNothing ? "" : Unicode.Scalar(value).map(String.init) ?? ""
        }
        let scalars = (0...UInt32(0x10FFFF)).compactMap(Unicode.Scalar.init)
        let wrong = scalars.filter {
            !foldedForSearch("局\($0)x").unicodeScalars.elementsEqual("局\(plain($0))x".unicodeScalars)
        }
        #expect(scalars.count == 0x110000 - 0x800)
        #expect(wrong == [])
    }

    @Test func anotherAccountOnlyAddsToAnAgency() {
        let known = Agency(code: AgencyCode(rawValue: "a1"), name: "甲局", aliases: ["甲"], region: "某市")
        let other = Agency(
            code: AgencyCode(rawValue: "a1"),
            name: "甲",
            aliases: ["甲局", "甲", "原甲委"],
            region: "别处",
            superior: AgencyCode(rawValue: "a2")
        )
        let completed = known.completed(by: other)
        #expect(completed.name == "甲局")
        #expect(completed.aliases == ["甲", "原甲委"])
        #expect(completed.region == "某市")
        #expect(completed.superior == AgencyCode(rawValue: "a2"))
    }

    @Test(arguments: [
        ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
        ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
        (
            "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
            "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
        ),
    ])
    func referenceDigestAgreesWithTheStandard(text: String, digest: String) {
        #expect(SHA256Reference.hex([UInt8](text.utf8)) == digest)
    }
}
