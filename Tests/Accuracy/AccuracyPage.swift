import StatutoryReports
import TestSupport

/// `docs/accuracy.md`.
struct AccuracyPage {
    let text: String

    init(_ measured: [Accuracy]) {
        text =
            [Self.introduction, Self.table(measured), Self.details(measured), Self.findings(measured)]
            .filter { !$0.isEmpty }
            .joined(separator: "\n\n") + "\n"
    }

    private static let introduction = """
        # How well reports are read

        Written by `make accuracy`; do not edit. Every report of `Tests/Fixtures` is read and each cell is compared with the
        value a person read there.

        - **right**: the value a person reads; or blank where the cell is printed blank; or no value where the text has
          lost the column.
        - **repaired**: the source does not decide the cell, and the one certain proposal is the value a person reads.
        - **open**: no value where a person reads one.
        - **wrong**: a value, or a certain proposal, that a person does not read.
        - **beyond**: cells with a value of which the truth says nothing (the truth covers a part of some reports).
        """

    private static func table(_ measured: [Accuracy]) -> String {
        var lines = [
            "| report | format | cells | right | repaired | open | wrong | beyond |",
            "|---|---|--:|--:|--:|--:|--:|--:|",
        ]
        for accuracy in measured {
            let beyond = accuracy.beyond.count
            lines.append(row(accuracy.truth.name, accuracy.format, AccuracyTotals([accuracy]), beyond))
        }
        let total = AccuracyTotals(measured)
        lines.append(row("**all**", "", total, measured.reduce(0) { $0 + $1.beyond.count }))
        lines.append("\n\(AccuracyList.percent(total.share)) of the cells are right or certainly repaired.")
        for accuracy in measured where !accuracy.repairedReading.isEmpty {
            let met = accuracy.repairedReading.count { $0.verdict == .right || $0.verdict == .repaired }
            lines.append(
                """

                \(accuracy.truth.name) contradicts itself. Above, its cells are held to what is printed; with its proposals,
                \(met) of \(accuracy.repairedReading.count) cells are those of the only reading that fits.
                """
            )
        }
        return lines.joined(separator: "\n")
    }

    private static func row(_ name: String, _ format: String, _ total: AccuracyTotals, _ beyond: Int) -> String {
        let numbers = [total.cells, total.right, total.repaired, total.open, total.wrong, beyond]
        return "| \(name) | \(format) | " + numbers.map(String.init).joined(separator: " | ") + " |"
    }

    private static func details(_ measured: [Accuracy]) -> String {
        var lines: [String] = []
        for accuracy in measured {
            for judged in accuracy.judged where judged.verdict == .open || judged.verdict == .wrong {
                lines.append(line(accuracy.truth.name, judged))
            }
            for judged in accuracy.repairedReading where judged.verdict == .open || judged.verdict == .wrong {
                lines.append(line("\(accuracy.truth.name), repaired reading", judged))
            }
        }
        guard !lines.isEmpty else { return "No cell is open or wrong." }
        return
            ([
                "## Cells that are open or wrong", "", "| report | cell | | a person reads | read |",
                "|---|---|---|---|---|",
            ]
            + lines).joined(separator: "\n")
    }

    private static func line(_ name: String, _ judged: Accuracy.Judged) -> String {
        "| \(name) | `\(judged.cell)` | \(judged.verdict) | \(judged.expected) | \(cleaned(judged.read)) |"
    }

    /// Raw text of a report inside a Markdown table.
    private static func cleaned(_ text: String) -> String {
        text.replacing("|", with: "¦").replacing("\n", with: "⏎").replacing("`", with: "'")
    }

    private static func findings(_ measured: [Accuracy]) -> String {
        var lines = [
            "## Findings of the seeds", "",
            "What the oracle expects of each seed: **raised** must be found, **asked** must be found or be named among the",
            "undecided, **silent** must raise nothing.", "",
            "| report | finding | expected | is |", "|---|---|---|---|",
        ]
        for accuracy in measured {
            for finding in accuracy.truth.findings {
                let isMet = finding.holds(in: accuracy.log)
                lines.append(
                    "| \(accuracy.truth.name) | `\(finding.id)` | \(word(finding.kind)) | \(isMet ? "so" : "**not so**") |"
                )
            }
        }
        return lines.count > 7 ? lines.joined(separator: "\n") : ""
    }

    private static func word(_ kind: ExpectedFinding.Kind) -> String {
        switch kind {
        case .raised: "raised"
        case .raisedOrUndecided: "asked"
        case .silent: "silent"
        }
    }
}
