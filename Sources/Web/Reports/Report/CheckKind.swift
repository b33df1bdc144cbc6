import StatutoryReports

/// What a check is about, by its id: how findings are counted.
enum CheckKind: CaseIterable {
    /// 表内勾稽: identities of the statutory tables.
    case identity
    /// 填报: values.
    case value
    /// 与上年衔接.
    case year
    /// 文字与数字: what the text counts, against itself and against the tables.
    case numbers
    /// 文字: its form, names, words.
    case wording
    /// 读取: what the reader noticed.
    case reading
    case rollUp

    init(_ checkID: some StringProtocol) {
        switch checkID.utf8.first {
        case UInt8(ascii: "T"): self = .identity
        case UInt8(ascii: "V"): self = .value
        case UInt8(ascii: "Y"): self = .year
        case UInt8(ascii: "N"): self = Self.counting.contains { checkID.hasPrefix($0) } ? .numbers : .wording
        case UInt8(ascii: "R"): self = .rollUp
        default: self = .reading
        }
    }

    private static let counting = [
        "N-STOCK", "N-RATE", "N-SUM", "N-REQ", "N-REV", "N-LIT", "N-T2", "N-FEE-T2", "N-ZERO",
    ]

    var label: String {
        switch self {
        case .identity: "表内勾稽"
        case .value: "填报"
        case .year: "与上年衔接"
        case .numbers: "文字与数字"
        case .wording: "文字"
        case .reading: "读取"
        case .rollUp: "汇总"
        }
    }
}
