public import DocumentContent

/// A number the narrative states: `办结各类问题 111 个`.
public struct Fact: Hashable, Sendable {
    /// In millionths, so that `96.5%` and `20.66万元` are exact. `96.5%` is 96 500 000.
    public var micros: Int64
    /// 件 条 项 次 宗 份 个 万元 元 % … as printed; empty when none follows.
    public var unit: String
    /// The words between the previous mark of punctuation and the number: `已办结各类问题`.
    public var noun: String
    /// `110余条`: not a number to check.
    public var isOpen: Bool
    /// `未收到`, `没有`, `无`: a zero in words; the number itself does not stand there.
    public var isImpliedZero: Bool
    /// The chapter it stands in (`C1`); empty before the first.
    public var chapter: String
    public var place: Place
    /// The number with its unit, in the document's text.
    public var sourceRange: Range<Int32>
    /// The sentence it stands in, in the document's text.
    public var sentence: Range<Int32>

    public init(
        micros: Int64,
        unit: String,
        noun: String,
        isOpen: Bool = false,
        isImpliedZero: Bool = false,
        chapter: String,
        place: Place,
        sourceRange: Range<Int32>,
        sentence: Range<Int32>
    ) {
        self.micros = micros
        self.unit = unit
        self.noun = noun
        self.isOpen = isOpen
        self.isImpliedZero = isImpliedZero
        self.chapter = chapter
        self.place = place
        self.sourceRange = sourceRange
        self.sentence = sentence
    }

    /// The number when it is whole: 111.
    public var count: Int? { micros % 1_000_000 == 0 ? Int(micros / 1_000_000) : nil }
}
