import Disclosure
import Testing

struct IdentityDocumentTests {
    /// 11010519491231002X and 91350100M000100Y43 are the examples of GB 11643—1999 and GB 32100—2015.
    @Test(arguments: [
        (IdentityDocument.residentCard, "11010519491231002X"), (.residentCard, "１１０１０５ 19491231 002x"),
        (.creditCode, "91350100M000100Y43"), (.creditCode, "91350100-m000100y43"), (.passport, "E12345678"),
        (.other, "字第123号"),
    ])
    func numbersThatCanBe(document: IdentityDocument, number: String) {
        #expect(document.mistake(in: number) == nil)
    }

    @Test(arguments: [
        (IdentityDocument.residentCard, "110105194912310021", "校验位"), (.residentCard, "11010519491231002", "17 位"),
        (.residentCard, "A1010519491231002X", "校验位"), (.residentCard, "", "0 位"),
        (.creditCode, "91350100M000100Y44", "校验位"), (.creditCode, "91350100I000100Y43", "校验位"),
        (.creditCode, "9135", "4 位"), (.passport, "E", "3 到 40"),
        (.other, String(repeating: "9", count: 41), "3 到 40"), (.residentCard, "😀1010519491231002X", "位"),
    ])
    func numbersThatCannotBeAreSaid(document: IdentityDocument, number: String, said: String) throws {
        #expect(try #require(document.mistake(in: number)).contains(said))
    }

    /// One wrong digit, or two neighbours the wrong way round, is always seen in the number of a resident.
    @Test func everySingleSlipIsSeen() {
        let number = Array("11010519491231002X".utf8)
        for place in 0..<17 {
            for digit in UInt8(0x30)...0x39 where digit != number[place] {
                var slip = number
                slip[place] = digit
                #expect(IdentityDocument.residentCard.mistake(in: String(decoding: slip, as: UTF8.self)) != nil)
            }
        }
    }
}
