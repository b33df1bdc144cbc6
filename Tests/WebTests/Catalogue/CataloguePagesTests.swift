import Hummingbird
import HummingbirdTesting
import StatutoryReports
import TestSupport
import Testing

@testable import Web

struct CataloguePagesTests {
    @Test func everyRuleHasItsAnchorAndItsWords() async throws {
        try await Site.sample().test { client in
            let page = try await client.execute(uri: "/checks", method: .get).text
            for check in Check.all {
                #expect(page.contains("id=\"\(check.id)\""))
                #expect(page.contains("href=\"#\(check.id)\""))
            }
        }
    }

    @Test func findsRulesByWords() async throws {
        try await Site.sample().test { client in
            let page = try await client.execute(uri: "/checks?text=t3-bal&severity=error&format=gk2021", method: .get)
            try expectGolden(page.main, "checks/t3-balance.html")
            let none = try await client.execute(uri: "/checks?text=zzz", method: .get)
            #expect(none.text.contains("没有符合条件的规则"))
        }
    }

    @Test(arguments: ["kind=identity", "kind=nothing", "severity=info", "format=gk2019", "text=%3Cscript%3E"])
    func filtersNeverBreakThePage(query: String) async throws {
        try await Site.sample().test { client in
            let page = try await client.execute(uri: "/checks?\(query)", method: .get)
            #expect(page.status == .ok)
            #expect(!page.text.contains("<script>"))
        }
    }
}
