import TestSupport
import Testing

@testable import StatutoryReports

/// （六）其他处理 printed as the other format has it.
struct MixedFormatTests {
    @Test func theOldSingleRowIsALeafOfTheNewFormat() {
        let format = ReportFormat.gk2021
        let leaves = leaves(of: format.mixedIdentities["T3-DISP"].first, format)
        #expect(leaves.contains("3.6"))
        #expect(!leaves.contains("3.6.1"))
        #expect(leaves.count == 19)
        #expect(format.mixedIdentities["T3-ROW"].contains { $0.id == "T3-ROW/3.6" })
    }

    @Test func theNewThreeRowsAreLeavesOfTheOldFormat() {
        let format = ReportFormat.gk2019
        let leaves = leaves(of: format.mixedIdentities["T3-DISP"].first, format)
        #expect(!leaves.contains("3.6"))
        #expect(leaves.suffix(3) == ["3.6.1", "3.6.2", "3.6.3"])
        #expect(format.mixedIdentities["T3-ROW"].count == 26)
    }

    @Test(arguments: ReportFormat.all)
    func theRestStaysAsItIs(format: ReportFormat) {
        for template in ["T3-BAL", "T4-SUM", "T2-OPENLE", "T2-ITEMS", "T2-FORCEGE"] {
            #expect(format.mixedIdentities[template] == format.ownIdentities[template])
        }
    }

    @Test(arguments: ReportFormat.all)
    func aGroupRowAddsUpTheRowsUnderIt(format: ReportFormat) throws {
        let group = try #require(format.subtotals.first { $0.id == "T3-GROUP/3.3/np" })
        #expect(group.right.map { format.cells[$0.cell].row } == (1...8).map { "3.3.\($0)" })
        #expect(format.subtotals.count == 28)
    }

    private func leaves(of identity: Identity?, _ format: ReportFormat) -> [String] {
        identity?.right.map { format.cells[$0.cell].row } ?? []
    }
}
