import Disclosure
import Testing

@testable import Web

struct RequestSampleTests {
    @Test func whatACitizenHandsInStandsInTheOffice() async throws {
        try await RequestSample.run { sample in
            let receipt = try await sample.submit("2025年度技术改造补助资金分配明细")
            #expect(try await sample.request(receipt.number).state == .submitted)
            try await sample.office.test(as: .disclosureOfficer) { officer in
                let list = try await officer.open("/office/lists/request")
                #expect(list.status == .ok)
                #expect(list.text.contains(receipt.number.key))
            }
        }
    }
}
