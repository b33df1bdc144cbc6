import Disclosure
import TestSupport
import Testing

struct LikenessTests {
    @Test(arguments: [
        ("2024年度部门决算", "2024年度部门决算", 1000), ("2024 年度，部门决算。", "２０２４年度部门决算", 1000), ("ABC", "abc", 1000),
        ("部门决算", "城市绿化", 0), ("", "", 0), ("，。", "部门", 0), ("甲", "甲", 1000),
        // Nine pairs against eight; seven are shared.
        ("2024年度部门决算", "2024年部门决算", 823),
    ])
    func sharedPairsCount(left: String, right: String, permille: Int) {
        #expect(TextLikeness(left).permille(with: TextLikeness(right)) == permille)
        #expect(TextLikeness(right).permille(with: TextLikeness(left)) == permille)
    }

    /// Against the obvious way: a dictionary of pairs.
    @Test(arguments: 0..<100)
    func agreesWithCountingPairs(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let texts = (0..<2).map { _ in
            String(
                (0..<Int.random(in: 0...30, using: &random)).map { _ in "政府信息公开".randomElement(using: &random) ?? "政" }
            )
        }
        guard texts.allSatisfy({ $0.count > 1 }) else { return }
        let counts = texts.map { text in
            let characters = Array(text)
            return Dictionary(zip(characters, characters.dropFirst()).map { ("\($0)\($1)", 1) }, uniquingKeysWith: +)
        }
        let shared = counts[0].reduce(0) { $0 + min($1.value, counts[1][$1.key] ?? 0) }
        let all = texts[0].count + texts[1].count - 2
        #expect(TextLikeness(texts[0]).permille(with: TextLikeness(texts[1])) == 2 * shared * 1000 / all)
    }

    @Test func theSameApplicantComesFirst() {
        let (one, other) = (PersonID(rawValue: "1"), PersonID(rawValue: "2"))
        let candidates = [
            LikeRequests.Candidate(request: "2025-0001", applicant: other, asked: "2024年度部门决算公开表"),
            .init(request: "2025-0002", applicant: one, asked: "2024年部门决算"),
            .init(request: "2025-0003", applicant: one, asked: "城市绿化规划"),
            .init(request: "2025-0004", applicant: other, asked: "部门预算"),
        ]
        let found = LikeRequests.find("2024年度部门决算", by: one, among: candidates)
        #expect(found.map(\.request) == ["2025-0002", "2025-0001"])
        #expect(found.first?.isSameApplicant == true)
    }

    @Test func longTextsAreBounded() {
        let long = String(repeating: "政府信息", count: 100_000)
        #expect(TextLikeness(long) == TextLikeness(String(long.prefix(TextLikeness.mostCharacters))))
    }

    @Test func requestsOfAMonthAndAYear() {
        let days = (1...12).map { day("2025-03-\($0 < 10 ? "0" : "")\($0)") } + [day("2025-01-31"), day("2024-12-31")]
        let volume = ApplicantVolume(days)
        #expect(volume.inMonth(of: day("2025-03-20")) == 12)
        #expect(volume.inYear(2025) == 13)
        #expect(volume.months.map(\.count) == [1, 1, 12])
        #expect(volume.hint(on: day("2025-03-20"), by: .standard).contains("本月已提出12件"))
        #expect(volume.hint(on: day("2025-04-01"), by: .standard).isEmpty)
        #expect(ApplicantVolume.ordinal(of: day("2025-03-13"), earlier: days) == 13)
    }
}
