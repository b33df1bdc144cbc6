import Disclosure
import Storage
import TestSupport
import Testing

struct AgencyStoreTests {
    @Test(arguments: ["某市某局", "商丘市工业和信息化局", ""])
    func codeIsTheBeginningOfTheDigestOfTheName(name: String) {
        let digest = SHA256Reference.hex([UInt8](name.utf8))
        #expect(AgencyCode.derived(from: name).rawValue == "a" + digest.prefix(10))
        #expect(ContentHash.hex([UInt8](name.utf8)) == digest)
    }

    @Test(arguments: Backend.available)
    func agenciesAreSavedAsTheyAre(backend: Backend) async throws {
        var agency = Agency.sample("甲市财政局", aliases: ["甲财政", "甲市国资委"], region: "甲市")
        agency.superior = Agency.sample("甲市人民政府").code
        try await backend.withStore { [agency] store in
            try await store.save(.sample("乙局"))
            try await store.save(agency)
            #expect(try await store.agency(agency.code) == agency)
            #expect(try await store.agencies().map(\.name) == ["乙局", "甲市财政局"])
            var changed = agency
            changed.aliases = ["甲市国资委", "新名"]
            changed.superior = nil
            changed.name = "甲市财政和国资局"
            try await store.save(changed)
            #expect(try await store.agency(agency.code) == changed)
            let none = try await store.agency(AgencyCode(rawValue: "a0"))
            #expect(none == nil)
        }
    }

    @Test(arguments: Backend.available)
    func agenciesAreFoundByNameOrByAnAliasOfTheirOwn(backend: Backend) async throws {
        try await backend.withStore { store in
            try await store.save(.sample("甲市财政局", aliases: ["市财政局", "甲财政"]))
            #expect(try await store.agency(named: "甲市财政局")?.name == "甲市财政局")
            #expect(try await store.agency(named: "市财政局")?.name == "甲市财政局")
            try await store.save(.sample("乙市财政局", aliases: ["市财政局"]))
            let ambiguous = try await store.agency(named: "市财政局")
            #expect(ambiguous == nil)
            try await store.save(.sample("甲财政", aliases: []))
            #expect(try await store.agency(named: "甲财政")?.code == Agency.sample("甲财政").code)
        }
    }

    @Test(arguments: Backend.available)
    func keepingCompletesAnAgencyAndNeverRenamesIt(backend: Backend) async throws {
        let known = Agency.sample("甲局", aliases: ["甲"])
        let other = Agency(code: known.code, name: "甲", aliases: ["原甲委"], region: "某市")
        let foreign = Agency(code: known.code, name: "乙局")
        try await backend.withStore { store in
            try await store.save(known)
            _ = try await store.keep(.sample(agency: other))
            let kept = try await store.agency(known.code)
            #expect(kept?.name == "甲局")
            #expect(kept?.aliases == ["甲", "原甲委"])
            #expect(kept?.region == "某市")
            await #expect(throws: AgencyCodeTaken.self) { _ = try await store.keep(.sample(agency: foreign)) }
        }
    }

    @Test(
        arguments: Backend.available,
        [
            ("工信", ["商丘市工业和信息化局"]), ("商丘", ["商丘市工业和信息化局", "商丘市财政局"]),
            ("ＡＢＣ", ["abc开发区管委会"]), ("商 丘 市\u{3000}财", ["商丘市财政局"]), ("%", []), ("_", []), ("'", []),
            ("局\n商", []), ("", ["abc开发区管委会", "商丘市工业和信息化局", "商丘市财政局"]),
        ] as [(String, [String])]
    )
    func searchFindsPartsOfNamesAndAliases(backend: Backend, search: (text: String, names: [String])) async throws {
        try await backend.withStore { store in
            for agency in [
                Agency.sample("商丘市工业和信息化局", aliases: ["商丘工信委"]), .sample("商丘市财政局"), .sample("abc开发区管委会"),
            ] {
                _ = try await store.keep(.sample(agency: agency))
            }
            let query = ReportQuery(text: search.text)
            #expect(try await store.reports(query).map(\.agency.name) == search.names)
            #expect(try await store.count(query) == search.names.count)
        }
    }
}
