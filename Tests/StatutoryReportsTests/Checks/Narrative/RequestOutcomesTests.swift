import TestSupport
import Testing

@testable import StatutoryReports

struct RequestOutcomesTests {
    @Test(arguments: [
        ("收到政府信息公开申请9件，其中予以公开5件，部分公开3件，国家秘密1件。", ["passed"]),
        ("收到政府信息公开申请9件，其中予以公开6件，部分公开3件。", ["5 ≠ 6"]),
        ("答复政府信息公开申请，属于同意公开的5件，不予公开的1件，无法提供的2件。", ["passed"]),
        ("答复政府信息公开申请，属于同意公开的5件，不予公开的2件，无法提供的3件。", ["1 ≠ 2", "2 ≠ 3"]),
        ("收到政府信息公开申请9件，5件予以公开，2件部分公开。", ["3 ≠ 2"]),
        ("政府信息公开申请中本机关不掌握相关政府信息的2件。", ["passed"]),
        ("政府信息公开申请中本机关不掌握相关政府信息的1件，信息不存在的1件。", ["open"]),
        ("收到政府信息公开申请9件，予以公开4件，告知已主动公开1件。", ["open"]),
        ("全年制发公文50件，其中主动公开30件，依申请公开10件，不予公开10件。", ["open"]),
        ("全年公开信息40条，其中主动公开30件，依申请公开5件，不予公开5件。", ["open"]),
        ("对涉及国家秘密、商业秘密的信息不予公开。", ["open"]),
        ("主动公开信息5条，予以公开率100%。", ["open"]),
        ("公开政府信息120条，均予以公开。", ["open"]),
    ])
    func comparesOutcomesWithTheirRows(sentence: String, answers: [String]) {
        let cells: [String: SampleValue] = [
            "T3/3.1/sum": 5, "T3/3.2/sum": 3, "T3/3.3.1/sum": 1, "T3/3.4.1/sum": 2,
        ]
        #expect(Check.requestOutcomes.answers(sentence, cells) == answers)
    }

    @Test(arguments: [
        ("T3/3.3.4/sum", ["passed"]), ("T3/3.3.1/sum", ["1 ≠ 0"]), ("T3/3.1/sum", ["1 ≠ 0", "1 ≠ 0"]),
    ])
    func theOutcomeOfTheOnlyRequestIsInItsRow(cell: String, answers: [String]) {
        let sentence = "我局收到依申请公开事项1项。由于该信息涉及保护第三方合法权益，属于不予公开范围。"
        #expect(Check.requestOutcomes.answers(sentence, ["T3/1/sum": 1, cell: 1]) == answers)
    }

    @Test func aSingleLeafIsComparedInTheOldFormat() {
        let sentence = "收到政府信息公开申请9件，其他处理2件。"
        #expect(Check.requestOutcomes.answers(sentence, ["T3/3.6/sum": 2], .gk2019) == ["passed"])
        #expect(Check.requestOutcomes.answers(sentence, ["T3/3.6/sum": 1], .gk2019) == ["1 ≠ 2"])
        #expect(Check.requestOutcomes.answers(sentence, ["T3/3.6.1/sum": 1, "T3/3.6.3/sum": 1]) == ["passed"])
    }
}
