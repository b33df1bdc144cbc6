import Disclosure
import HTTPTypes
import HummingbirdTesting
import LegalClock
import TestSupport
import Testing

@testable import Web

/// Files that come in with the form of a step: kept with the case once the step is taken, and only then.
struct StepFileTests {
    private static let pdf = "%PDF-1.7 回执"

    private func path(_ id: SubjectID, _ step: String) -> String { "/office/subjects/request/\(id.key)/\(step)" }

    private func decided(_ sample: RequestSample) async throws -> SubjectID {
        let id = try await sample.sentForApproval("补助资金分配明细")
        try await sample.office.test(as: .head) { head async throws in
            #expect(try await head.issue(path(id, "sign"), []).status == .seeOther)
        }
        return id
    }

    private func attachments(_ sample: RequestSample, _ id: SubjectID) async throws -> [KeptFile] {
        try await sample.stores.files.files(of: id, in: sample.agency).filter { $0.kind == .attachment }
    }

    @Test func theProofOfServiceIsKeptAndNamedByTheAct() async throws {
        try await LetterSample.run { sample in
            let id = try await decided(sample)
            try await sample.office.test(as: .disclosureOfficer) { officer async throws in
                let page = try await officer.open(path(id, "serve")).text
                #expect(page.contains("enctype=\"multipart/form-data\"") && page.contains("type=\"file\""))
                var form = SentForm(page)
                form["files"] = nil
                form["proof"] = "EMS 1"
                let sent = try await officer.send(
                    path(id, "serve"),
                    fields: form.fields,
                    files: [(field: "files", name: "回执.pdf", content: Self.pdf)]
                )
                #expect(sent.status == .seeOther)
            }
            #expect(try await sample.request(id).state == .served)
            let file = try #require(try await attachments(sample, id).first)
            #expect(file.name.text == "回执.pdf")
            let acts = try await sample.office.ledger.acts(of: id, in: sample.agency)
            #expect(acts.contains { String(decoding: $0.fields.json, as: UTF8.self).contains(file.hash) })
        }
    }

    /// A form that is refused keeps its files: they need not be sent again.
    @Test func aRefusedFormKeepsItsFiles() async throws {
        try await LetterSample.run { sample in
            let id = try await decided(sample)
            try await sample.office.test(as: .disclosureOfficer) { officer async throws in
                var form = SentForm(try await officer.open(path(id, "serve")).text)
                form["files"] = nil
                form["proof"] = " "
                let refused = try await officer.send(
                    path(id, "serve"),
                    fields: form.fields,
                    files: [(field: "files", name: "回执.pdf", content: Self.pdf)]
                )
                #expect(refused.status == .unprocessableContent)
                #expect(refused.text.contains("回执.pdf") && refused.text.contains("name=\"files-kept\""))
                #expect(try await attachments(sample, id).isEmpty)
                var again = SentForm(refused.text)
                again["files"] = nil
                again["proof"] = "EMS 1"
                #expect(try await officer.send(path(id, "serve"), fields: again.fields, files: []).status == .seeOther)
                #expect(try await attachments(sample, id).map(\.name.text) == ["回执.pdf"])
            }
        }
    }

    /// What is not taken is said at the field; the step is not taken without it.
    @Test func aProgramIsNotTaken() async throws {
        try await LetterSample.run { sample in
            let id = try await decided(sample)
            try await sample.office.test(as: .disclosureOfficer) { officer async throws in
                var form = SentForm(try await officer.open(path(id, "serve")).text)
                form["files"] = nil
                form["proof"] = "EMS 1"
                let refused = try await officer.send(
                    path(id, "serve"),
                    fields: form.fields,
                    files: [(field: "files", name: "回执.pdf", content: "MZ\u{0}\u{0}\u{0}\u{0}")]
                )
                #expect(refused.status == .unprocessableContent && refused.text.contains("没有收下"))
                #expect(try await sample.request(id).state == .decided)
            }
        }
    }

    /// Neither without the token of the page, nor by somebody whose step it is not.
    @Test func filesComeInWithOurFormsOnly() async throws {
        try await LetterSample.run { sample in
            let id = try await decided(sample)
            let files = [(field: "files", name: "回执.pdf", content: Self.pdf)]
            let fields = [("way", "postal"), ("day", "2026-11-20"), ("proof", "EMS 1")]
            try await sample.office.test(as: .disclosureOfficer) { officer async throws in
                let forged = try await officer.send(path(id, "serve"), fields: fields, files: files, token: "another")
                #expect(forged.status == .forbidden)
            }
            try await sample.office.test(as: .secrecyReviewer) { reviewer async throws in
                #expect(try await reviewer.send(path(id, "serve"), fields: fields, files: files).status == .forbidden)
            }
            try await sample.office.test { client in
                let stranger = Colleague(client)
                let answer = try await stranger.send(path(id, "serve"), fields: fields, files: files)
                #expect(answer.status == .seeOther && answer.location.hasPrefix("/office/sign-in"))
            }
            #expect(try await attachments(sample, id).isEmpty)
            #expect(try await sample.request(id).state == .decided)
        }
    }

    /// Information to be disclosed comes in with the draft of its item, and the letter counts it.
    @Test func filesOfAnItemAreNamedByItsDraft() async throws {
        try await LetterSample.run { sample in
            let id = try await sample.underReview("补助资金分配明细")
            try await sample.office.test(as: .disclosureOfficer) { officer async throws in
                let draft = path(id, "draft")
                var form = SentForm(try await officer.open(draft + "?decision=granted").text)
                form["newFiles"] = nil
                (form["decision"], form["access"]) = ("granted", "随告知书附上")
                let sent = try await officer.send(
                    draft,
                    fields: form.fields,
                    files: [(field: "newFiles", name: "明细.pdf", content: Self.pdf)]
                )
                #expect(sent.status == .seeOther, "\(sent.text)")
            }
            let file = try #require(try await attachments(sample, id).first)
            #expect(try await sample.request(id).drafts[1]?.files == [file.hash])
        }
    }
}
