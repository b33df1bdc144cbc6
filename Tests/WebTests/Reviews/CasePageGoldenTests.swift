import Disclosure
import Foundation
import HTTPTypes
import HummingbirdTesting
import LegalClock
import TestSupport
import Testing

@testable import Web

/// The page of a request that was answered and taken further, and that of the case about it, as they were looked at.
struct CasePageGoldenTests {
    @Test func pagesAreAsReviewed() async throws {
        try await LetterSample.run { sample in
            let id = try await sample.served("2025年度技术改造补助资金分配明细")
            let actor = try sample.office.actor(.disclosureOfficer)
            try await sample.office.agencies.change([.publicLog: "设立"], of: sample.agency, seen: nil, by: actor)
            try await sample.office.test(as: .disclosureOfficer) { officer async throws in
                let opening = [
                    ("kind", "reconsideration"), ("about", "request"), ("request", id.key), ("authority", "市人民政府"),
                    ("caseNumber", "市政复〔2026〕7号"), ("procedure", "simplified"), ("receivedOn", "2026-11-20"),
                ]
                let opened = try await officer.send(
                    "/office/new/review/open",
                    fields: opening,
                    files: [(field: "papers", name: "申请书.pdf", content: "%PDF-1.7 申请书")]
                )
                #expect(opened.status == .seeOther, "\(opened.text)")
                let request = try await officer.open("/office/subjects/\(id)").officePage
                try expectGolden(Self.steady(request), "office/case.html")
                let review = try await officer.open("/office/subjects/review/2026-0001").officePage
                try expectGolden(Self.steady(review), "office/review.html")
            }
        }
    }

    /// Identifiers of files are made by chance.
    private static func steady(_ page: String) -> String {
        let parts = page.components(separatedBy: "/office/files/")
        return parts[0] + parts.dropFirst().map { "/office/files/FILE" + $0.dropFirst(32) }.joined()
    }
}
