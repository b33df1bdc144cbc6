import TestSupport
import Testing

@testable import StatutoryReports

struct ServiceSubItemsTests {
    @Test(arguments: [
        ("其他对外管理服务事项中，行政检查原有1项，现为0项；行政确认原有1项，现为1项；其他职权原有26项，现为39项。", ["passed"]),
        ("其他对外管理服务事项中，行政检查原有1项，现为0项；行政确认原有1项，现为1项；其他职权原有26项，现为42项。", ["43 ≠ 40"]),
        ("其他对外管理服务事项中，行政检查原有2项，现为0项；行政确认原有1项，现为1项；其他职权原有26项，现为39项。", ["29 ≠ 28"]),
        ("其他对外管理服务事项中行政检查原有2项，现为3项；其他职权原有20项，现为30项。", ["22 ≠ 28", "33 ≠ 40"]),
        ("其他对外管理服务事项原有28项，现为40项。", ["open"]),
        ("行政检查原有1项，现为0项；行政确认原有1项，现为1项。", ["open"]),
        ("其他对外管理服务事项28项。", ["open"]),
    ])
    func addsUpToTheRow(sentence: String, answers: [String]) {
        let cells: [String: SampleValue] = ["T2/5.otherService/prevItems": 28, "T2/5.otherService/delta": 12]
        #expect(Check.serviceSubItems.answers(sentence, cells, .gk2019) == answers)
    }

    @Test func showsTheSums() {
        var sample = NarrativeSample("其他对外管理服务事项中，行政检查原有1项，现为0项；其他职权原有27项，现为43项。")
        sample.format = .gk2019
        sample.cells = ["T2/5.otherService/prevItems": 28, "T2/5.otherService/delta": 12]
        let message = "文中各项现有 0 + 43 = 43，表二“上一年项目数量”加“本年增/减”为 28 + 12 = 40"
        #expect(Check.serviceSubItems.log(sample.report).findings.map(\.message) == [message])
    }
}
