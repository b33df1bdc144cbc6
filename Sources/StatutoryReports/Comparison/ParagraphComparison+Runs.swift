extension ParagraphComparison {
    static func equal(_ left: Paragraph, _ right: Paragraph) -> Self {
        Self(
            left: left.range,
            right: right.range,
            runs: [TextRun(kind: .equal, left: left.range, right: right.range)]
        )
    }

    static func deleted(_ left: Paragraph) -> Self {
        Self(left: left.range, right: nil, runs: [TextRun(kind: .deleted, left: left.range, right: 0..<0)])
    }

    static func inserted(_ right: Paragraph) -> Self {
        Self(left: nil, right: right.range, runs: [TextRun(kind: .inserted, left: 0..<0, right: right.range)])
    }

    /// A paragraph that became another: character by character, or sentence by sentence where it is long.
    static func changed(_ left: Paragraph, _ right: Paragraph) -> Self {
        if max(left.bytes.count, right.bytes.count) > 12_000 {
            return changed(left, right, TextUnits.sentences(left.bytes), TextUnits.sentences(right.bytes)) { $0 }
        }
        return changed(left, right, TextUnits.characters(left.bytes), TextUnits.characters(right.bytes)) {
            $0.withoutLoneCharacters
        }
    }

    private static func changed<Unit>(
        _ left: Paragraph,
        _ right: Paragraph,
        _ before: TextUnits<Unit>,
        _ after: TextUnits<Unit>,
        _ tidied: ([ShortestEdit.Run]) -> [ShortestEdit.Run]
    ) -> Self {
        let runs = tidied(ShortestEdit(before.units, after.units).runs).map { run in
            TextRun(
                kind: TextRun.Kind(run.kind),
                left: run.kind == .inserted ? 0..<0 : before.bytes(run.left),
                right: run.kind == .deleted ? 0..<0 : after.bytes(run.right)
            )
        }
        return Self(left: left.range, right: right.range, runs: runs)
    }
}

extension TextRun.Kind {
    fileprivate init(_ kind: ShortestEdit.Run.Kind) {
        switch kind {
        case .equal: self = .equal
        case .deleted: self = .deleted
        case .inserted: self = .inserted
        }
    }
}

/// A text cut into characters or sentences, each with where it starts.
private struct TextUnits<Unit: Equatable> {
    private(set) var units: [Unit] = []
    private var starts: [Int] = []
    private let end: Int

    /// The bytes of some units.
    func bytes(_ range: Range<Int>) -> Range<Int32> {
        let stop = range.upperBound < starts.count ? starts[range.upperBound] : end
        return Int32(starts[range.lowerBound])..<Int32(stop)
    }
}

extension TextUnits<UInt32> {
    /// The one to four bytes of each character, in one number. The end of a line, with the white space around it,
    /// belongs to the character before it: a line that ends elsewhere is no difference.
    static func characters(_ bytes: ArraySlice<UInt8>) -> Self {
        var text = Self(end: bytes.endIndex)
        var lineEnd = bytes.startIndex
        for index in bytes.indices where index >= lineEnd {
            if bytes[index] <= 0x20, !text.units.isEmpty {
                let white = bytes[index...].prefix { $0 <= 0x20 }
                if white.contains(0x0A) { lineEnd = white.endIndex }
            }
            guard index >= lineEnd else { continue }
            if bytes[index] & 0xC0 != 0x80 || text.units.isEmpty {
                text.units.append(UInt32(bytes[index]))
                text.starts.append(index)
            } else {
                text.units[text.units.count - 1] = text.units[text.units.count - 1] << 8 | UInt32(bytes[index])
            }
        }
        return text
    }
}

extension TextUnits<ArraySlice<UInt8>> {
    /// Sentences end with 。！？； or a line feed.
    static func sentences(_ bytes: ArraySlice<UInt8>) -> Self {
        var text = Self(end: bytes.endIndex)
        var start = bytes.startIndex
        var index = start
        while index < bytes.endIndex {
            let length = isSentenceEnd(bytes, index) ? 3 : bytes[index] == 0x0A ? 1 : 0
            index += max(length, 1)
            guard length > 0 || index == bytes.endIndex else { continue }
            text.units.append(bytes[start..<index])
            text.starts.append(start)
            start = index
        }
        return text
    }

    /// 。 is E3 80 82; ！ ？ ； are EF BC 81, EF BC 9F, EF BC 9B.
    private static func isSentenceEnd(_ bytes: ArraySlice<UInt8>, _ index: Int) -> Bool {
        guard index + 2 < bytes.endIndex else { return false }
        switch (bytes[index], bytes[index + 1], bytes[index + 2]) {
        case (0xE3, 0x80, 0x82), (0xEF, 0xBC, 0x81), (0xEF, 0xBC, 0x9F), (0xEF, 0xBC, 0x9B): return true
        default: return false
        }
    }
}

extension [ShortestEdit.Run] {
    /// A single character that happens to stay between two changes is read more easily as changed with them.
    fileprivate var withoutLoneCharacters: [ShortestEdit.Run] {
        var merged: [ShortestEdit.Run] = []
        for (index, run) in enumerated() {
            if run.kind == .equal, run.left.count == 1, index > 0, index + 1 < count {
                merged.appendInOrder(.deleted, run.left, run.right.lowerBound..<run.right.lowerBound)
                merged.appendInOrder(.inserted, run.left.upperBound..<run.left.upperBound, run.right)
            } else {
                merged.appendInOrder(run.kind, run.left, run.right)
            }
        }
        return merged
    }

    /// Between two equal runs there is at most one deletion, then at most one insertion.
    private mutating func appendInOrder(_ kind: ShortestEdit.Run.Kind, _ left: Range<Int>, _ right: Range<Int>) {
        var position = count
        while position > 0, kind != .equal, self[position - 1].kind != .equal {
            position -= 1
            guard self[position].kind == kind else { continue }
            self[position].left = self[position].left.lowerBound..<left.upperBound
            self[position].right = self[position].right.lowerBound..<right.upperBound
            return
        }
        insert(ShortestEdit.Run(kind: kind, left: left, right: right), at: kind == .inserted ? count : position)
    }
}
