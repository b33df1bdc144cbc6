import TestSupport
import Testing

@testable import Web

struct LinkTests {
    @Test func whatIsPutInCannotLeaveItsSegment() {
        let name = "../a?b=c#d&e 公"
        let link: Link = "/reports/\(name)/\(2019)#L\(19)"
        #expect(link.address == "/reports/..%2Fa%3Fb%3Dc%23d%26e%20%E5%85%AC/2019#L19")
    }

    @Test func emptyValuesAreLeftOutOfAQuery() {
        let link = Link("/reports", query: [("text", "工信 局"), ("year", ""), ("format", "gk2019")])
        #expect(link.address == "/reports?text=%E5%B7%A5%E4%BF%A1%20%E5%B1%80&format=gk2019")
    }

    @Test(arguments: [
        ("/reports?text=%E5%B7%A5", true), ("/", true),
        ("", false), ("reports", false), ("//host/x", false), ("/\\host", false), ("https://host/", false),
        ("/a b", false), ("/公", false), ("/a\r\nSet-Cookie: x=1", false), ("/a\\b", false),
    ])
    func onlyPathsOfThisSiteAreLocal(address: String, isLocal: Bool) {
        #expect((Link(local: address) != nil) == isLocal)
    }
}

struct QueryTests {
    @Test func decodesNamesAndValues() throws {
        let query = try Query(encoded: "text=%E5%B7%A5+%E4%BF%A1&year=2019&year=2020&flag")
        #expect(query["text"] == "工 信")
        #expect(query.all("year") == ["2019", "2020"])
        #expect(query["flag"] == "")
        #expect(query["other"] == "")
    }

    @Test func trimsWhiteSpace() throws {
        let query = try Query(encoded: "text=%E3%80%80+a+b%20")
        #expect(query["text"] == "a b")
    }

    @Test(arguments: ["a=%", "a=%4", "a=%zz", "a=%FF", "%C3=1", "a=%00", "a=%ED%A0%80"])
    func refusesWhatIsNoText(text: String) {
        #expect(throws: Refused.self) { try Query(encoded: text) }
    }

    @Test(arguments: [("", nil), ("page=", nil), ("page=7", 7), ("page=%2B7", 7)])
    func readsNumbers(text: String, expected: Int?) throws {
        let query = try Query(encoded: text)
        #expect(try query.number("page", in: 1...10) == expected)
    }

    @Test(arguments: ["page=0", "page=11", "page=a", "page=1.5", "page=99999999999999999999", "page=１"])
    func refusesNumbersOutOfRange(text: String) throws {
        let query = try Query(encoded: text)
        #expect(throws: Refused.self) { try query.number("page", in: 1...10) }
    }
}
