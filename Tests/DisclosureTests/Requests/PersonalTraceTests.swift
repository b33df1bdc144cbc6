import Disclosure
import TestSupport
import Testing

struct PersonalTraceTests {
    @Test(arguments: [
        ("请联系13800000000", [PersonalTrace.Kind.phone]),
        ("电话 138-0000-0000，备用０１０６６６６７７７７", [.phone, .phone]),
        ("身份证号11010519491231002X", [.identityNumber]),
        ("11010519491231002x 与 110105491231002", [.identityNumber, .identityNumber]),
        ("写信给 wang.mou@example.cn", [.email]),
        ("王某某请求公开", [.name]),
        ("拨款1200000元，2025年第3号，国办函〔2020〕109号", []),
        ("一个@没有地址，a@b 也不是", []),
        ("", []),
    ])
    func whatTellsOfAPersonIsFound(text: String, kinds: [PersonalTrace.Kind]) {
        #expect(PersonalTrace.all(in: text, names: ["王某某", "李"]).map(\.kind) == kinds)
    }

    @Test func whatIsFoundIsTakenOut() {
        let text = "王某某（13800000000）要某路建设预算"
        #expect(PersonalTrace.removed(from: text, names: ["王某某"]) == "×××（×××）要某路建设预算")
    }

    /// Whatever the text, what is left has no trace, and what was outside is as it was.
    @Test(arguments: 0..<500 as Range<UInt64>)
    func nothingIsLeft(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let parts = [
            "王某某", "13800000000", "11010519491231002X", "a.b@c.cn", "预算", "2025", "-", " ", "x", "X", "１", "〔", "王",
            "某",
            "@", ".", "01066667777",
        ]
        let text = (0..<12).map { _ in parts.randomElement(using: &random) ?? "" }.joined()
        let traces = PersonalTrace.all(in: text, names: ["王某某"])
        for (first, second) in zip(traces, traces.dropFirst()) {
            #expect(first.range.upperBound <= second.range.lowerBound)
        }
        #expect(traces.allSatisfy { $0.range.upperBound <= text.utf8.count })
        #expect(!PersonalTrace.removed(from: text, names: ["王某某"]).contains("王某某"))
    }
}
