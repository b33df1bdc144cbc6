import Disclosure
import LegalClock
import TestSupport
import Testing

struct MemoryLedgerTests {
    private static let agency = AgencyCode(rawValue: "a0000000001")
    private static let head = Actor(account: AccountID(rawValue: "0000000000000001"), agency: agency, roles: [.head])
    private static let officer = Actor(
        account: AccountID(rawValue: "0000000000000002"),
        agency: agency,
        roles: [.informationOfficer]
    )
    private let ledger = MemoryLedger { Moment(milliseconds: 1_795_240_800_000) }

    private func assign(_ name: String) async throws -> Standing<Assignment> {
        try await ledger.record(
            Command(.assign, .next(series: "assignment", digits: 4), by: Self.head) { _, setting in
                try Assignment.assign(name, detail: "", due: nil, to: Self.officer.account, on: setting.day)
            }
        )
    }

    @Test func actsMakeAChainAndARegister() async throws {
        let first = try await assign("核对栏目")
        #expect(first.id.rawValue == "assignment/2026-0001")
        #expect(try await assign("更新指南").id.key == "2026-0002")
        try await ledger.record(
            Command(.completeAssignment, Assignment.self, first.id, seen: 1, by: Self.officer) { assignment, _ in
                try assignment.complete(result: "已核对", by: Self.officer)
            }
        )
        let acts = Array(await ledger.acts(ActQuery(agency: Self.agency)).reversed())
        #expect(acts.map(\.position) == [1, 2, 3])
        #expect(acts.map(\.ordinal) == [1, 1, 2])
        for (act, before) in zip(acts, [Act?.none] + acts) {
            #expect(act.seal == SHA256Reference.digest((before?.seal ?? []) + act.sealedBytes))
        }
        var query = DeskQuery(agency: Self.agency)
        query.text = "核对 栏"
        let found = try await ledger.desk(query)
        #expect(found.map(\.subject) == [first.id])
        #expect(found.map(\.entry.state) == ["已办结"])
    }

    @Test func theSecondOfTwoIsToldWhatTheFirstDid() async throws {
        let id = try await assign("核对栏目").id
        func note(_ text: String) async throws {
            try await ledger.record(
                Command(.noteAssignment, Assignment.self, id, seen: 1, by: Self.officer) { assignment, _ in
                    try assignment.note(text, by: Self.officer)
                }
            )
        }
        try await note("甲")
        await #expect {
            try await note("乙")
        } throws: { error in
            guard case LedgerRefusal.changedMeanwhile(let acts)? = error as? LedgerRefusal else { return false }
            return acts.map(\.name) == ["noted"]
        }
    }
}

struct SeriesNumberTests {
    private static let kind = SubjectKind(rawValue: "assignment")

    @Test(arguments: [
        (SeriesNumber(series: "assignment", year: 2026, number: 31), 4, "2026-0031"),
        (SeriesNumber(series: "letter", year: 2026, number: 31), 0, "letter-2026-31"),
        (SeriesNumber(series: "a-b", year: 2026, number: 12_345), 4, "a-b-2026-12345"),
    ])
    func aNumberIsReadFromItsName(number: SeriesNumber, digits: Int, key: String) {
        #expect(number.id(Self.kind, digits: digits).key == key)
        #expect(SeriesNumber(SubjectID(Self.kind, key)) == number)
    }

    @Test(arguments: [
        "", "2026", "-2026-1", "2026-", "2026-0", "26-1", "2026-x", "2026-1234567890", "0123456789abcdef",
    ])
    func otherNamesAreNoNumbers(key: String) { #expect(SeriesNumber(SubjectID(Self.kind, key)) == nil) }
}

struct ClockRuleTests {
    @Test(arguments: [(0, 0), (-1, 0), (5000, 5000), (-5000, 0)])
    func aClockMayBeALittleBehind(offset: Int64, instant: Int64) throws {
        let last = Moment(milliseconds: 0)
        #expect(try ClockRule.instant(now: Moment(milliseconds: offset), after: last).milliseconds == instant)
    }

    @Test func aClockFarBehindIsRefused() {
        #expect(throws: LedgerRefusal.clockIsBehind(seconds: 6)) {
            try ClockRule.instant(now: Moment(milliseconds: -5001), after: Moment(milliseconds: 0))
        }
    }
}

struct SearchWordsTests {
    private let entry = DeskEntry(
        title: "核对 ＡＢＣ 栏目",
        summary: "二〇二六",
        state: "",
        isOpen: true,
        searchText: "2026-0031 尾"
    )

    @Test(arguments: ["", "　 \n", "栏", "核对", "对abc", "栏目 二六", "0031", "尾", "26-0"])
    func isFound(text: String) { #expect(entry.isFound(by: SearchWords(text))) }

    @Test(arguments: ["目二", "核对 没有", "abd", "尾核"])
    func isNotFound(text: String) { #expect(!entry.isFound(by: SearchWords(text))) }

    @Test func noTextIsCostly() {
        let words = SearchWords((0..<100_000).map { "词\($0)" }.joined(separator: " ")).words
        #expect(words.count == 8)
        #expect(SearchWords(String(repeating: "长", count: 100_000)).words.map(\.unicodeScalars.count) == [40])
        let entry = DeskEntry(title: String(repeating: "长", count: 3_999), state: "", isOpen: true, searchText: "短了没有")
        #expect(entry.searched.last == "短")
    }
}
