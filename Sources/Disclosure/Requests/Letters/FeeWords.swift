/// How a fee comes about, bracket by bracket: shown to the officer before the notice goes out.
///
///     FeeWords.lines(.perPage, quantity: 201)
///     // ["第1至30页不收费", "第31至100页：70页×10元＝700元", …, "合计2740元"]
package enum FeeWords {
    package static func lines(_ tariff: FeeTariff, quantity: Int) -> [String] {
        switch tariff {
        case .perRequest: perRequest(quantity)
        case .perPage: perPage(quantity)
        }
    }

    private static func perRequest(_ ordinal: Int) -> [String] {
        let price = Fee.chinese(fen: Fee.perRequest(ordinal: ordinal))
        switch ordinal {
        case ..<11: return ["同一申请人一个自然月内第1至10件不收费", "本件为第\(ordinal)件，合计0元"]
        case ..<31: return ["同一申请人一个自然月内第11至30件，每件100元", "本件为第\(ordinal)件，合计\(price)"]
        default:
            let first = (min(ordinal, Fee.mostRequests) - 31) / 10 * 10 + 31
            return ["同一申请人一个自然月内第\(first)至\(first + 9)件，每件\(price)", "本件为第\(ordinal)件，合计\(price)"]
        }
    }

    private static func perPage(_ pages: Int) -> [String] {
        var lines = ["第1至30页不收费"]
        for (first, last, yuan) in [(31, 100, 10), (101, 200, 20), (201, Fee.mostPages, 40)] where pages >= first {
            let count = min(pages, last) - first + 1
            let range = last == Fee.mostPages ? "第\(first)页起" : "第\(first)至\(last)页"
            lines.append("\(range)：\(count)页×\(yuan)元＝\(count * yuan)元")
        }
        return lines + ["共\(pages)页，合计\(Fee.chinese(fen: Fee.perPage(pages: pages)))"]
    }
}
