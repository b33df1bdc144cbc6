import Disclosure
import Testing

@testable import Web

struct RequestSampleTests {
    @Test func whatACitizenHandsInStandsInTheOffice() async throws {
        try await RequestSample.run { sample in
            let receipt = try await sample.submit("2025年度技术改造补助资金分配明细")
            #expect(try await sample.request(receipt.number).state == .submitted)
            let rows = try await sample.office.ledger.desk(DeskQuery(agency: sample.agency))
            #expect(rows.map(\.subject) == [receipt.number])
        }
    }
}
