/// Punctuation that divides running text.
enum Mark: UInt8, Sendable {
    /// 。！？ and the end of a paragraph.
    case stop
    /// ；
    case semicolon
    /// ：
    case colon
    /// ，
    case comma
    /// 、
    case pause
    case open, close
    case openQuote, closeQuote
    case openTitle, closeTitle
    /// ……, ——: not a boundary.
    case dash

    /// By the code of a three-byte character.
    @inline(__always)
    static func wide(_ code: Int) -> Mark? {
        switch code {
        case 0x3002, 0xFF01, 0xFF1F: .stop
        case 0xFF1B: .semicolon
        case 0xFF1A: .colon
        case 0xFF0C: .comma
        case 0x3001: .pause
        case 0xFF08, 0x3008: .open
        case 0xFF09, 0x3009: .close
        case 0x201C: .openQuote
        case 0x201D: .closeQuote
        case 0x300A: .openTitle
        case 0x300B: .closeTitle
        case 0x2026, 0x2014, 0x2013, 0xFF0D: .dash
        default: nil
        }
    }

    @inline(__always)
    static func plain(_ byte: UInt8) -> Mark? {
        switch byte {
        case 0x0A, 0x21, 0x3F: .stop
        case 0x3B: .semicolon
        case 0x3A: .colon
        case 0x2C: .comma
        case 0x28: .open
        case 0x29: .close
        default: nil
        }
    }
}
