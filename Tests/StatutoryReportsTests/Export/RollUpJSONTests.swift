import Foundation
import TestSupport
import Testing

@testable import StatutoryReports

struct RollUpJSONTests {
    @Test func saysSumsAndShares() throws {
        let rollUp = RollUp(of: [
            .sample(agency: "甲局", cells: ["T3/1/np": 1]), .sample(agency: "乙局", cells: ["T3/1/np": nil]),
        ])
        let line = text { RollUpJSON.write(rollUp, to: &$0) }
        #expect(
            line.hasPrefix(
                #"{"refusal":null,"notes":[],"parts":[{"format":"gk2021","members":[{"agency":"甲局","year":2021},"#
                    + #"{"agency":"乙局","year":2021}],"cells":[{"cell":"T2/1.regulation/issued","row":"规章","#
                    + #""column":"本年制发件数","unit":"件","sum":null,"blank":0,"excepted":true,"shares":["#
            )
        )
        #expect(
            line.contains(
                #""sum":1,"blank":1,"excepted":false,"shares":[{"value":1,"percentage":"100.00"},{"value":null,"percentage":null}]}"#
            )
        )
        let object = try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
        let part = try #require((object["parts"] as? [[String: Any]])?.first)
        #expect((part["cells"] as? [Any])?.count == 200)
        #expect((part["undecided"] as? [Any])?.count == 2)
    }

    @Test func saysWhyFormatsAreNotAdded() {
        let line = text { RollUpJSON.write(RollUp(of: [.zero(.gk2019), .zero(.gk2021)]), to: &$0) }
        #expect(line.hasPrefix(#"{"refusal":"所选报告分属 2 种格式"#))
    }
}
