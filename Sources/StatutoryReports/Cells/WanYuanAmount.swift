/// 万元: an amount of money, as a decimal of at most six fraction digits, never binary floating point.
///
///     WanYuanAmount("20.66")!.description     // "20.6600", four digits as the statutory header asks
///     WanYuanAmount(yuan: "25770")!           // 2.5770 万元
///
/// Held in 分 (1/1 000 000 万元), so every amount a ledger can hold is exact.
public struct WanYuanAmount: Hashable, Comparable, Sendable {
    /// In 分: a millionth of 万元.
    public let fen: Int64

    public init(fen: Int64) { self.fen = fen }

    /// A printed amount in 万元: digits, at most one point, an optional sign, commas between thousands.
    /// `nil` when it is not a number or has more than six fraction digits or twelve integer digits.
    public init?(_ text: some StringProtocol) {
        guard let fen = Self.scaled(text.utf8, digits: 6) else { return nil }
        self.fen = fen
    }

    /// A printed amount in 元: `25770` is 2.5770 万元. `nil` as above, or with more than two fraction digits.
    public init?(yuan text: some StringProtocol) {
        guard let fen = Self.scaled(text.utf8, digits: 2) else { return nil }
        self.fen = fen
    }

    public static let zero = WanYuanAmount(fen: 0)

    public static func < (a: Self, b: Self) -> Bool { a.fen < b.fen }

    /// `nil` on overflow.
    public func adding(_ other: Self) -> Self? {
        let (sum, overflow) = fen.addingReportingOverflow(other.fen)
        return overflow ? nil : Self(fen: sum)
    }

    static func scaled(_ bytes: some Sequence<UInt8>, digits: Int) -> Int64? {
        var value: Int64 = 0
        var negative = false
        var integers = 0
        var fractions = -1
        for (index, byte) in bytes.enumerated() {
            switch byte {
            case 0x30...0x39:
                if fractions >= 0 { fractions += 1 } else { integers += 1 }
                guard integers <= 12, fractions <= digits else { return nil }
                value = value * 10 + Int64(byte - 0x30)
            case 0x2E where fractions < 0: fractions = 0
            case 0x2C where fractions < 0 && integers > 0: continue
            case 0x2D where index == 0: negative = true
            case 0x2B where index == 0: continue
            default: return nil
            }
        }
        guard integers > 0 || fractions > 0 else { return nil }
        for _ in 0..<(digits - max(fractions, 0)) { value *= 10 }
        return negative ? -value : value
    }
}

extension WanYuanAmount: CustomStringConvertible {
    /// Four fraction digits, five or six only where they are needed to say the amount.
    public var description: String {
        let magnitude = fen.magnitude
        var fraction = magnitude % 1_000_000
        var width = 6
        while width > 4, fraction % 10 == 0 {
            fraction /= 10
            width -= 1
        }
        let digits = String(fraction)
        let zeros = String(repeating: "0", count: width - digits.utf8.count)
        return "\(fen < 0 ? "-" : "")\(magnitude / 1_000_000).\(zeros)\(digits)"
    }
}
