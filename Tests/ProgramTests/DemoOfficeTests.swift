import Disclosure
import Documents
import Foundation
import LegalClock
import Storage
import TestSupport
import Testing

@testable import gongkai

/// Helps tests to an office of their own.
enum DemoFolder {
    /// Uses the link of the first administrator that a process printed.
    static func fillFirst(_ folder: URL, token link: String) async throws {
        let data = try await DataFolder.open(folder.appending(path: "data").path())
        let token = String(decoding: link.utf8.suffix(43), as: UTF8.self)
        _ = try await data.access.accept(
            Acceptance(
                token: LinkToken(rawValue: token),
                password: DemoOffice.password,
                signInName: "admin1",
                personName: "甲",
                agencyName: "云溪市人民政府办公室"
            ),
            from: Client(origin: "127.0.0.1")
        )
        try await data.close()
    }
}

/// The office of the demo can be signed in to, and has something to show.
struct DemoOfficeTests {
    @Test func everyRoleHasSomeoneAndThereIsWorkOfEveryKind() async throws {
        try await withTemporaryFolder { folder in
            let data = try await DataFolder.open(folder.appending(path: "data").path(), environment: [:])
            let now = systemClock()
            try await DemoOffice(data, now: now).fill()
            // A second time changes nothing.
            try await DemoOffice(data, now: now).fill()
            let all = try await data.accounts()
            #expect(all.count == DemoAgency.below.count + 1)
            let city = try #require(all.first { $0.agency.name == DemoAgency.city.name })
            let roles = city.accounts.map(\.account.roles)
            #expect(Set(roles.flatMap { $0 }) == Set(Role.assignable))
            #expect(roles.allSatisfy { $0.count == 1 })
            let outcome = try await data.access.signIn(
                SignInAttempt(name: "gongkai", password: DemoOffice.password, client: Client(origin: "127.0.0.1"))
            )
            guard case .signedIn(let new) = outcome else {
                Issue.record("not signed in")
                return
            }
            #expect(new.session.actor.roles == [.disclosureOfficer])
            try await expectWork(data, city.agency.code, now.day)
            try await expectAnswer(data, city.agency.code)
            let notices = data.office.notices
            let shown = try await notices.notices(to: new.session.actor, before: nil, limit: 1_000)
            let border = Moment(startOf: now.day.adding(days: -3))
            #expect(shown.contains(where: \.isNew) && shown.contains { !$0.isNew })
            #expect(shown.allSatisfy { $0.isNew == ($0.at >= border) })
            let profile = try #require(try await data.agencies.profile(of: city.agency.code)).subject
            for setting in Setting.all where setting.group != .sessions {
                #expect(!profile.text(setting.key).isEmpty, "\(setting.title)")
            }
            try await data.close()
        }
    }

    /// The answered case whose code is printed has a letter and a file, kept as the acts say.
    private func expectAnswer(_ data: DataFolder, _ agency: AgencyCode) async throws {
        let printed = try #require(DemoCode.kept(in: data.url).first { $0.title == "已答复" })
        let code = try #require(QueryCode(typed: printed.code))
        let request = try #require(try await data.stores.requests.request(with: code)).standing
        let signed = try #require(request.subject.signing?.letters.first)
        let letters = try await data.stores.letters.letters(of: request.id, in: agency)
        let letter = try #require(letters.first { $0.letter.number == signed.number })
        #expect(letter.letter.kind == signed.kind)
        let bytes = try await data.stores.letters.file(of: letter)
        #expect(ContentHash.hex(bytes) == signed.digest)
        #expect(letter.file?.size == bytes.count)
        let hashes = request.subject.drafts.values.flatMap(\.files)
        let files = try await data.stores.files.files(of: request.id, in: agency)
        let disclosed = try #require(files.first { hashes.contains($0.hash) })
        var content: [UInt8] = []
        for try await piece in data.stores.files.bytes(of: disclosed) { content += piece }
        #expect(ContentHash.hex(content) == disclosed.hash)
        #expect(try DocumentReader.read(content).pieces.isEmpty == false)
    }

    private func expectWork(_ data: DataFolder, _ agency: AgencyCode, _ today: CivilDate) async throws {
        var query = DeskQuery(agency: agency, kind: Assignment.kind)
        query.isOpen = true
        let open = try await data.ledger.desk(query)
        #expect(open.contains { $0.entry.due.map { $0 < today } == true })
        #expect(open.contains { $0.entry.due == today })
        #expect(open.contains { $0.entry.due.map { $0 > today } == true })
        #expect(open.contains { $0.entry.due == nil })
        query.isOpen = false
        #expect(try await data.ledger.count(query) == DeskCount(1))
    }

    @Test func thePasswordOfTheDemoKeepsTheRules() {
        for person in [DemoPerson.system] + DemoPerson.others {
            #expect(throws: Never.self) {
                try PasswordRules.check(DemoOffice.password, signInName: person.signInName)
            }
        }
    }
}
