/// One thing the lexer saw in the running text.
struct Token: Sendable {
    enum Kind: UInt8, Sendable {
        /// `code` is a ``Word``.
        case word
        /// `code` is a ``Unit``; ``micros`` the value.
        case number
        /// ``micros`` is yyyymmdd, month and day 0 where not given.
        case date
        /// `第三`, `（二）`, `4.`: counts nothing.
        case ordinal
        /// `code` is a ``Mark``.
        case mark
    }

    /// What is known of a number besides its value.
    struct Traits: OptionSet, Sendable {
        let rawValue: UInt8
        /// 余, 多, 近, 约, 以上: not exact.
        static let open = Traits(rawValue: 1)
        /// In Chinese numerals.
        static let inWords = Traits(rawValue: 2)
        /// In quotation marks, or a date in 《》: part of a name.
        static let quoted = Traits(rawValue: 4)
        /// 第一 … before 是: one of 一是, 二是.
        static let listed = Traits(rawValue: 8)
        /// Ends in 号: part of a document number, or of an address.
        static let numbered = Traits(rawValue: 16)
    }

    var kind: Kind
    var code: UInt8
    var traits: Traits = []
    var start: Int32
    /// With the unit.
    var end: Int32
    /// Where the unit begins.
    var unit: Int32 = 0
    var micros: Int64 = 0

    var word: Word? { kind == .word ? Word(rawValue: code) : nil }
    var mark: Mark? { kind == .mark ? Mark(rawValue: code) : nil }
}
