import Foundation
import StatutoryReports
import TestSupport
import Testing

/// Other programs read what `--json` prints: one object on one line for each file.
struct JSONOutputTests {
    static let files = ["seeds/002_e766bb0a4b10c749.txt", "reports/015.html", "reports/109.txt"]

    @Test(arguments: ["read", "check"])
    func everyFileIsOneObjectOnOneLine(command: String) throws {
        let run = try GongkaiProcess.run(["report", command, "--json"] + Self.files)
        let objects = try Self.objects(run.output)
        #expect(objects.map { $0["file"] as? String } == Self.files)
        #expect(objects.map { $0["format"] as? String } == ["gk2021", "gk2021", "gk2019"])
        for object in objects {
            let format = try #require(ReportFormat.named(object["format"] as? String ?? ""))
            let cells = try #require(object["cells"] as? [String: [String: Any]])
            for cell in format.statutoryCells { #expect(cells[cell.id.rawValue] != nil) }
            #expect(object["repairs"] is [Any])
            #expect(object["findings"] is [Any])
            #expect(object["undecided"] is [Any] == (command == "check"))
        }
    }

    @Test func aCellTellsItsValueTextOriginAndPlace() throws {
        let run = try GongkaiProcess.run(["report", "read", "--json", "seeds/003_eb31c528b5a40be4.txt"])
        let object = try Self.objects(run.output)[0]
        let cells = try #require(object["cells"] as? [String: [String: Any]])
        let count = try #require(cells["T3/1/np"])
        #expect(count["value"] as? Int == 1)
        #expect(count["origin"] as? String == "printed")
        #expect(count["line"] as? Int == 107)
        let amount = try #require(cells["T2/9.procurement/amount"])
        #expect(amount["value"] as? String == "2.5770")
        #expect(amount["raw"] as? String == "25770元")
        #expect(amount["origin"] as? String == "normalized")
    }

    @Test func findingsCarryTheirColumn() throws {
        let run = try GongkaiProcess.run(["report", "check", "--json", Self.files[0]])
        #expect(run.status == 1)
        let object = try Self.objects(run.output)[0]
        let findings = try #require(object["findings"] as? [[String: Any]])
        #expect(findings.contains { $0["id"] as? String == "T3-DISP/law" && $0["severity"] as? String == "error" })
    }

    @Test func compareSumAndChecksAreObjectsToo() throws {
        let compare = try GongkaiProcess.run(["report", "compare", "--json", "reports/013.txt", "reports/016.txt"])
        #expect(try Self.objects(compare.output).map { $0["cells"] is [Any] } == [true])
        let sum = try GongkaiProcess.run(["report", "sum", "--json"] + Self.files)
        #expect(try Self.objects(sum.output).map { ($0["parts"] as? [Any])?.count } == [2])
        let checks = try GongkaiProcess.run(["report", "checks", "--json"])
        #expect(try Self.objects(checks.output).map { $0["id"] as? String } == Check.all.map(\.id))
    }

    @Test func standardInputIsNamedByADash() throws {
        let run = try GongkaiProcess.run(["report", "read", "--json", "-"], input: try Fixtures.bytes(Self.files[1]))
        #expect(try Self.objects(run.output)[0]["file"] as? String == "-")
    }

    private static func objects(_ output: String) throws -> [[String: Any]] {
        try output.split(separator: "\n").map { line in
            let object = try JSONSerialization.jsonObject(with: Data(line.utf8))
            return try #require(object as? [String: Any])
        }
    }
}
