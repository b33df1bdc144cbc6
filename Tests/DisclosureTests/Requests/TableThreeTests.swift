import Disclosure
import Foundation
import LegalClock
import StatutoryReports
import TestSupport
import Testing

/// Table three from random legal histories: 1 500 cases as a rule, GONGKAI_CASES=100000 for the long run.
struct TableThreeTests {
    private static let years = 2019...2024
    private static let cases = ProcessInfo.processInfo.environment["GONGKAI_CASES"].flatMap { Int($0) } ?? 1_500
    private static let chunk = 500
    /// The first chunk, walked once for all tests.
    private static let sample = histories(0)

    private static func histories(_ chunk: Int) -> [RequestCase] {
        let seeds = chunk * Self.chunk..<min((chunk + 1) * Self.chunk, cases)
        return seeds.map { seed in
            RandomRequest.history(
                seed: UInt64(seed),
                from: day("2019-01-01"),
                to: day("2023-12-31"),
                until: day("2024-12-31")
            )
        }
    }

    /// Every identity of both formats for every year, and what is carried out of a year is carried into the next.
    @Test(arguments: 0..<(cases + chunk - 1) / chunk)
    func everyIdentityHoldsForEveryYear(chunk: Int) throws {
        let rows = (chunk == 0 ? Self.sample : Self.histories(chunk)).compactMap(\.request.row)
        #expect(rows.count == min(Self.chunk, Self.cases - chunk * Self.chunk))
        for format in ReportFormat.all {
            var carried: [Int]?
            for year in Self.years {
                let table = TableThree(counting: rows, year: year, in: format)
                for identity in format.identities where identity.template.hasPrefix("T3") {
                    let left = Self.value(identity.left, table, format)
                    #expect(left == Self.value(identity.right, table, format), "\(identity.id) \(year)")
                }
                let carriedIn = T3Column.allCases.map { table[.t3("2", $0)] ?? -1 }
                if let carried { #expect(carriedIn == carried, "Y-CARRY \(year)") }
                carried = T3Column.allCases.map { table[.t3("4", $0)] ?? -2 }
            }
        }
    }

    /// The count is what one finds by asking each row for each cell; on the last day of a year and on others.
    @Test(arguments: ReportFormat.all)
    func countsWhatThePredicatesFind(format: ReportFormat) {
        let rows = Self.sample.prefix(150).compactMap(\.request.row)
        for through in [day("2020-02-29"), day("2021-12-31"), day("2022-07-15")] {
            let table = TableThree(counting: rows, year: through.year, through: through, in: format)
            #expect(table.cells.count == format.range(of: .t3).count)
            for (cell, count) in table.cells {
                let predicate = TableThree.predicate(cell, of: through.year, through: through, in: format)
                #expect(count == rows.count { predicate?.holds(for: $0) ?? false }, "\(cell) \(through)")
            }
        }
    }

    /// The histories go everywhere: each state, each decision, each act.
    @Test func historiesTakeEveryPath() {
        let histories = Self.sample
        let names = Set(histories.flatMap { $0.acts.map(\.content.name) })
        #expect(
            names.isSuperset(of: [
                "correctionLapsed", "correctionReceived", "consultationAnswered", "consultationLapsed", "feePaid",
                "feeLapsed", "feeWaived", "extended", "delayed", "reviewResumed", "draftReturned", "served",
                "withdrawn",
                "archived", "reopened", "reevaluated", "convertedToProactive", "publishedProactively",
            ])
        )
        let outcomes = Set(histories.compactMap(\.request.counted?.decision))
        #expect(outcomes == Set(Decision.allCases))
        #expect(histories.contains { $0.request.state.isOpen })
        #expect(histories.allSatisfy { $0.acts.allSatisfy { !$0.content.sentence.text(\.rawValue).isEmpty } })
    }

    /// A case read back from its acts is the same as the case just handled.
    @Test func aCaseIsWhatItsActsSay() throws {
        for history in Self.sample.prefix(200) {
            var read = DisclosureRequest(id: history.request.id)
            for act in history.acts {
                let fields = try ActFields(json: act.content.fields.json)
                let content = try RequestAct(name: act.content.name, version: RequestAct.version, fields: fields)
                #expect(content == act.content)
                read.apply(Recorded(ordinal: act.ordinal, authority: act.authority, at: act.at, content: content))
            }
            #expect(read == history.request)
        }
    }

    /// What the rules let happen goes against the law only where time passed, or the officer chose it with open eyes.
    @Test func rulesLeadToNoViolationsOfTheirOwn() {
        let found = Set(Self.sample.flatMap { $0.request.findings.map(\.kind) })
        #expect(found.isSubset(of: [.replyLate, .correctionLate, .publishedLate, .courier]))
    }

    private static func value(_ terms: [Identity.Term], _ table: TableThree, _ format: ReportFormat) -> Int? {
        var sum = 0
        for term in terms {
            guard let count = table[format.cells[term.cell].id] else { return nil }
            sum += count * term.factor
        }
        return sum
    }
}
