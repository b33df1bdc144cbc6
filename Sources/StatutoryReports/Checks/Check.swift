/// A rule a report is held to: its id, what it says, where it comes from, and the check itself.
///
///     let run = Check.run(report, previous: lastYear)
///     run.findings                 // what is wrong, gravest first
///     run.undecided                // what could not be decided, and why
///
/// One file per check, one entry in ``all``.
public struct Check: Sendable {
    /// `T3-BAL`.
    public let id: String
    public let severity: Severity
    /// One Chinese sentence that says the rule.
    public let rule: String
    /// Article, notice or domain note it rests on: `国办公开办函〔2021〕30号 表三表头`.
    public let source: String
    /// Formats it applies to: `["gk2019", "gk2021"]`.
    public let formats: [String]
    /// A short example of what it finds, in Chinese.
    public let example: String
    let body: @Sendable (CheckedReport, inout CheckLog) -> Void

    init(
        _ id: String,
        _ severity: Severity,
        rule: String,
        source: String,
        formats: [String] = ["gk2019", "gk2021"],
        example: String,
        body: @escaping @Sendable (CheckedReport, inout CheckLog) -> Void
    ) {
        self.id = id
        self.severity = severity
        self.rule = rule
        self.source = source
        self.formats = formats
        self.example = example
        self.body = body
    }
}

/// What a check may look at.
public struct CheckedReport: Sendable {
    public let report: AnnualReport
    /// The same agency's report of the year before; `nil` when it is not known.
    public let previous: AnnualReport?
    /// The identities it is held to.
    let identities: IdentitySet

    public init(_ report: AnnualReport, previous: AnnualReport? = nil) {
        self.report = report
        self.previous = previous
        identities = report.identities
    }
}

/// Collects what checks find, what they could not decide, and how many questions they answered.
public struct CheckLog: Sendable {
    public internal(set) var findings: [Finding] = []
    public internal(set) var undecided: [Undecided] = []
    /// Ids (with row or column) of the questions that were answered and found in order.
    public internal(set) var passed: [String] = []

    public init() {}

    public mutating func found(_ finding: Finding) { findings.append(finding) }
    public mutating func cannotDecide(_ id: String, because reason: String) {
        undecided.append(Undecided(id: id, reason: reason))
    }
    public mutating func passed(_ id: String) { passed.append(id) }
}

/// A question that a report does not let us answer. It did not pass.
public struct Undecided: Hashable, Sendable {
    /// `Y-CARRY/np`.
    public var id: String
    /// A Chinese sentence: `没有上年报告`.
    public var reason: String

    public init(id: String, reason: String) {
        self.id = id
        self.reason = reason
    }
}
