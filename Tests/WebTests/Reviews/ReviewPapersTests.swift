import Disclosure
import HTTPTypes
import HummingbirdTesting
import LegalClock
import NIOCore
import TestSupport
import Testing

@testable import Web

/// 案件材料 through HTTP: filed with a step, shown and opened by those who may.
struct ReviewPapersTests {
    private static let id = SubjectID(Review.kind, "2026-0001")
    private static let page = "/office/subjects/review/2026-0001"
    private static let pdf = "%PDF-1.7 张三的申请书"

    private func opened(_ officer: Colleague, _ name: String = "张三申请书.pdf") async throws {
        let opening = [
            ("kind", "reconsideration"), ("about", "proactive"), ("matter", "公交线路"), ("authority", "市人民政府"),
            ("procedure", "general"), ("receivedOn", "2026-11-20"),
        ]
        let answer = try await officer.send(
            "/office/new/review/open",
            fields: opening,
            files: [(field: "papers", name: name, content: Self.pdf)]
        )
        #expect(answer.status == .seeOther, "\(answer.text)")
    }

    private func files(_ sample: RequestSample) async throws -> [KeptFile] {
        try await sample.stores.files.files(of: Self.id, in: sample.agency)
    }

    @Test func papersComeInWithTheSteps() async throws {
        try await RequestSample.run { sample in
            try await sample.office.test(as: .disclosureOfficer) { officer async throws in
                let form = try await officer.open("/office/new/review/open").text
                #expect(form.contains("enctype=\"multipart/form-data\"") && form.contains("name=\"papers\""))
                try await opened(officer)
                let answered = try await officer.send(
                    "\(Self.page)/answer",
                    fields: [("documents", "行政复议答复书\n证据清单"), ("on", "2026-11-20")],
                    files: [
                        (field: "papers", name: "答复书.pdf", content: "%PDF-1.7 答复"),
                        (field: "papers", name: "证据.txt", content: "证据清单"),
                    ]
                )
                #expect(answered.status == .seeOther, "\(answered.text)")
                // What was left out is added later, as what it is.
                let late = try await officer.send(
                    "\(Self.page)/document",
                    fields: [("title", "补传答复通知书"), ("on", "2026-11-20"), ("paper", "application")],
                    files: [(field: "papers", name: "答复通知书.pdf", content: "%PDF-1.7 通知")]
                )
                #expect(late.status == .seeOther, "\(late.text)")
                let page = try await officer.open(Self.page).text
                for words in [
                    "案件材料", "申请书、起诉状和通知书", "答复、答辩和证据", "张三申请书.pdf", "答复书.pdf", "证据.txt",
                    "归入答复、答辩和证据：2 份电子件",
                ] { #expect(page.contains(words), "\(words)") }
                let first = try #require(page.range(of: "申请书、起诉状和通知书</h3>")).upperBound
                let second = try #require(page.range(of: "答复、答辩和证据</h3>")).lowerBound
                #expect(page[first..<second].contains("答复通知书.pdf"))
            }
            let review = try #require(try await sample.office.ledger.standing(Review.self, Self.id, of: sample.agency))
            let hashes = Set(review.subject.papers.flatMap(\.files))
            #expect(Set(try await files(sample).map(\.hash)) == hashes && hashes.count == 4)
            // Names may tell of persons: none is in an act.
            let acts = try await sample.office.ledger.acts(of: Self.id, in: sample.agency)
            #expect(!acts.contains { String(decoding: $0.fields.json, as: UTF8.self).contains("张三") })
        }
    }

    @Test func aPaperIsSavedAndNeverInterpreted() async throws {
        try await RequestSample.run { sample in
            try await sample.office.test(as: .disclosureOfficer) { officer async throws in
                try await opened(officer, "<b>.html")
                let file = try #require(try await files(sample).first)
                let answer = try await officer.open("/office/files/\(file.id)")
                #expect(answer.status == .ok && String(buffer: answer.body) == Self.pdf)
                #expect(answer.headers[.contentType] == "application/pdf")
                #expect(answer.headers[.contentSecurityPolicy]?.hasPrefix("sandbox") == true)
                #expect(answer.headers[.xContentTypeOptions] == "nosniff")
                #expect(!(try await officer.open(Self.page).text).contains("<b>"))
            }
        }
    }

    /// 公开工作人员 and leaders; whoever handles the case; nobody else, and nobody from outside.
    @Test(arguments: Role.assignable)
    func papersAreForThoseWhoMay(role: Role) async throws {
        try await RequestSample.run { sample in
            try await sample.office.test(as: .disclosureOfficer) { try await opened($0) }
            let path = "/office/files/\(try #require(try await files(sample).first).id)"
            let may = Permissions.roles(for: .readApplicant).contains(role)
            try await sample.office.test(as: role) { colleague async throws in
                #expect((try await colleague.open(path).status == .ok) == may, "\(role)")
                #expect(try await colleague.open(path).status == (may ? .ok : .forbidden), "\(role)")
                let page = try await colleague.open(Self.page)
                guard page.status == .ok else { return }
                #expect(page.text.contains("张三申请书.pdf") == may, "\(role)")
                #expect(page.text.contains("共 1 份，涉及当事人的个人信息") == !may, "\(role)")
            }
        }
    }

    @Test func whoHandlesTheCaseSeesItsPapers() async throws {
        try await RequestSample.run { sample in
            let clerk = try sample.office.id(.informationOfficer)
            try await sample.office.test(as: .disclosureOfficer) { officer async throws in
                try await opened(officer)
                let assigned = try await officer.send("\(Self.page)/assign", ["handler": clerk.rawValue])
                #expect(assigned.status == .seeOther, "\(assigned.text)")
            }
            let path = "/office/files/\(try #require(try await files(sample).first).id)"
            try await sample.office.test(as: .informationOfficer) { clerk async throws in
                #expect(try await clerk.open(path).status == .ok)
                #expect(try await clerk.open(Self.page).text.contains("张三申请书.pdf"))
            }
            try await sample.office.test { client async throws in
                let stranger = try await Colleague(client).open(path)
                #expect(stranger.status == .seeOther && stranger.location.hasPrefix("/office/sign-in"))
            }
        }
    }

    /// A refused form keeps its files; a program is not taken; nothing is filed without the step.
    @Test func withoutTheStepNothingIsFiled() async throws {
        try await RequestSample.run { sample in
            try await sample.office.test(as: .disclosureOfficer) { officer async throws in
                try await opened(officer)
                let paper = [(field: "papers", name: "决定书.pdf", content: "%PDF-1.7 决定")]
                let fields = [("result", "upheld"), ("document", " "), ("on", "2026-11-20"), ("answersAnew", "no")]
                let refused = try await officer.send("\(Self.page)/conclude", fields: fields, files: paper)
                #expect(refused.status == .unprocessableContent)
                #expect(refused.text.contains("决定书.pdf") && refused.text.contains("name=\"papers-kept\""))
                let program = [(field: "papers", name: "决定书.pdf", content: "MZ\u{0}\u{0}\u{0}\u{0}")]
                let right = [("result", "upheld"), ("document", "复决1号"), ("on", "2026-11-20"), ("answersAnew", "no")]
                let bad = try await officer.send("\(Self.page)/conclude", fields: right, files: program)
                #expect(bad.status == .unprocessableContent && bad.text.contains("没有收下"))
                let forged = try await officer.send("\(Self.page)/conclude", fields: right, files: paper, token: "x")
                #expect(forged.status == .forbidden)
                let many = (0..<11).map { (field: "papers", name: "\($0).pdf", content: "%PDF-1.7 \($0)") }
                let tooMany = try await officer.send("\(Self.page)/conclude", fields: right, files: many)
                #expect(tooMany.status == .unprocessableContent && tooMany.text.contains("最多"))
            }
            try await sample.office.test(as: .secrecyReviewer) { reviewer async throws in
                let paper = [(field: "papers", name: "决定书.pdf", content: "%PDF-1.7 决定")]
                let answer = try await reviewer.send("\(Self.page)/document", fields: [], files: paper)
                #expect(answer.status == .forbidden)
            }
            #expect(try await files(sample).map(\.name.text) == ["张三申请书.pdf"])
            let review = try await sample.office.ledger.standing(Review.self, Self.id, of: sample.agency)
            #expect(review?.subject.state == .answering)
        }
    }
}
