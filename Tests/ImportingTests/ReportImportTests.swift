import Disclosure
import Documents
import Foundation
import Importing
import Storage
import StorageSQLite
import TestSupport
import Testing

struct ReportImportTests {
    /// 甲市财政局, 乙市财政局 …
    static func name(_ number: Int) -> String { "\(Array("甲乙丙丁戊己庚")[number])市财政局" }

    @Test func agencyAndYearComeFromOptionSidecarOrReport() async throws {
        try await ImportFolder.with { folder in
            try folder.writeReport("1.txt", agency: "甲市财政局", year: 2021)
            try folder.writeReport("2.txt", agency: "乙市财政局", year: 2021)
            try folder.write(
                "2.json",
                #"{"agency": "乙市财政和国资局", "year": 2022, "region": "乙市", "aliases": ["乙财"], "note": 1}"#
            )
            let summary = try await folder.runImport()
            #expect(summary.kept == 2)
            #expect(summary.failures.isEmpty)
            let reports = try await folder.store.reports(ReportQuery())
            #expect(reports.map { "\($0.agency.name) \($0.year)" } == ["乙市财政和国资局 2022", "甲市财政局 2021"])
            #expect(reports.first?.agency.region == "乙市")
            #expect(reports.first?.agency.aliases == ["乙财"])
            #expect(reports.first?.agency.code == .derived(from: "乙市财政和国资局"))
            try await folder.runImport(claim: .init(agency: "丙局", year: 2023))
            #expect(try await folder.store.agency(named: "丙局") != nil)
            #expect(try await folder.store.versions(.derived(from: "丙局"), year: 2023).count == 2)
        }
    }

    @Test(arguments: [
        ("empty.txt", "", "空"), ("novel.txt", "话说天下大势，分久必合，合久必分。", "没有找到年度报告"),
        ("file.txt", "%PDF-1.7 …", "PDF"),
        ("noagency.txt", "一、总体情况\n二、主动公开政府信息情况\n", "--agency"),
        ("noyear.txt", "某市某局政府信息公开工作年度报告\n一、总体情况\n", "--year"),
    ])
    func whatIsNoReportIsSaidAndNotKept(name: String, text: String, word: String) async throws {
        try await ImportFolder.with { folder in
            try folder.write(name, text)
            try folder.writeReport("sound.txt", agency: "甲市财政局", year: 2021)
            let summary = try await folder.runImport()
            #expect(summary.kept == 1)
            #expect(summary.failures.count == 1)
            #expect(summary.failures.first?.message.contains(word) == true, "\(summary.failures)")
            #expect(try await folder.store.count(ReportQuery()) == 1)
        }
    }

    @Test func hugeFilesAreRefusedBeforeTheyAreRead() async throws {
        try await ImportFolder.with { folder in
            let path = folder.path("huge.txt")
            #expect(FileManager.default.createFile(atPath: path, contents: nil))
            let file = try #require(FileHandle(forWritingAtPath: path))
            try file.truncate(atOffset: UInt64(DocumentReader.sizeLimit) + 1)
            let summary = try await folder.runImport()
            #expect(summary.failures.first?.message.contains("上限") == true)
            #expect(summary.failures.first?.hash == "")
        }
    }

