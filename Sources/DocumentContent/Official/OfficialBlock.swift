/// One part of the body of an ``OfficialDocument``.
package enum OfficialBlock: Hashable, Sendable {
    /// Indented by two characters.
    case paragraph(String)
    /// A numbered heading: 一、 in 黑体, （一） in 楷体, 1. and （1） in 仿宋. Levels 1 to 4; the number is put by
    /// ``OfficialNumbering``, never typed.
    case heading(String, level: Int = 1)
    /// A paragraph with a number of the third level in front, counted within its heading: `1.`.
    case item(String)
    case table(OfficialTable)
}

/// Numbers of headings and items, by the order in which they stand.
///
///     var numbering = OfficialNumbering()
///     numbering.next(level: 1)    // "一、"
///     numbering.next(level: 2)    // "（一）"
///     numbering.next(level: 1)    // "二、": those below begin again
///
/// Written into the text, not left to the word processor: a stored letter reads the same in every program.
package struct OfficialNumbering: Sendable {
    private var counts = [0, 0, 0, 0]

    package init() {}

    /// - Parameter level: 1 to 4; others are taken as the nearest of these.
    package mutating func next(level: Int) -> String {
        let index = min(max(level, 1), 4) - 1
        counts[index] += 1
        for below in counts.indices where below > index { counts[below] = 0 }
        switch index {
        case 0: return ChineseNumber.text(counts[0]) + "、"
        case 1: return "（\(ChineseNumber.text(counts[1]))）"
        case 2: return "\(counts[2])."
        default: return "（\(counts[3])）"
        }
    }
}

/// 一 to 九十九; Arabic numerals beyond.
package enum ChineseNumber {
    package static func text(_ number: Int) -> String {
        guard (1...99).contains(number) else { return String(number) }
        let (tens, ones) = number.quotientAndRemainder(dividingBy: 10)
        return (tens > 1 ? digits[tens] : "") + (tens > 0 ? "十" : "") + (ones > 0 ? digits[ones] : "")
    }

    private static let digits = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"]
}
