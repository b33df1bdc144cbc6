import Disclosure
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import LegalClock
import NIOCore
import TestSupport
import Testing

@testable import Web

/// The applicant is erased: every page stays readable, and none tells who it was.
struct ErasureTests {
    private static let person = PersonDetails(
        name: "欧阳某某",
        documentKind: "居民身份证",
        documentNumber: "11010519491231002X",
        phone: "13912345678",
        email: "ouyang@example.com",
        address: "云溪市溪畔路九十九号"
    )
    private static let traces = [
        person.name, person.documentNumber, person.phone, person.email, person.address, "ouyang",
    ]

    // MARK: What can be found

    /// The same walk finds the person before, so it would find what was left.
    @Test func noPageTellsOfAnErasedApplicant() async throws {
        try await LetterSample.run { sample in
            let (id, code) = try await answered(sample)
            let before = try await walk(sample, as: .disclosureOfficer, id)
            #expect(before.pages > 40, "\(before.pages)")
            #expect(Set(before.found.values.joined()).isSuperset(of: Self.traces.dropLast()), "\(before.found)")
            #expect(before.found["/office/subjects/\(id)"] != nil)
            #expect(before.found["/office/subjects/review/2026-0001"] == [Self.person.name])
            try await erase(id, sample)
            for role in [Role.disclosureOfficer, .head, .informationOfficer, .auditAdministrator, .systemAdministrator]
            {
                let after = try await walk(sample, as: role, id)
                #expect(after.found.isEmpty, "\(role): \(after.found)")
                #expect(after.broken.isEmpty, "\(role): \(after.broken)")
                #expect(after.pages > 10, "\(role): \(after.pages)")
            }
            try await sample.test(code) { citizen async throws in
                let page = try await citizen.open()
                #expect(page.status == .ok && Self.traces.allSatisfy { !page.text.contains($0) })
                #expect(page.text.contains("不能再下载") && !page.text.contains("/request/status/letters/"))
            }
        }
    }

    /// 身份证明, what was sent along and the letters go with the person.
    @Test func filesOfThePersonGoToo() async throws {
        try await LetterSample.run { sample in
            let (id, _) = try await answered(sample)
            let proof = try #require(try await proofs(id, sample).first)
            let kinds = { try await sample.stores.files.files(of: id, in: sample.agency).map(\.kind) }
            #expect(try await kinds().contains(.requestMaterial))
            try await erase(id, sample)
            #expect(try await proofs(id, sample).isEmpty)
            #expect(try await kinds().allSatisfy { ![.requestMaterial, .letter, .letterRecord].contains($0) })
            let review = SubjectID(Review.kind, "2026-0001")
            let paper = try #require(try await sample.stores.files.files(of: review, in: sample.agency).first)
            try await sample.office.test(as: .disclosureOfficer) { officer async throws in
                #expect(try await officer.open("/office/files/\(proof.id)").status == .notFound)
                #expect(try await officer.open("/office/files/\(paper.id)").status == .gone)
                #expect(try await officer.open("/office/subjects/\(review)").text.contains("材料作为档案封存"))
            }
        }
    }

    // MARK: 身份证明 is kept apart

    /// Shown to those who may know who asks, opened by them and by nobody else.
    @Test(arguments: Role.assignable)
    func theProofIsForThoseWhoMayKnow(role: Role) async throws {
        try await LetterSample.run { sample in
            let (id, _) = try await answered(sample)
            let proof = try #require(try await proofs(id, sample).first)
            let may = Permissions.roles(for: .readApplicant).contains(role)
            try await sample.office.test(as: role) { colleague async throws in
                let page = try await colleague.open("/office/subjects/\(id)").text
                #expect(page.contains("/office/files/\(proof.id)") == may, "\(role)")
                #expect(page.contains("欧阳某某身份证.pdf") == may, "\(role)")
                let file = try await colleague.open("/office/files/\(proof.id)")
                #expect(file.status == (may ? .ok : .forbidden), "\(role)")
            }
            // Nor does a list of the request's files name it.
            #expect(!(try await sample.stores.files.files(of: id, in: sample.agency)).contains { $0.id == proof.id })
        }
    }

    /// Letters and forms name the applicant: no page of those who may not know does.
    @Test(arguments: Role.assignable)
    func lettersAreForThoseWhoMayKnow(role: Role) async throws {
        try await LetterSample.run { sample in
            let (id, _) = try await answered(sample)
            let letter = try #require(try await sample.request(id).letters.first)
            let sees = Permissions.roles(for: .readBusiness).contains(role)
            let may = Permissions.roles(for: .readApplicant).contains(role)
            let base = "/office/requests/\(id.key)"
            try await sample.office.test(as: role) { colleague async throws in
                for page in ["letters/\(letter.key)", "letters/\(letter.key)/docx", "forms/registration"] {
                    let answer = try await colleague.open("\(base)/\(page)")
                    #expect(answer.status == (may ? .ok : .forbidden), "\(role) \(page)")
                    #expect(may || !answer.text.contains("欧阳某某"))
                }
                let list = try await colleague.open("\(base)/letters")
                #expect(list.status == (sees ? .ok : .forbidden), "\(role)")
                #expect(list.text.contains("\(letter.key)/docx") == may, "\(role)")
            }
        }
    }

    // MARK: The case

    private func proofs(_ id: SubjectID, _ sample: RequestSample) async throws -> [KeptFile] {
        let person = try #require(try await sample.request(id).intake?.applicant)
        return try await sample.stores.files.files(of: PersonErasure.id(of: person), in: sample.agency)
    }

