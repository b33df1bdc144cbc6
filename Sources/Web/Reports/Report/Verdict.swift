import StatutoryReports

/// Whether a report is sound, in one word and one sentence.
struct Verdict: Sendable {
    let soundness: Soundness
    let sentence: String
    /// What whoever answers for the report should do; empty when there is nothing.
    let advice: String

    init(_ report: MarkedReport) {
        let checks = report.checks
        let errors = checks.findings.count { $0.severity == .error }
        let warnings = checks.findings.count { $0.severity == .warning }
        let format = report.report.format
        let read = zip(format.statutoryCells, report.report.cells).count { $1.value != nil }
        soundness = Soundness(errors: errors, warnings: warnings, read: read, of: format.statutoryCount)
        let identities = IdentityTally(report)
        switch soundness {
        case .partial(let read, _):
            sentence = read == 0 ? "没有读出法定表格，不能判断。" : "只读出 \(read) 格，其余不能判断。"
            advice = "请对照原文核对，或者换一个更清楚的文件再检查。"
        case .broken:
            sentence = "站不住：有 \(errors) 处错误" + (warnings > 0 ? "，另有 \(warnings) 处需要说明。" : "。")
            advice = "先核对原件：表填错就改表，文字写错就改文字，改好后再检查一遍。"
        case .explain:
            let numbers = checks.findings.count { $0.severity == .warning && CheckKind($0.checkID) == .numbers }
            let told = numbers > 0 ? "，其中 \(numbers) 处文字与数字对不上。" : "。"
            sentence = "表内没有错误，有 \(warnings) 处需要说明" + told
            advice = "逐处看右边的说明：能改的改，不能改的写明原因。"
        case .sound:
            sentence = "站得住：\(identities.passed) 条勾稽关系成立，文字与数字没有矛盾。"
            advice = ""
        }
    }
}

/// How sound a report is: what colours its mark everywhere.
enum Soundness: Hashable, Sendable {
    /// Every statutory cell was read, and nothing is wrong.
    case sound
    /// So many places to be explained.
    case explain(Int)
    /// So many errors.
    case broken(Int)
    /// No error was found, and not every statutory cell was read: so many of so many.
    case partial(Int, of: Int)

    init(errors: Int, warnings: Int, read: Int, of expected: Int) {
        if errors > 0, read > 0 {
            self = .broken(errors)
        } else if read < expected {
            self = .partial(read, of: expected)
        } else {
            self = warnings > 0 ? .explain(warnings) : .sound
        }
    }

    var style: String {
        switch self {
        case .sound: "sound"
        case .explain: "warning"
        case .broken: "error"
        case .partial: "partial"
        }
    }

    /// `3 处错误`.
    var label: String {
        switch self {
        case .sound: "站得住"
        case .explain(let count): "\(count) 处需要说明"
        case .broken(let count): "\(count) 处错误"
        case .partial(0, _): "没有读出"
        case .partial(let read, let expected): "只读出 \(read) / \(expected) 格"
        }
    }
}

/// How the identities of the tables came out.
struct IdentityTally: Sendable {
    let passed: Int
    let broken: Int
    let undecided: Int

    var all: Int { passed + broken + undecided }

    init(_ report: MarkedReport) {
        func isIdentity(_ id: String) -> Bool { CheckKind(id) == .identity && id.utf8.contains(UInt8(ascii: "/")) }
        passed = report.checks.passed.count(where: isIdentity)
        broken = Set(report.checks.findings.map(\.id).filter(isIdentity)).count
        undecided = Set(report.checks.undecided.map(\.id).filter(isIdentity)).count
    }
}

/// The verdict at the head of a report, and where to look first.
struct VerdictView: HTMLView {
    private let verdict: Verdict
    /// The gravest findings, in reading order.
    private let first: [NumberedFinding]
    private let others: Int
    private let format: ReportFormat
    private static let shown = 6

    init(_ report: MarkedReport) {
        verdict = Verdict(report)
        format = report.report.format
        let grave = report.findings.filter { $0.finding.severity == .error }
        let all = grave.isEmpty ? report.findings.filter { $0.finding.severity == .warning } : grave
        first = Array(all.prefix(Self.shown))
        others = all.count - first.count
    }

    func write(to html: inout HTML) {
        html.div(class: "verdict \(verdict.soundness.style)", .role("status")) { html in
            html.soundnessMark(verdict.soundness)
            html.div { html in
                html.p { html in
                    html.strong(verdict.sentence)
                    if !verdict.advice.isEmpty { html.span(verdict.advice) }
                }
                if !first.isEmpty { jumps(&html) }
            }
        }
    }

    private func jumps(_ html: inout HTML) {
        html.ol(class: "jumps") { html in
            for item in first {
                html.li { html in
                    html.a(href: item.mark.link) { html in
                        html.span("\(item.number)", class: "mark \(item.finding.severity.style)")
                        html.text(FindingTitle(item.finding, format).text)
                    }
                }
            }
            if others > 0 { html.li("还有 \(others) 处") }
        }
    }
}

extension HTML {
    /// A mark of its own shape for each state, so that colour is not needed to tell them apart.
    mutating func soundnessMark(_ soundness: Soundness) {
        span(class: "shape \(soundness.style)", .hiddenFromReaders) { html in
            switch soundness {
            case .sound:
                html.markup(
                    #"<svg viewBox="0 0 20 20" width="20" height="20"><circle cx="10" cy="10" r="9"/><path d="M5.800 10.300l2.900 2.900 5.500-6"/></svg>"#
                )
            case .explain:
                html.markup(
                    #"<svg viewBox="0 0 20 20" width="20" height="20"><path class="ground" d="M10 1.500 19 18H1z"/><path d="M10 7.300v5M10 15v.200"/></svg>"#
                )
            case .broken:
                html.markup(
                    #"<svg viewBox="0 0 20 20" width="20" height="20"><rect x="1" y="1" width="18" height="18" rx="3"/><path d="M6.300 6.300l7.400 7.400M13.700 6.300l-7.400 7.400"/></svg>"#
                )
            case .partial:
                html.markup(
                    #"<svg viewBox="0 0 20 20" width="20" height="20"><circle class="hollow" cx="10" cy="10" r="8"/><path class="dark" d="M6 10h8"/></svg>"#
                )
            }
        }
    }
}
