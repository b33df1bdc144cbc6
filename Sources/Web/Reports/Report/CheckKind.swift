import StatutoryReports

/// What a check is about, by the letter its id begins with: how findings are counted and headed.
enum CheckKind: CaseIterable {
    /// 表内勾稽: identities of the statutory tables.
    case identity
    /// 填报: values.
    case value
    /// 与上年衔接.
    case year
    /// 文字与数字, and the text itself.
    case narrative
    /// 读取: what the reader noticed.
    case reading
    case rollUp

    init(_ checkID: some StringProtocol) {
        switch checkID.utf8.first {
        case UInt8(ascii: "T"): self = .identity
        case UInt8(ascii: "V"): self = .value
        case UInt8(ascii: "Y"): self = .year
        case UInt8(ascii: "N"): self = .narrative
        case UInt8(ascii: "R"): self = .rollUp
        default: self = .reading
        }
    }

    var label: String {
        switch self {
        case .identity: "表内勾稽"
        case .value: "填报"
        case .year: "与上年衔接"
        case .narrative: "文字"
        case .reading: "读取"
        case .rollUp: "汇总"
        }
    }
}
