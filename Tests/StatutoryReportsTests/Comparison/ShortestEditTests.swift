import TestSupport
import Testing

@testable import StatutoryReports

struct ShortestEditTests {
    @Test(arguments: [
        ("", "", ""), ("一二三", "一二三", "=一二三"), ("", "一", "+一"), ("一", "", "-一"),
        ("一二三", "一三四", "=一 -二 =三 +四"), ("甲乙", "丙丁", "-甲乙 +丙丁"),
    ])
    func keepsWhatIsCommon(left: String, right: String, script: String) {
        #expect(describe(Array(left), Array(right), limit: 400) == script)
    }

    @Test func beyondTheLimitTheMiddleIsReplaced() {
        #expect(describe(Array("一甲乙丙丁二"), Array("一戊乙己庚二"), limit: 2) == "=一 -甲乙丙丁 +戊乙己庚 =二")
    }

    /// Against the length of the longest common subsequence, found the slow way.
    @Test(arguments: 0..<300)
    func isAsShortAsCanBe(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let left = (0..<Int.random(in: 0...14, using: &random)).map { _ in Int.random(in: 0..<4, using: &random) }
        let right = (0..<Int.random(in: 0...14, using: &random)).map { _ in Int.random(in: 0..<4, using: &random) }
        let runs = ShortestEdit(left, right).runs
        #expect(runs.filter { $0.kind == .equal }.reduce(0) { $0 + $1.left.count } == commonLength(left, right))
        #expect(runs.flatMap { Array(left[$0.left]) } == left)
        #expect(runs.flatMap { Array(right[$0.right]) } == right)
        for run in runs where run.kind == .equal { #expect(left[run.left].elementsEqual(right[run.right])) }
        for (run, next) in zip(runs, runs.dropFirst()) { #expect(run.kind != next.kind) }
    }

    private func commonLength(_ a: [Int], _ b: [Int]) -> Int {
        var table = Array(repeating: Array(repeating: 0, count: b.count + 1), count: a.count + 1)
        for i in a.indices {
            for j in b.indices {
                table[i + 1][j + 1] = a[i] == b[j] ? table[i][j] + 1 : max(table[i][j + 1], table[i + 1][j])
            }
        }
        return table[a.count][b.count]
    }

    private func describe(_ left: [Character], _ right: [Character], limit: Int) -> String {
        ShortestEdit(left, right, limit: limit).runs.map { run in
            switch run.kind {
            case .equal: "=" + String(left[run.left])
            case .deleted: "-" + String(left[run.left])
            case .inserted: "+" + String(right[run.right])
            }
        }.joined(separator: " ")
    }
}
