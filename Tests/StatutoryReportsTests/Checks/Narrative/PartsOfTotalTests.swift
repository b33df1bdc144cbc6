import TestSupport
import Testing

@testable import StatutoryReports

struct PartsOfTotalTests {
    @Test(arguments: [
        // Whole.
        ("公开政府信息共820条，其中概况类信息1条，政务动态381条，专栏信息91条，解读36条，回应11条，专题专栏300条。", ["passed"]),
        ("公开政府信息共820条，其中概况类信息1条，政务动态371条，专栏信息91条，解读36条，回应11条，专题专栏300条。", ["810 ≠ 820"]),
        ("公开政府信息共820条，其中概况类信息1条，政务动态391条，专栏信息91条，解读36条，回应11条，专题专栏300条。", ["830 ≠ 820"]),
        ("主动公开政府信息总数171条:政务公开领域信息124条,工作动态34条,预算决算4条,应急预案3条,政策文件2条,其他4条。", ["passed"]),
        ("主动公开政府信息总数170条：政务公开领域信息124条，工作动态34条，预算决算4条，其他4条。", ["166 ≠ 170"]),
        ("公开信息63条,其中,组织机构类信息16条,动态类信息36条,预决算信息5条,工作报告1条,其他信息5条。", ["passed"]),
        ("公开信息63条,其中,组织机构类信息16条,动态类信息36条,预决算信息5条,工作报告1条,其他信息6条。", ["64 ≠ 63"]),
        ("共制作119期政策简明问答，其中，市级47期、宿城区28期、宿豫区22期、泗阳县15期、沭阳县5期、泗洪县2期。", ["passed"]),
        ("共收办申请99件（市政府49件、各部门33件、各县16件），同比增长7%。", ["98 ≠ 99"]),
        ("公开文件30件、解读20件，分别占六成、四成。", ["passed"]),
        ("共收到申请700件，上年结转6件。其中予以公开3件、部分公开639件。", ["passed"]),
        ("培训2次，参加60人次，其中线上1次30人次，线下1次30人次。", ["passed"]),
        ("召开发布会12场，其中市级8场，区级5场。", ["13 ≠ 12"]),
        ("公开信息80条，分别为动态40条、公告30条、政策10条。", ["passed"]),
        ("发布信息90条，分别是动态40条、公告30条。", ["70 ≠ 90"]),
        // Only some parts are named, or other things are counted.
        ("主动公开政府信息146条，其中规范性文件0条。依申请公开0件。", ["passed"]),
        ("公开政府信息1000条，其中政务动态600条，通知公告250条。", ["passed"]),
        ("公开政府信息1000条，其中政务动态600条、通知公告250条等。", ["passed"]),
        ("收到公众意见120条，其中采纳30条，较上年增加100条。", ["passed"]),
        ("公开政府信息120条，其中网站发布120条，微信发布90条。", ["passed"]),
        ("公开政府信息120条，其中动态80条，公告40条，收到留言30条。", ["passed"]),
        ("公开信息1000余条，其中动态800条，公告300条。", ["passed"]),
        ("公开信息1000条，其中动态800余条，公告300条。", ["passed"]),
        ("共收到申请121件，其中网上100件（其中本人60件、代理40件），信函21件。", ["passed"]),
        ("开设政务新媒体3个（微信公众号1个、微博1个）。", ["passed"]),
        ("门户网站更新各类信息324条，微信发布291条，微博318条。", ["passed"]),
    ])
    func partsAddUp(sentence: String, answers: [String]) {
        #expect(Check.partsOfTotal.answers(sentence, nil) == answers)
    }

    @Test func partsMayFollowInTheNextSentence() {
        let fees = "2023年对4件申请收取了信息处理费560元。其中，甲局1件，收取420元；乙局3件，收取140元。"
        #expect(Check.partsOfTotal.answers(fees, nil) == ["passed"])
        let wrong = fees.replacing("收取140元", with: "收取150元")
        #expect(Check.partsOfTotal.answers(wrong, nil) == ["570 ≠ 560"])
    }

    @Test(arguments: [(11, ["passed"]), (12, ["120 ≠ 119"])])
    func theSixKindsOfOutcomeAreAllAnswers(others: Int, answers: [String]) {
        let sentence =
            "共受理政府信息依申请公开121件,已答复119件,属于同意公开的60件,部分公开13件,不同意公开的6件,无法提供的26件,"
            + "不予处理3件,其他处理\(others)件,另2件结转下一年处理。"
        #expect(Check.partsOfTotal.answers(sentence, nil) == answers)
    }

    @Test(arguments: [
        ("因政府信息公开被行政复议7件，其中结果维持6件、结果纠正0件、其他结果0件、尚未审结1件。", ["passed"]),
        ("因政府信息公开被行政复议7件，其中结果维持5件、结果纠正0件、其他结果0件、尚未审结1件。", ["6 ≠ 7"]),
        ("因政府信息公开被行政复议7件，其中结果维持5件、尚未审结1件。", ["passed"]),
        ("因政府信息公开被提起行政诉讼3件，其中未经复议直接起诉2件，均尚未审结。复议后起诉1件，结果维持。", ["passed"]),
        ("因政府信息公开被提起行政诉讼4件，其中未经复议直接起诉2件，均尚未审结。复议后起诉1件，结果维持。", ["3 ≠ 4"]),
        ("未发生因政府信息公开被申请行政复议、提起行政诉讼的情况。", ["passed"]),
    ])
    func allResultsAreAllCases(sentence: String, answers: [String]) {
        #expect(Check.partsOfTotal.answers(sentence, nil) == answers)
    }

    @Test func theOrderOfTheKindsDoesNotMatter() {
        let sentence = "已答复依申请公开12件，其中其他处理1件，不予处理1件，无法提供2件，不予公开2件，部分公开3件，同意公开4件。"
        #expect(Check.partsOfTotal.answers(sentence, nil) == ["13 ≠ 12"])
    }

    @Test func showsTheSum() {
        let sample = NarrativeSample("召开发布会12场，其中市级8场，区级5场。")
        #expect(Check.partsOfTotal.log(sample.report).findings.map(\.message) == ["8 + 5 = 13，文中写共 12 场"])
    }
}
