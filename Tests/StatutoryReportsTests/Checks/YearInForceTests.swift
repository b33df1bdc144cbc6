import TestSupport
import Testing

@testable import StatutoryReports

struct YearInForceTests {
    let check = Check.yearInForce

    /// Two years of one city: 规章 12 + 3 - 0 = 15, 规范性文件 420 + 61 - 59 = 422.
    @Test(arguments: [
        ("regulation", 12, 3, 0, 15, true), ("normative", 420, 61, 59, 422, true), ("normative", 5, 4, 0, 8, false),
    ])
    func inForceFollowsFromLastYear(row: String, before: Int, issued: Int, repealed: Int, now: Int, holds: Bool) {
        let log = check.log(
            .sample(
                year: 2025,
                cells: [
                    "T2/1.\(row)/issued": SampleValue(issued), "T2/1.\(row)/repealed": SampleValue(repealed),
                    "T2/1.\(row)/inForce": SampleValue(now),
                ]
            ),
            previous: .sample(year: 2024, cells: ["T2/1.\(row)/inForce": SampleValue(before)])
        )
        #expect(log.failed == (holds ? [] : ["Y-FORCE/\(row)"]))
        if !holds {
            #expect(
                log.findings.first?.message
                    == "行政规范性文件：上年现行有效 5 件，加本年制发 4 件、减本年废止 0 件为 9 件，本年现行有效为 8 件"
            )
        }
    }

    @Test func theOldFormatHasNoSuchNotion() {
        let log = check.log(.zero(.gk2021, year: 2021), previous: .zero(.gk2019, year: 2020))
        #expect(log.open == ["Y-FORCE/regulation", "Y-FORCE/normative"])
        #expect(log.undecided.first?.reason == "上年报告格式不同，没有这一项")
    }
}
