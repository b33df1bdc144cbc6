extension Check {
    /// N-REQ-KIND: outcomes the text tells, counted or of a single request, stand in their rows of table 3.
    static let requestOutcomes = Check(
        "N-REQ-KIND",
        .warning,
        rule: "正文所写办理结果（予以公开、保护第三方合法权益等），与表三相应各行的总计一致。",
        source: "年度报告格式表三“三、本年度办理结果”",
        example: "文中写“部分公开13件”，表三“（二）部分公开”总计为 12"
    ) { checked, log in
        var told = CheckLog()
        countedOutcomes.body(checked, &told)
        let kinds = checked.toldOutcomes()
        for finding in told.findings { log.found(finding) }
        for kind in kinds where !kind.isInTable { log.found(checked.finding(kind)) }
        if !told.findings.isEmpty || kinds.contains(where: { !$0.isInTable }) { return }
        if !told.passed.isEmpty || !kinds.isEmpty { return log.passed("N-REQ-KIND") }
        for undecided in told.undecided { log.cannotDecide(undecided.id, because: undecided.reason) }
    }

    private static let countedOutcomes = Check(
        statedBy: "N-REQ-KIND",
        .warning,
        rule: "",
        source: "",
        example: "",
        unstated: "文中没有写申请的办理结果"
    )
}

/// An outcome said of a request without a number: `由于该信息涉及保护第三方合法权益，属于不予公开范围`.
private struct ToldOutcome {
    var clause: Clause
    var row: String
    var isInTable: Bool
}

extension CheckedReport {
    /// Outcomes told of the only request received, in the same sentence or the next. General words about secrecy do not
    /// count: the sentence must speak of 该 request or information.
    fileprivate func toldOutcomes() -> [ToldOutcome] {
        guard let only = narrative.claims.first(where: { $0.subject == .received && $0.value.count == 1 }) else {
            return []
        }
        guard let index = narrative.sentences.firstIndex(where: { $0.end >= only.range.upperBound }) else { return [] }
        let paragraph = narrative.sentences[index].paragraph
        var told: [ToldOutcome] = []
        for sentence in narrative.sentences[index...].prefix(2) where sentence.paragraph == paragraph {
            guard narrative.bytes.contains("该", in: Int(sentence.start)..<Int(sentence.end)) else { continue }
            for clause in narrative.clauses[sentence.clauses] where clause.mentions.isEmpty {
                guard !clause.words.has(.nothing), !clause.words.has(.review) else { continue }
                for (word, row) in ClaimReader.rows where clause.words.has(word) {
                    guard let sum = certainSum(Subject.outcome(row).cells(in: report.format)) else { continue }
                    told.append(ToldOutcome(clause: clause, row: row, isInTable: sum > 0))
                }
            }
        }
        return told
    }

    fileprivate func finding(_ told: ToldOutcome) -> Finding {
        let label = report.format.rows.first { $0.id == told.row }?.label ?? told.row
        let range = told.clause.start..<told.clause.end
        return finding(
            "N-REQ-KIND",
            .warning,
            at: range,
            cells: Subject.outcome(told.row).cells(in: report.format),
            "文中写“\(words(range))”，表三“\(label)”为 0",
            expected: "1",
            found: "0"
        )
    }
}
