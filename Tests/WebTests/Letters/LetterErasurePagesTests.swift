import Disclosure
import Foundation
import HTTPTypes
import HummingbirdTesting
import LegalClock
import TestSupport
import Testing

@testable import Web

/// What is left of a letter whose person was erased: every page says so, and none brings the name back.
struct LetterErasurePagesTests {
    @Test func everyPageSaysThatTheContentIsGone() async throws {
        try await LetterSample.run { sample in
            let receipt = try await sample.submit("补助资金分配明细", by: "欧阳某某")
            let id = receipt.number
            try await sample.register(id)
            try await sample.take(.beginRequestReview, id) { request, _ in try request.beginReview() }
            let office = "/office/requests/\(id.key)"
            try await sample.office.test(as: .disclosureOfficer) { officer async throws in
                let path = "/office/subjects/request/\(id.key)/askCorrection"
                let sent = try await officer.issue(path, [("what", "请写明文号。"), ("arrival", "now")])
                #expect(sent.status == .seeOther)
                let steps = "/office/subjects/\(id)"
                #expect(try await officer.open("\(office)/letters").text.contains("下载 DOCX"))
                #expect(try await officer.send("\(steps)/withdraw", ["receivedOn": "2026-11-20"]).status == .seeOther)
                #expect(try await officer.open("\(steps)/erase").text.contains("先打印归档"))
                #expect(try await officer.send("\(steps)/erase", ["reason": "申请人要求"]).status == .seeOther)

                let letter = try #require(try await sample.request(id).letters.first)
                let list = try await officer.open("\(office)/letters").text
                #expect(list.contains(letter.number) && list.contains("文书内容于2026年11月20日销毁；文号、种类、日期和散列值留存"))
                #expect(!list.contains("下载 DOCX") && !list.contains("\(office)/letters/\(letter.key)\""))
                #expect(try await officer.open(steps).text.contains("\(letter.number)的内容已经销毁"))
                for form in ["", "/docx"] {
                    let answer = try await officer.open("\(office)/letters/\(letter.key)\(form)")
                    #expect(answer.status == .gone)
                    #expect(answer.text.contains("文书内容于2026年11月20日销毁") && !answer.text.contains("请写明文号"))
                }
                for page in ["\(office)/letters", steps, "\(office)/forms/registration", "\(office)/forms/withdrawn"] {
                    let answer = try await officer.open(page)
                    #expect(answer.status == .ok && !answer.text.contains("欧阳某某"), "\(page)")
                }
            }
            try await sample.test(receipt.code) { citizen in
                let page = try await citizen.open().text
                #expect(page.contains("文书内容于2026年11月20日销毁，不能再下载") && !page.contains("/request/status/letters/"))
                let letter = try #require(try await sample.request(id).letters.first)
                for form in ["", "/file"] {
                    #expect(try await citizen.open("/request/status/letters/\(letter.key)\(form)").status == .gone)
                }
            }
        }
    }
}
