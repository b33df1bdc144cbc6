import Disclosure
import Foundation
import StatutoryReports
import TestSupport
import Testing

/// The decisions of the law notes §6.
struct DecisionTests {
    @Test func everyDecisionHasOneRow() {
        #expect(DecisionRow.all.map(\.decision).count == Decision.allCases.count)
        #expect(Set(DecisionRow.all.map(\.decision)) == Set(Decision.allCases))
        for decision in Decision.allCases { #expect(decision.row.decision == decision) }
    }

    /// Each row is a leaf of the statutory table, as the data of the formats have it, and every leaf has a decision.
    @Test(arguments: ["gk2019", "gk2021"])
    func rowsAreTheLeavesOfTheFormats(format: String) throws {
        let json = try JSONSerialization.jsonObject(with: Data(try Fixtures.bytes("report-formats.json")))
        let formats = try #require((json as? [String: Any])?["formats"] as? [[String: Any]])
        let leaves = try #require(formats.first { $0["id"] as? String == format }?["leafRowsT3"] as? [String])
        #expect(Set(DecisionRow.all.map { $0.row(in: format) }) == Set(leaves))
        #expect(Set(leaves) == Set(ReportFormat.named(format)?.leafRows.map(\.id) ?? []))
    }

    /// Letter, row 2019, row 2021, and whether reconsideration comes first: the table of §6, line by line.
    @Test(arguments: [
        (Decision.grantedAlreadyPublic, "已主动公开", "3.1", "3.1", false), (.granted, "予以公开", "3.1", "3.1", false),
        (.partiallyGranted, "部分公开", "3.2", "3.2", true), (.refusedStateSecret, "不予公开", "3.3.1", "3.3.1", true),
        (.refusedProhibitedByLaw, "不予公开", "3.3.2", "3.3.2", true),
        (.refusedThreeSecurities, "不予公开", "3.3.3", "3.3.3", true),
        (.refusedThirdParty, "不予公开", "3.3.4", "3.3.4", true), (.refusedInternal, "不予公开", "3.3.5", "3.3.5", true),
        (.refusedProcess, "不予公开", "3.3.6", "3.3.6", true), (.refusedCaseFile, "不予公开", "3.3.7", "3.3.7", true),
        (.administrativeQuery, "行政查询", "3.3.8", "3.3.8", false), (.notExisting, "不存在", "3.4.1", "3.4.1", false),
        (.notThisAgency, "非本机关", "3.4.1", "3.4.1", false), (.requiresCreation, "另行制作", "3.4.2", "3.4.2", false),
        (.stillUnclear, "仍不明确", "3.4.3", "3.4.3", false), (.petition, "不予处理", "3.5.1", "3.5.1", false),
        (.repeated, "不予重复处理", "3.5.2", "3.5.2", false), (.publishedMaterial, "公开出版物", "3.5.3", "3.5.3", false),
        (.abnormalVolume, "大量反复", "3.5.4", "3.5.4", false), (.reconfirm, "不予处理", "3.5.5", "3.5.5", false),
        (.abandonedNoCorrection, "不再处理", "3.6", "3.6.1", false), (.abandonedFeeUnpaid, "不再处理", "3.6", "3.6.2", false),
        (.withdrawn, "终止办理", "3.6", "3.6.3", false), (.notGovernmentInformation, "不属于政府信息", "3.6", "3.6.3", false),
        (.archived, "按档案规定", "3.3.8", "3.3.8", false),
    ])
    func rowsSayWhatTheLawNotesSay(decision: Decision, letter: String, old: String, new: String, first: Bool) {
        #expect(decision.row.letter.title.contains(letter))
        #expect(decision.row.gk2019 == old)
        #expect(decision.row.gk2021 == new)
        #expect((decision.row.remedy == .reconsiderationFirst) == first)
        #expect(ItemDecision(item: 1, decision: decision).citesItsBasis)
        #expect(decision.isRefusal == ("3.3.1"..."3.3.7").contains(new))
    }

    /// 区分处理的，只计这一情形，不计其他情形 (T3/3.2).
    @Test(arguments: [
        ([Decision.granted], Decision.granted), ([.granted, .granted], .granted),
        ([.granted, .grantedAlreadyPublic], .granted), ([.granted, .refusedThirdParty], .partiallyGranted),
        ([.notExisting, .granted, .petition], .partiallyGranted),
        ([.partiallyGranted, .refusedProcess], .partiallyGranted),
        ([.granted, .partiallyGranted], .partiallyGranted), ([.notExisting, .refusedProcess], .refusedProcess),
        ([.petition, .notThisAgency], .notThisAgency), ([.grantedAlreadyPublic], .grantedAlreadyPublic),
    ])
    func severalItemsCountAsOne(items: [Decision], whole: Decision) {
        #expect(Severance.whole(of: items) == whole)
        #expect(Severance.whole(of: items.reversed()) == whole)
    }

    @Test func nothingDecidedIsNothing() { #expect(Severance.whole(of: []) == nil) }

    /// V-NOBASIS: a basis without the article of the decision is none.
    @Test(arguments: [
        (Decision.refusedProcess, "《条例》第十六条第二款", true), (.refusedProcess, "《条例》第十六条第一款", false),
        (.refusedProcess, "", false), (.petition, "《条例》第三十九条", true), (.reconfirm, "《条例》第三十八条", true),
        (.granted, "  ", false),
    ])
    func theBasisCitesTheArticle(decision: Decision, basis: String, isCited: Bool) {
        #expect(ItemDecision(item: 1, decision: decision, basis: basis).citesItsBasis == isCited)
    }
}
