/// Where the labels of all rows stand in the words of a table: one optimal alignment of the statutory sequence of
/// labels with the words, character by character.
///
/// It finds labels that are split over lines with numbers in the middle of them, with other cells' words between,
/// or damaged by a scan. Words before the first and behind the last label are free.
struct LabelSpans {
    struct Span {
        /// Characters of the label that were found.
        var matched = 0
        /// Positions in the words of the first and behind the last character found; equal when none was.
        var first = 0
        var last = 0
    }

    /// For each row of the labels.
    private(set) var spans: [Span]

    private enum Weight {
        static let same: Int32 = 4
        static let confusable: Int32 = 1
        static let other: Int32 = -3
        static let extraWord: Int32 = -1
        static let missing: Int32 = -1
    }

    /// What a label of six characters or more is worth when all of it was found.
    static let fullWorth = 48

    /// Longer tables are not statutory ones; the alignment costs words × characters of all labels.
    static let wordLimit = 1600

    init(rowCount: Int) { spans = Array(repeating: Span(), count: rowCount) }

    /// Aligns the labels of some rows with some of the words.
    mutating func align(_ range: Range<Int>, of labels: RowLabels, with words: Range<Int>, of all: [UInt16]) {
        let han = Array(all[words].prefix(Self.wordLimit))
        var characters: [UInt16] = []
        var rows: [Int] = []
        for index in range where !labels.rows[index].isGroup {
            let row = labels.rows[index]
            let form = row.forms[row.statutoryForms - 1]
            characters += form
            rows += Array(repeating: index, count: form.count)
        }
        guard !han.isEmpty, !characters.isEmpty else { return }
        let steps = Self.steps(characters, han)
        trace(steps, characters, rows, han, words.lowerBound)
    }

    private static let diagonal: UInt8 = 1
    private static let skipWord: UInt8 = 2
    private static let skipCharacter: UInt8 = 3

    /// The best way to each pair of positions: `steps[(i * width) + j]` for the first i characters and j words.
    private static func steps(_ characters: [UInt16], _ han: [UInt16]) -> [UInt8] {
        let width = han.count + 1
        var row = [Int32](repeating: 0, count: width)
        return [UInt8](unsafeUninitializedCapacity: (characters.count + 1) * width) { steps, count in
            count = (characters.count + 1) * width
            steps.initialize(repeating: 0)
            han.withUnsafeBufferPointer { han in
                row.withUnsafeMutableBufferPointer { row in
                    for (i, character) in characters.enumerated() {
                        let line = UnsafeMutableBufferPointer(rebasing: steps[((i + 1) * width)..<((i + 2) * width)])
                        let extra = i == characters.count - 1 ? 0 : Weight.extraWord
                        step(character, han, row, line, extra)
                    }
                }
            }
        }
    }

    /// One character of the labels against all words.
    private static func step(
        _ character: UInt16,
        _ han: UnsafeBufferPointer<UInt16>,
        _ row: UnsafeMutableBufferPointer<Int32>,
        _ line: UnsafeMutableBufferPointer<UInt8>,
        _ extraWord: Int32
    ) {
        let hasConfusions = HanText.hasConfusions(character)
        var corner = row[0]
        row[0] += Weight.missing
        line[0] = skipCharacter
        for j in 0..<han.count {
            var gain = Weight.other
            if character == han[j] {
                gain = Weight.same
            } else if hasConfusions, HanText.areConfusable(character, han[j]) {
                gain = Weight.confusable
            }
            var best = corner &+ gain
            var step = diagonal
            corner = row[j + 1]
            if corner &+ Weight.missing > best {
                best = corner &+ Weight.missing
                step = skipCharacter
            }
            if row[j] &+ extraWord > best {
                best = row[j] &+ extraWord
                step = skipWord
            }
            row[j + 1] = best
            line[j + 1] = step
        }
    }

    private mutating func trace(
        _ steps: [UInt8],
        _ characters: [UInt16],
        _ rows: [Int],
        _ han: [UInt16],
        _ offset: Int
    ) {
        let width = han.count + 1
        var i = characters.count
        var j = han.count
        while i > 0, j >= 0 {
            switch steps[i * width + j] {
            case Self.diagonal:
                i -= 1
                j -= 1
                if characters[i] == han[j] { note(rows[i], offset + j) }
            case Self.skipWord: j -= 1
            default: i -= 1
            }
        }
    }

    private mutating func note(_ row: Int, _ position: Int) {
        if spans[row].matched == 0 { spans[row].last = position + 1 }
        spans[row].first = position
        spans[row].matched += 1
    }

    /// How well a run of numbers between two words fits a row: the more of the label was found and the nearer it
    /// stands, the better; `nil` when too little of it was found.
    func fit(_ row: Int, at position: Int, labelLength: Int) -> Int32? {
        let span = spans[row]
        guard span.matched * 2 >= labelLength || span.matched >= 8 else { return nil }
        let worth = Int32(min(span.matched * 8, Self.fullWorth) * span.matched / labelLength)
        if position > span.first, position <= span.last { return worth }
        // Numbers stand behind their label or in the middle of it, hardly ever before it.
        let distance = position <= span.first ? span.first - position + 6 : position - span.last
        return distance > 16 ? nil : worth - Int32(distance) * 4
    }
}
