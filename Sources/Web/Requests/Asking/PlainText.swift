/// What somebody typed, made plain: no characters that cannot be seen and change what others read.
///
///     PlainText.line(" 王\u{0}某\u{202E} \n")     // "王某"
///     PlainText.lines("一\r\n二")                 // "一\n二"
///
/// Control characters (NUL among them), characters that turn the direction of writing round, and what is no character go;
/// emoji with their joiners stay.
enum PlainText {
    /// One line: ends of lines become gaps.
    static func line(_ text: String) -> String { cleaned(text, keepsLines: false) }

    static func lines(_ text: String) -> String { cleaned(text, keepsLines: true) }

    /// The same without a change to the gaps at both ends: what stands in a form that may be shown again.
    static func kept(_ text: String) -> String {
        let isPlain = text.utf8.allSatisfy { (0x20..<0x7F).contains($0) || $0 == 0x0A }
        return isPlain ? text : String(scalars(of: text, keepsLines: true))
    }

    private static func cleaned(_ text: String, keepsLines: Bool) -> String {
        let plain = scalars(of: text, keepsLines: keepsLines)
        let isSpace = { (scalar: Unicode.Scalar) in scalar.properties.isWhitespace }
        guard let last = plain.lastIndex(where: { !isSpace($0) }) else { return "" }
        return String(String.UnicodeScalarView(plain[...last].drop(while: isSpace)))
    }

    private static func scalars(of text: String, keepsLines: Bool) -> String.UnicodeScalarView {
        var plain = String.UnicodeScalarView()
        var wasReturn = false
        for scalar in text.unicodeScalars {
            let isEnd = scalar == "\n" && wasReturn
            wasReturn = scalar == "\r"
            if isEnd { continue }
            switch scalar {
            case "\n", "\r", "\u{85}", "\u{2028}", "\u{2029}": plain.append(keepsLines ? "\n" : " ")
            case "\t": plain.append(" ")
            default: if !isHostile(scalar) { plain.append(scalar) }
            }
        }
        return plain
    }

    private static func isHostile(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0..<0x20, 0x7F..<0xA0, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF, 0xFFF9...0xFFFB: true
        default: scalar.properties.isNoncharacterCodePoint
        }
    }
}