    private func keep(_ kind: FileKind, _ name: String, _ sample: RequestSample) async throws -> KeptFile {
        let new = NewFile(agency: sample.agency, kind: kind, givenName: name)
        return try await sample.stores.files.keep(new, from: OnePiece(bytes: Array("%PDF-1.7 \(name)".utf8)))
    }

    /// With proof and material, answered by a letter, served; a case about it, and an entry in the log.
    private func answered(_ sample: RequestSample) async throws -> (SubjectID, QueryCode) {
        let proof = try await keep(.identityProof, "欧阳某某身份证.pdf", sample)
        let material = try await keep(.requestMaterial, "欧阳某某的说明.pdf", sample)
        let submission = Submission(
            intake: RequestIntake(
                channel: .online,
                kind: .naturalPerson,
                applicant: PersonID(rawValue: ""),
                submittedOn: sample.clock.moment.day,
                items: [RequestItem(number: 1, description: "2025年度技术改造补助资金分配明细")],
                hasIdentityProof: true,
                materials: [material.hash],
                proofs: [proof.hash]
            ),
            person: Self.person,
            materials: [material.id],
            proofs: [proof.id]
        )
        let actor = Actor.applicant(to: sample.agency, from: "203.0.113.7")
        let receipt = try await sample.stores.requests.submit(submission, by: actor)
        try await handle(receipt.number, sample)
        return (receipt.number, receipt.code)
    }

    private func handle(_ id: SubjectID, _ sample: RequestSample) async throws {
        try await sample.take(.registerRequest, id) { request, day in
            try request.register(ReceiptFacts(submittedOn: day, confirmedOn: day), on: day, in: .national)
        }
        try await sample.take(.beginRequestReview, id) { request, _ in try request.beginReview() }
        try await sample.take(.reviewRequestSecrecy, id, as: .secrecyReviewer) { request, _ in
            try request.reviewSecrecy(item: 1, .open, opinion: "可以公开")
        }
        try await sample.take(.draftRequest, id) { request, _ in
            try request.draft(ItemDecision(item: 1, decision: .granted, access: "附后"))
        }
        try await sample.take(.submitRequestForApproval, id) { request, _ in try request.submitForApproval() }
        let path = "/office/subjects/\(id)"
        try await sample.office.test(as: .head) { head async throws in
            #expect(try await head.issue("\(path)/sign", []).status == .seeOther)
        }
        let officer = try sample.office.actor(.disclosureOfficer)
        try await sample.office.agencies.change([.publicLog: "设立"], of: sample.agency, seen: nil, by: officer)
        try await sample.office.test(as: .disclosureOfficer) { officer async throws in
            let today = sample.clock.moment.day.description
            let served = [("way", "postal"), ("day", today), ("proof", "EMS 1")]
            #expect(try await officer.send("\(path)/serve", fields: served).status == .seeOther)
            let review = [
                ("kind", "reconsideration"), ("about", "request"), ("request", id.key), ("authority", "市人民政府"),
                ("procedure", "general"), ("receivedOn", today),
            ]
            let paper = [(field: "papers", name: "欧阳某某申请书.pdf", content: "%PDF-1.7 欧阳某某")]
            let opened = try await officer.send("/office/new/review/open", fields: review, files: paper)
            #expect(opened.status == .seeOther, "\(opened.text)")
            // Whoever stands against the agency is not erased yet.
            let early = try await officer.send("\(path)/erase", ["reason": "申请人要求删除"])
            #expect(early.status == .unprocessableContent && early.text.contains("现在不能删除"))
            let conclusion = [("result", "upheld"), ("document", "复决1号"), ("on", today), ("answersAnew", "no")]
            let concluded = try await officer.send("/office/subjects/review/2026-0001/conclude", fields: conclusion)
            #expect(concluded.status == .seeOther, "\(concluded.text)")
            let entry = [("title", "补助资金分配明细"), ("summary", "已经公开。")]
            #expect(try await officer.send("/office/log/\(id.key)/log", fields: entry).status == .seeOther)
        }
    }

    private func erase(_ id: SubjectID, _ sample: RequestSample) async throws {
        try await sample.office.test(as: .disclosureOfficer) { officer async throws in
            let answer = try await officer.send("/office/subjects/\(id)/erase", ["reason": "申请人要求删除"])
            #expect(answer.status == .seeOther, "\(answer.text)")
            let page = try await officer.open("/office/subjects/\(id)").text
            #expect(page.contains("个人信息已于") && !page.contains("\(id)/erase"))
        }
    }

    private func walk(_ sample: RequestSample, as role: Role, _ id: SubjectID) async throws -> Walk {
        let kept = KeptWalk()
        let starts = [
            "/office/subjects/\(id)", "/office", "/office/requests/\(id.key)/letters", "/office/lists/request",
            "/office/lists/review", "/office/search?text=2025", "/office/statistics", "/office/log", "/office/audit",
            "/office/notices", "/request/log", "/request/statistics",
        ]
        try await sample.office.test(as: role) { colleague async throws in
            var walk = Walk(starts)
            while let path = walk.next() { try walk.take(path, try await colleague.open(path), Self.traces) }
            try walk.unpack(Self.traces)
            kept.walk = walk
        }
        return kept.walk
    }
}

private final class KeptWalk: @unchecked Sendable {
    var walk = Walk([])
}

private struct OnePiece: AsyncSequence, AsyncIteratorProtocol {
    var bytes: [UInt8]?
    init(bytes: [UInt8]) { self.bytes = bytes }
    func makeAsyncIterator() -> OnePiece { self }
    mutating func next() -> [UInt8]? {
        defer { bytes = nil }
        return bytes
    }
}
