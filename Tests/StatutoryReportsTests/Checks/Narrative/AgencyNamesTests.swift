import TestSupport
import Testing

@testable import StatutoryReports

struct AgencyNamesTests {
    private func found(_ agency: String, _ lines: [String], ending: [String] = []) -> [String?] {
        var sample = NarrativeSample(lines: lines)
        sample.title = "\(agency)2023年政府信息公开工作年度报告"
        sample.ending = ending
        return Check.agencyNames.log(sample.report).findings.map(\.found)
    }

    @Test(arguments: [
        ("区工信局", ["区工信局"]), ("工业和科技创新委员会", ["工业和科技创新委员会"]), ("市科学技术局", ["市科学技术局"]),
        ("县教育局", ["县教育局"]), ("甲市科学技术局", []), ("甲县乙镇", []), ("大庙乡", []), ("五华科技产业园管理委员会", []),
        ("市北区人民政府", []), ("市中区教育局", []), ("教育部", []), ("国家公务员局", []), ("海关总署", []), ("河北省沧州市气象局", []),
        ("大同市气象部门", []), ("深圳市市场监督管理局龙华监管局", []), ("科技城管理委员会", []),
    ])
    func theTitleNamesTheRegion(agency: String, found names: [String]) {
        #expect(found(agency, ["公开信息12条。"]) == names)
    }

    @Test(arguments: [
        ("商丘市工业和信息化局", "充分发挥政务微信（商丘工信）、政务微博（商丘工信委）等平台作用。", ["商丘工信委"]),
        ("济源示范区工业和科技创新委员会", "目前有“市工业和信息化委员会”政务公开网站和官方网站两种途径。", ["市工业和信息化委员会"]),
        ("商丘市工业和信息化局", "充分发挥政务微信（商丘工信）、政务微博（商丘工信局）等平台作用。", []),
        ("商丘市工业和信息化局", "转载“省工业和信息化厅”网站信息。", []),
        ("商丘市工业和信息化局", "“市财政局”网站公开预算信息。", []),
        ("商丘市工业和信息化局", "与市工信委、市发改委联合发文。", []),
        ("商丘市人民政府", "“商丘市工信委”网站已关停。", []),
    ])
    func accountsCarryTheNameOfToday(agency: String, sentence: String, names: [String]) {
        #expect(found(agency, [sentence]) == names)
    }

    @Test(arguments: [
        ("甲市科学技术局", "甲市科学技术局 2024年1月10日", []), ("甲市科学技术局", "甲市科技局 2024年1月10日", []),
        ("甲市科学技术局", "乙市科学技术局 2024年1月10日", ["乙市科学技术局"]), ("甲市科学技术局", "甲市教育局 2024年1月10日", ["甲市教育局"]),
        ("甲市人民政府", "甲市人民政府办公室 2024年1月10日", []), ("甲县乙镇", "甲县人民政府办公室", []),
        ("甲市科学技术局", "2024年1月10日", []),
    ])
    func theSignatureIsTheAgencys(agency: String, signature: String, names: [String]) {
        #expect(found(agency, ["公开信息12条。"], ending: [signature]) == names)
    }

    @Test(arguments: [
        ("甲市科学技术局", "现公布甲市科学技术局2023年政府信息公开工作年度报告。", []),
        ("甲市科学技术局", "现公布市科技局2023年政府信息公开工作年度报告。", []),
        ("甲市科学技术局", "现公布甲市教育局2023年政府信息公开工作年度报告。", ["甲市教育局"]),
        ("甲市人民政府", "本报告由甲市人民政府办公室根据《条例》编制。", []),
    ])
    func theBodyAnnouncesTheSameAgency(agency: String, sentence: String, names: [String]) {
        var sample = NarrativeSample("公开信息12条。")
        sample.title = "\(agency)2023年政府信息公开工作年度报告"
        sample.preface = [sentence]
        #expect(Check.agencyNames.log(sample.report).findings.map(\.found) == names)
    }

    @Test func withoutANameItIsOpen() {
        var sample = NarrativeSample("公开信息12条。")
        sample.title = "2023年政府信息公开工作年度报告"
        #expect(Check.agencyNames.answers(sample) == ["open"])
    }
}
