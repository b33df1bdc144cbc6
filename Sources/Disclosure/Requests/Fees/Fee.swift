/// 计收方式: one of the two for a request, never both.
package enum FeeTariff: String, CaseIterable, Hashable, Sendable {
    /// 按件计收: by the number of requests of one applicant to one agency in one natural month.
    case perRequest
    /// 按量计收: by the pages (A4, one side) of a single request.
    case perPage

    package var name: String {
        switch self {
        case .perRequest: "按件计收"
        case .perPage: "按量计收"
        }
    }
}

/// 信息处理费 in 分, by 国办函〔2020〕109号 Art. 3–4: 超额累进.
///
///     Fee.perRequest(ordinal: 31)     // 20000: the thirty-first request of the month
///     Fee.perRequest(total: 31)       // 220000
///     Fee.perPage(pages: 201)         // 274000
package enum Fee {
    /// No request of a month comes near; what is beyond is not counted on.
    package static let mostRequests = 1_000_000
    package static let mostPages = 10_000_000

    /// For the n-th request of the month: 1–10 free, 11–30 100 元, then 100 元 more for every further ten.
    package static func perRequest(ordinal: Int) -> Int {
        let ordinal = min(ordinal, mostRequests)
        if ordinal <= 10 { return 0 }
        if ordinal <= 30 { return 100_00 }
        return (200 + (ordinal - 31) / 10 * 100) * 100
    }

    /// For the first n requests of the month together.
    package static func perRequest(total count: Int) -> Int {
        let count = min(count, mostRequests)
        if count <= 10 { return 0 }
        if count <= 30 { return (count - 10) * 100_00 }
        // Tens from the thirty-first on: 200, 300, … 元 each request.
        let (tens, rest) = ((count - 30) / 10, (count - 30) % 10)
        let full = 10 * (tens * 200_00 + tens * (tens - 1) / 2 * 100_00)
        return 2_000_00 + full + rest * (200_00 + tens * 100_00)
    }

    /// For the pages of one request: 1–30 free, 31–100 10 元, 101–200 20 元, beyond 40 元.
    package static func perPage(pages: Int) -> Int {
        let pages = max(0, min(pages, mostPages))
        let brackets = [(30, 100, 10_00), (100, 200, 20_00), (200, mostPages, 40_00)]
        return brackets.reduce(0) { $0 + max(0, min(pages, $1.1) - $1.0) * $1.2 }
    }

    /// What one request costs.
    package static func amount(_ tariff: FeeTariff, quantity: Int) -> Int {
        switch tariff {
        case .perRequest: perRequest(ordinal: quantity)
        case .perPage: perPage(pages: quantity)
        }
    }

    /// `200元`, `0.50元`
    package static func chinese(fen: Int) -> String {
        let (yuan, rest) = (fen / 100, fen % 100)
        guard rest != 0 else { return "\(yuan)元" }
        return "\(yuan).\(rest < 10 ? "0" : "")\(rest)元"
    }
}
