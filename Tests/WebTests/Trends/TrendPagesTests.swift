import Hummingbird
import HummingbirdTesting
import TestSupport
import Testing

@testable import Web

struct TrendPagesTests {
    @Test(arguments: [
        ("", "new"), ("?measure=granted-rate&text=财政&from=2022", "granted-rate"), ("?text=没有", "nothing"),
    ])
    func showsWhatItIsAskedFor(query: String, name: String) async throws {
        try await Site.sample(MemoryReportStore.sample()).test { client in
            let page = try await client.execute(uri: "/reports/trends\(query)".encoded, method: .get)
            #expect(page.status == .ok)
            try expectGolden(page.main, "trends/\(name).html")
        }
    }

    @Test func theNumbersCanBeTakenAway() async throws {
        try await Site.sample(MemoryReportStore.sample()).test { client in
            let file = try await client.execute(uri: "/reports/trends.csv?measure=new", method: .get)
            #expect(file.headers[.contentType] == "text/csv; charset=utf-8")
            #expect(file.headers[.contentDisposition]?.hasPrefix("attachment; filename*=UTF-8''") == true)
            #expect(file.text.hasPrefix("\u{FEFF}"))
            try expectGolden(String(file.text.unicodeScalars.dropFirst()), "trends/new.csv")
        }
    }

    @Test(arguments: [
        "measure=x", "from=0", "from=2023&to=2022", "to=abc", "from=%FF", "measure=new%00",
    ])
    func refusesWhatItDoesNotKnow(query: String) async throws {
        try await Site.sample(MemoryReportStore.sample()).test { client in
            let page = try await client.execute(uri: "/reports/trends?\(query)", method: .get)
            #expect(page.status == .badRequest)
            #expect(page.text.contains("不能办理"))
        }
    }

    @Test func anEmptyStoreSaysSo() async throws {
        try await Site.sample().test { client in
            let page = try await client.execute(uri: "/reports/trends", method: .get)
            #expect(page.text.contains("没有可以画的数据"))
        }
    }
}
