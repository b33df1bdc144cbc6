/// A relation between a report and the same agency's report of the year before (Y-CARRY, Y-FORCE, Y-ITEMS, Y-OPEN,
/// Y-PEND): the figures of both years, and how they must stand to each other.
struct YearRelation: Sendable {
    /// `Y-CARRY/np`.
    let id: String
    /// Cells of the year before that are added up, and cells of this year with their factors. What should stand in
    /// ``stated`` is their sum.
    let previous: [CellID]
    let current: [(cell: CellID, factor: Int)]
    let stated: CellID
    /// ``stated`` may be larger than the sum.
    var isLowerBound = false
    /// What the figures are called: 自然人, 规章.
    let label: String
}

/// A relation that does not hold, with its figures.
struct BrokenYearRelation {
    let relation: YearRelation
    /// What stood in the cells of the year before and of this year, in order.
    let previous: [Int]
    let current: [Int]
    let expected: Int
    let found: Int
}

extension Check {
    /// A check of relations between two years; `sentence` says what is wrong.
    init(
        _ id: String,
        _ severity: Severity,
        rule: String,
        source: String,
        formats: [String] = ["gk2019", "gk2021"],
        example: String,
        relations: [YearRelation],
        sentence: @escaping @Sendable (BrokenYearRelation) -> String
    ) {
        self.init(id, severity, rule: rule, source: source, formats: formats, example: example) { checked, log in
            guard let previous = checked.previous, checked.reasonAgainstPrevious == nil else {
                let reason = checked.reasonAgainstPrevious ?? "没有上年报告"
                for relation in relations { log.cannotDecide(relation.id, because: reason) }
                return
            }
            for relation in relations {
                checked.report.check(relation, severity, previous: previous, &log, sentence)
            }
        }
    }
}

extension CheckedReport {
    /// Why the other report is not the one of the year before; `nil` when it is, or when there is none.
    fileprivate var reasonAgainstPrevious: String? {
        guard let previous else { return nil }
        guard let year = report.year else { return "本报告的年度不明" }
        guard let other = previous.year else { return "所给上年报告的年度不明" }
        return other == year - 1 ? nil : "所给报告是 \(other) 年度的，不是 \(year - 1) 年度的"
    }
}

extension AnnualReport {
    fileprivate func check(
        _ relation: YearRelation,
        _ severity: Severity,
        previous: AnnualReport,
        _ log: inout CheckLog,
        _ sentence: (BrokenYearRelation) -> String
    ) {
        guard relation.previous.allSatisfy({ previous.format.index(of: $0) != nil }) else {
            log.cannotDecide(relation.id, because: "上年报告格式不同，没有这一项")
            return
        }
        guard
            let before = previous.quantities(relation.previous),
            let now = quantities(relation.current.map(\.cell)),
            let found = self[relation.stated].value?.quantity
        else {
            log.cannotDecide(relation.id, because: "上年或本年的有关单元格没有数值")
            return
        }
        var sum = ExactSum()
        for value in before { sum.add(value) }
        for (value, term) in zip(now, relation.current) { sum.add(value, times: term.factor) }
        guard let expected = sum.value else {
            log.cannotDecide(relation.id, because: "数字过大，无法计算")
            return
        }
        guard relation.isLowerBound ? found < expected : found != expected else {
            log.passed(relation.id)
            return
        }
        let broken = BrokenYearRelation(
            relation: relation,
            previous: before,
            current: now,
            expected: expected,
            found: found
        )
        log.found(
            Finding(
                id: relation.id,
                severity: severity,
                cells: [relation.stated] + relation.current.map(\.cell),
                message: sentence(broken),
                place: self[relation.stated].place,
                sourceRange: self[relation.stated].sourceRange,
                expected: relation.isLowerBound ? "不少于 \(expected)" : String(expected),
                found: String(found)
            )
        )
    }

    private func quantities(_ cells: [CellID]) -> [Int]? {
        var values: [Int] = []
        for cell in cells {
            guard let quantity = self[cell].value?.quantity else { return nil }
            values.append(quantity)
        }
        return values
    }
}
