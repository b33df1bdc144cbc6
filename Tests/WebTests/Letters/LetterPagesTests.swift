import Disclosure
import Foundation
import HTTPTypes
import HummingbirdTesting
import LegalClock
import Storage
import TestSupport
import Testing

@testable import Web

/// What went out, as it is listed, printed, downloaded and voided.
struct LetterPagesTests {
    private func issued(_ sample: RequestSample, _ officer: Colleague, by name: String = "王某") async throws
        -> (SubjectID, IssuedLetter)
    {
        let id = try await sample.underReview("补助资金分配明细", by: name)
        let path = "/office/subjects/request/\(id.key)/askCorrection"
        let sent = try await officer.issue(path, [("what", "请写明文号。"), ("arrival", "now")])
        #expect(sent.status == .seeOther)
        return (id, try #require(try await sample.request(id).letters.first))
    }

    @Test func theFileIsTheOneTheActNames() async throws {
        try await LetterSample.run { sample in
            try await sample.office.test(as: .disclosureOfficer) { officer async throws in
                let (id, letter) = try await issued(sample, officer)
                let file = try await officer.open("/office/requests/\(id.key)/letters/\(letter.key)/docx")
                #expect(file.status == .ok)
                #expect(SHA256Reference.hex(Array(file.body.readableBytesView)) == letter.digest)
                #expect(file.headers[.contentDisposition]?.hasPrefix("attachment;") == true)
                #expect(file.headers[.xContentTypeOptions] == "nosniff")
                #expect(file.headers[.contentSecurityPolicy]?.contains("sandbox") == true)
                #expect(file.headers[.cacheControl] == "no-store")
            }
        }
    }

    /// python-docx, which knows nothing of us, reads what was downloaded.
    @Test func anIndependentReaderReadsWhatWasDownloaded() async throws {
        try await LetterSample.run { sample in
            try await sample.office.test(as: .disclosureOfficer) { officer async throws in
                let (id, letter) = try await issued(sample, officer, by: "张 & <三>")
                let file = try await officer.open("/office/requests/\(id.key)/letters/\(letter.key)/docx")
                let text = try IndependentReader.read([("letter", Array(file.body.readableBytesView))])[0].joined(
                    separator: "\n"
                )
                for part in [
                    letter.number, "政府信息公开申请补正告知书", "张 & <三>：", "请写明文号。", "第三十条", "云溪市财政局", "2026年11月20日",
                ] {
                    #expect(text.contains(part), "\(part)")
                }
            }
        }
    }

    @Test func thePrintPageIsMadeFromWhatWasKept() async throws {
        try await LetterSample.run { sample in
            try await sample.office.test(as: .disclosureOfficer) { officer async throws in
                let (id, letter) = try await issued(sample, officer)
                let page = try await officer.open("/office/requests/\(id.key)/letters/\(letter.key)")
                #expect(page.status == .ok)
                for part in [letter.number, "王某：", "请写明文号。"] { #expect(page.text.contains(part)) }
                #expect(page.headers[.cacheControl] == "no-store")
                // There is no Chromium here.
                let pdf = try await officer.open("/office/requests/\(id.key)/letters/\(letter.key)/pdf")
                #expect(pdf.status == .notFound && pdf.text.contains("打印页"))
            }
        }
    }

    /// Somebody changed the database: nobody is shown the letter.
    @Test func aChangedLetterIsNotShown() async throws {
        try await LetterSample.run { sample in
            try await sample.office.test(as: .disclosureOfficer) { officer async throws in
                let (id, letter) = try await issued(sample, officer)
                try await sample.database.write { db in
                    for row in try db.rows("SELECT chunk, bytes FROM file_chunk_bytes") {
                        let bytes = try row.blob("bytes").dropLast() + [0x21]
                        let chunk = SQLValue(try row.int("chunk"))
                        try db.execute(
                            "UPDATE file_chunk_bytes SET bytes = $2 WHERE chunk = $1",
                            [chunk, .blob(Array(bytes))]
                        )
                        let hash = SHA256Reference.hex(Array(bytes))
                        try db.execute("UPDATE file_chunk SET hash = $2 WHERE id = $1", [chunk, .text(hash)])
                    }
                }
                for form in ["", "/docx"] {
                    let path = "/office/requests/\(id.key)/letters/\(letter.key)\(form)"
                    let answer = try await officer.open(path)
                    #expect(answer.status == .internalServerError)
                    #expect(!answer.text.contains("请写明文号"))
                }
            }
        }
    }

    @Test func aNumberIsVoidedWithAReasonAndStays() async throws {
        try await LetterSample.run { sample in
            try await sample.office.test(as: .disclosureOfficer) { officer async throws in
                let (id, letter) = try await issued(sample, officer)
                let void = "/office/requests/\(id.key)/letters/\(letter.key)/void"
                #expect(try await officer.open(void).text.contains("文号和文书都留存"))
                #expect(try await officer.send(void, ["reason": " "]).status == .unprocessableContent)
                #expect(try await officer.send(void, ["reason": "收件人写错"]).status == .seeOther)
                let list = try await officer.open("/office/requests/\(id.key)/letters").text
                #expect(list.contains("已作废：收件人写错"))
                let series = try await officer.open("/office/letters/2026-correction").text
                #expect(series.contains(letter.number) && series.contains("收件人写错"))
                let year = try await officer.open("/office/letters").text
                #expect(year.contains("云财公开补〔2026〕") && year.contains("/office/letters/2026-correction"))
                #expect(try await officer.open("/office/letters/2026-fee").status == .notFound)
            }
        }
    }

    /// 登记表 and 送达回证 are printed with the names that the case does not hold.
    @Test func formsOfTheFileArePrinted() async throws {
        try await LetterSample.run { sample in
            let id = try await sample.sentForApproval("补助资金分配明细", by: "李某")
            try await sample.office.test(as: .head) { head async throws in
                #expect(try await head.open("/office/requests/\(id.key)/forms/proof").status == .unprocessableContent)
                #expect(try await head.issue("/office/subjects/request/\(id.key)/sign", []).status == .seeOther)
                let proof = try await head.open("/office/requests/\(id.key)/forms/proof").text
                #expect(proof.contains("送达回证") && proof.contains("李某") && proof.contains("云财公开告〔2026〕1号"))
                let form = try await head.open("/office/requests/\(id.key)/forms/registration").text
                #expect(form.contains("李某") && form.contains("13800000000"))
            }
        }
    }

    /// The draft on paper carries no number, and what was reworded.
    @Test func theDraftIsShownOnPaperWithoutANumber() async throws {
        try await LetterSample.run { sample in
            let id = try await sample.underReview("补助资金分配明细")
            try await sample.office.test(as: .disclosureOfficer) { officer async throws in
                let path = "/office/subjects/request/\(id.key)/askCorrection"
                var form = try await officer.draft(path, [("what", "请写明文号。"), ("arrival", "now")])
                form[try #require(form.name(beginning: "text.0.what."))] = "改写过的话。"
                let preview = "/office/requests/\(id.key)/letter-preview/request.askCorrection"
                let page = try await officer.send(preview, fields: form.fields)
                #expect(page.status == .ok)
                #expect(page.text.contains("文号待取") && page.text.contains("改写过的话。") && page.text.contains("王某："))
                #expect(try await sample.request(id).letters.isEmpty)
            }
        }
    }

    /// The three administrators see no business; letters of a request that is not there are not found.
    @Test func lettersAreForTheOfficeOnly() async throws {
        try await LetterSample.run { sample in
            let id = try await sample.underReview("补助资金分配明细")
            for role in [Role.systemAdministrator, .securityAdministrator, .auditAdministrator] {
                try await sample.office.test(as: role) { colleague async throws in
                    for path in ["/office/requests/\(id.key)/letters", "/office/letters", "/office/letters/2026-fee"] {
                        #expect(try await colleague.open(path).status == .forbidden)
                    }
                }
            }
            try await sample.office.test(as: .disclosureOfficer) { officer async throws in
                for path in ["2026-9999/letters", "\(id.key)/letters/2026-decision-1", "\(id.key)/forms/nothing"] {
                    #expect(try await officer.open("/office/requests/\(path)").status == .notFound)
                }
            }
        }
    }
}
