import Disclosure
import StatutoryReports

/// Something worth following over the years: one cell, several added up, or a share.
///
///     Measure.named("granted-rate")?.quantity(in: values)      // 10 of 12
struct Measure: Sendable {
    enum Kind: Sendable { case count, amount, rate }

    /// In addresses: `granted-rate`.
    let id: String
    let title: String
    /// Under which heading it is offered.
    let topic: String
    let kind: Kind
    let cells: [CellID]
    /// What a rate is a share of.
    var whole: [CellID] = []
    /// Where in the tables it stands.
    let note: String

    /// The formats that mean the same by it: tables 3 and 4 are alike in all, table 2 is each format's own (处理决定数量
    /// is counted otherwise since 2021).
    var formats: [ReportFormat] {
        let having = ReportFormat.all.filter { format in (cells + whole).allSatisfy { format.index(of: $0) != nil } }
        return cells.contains { $0.table == .t2 } ? having.suffix(1) : having
    }

    var unit: String {
        switch kind {
        case .count: "件"
        case .amount: "万元"
        case .rate: ""
        }
    }

    static func named(_ id: String) -> Measure? { all.first { $0.id == id } }

    /// In the order in which they are offered.
    static let all = requests + results + reviews + acts

    private static let requests = [
        count("new", "新收申请", "依申请公开", [.t3("1", .sum)], "表三“一、本年新收政府信息公开申请数量”总计"),
        count("carried-in", "上年结转", "依申请公开", [.t3("2", .sum)], "表三“二、上年结转政府信息公开申请数量”总计"),
        count("disposed", "本年办结", "依申请公开", [.t3("3.7", .sum)], "表三“三、（七）总计”"),
        count("carried-out", "结转下年", "依申请公开", [.t3("4", .sum)], "表三“四、结转下年度继续办理”总计"),
    ]

    private static let results = [
        rate("granted-rate", "予以公开率", ["3.1"], "表三“（一）予以公开”占“（七）总计”的比例"),
        rate("open-rate", "予以公开和部分公开率", ["3.1", "3.2"], "表三“（一）予以公开”“（二）部分公开”之和占“（七）总计”的比例"),
        rate("refused-rate", "不予公开率", (1...8).map { "3.3.\($0)" }, "表三“（三）不予公开”八种情形之和占“（七）总计”的比例"),
        rate("unavailable-rate", "无法提供率", (1...3).map { "3.4.\($0)" }, "表三“（四）无法提供”三种情形之和占“（七）总计”的比例"),
    ]

    private static let reviews = [
        count("reviews", "行政复议", "复议诉讼", [.t4("rev", "sum")], "表四“行政复议”总计"),
        count("reviews-corrected", "行政复议被纠正", "复议诉讼", [.t4("rev", "corrected")], "表四“行政复议”结果纠正"),
        count(
            "litigation",
            "行政诉讼",
            "复议诉讼",
            [.t4("litDirect", "sum"), .t4("litAfter", "sum")],
            "表四“未经复议直接起诉”“复议后起诉”总计之和"
        ),
        count(
            "litigation-corrected",
            "行政诉讼被纠正",
            "复议诉讼",
            [.t4("litDirect", "corrected"), .t4("litAfter", "corrected")],
            "表四“未经复议直接起诉”“复议后起诉”结果纠正之和"
        ),
    ]

    private static let acts = [
        count("licenses", "行政许可", "主动公开", [.t2("5.license", "decisions")], "表二第二十条第（五）项，本年处理决定数量"),
        count("penalties", "行政处罚", "主动公开", [.t2("6.penalty", "decisions")], "表二第二十条第（六）项，本年处理决定数量"),
        count("coercions", "行政强制", "主动公开", [.t2("6.coercion", "decisions")], "表二第二十条第（六）项，本年处理决定数量"),
        count("normative-issued", "规范性文件制发", "主动公开", [.t2("1.normative", "issued")], "表二第二十条第（一）项，本年制发件数"),
        count("normative-in-force", "现行有效规范性文件", "主动公开", [.t2("1.normative", "inForce")], "表二第二十条第（一）项，现行有效件数"),
        amount("fees", "行政事业性收费", [.t2("8.adminFee", "feeAmount")], "表二第二十条第（八）项，本年收费金额"),
        amount("procurement", "政府集中采购", [.t2("9.procurement", "amount")], "表二第二十条第（九）项，采购总金额"),
    ]

    private static func count(_ id: String, _ title: String, _ topic: String, _ cells: [CellID], _ note: String)
        -> Measure
    {
        Measure(id: id, title: title, topic: topic, kind: .count, cells: cells, note: note)
    }

    private static func amount(_ id: String, _ title: String, _ cells: [CellID], _ note: String) -> Measure {
        Measure(id: id, title: title, topic: "主动公开", kind: .amount, cells: cells, note: note)
    }

    private static func rate(_ id: String, _ title: String, _ rows: [String], _ note: String) -> Measure {
        Measure(
            id: id,
            title: title,
            topic: "办理结果",
            kind: .rate,
            cells: rows.map { .t3($0, .sum) },
            whole: [.t3("3.7", .sum)],
            note: note
        )
    }
}
