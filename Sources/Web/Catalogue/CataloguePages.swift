import Hummingbird
import StatutoryReports

/// Every rule that reports are held to.
///
///     GET /checks        the catalogue; `#T3-BAL` is where findings lead to
struct CataloguePages: Sendable {
    var routes: RouteCollection<BasicRequestContext> {
        RouteCollection(context: BasicRequestContext.self).get("checks", use: show)
    }

    private func show(request: Request, context: BasicRequestContext) throws -> Page {
        let filter = try CatalogueFilter(Query(request))
        return Page(title: "规则目录", section: .checks, view: CatalogueView(Check.all, filter))
    }
}

/// What the address of the catalogue asks for: `/checks?text=金额&severity=error&format=gk2021`.
struct CatalogueFilter: Hashable, Sendable {
    var text = ""
    var kind: CheckKind?
    var severity: Severity?
    var format: ReportFormat?

    init() {}

    init(_ query: Query) {
        text = String(query["text"].prefix(100))
        kind = CheckKind.allCases.first { $0.name == query["kind"] }
        severity = Severity(rawValue: query["severity"])
        format = ReportFormat.named(query["format"])
    }

    var isNarrow: Bool { self != CatalogueFilter() }

    func matches(_ check: Check) -> Bool {
        if let kind, CheckKind(check.id) != kind { return false }
        if let severity, check.severity != severity { return false }
        if let format, !check.formats.contains(format.id) { return false }
        return text.isEmpty
            || [check.id, check.rule, check.source, check.example].contains {
                $0.lowercased().contains(text.lowercased())
            }
    }
}

extension CheckKind {
    /// In addresses.
    var name: String {
        switch self {
        case .identity: "identity"
        case .value: "value"
        case .year: "year"
        case .numbers: "numbers"
        case .wording: "wording"
        case .reading: "reading"
        case .rollUp: "sum"
        }
    }

    /// What checks of this kind look at.
    var told: String {
        switch self {
        case .identity: "表格自身的数应当加得起来。"
        case .value: "每一格填的是什么，单位、正负、有无空白。"
        case .year: "本年数与上年数接得上。给出或存有上年报告时才检查；没有时说“不能判断”，不算通过。"
        case .numbers: "文字里的数与表格一致，与文字自身一致。"
        case .wording: "该写的写了，不该有的没有：章节、名称、用语。"
        case .reading: "读取原文时看到的：版式、标签、数字的写法。"
        case .rollUp: "汇总报告与所属机关的报告对得上。"
        }
    }
}