    @Test func aBrokenSidecarIsSaid() async throws {
        try await ImportFolder.with { folder in
            try folder.writeReport("1.txt", agency: "甲市财政局", year: 2021)
            try folder.write("1.json", #"{"agency": 5}"#)
            let summary = try await folder.runImport()
            #expect(summary.failures.first?.message.contains("1.json") == true)
        }
    }

    @Test func anImportGoesOnWhereItWas() async throws {
        try await ImportFolder.with { folder in
            for number in 0..<5 { try folder.writeReport("\(number).txt", agency: Self.name(number), year: 2021) }
            let files = folder.files
            try await folder.runImport(Array(files.prefix(3)))
            let summary = try await folder.runImport()
            #expect(summary.passedOver == 3)
            #expect(summary.kept == 2)
            let again = try await folder.runImport()
            #expect(again.passedOver == 5)
            #expect(again.done == again.total)
            #expect(try folder.manifestLines.count == 6)
        }
    }

    @Test func whatChangedSinceIsImportedAgain() async throws {
        try await ImportFolder.with { folder in
            try folder.writeReport("1.txt", agency: "甲市财政局", year: 2021, new: 1)
            try folder.writeReport("2.txt", agency: "乙市财政局", year: 2021, new: 1)
            try await folder.runImport()
            try folder.writeReport("1.txt", agency: "甲市财政局", year: 2021, new: 2)
            try folder.write("2.json", #"{"year": 2020}"#)
            let summary = try await folder.runImport()
            #expect(summary.kept == 2)
            let code = AgencyCode.derived(from: "甲市财政局")
            #expect(try await folder.store.versions(code, year: 2021).map(\.version) == [1, 2])
            #expect(try await folder.store.count(ReportQuery(years: 2020...2020)) == 1)
        }
    }

    /// The manifest alone is not believed: the database may be another one.
    @Test func whatTheStoreHasNotIsImportedAgain() async throws {
        try await ImportFolder.with { folder in
            try folder.writeReport("1.txt", agency: "甲市财政局", year: 2021)
            try await folder.runImport()
            let other = ImportFolder(url: folder.url, store: MemoryReportStore())
            #expect(try await other.runImport().kept == 1)
        }
    }

    @Test func aManifestThatWasCutOffIsGoneOnWith() async throws {
        try await ImportFolder.with { folder in
            for number in 0..<3 { try folder.writeReport("\(number).txt", agency: Self.name(number), year: 2021) }
            try await folder.runImport()
            let manifest = try String(contentsOfFile: folder.manifest, encoding: .utf8)
            try String(manifest.dropLast(20)).write(toFile: folder.manifest, atomically: true, encoding: .utf8)
            let summary = try await folder.runImport()
            #expect(summary.passedOver == 2)
            #expect(summary.known == 1)
            #expect(try await folder.runImport().passedOver == 3)
        }
    }

    @Test func theManifestTellsWhatBecameOfEachFile() async throws {
        try await ImportFolder.with { folder in
            try folder.writeReport("a\tb\\.txt", agency: "甲市财政局", year: 2021)
            try folder.write("c.txt", "")
            try await folder.runImport()
            let lines = try folder.manifestLines
            #expect(lines.map(\.count) == [13, 13, 13])
            #expect(lines[0].first == "path")
            #expect(lines[1][0].hasSuffix("a\\tb\\\\.txt"))
            #expect(lines[1][3] == SHA256Reference.hex(Array(ImportFolder.report(agency: "甲市财政局", year: 2021).utf8)))
            #expect(lines[1][4...8] == ["甲市财政局", AgencyCode.derived(from: "甲市财政局").rawValue, "2021", "gk2021", "1"])
            #expect(lines[1][11] == "kept")
            #expect(lines[2][11] == "failed")
            #expect(try await folder.runImport().passedOver == 1)
        }
    }

    /// Two files of one agency and year are two versions, in the order of their names, however many are read at once.
    @Test(arguments: [1, 2, 8])
    func theOutcomeDoesNotDependOnWhichIsReadyFirst(parallel: Int) async throws {
        try await ImportFolder.with { folder in
            for number in 100..<160 {
                try folder.writeReport(
                    "\(number).txt",
                    agency: Self.name(number % 7),
                    year: 2021 + number % 3,
                    new: number
                )
            }
            try await folder.runImport(parallel: parallel)
            for agency in 0..<7 {
                for year in 2021...2023 {
                    let versions = try await folder.store.versions(.derived(from: Self.name(agency)), year: year)
                    let names = versions.map(\.sourceName)
                    let expected = (100..<160).filter { $0 % 7 == agency && 2021 + $0 % 3 == year }.map { "\($0).txt" }
                    #expect(names == expected)
                }
            }
        }
    }

    @Test func theRealReportsAreImportedIntoADatabase() async throws {
        try await ImportFolder.with { folder in
            let database = try SQLiteDatabase(path: folder.path(".test.sqlite"))
            try await Schema.current.apply(to: database)
            let real = ImportFolder(url: folder.url, store: SQLReportStore(database))
            var search = FileSearch()
            search.add(Fixtures.folder.appending(path: "reports").path())
            let summary = try await real.runImport(search.files)
            #expect(summary.failures.isEmpty, "\(summary.failures)")
            #expect(summary.kept + summary.known == search.files.count)
            let suqian = try await real.store.reports(ReportQuery(text: "宿迁"))
            #expect(!suqian.isEmpty)
            try await database.close()
        }
    }
}
