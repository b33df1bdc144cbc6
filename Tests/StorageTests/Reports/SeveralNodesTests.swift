import Disclosure
import Storage
import TestSupport
import Testing

/// Several programs on one database: `gongkai serve` on two machines, or an import beside it.
struct SeveralNodesTests {
    @Test(arguments: Backend.available)
    func programsThatStartTogetherAndKeepTheSameReportsAgree(backend: Backend) async throws {
        try await backend.withPlace { open in
            let nodes = try (0..<3).map { _ in try open() }
            try await withThrowingTaskGroup(of: Void.self) { group in
                for node in nodes {
                    group.addTask {
                        try await Schema.current.apply(to: node)
                        for number in 0..<12 {
                            let agency = Agency.sample("第\(number % 4)局")
                            _ = try await SQLReportStore(node).keep(.sample(agency: agency, bytes: [UInt8(number / 4)]))
                        }
                    }
                }
                try await group.waitForAll()
            }
            for node in nodes {
                let store = SQLReportStore(node)
                for number in 0..<4 {
                    let versions = try await store.versions(Agency.sample("第\(number)局").code, year: 2023)
                    #expect(versions.map(\.version) == [1, 2, 3])
                    #expect(Set(versions.map(\.contentHash)).count == 3)
                }
                #expect(try await store.revision() == 12)
            }
            for node in nodes { try await node.close() }
        }
    }

    @Test(arguments: Backend.available)
    func whatOneKeepsTheOtherSeesAtOnce(backend: Backend) async throws {
        try await backend.withPlace { open in
            let (one, other) = (try open(), try open())
            try await Schema.current.apply(to: one)
            let before = try await SQLReportStore(other).revision()
            _ = try await SQLReportStore(one).keep(.sample())
            #expect(try await SQLReportStore(other).revision() > before)
            #expect(try await SQLReportStore(other).count(ReportQuery()) == 1)
            try await one.close()
            try await other.close()
        }
    }
}
