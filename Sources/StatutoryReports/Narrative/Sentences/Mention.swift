/// A counted number in its clause: the value, the unit, and which notions stand before and after it.
struct Mention: Sendable {
    var micros: Int64
    var unit: Unit
    var traits: Token.Traits
    /// The notions between the start of the clause (or the number before it) and the number.
    var before: WordSet
    /// The notions between the number and the end of the clause (or the next number).
    var after: WordSet
    var clause: Int32
    var sentence: Int32
    /// In how many brackets it stands.
    var depth: UInt8
    /// The last year named before it in its sentence; 0 where none is.
    var year: Int
    /// Offsets in the running text: the number, its unit, the end of both, and where its noun begins.
    var noun: Int32
    var start: Int32
    var unitStart: Int32
    var end: Int32

    /// The number when it is whole and exact: `nil` for 18万余, 3.5 and what stands in quotation marks.
    var count: Int? {
        guard !traits.contains(.open), !traits.contains(.quoted), micros % 1_000_000 == 0 else { return nil }
        return Int(micros / 1_000_000)
    }

    /// The count, when it counts requests, cases, decisions or documents.
    var cases: Int? { unit.countsCases || unit == .none ? count : nil }
}

/// A part of a sentence between two marks (，；：。 or brackets; 、 does not divide).
struct Clause: Sendable {
    var start: Int32
    var end: Int32
    var words: WordSet
    /// Its numbers in ``Narrative/mentions`` and its tokens in ``Narrative/tokens``.
    var mentions: Range<Int>
    var tokens: Range<Int>
    var sentence: Int32
    var depth: UInt8
    /// The last year named in its sentence up to its end; 0 where none is.
    var year: Int
    /// The mark before it and the mark that ends it.
    var opener: Mark
    var closer: Mark
}

/// A sentence: up to 。！？ or the end of the paragraph.
struct Sentence: Sendable {
    var start: Int32
    var end: Int32
    var clauses: Range<Int>
    var mentions: Range<Int>
    var words: WordSet
    /// The notions of the heading it stands under.
    var heading: WordSet
    var paragraph: Int32
    /// The last year it names; 0 where it names none.
    var lastYear: Int
    var isHeading: Bool
}
