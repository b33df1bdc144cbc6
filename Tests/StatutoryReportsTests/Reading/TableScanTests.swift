import DocumentContent
import Testing

@testable import StatutoryReports

/// What stands in a line of a table: its words, its numbers, its blanks.
struct TableScanTests {
    private func scan(_ line: String) -> TableScan {
        let content = DocumentContent(lines: [line])
        return TableScan(content, pieces: 0..<content.pieces.count)
    }

    private func numbers(_ line: String) -> [Int64] {
        scan(line).tokens.filter { $0.kind == .number }.map { $0.isNegative ? -$0.value : $0.value }
    }

    @Test(arguments: [
        ("1.属于国家秘密 0 0 0", [0, 0, 0]), ("2 .没有现成信息需要另行制作 1 0", [1, 0]), ("0 0 02.其他法律行政法规禁止公开", [0, 0, 0]),
        ("3、补正后申请内容仍不明确 4", [4]), ("（1）属于国家秘密 5", [5]), ("(1)属于国家秘密 5", [5]), ("行政处罚 13 -13 0", [13, -13, 0]),
        ("行政处罚 9 +43 52", [9, 43, 52]), ("行政处罚 9 －2 7", [9, -2, 7]), ("１２ ３", [12, 3]),
        ("1,234,567 8", [1_234_567, 8]),
        ("U O 〇 o", [0, 0, 0, 0]), ("3i l0", [31, 10]), ("0 批", [0]), ("-2-", []), ("- 3 -", []), ("— 12 —", []),
        ("100%", []),
        ("EA a | ugg", []), ("0 | 0 ] 0", [0, 0, 0]),
    ])
    func numbersAreTakenAndOrdinalsAreNot(line: String, expected: [Int64]) {
        #expect(numbers(line) == expected)
    }

    @Test func wordsAreHanOnlyAndSimplified() {
        #expect(String(decoding: scan("2.其他 法律“行政”法規禁止公開 0").han, as: UTF16.self) == "其他法律行政法规禁止公开")
    }

    @Test(arguments: ["/", "／", "—", "－", "——", "无"])
    func marksStandingAloneAreBlanks(mark: String) {
        let tokens = scan("规章 \(mark) 0 \(mark)").tokens
        #expect(tokens.map(\.kind) == [.blank, .number, .blank])
    }

    @Test(arguments: [("无线电管理 0", 1), ("增/减 3", 1), ("0571-8888 号", 2)])
    func marksInsideWordsAreNoBlanks(line: String, numbers: Int) {
        #expect(scan(line).tokens.allSatisfy { $0.kind == .number })
        #expect(scan(line).tokens.count == numbers)
    }

    @Test func unitsStayWithTheirNumber() {
        #expect(scan("25770元").tokens.first?.marks.contains(.yuan) == true)
        #expect(scan("20.66万元").tokens.first?.marks.contains(.wanYuan) == true)
        #expect(scan("0 批").tokens.first?.marks.contains(.countUnit) == true)
        #expect(scan("2020 年度").tokens.first?.marks.contains(.beforeText) == true)
    }

    @Test func moreDigitsThanACountHasAreNoNumber() {
        #expect(numbers(String(repeating: "9", count: 15)) == [999_999_999_999_999])
        #expect(numbers(String(repeating: "9", count: 16)) == [-1])
        #expect(numbers(String(repeating: "9", count: 5000)) == [-1])
    }
}
