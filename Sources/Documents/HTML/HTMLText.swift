import DocumentContent

/// The text of a page as it is written out, segment by segment: white space collapsed as browsers do, references
/// decoded, each segment with the place of its first character.
///
/// A segment is what stands between two block boundaries. It never starts with white space; white space at its end
/// is taken off by ``endSegment()``.
struct HTMLText {
    struct Segment {
        var range: Range<Int>
        var place: Place
    }

    private let source: [UInt8]
    private var cursor = PlaceCursor()
    private(set) var bytes: [UInt8] = []
    private var segmentStart = 0
    private var place: Place?
    private var space: Space = .none
    /// Whether the segment goes on where another ended: see ``joinNext()``.
    private var isJoined = false

    /// White space seen and not yet written.
    private enum Space { case none, inline, withLineEnd }

    init(source: [UInt8]) {
        self.source = source
        // What is written is not longer than what is read.
        bytes.reserveCapacity(source.count)
    }

    /// The place of a byte of the source; asked for in the order of the source.
    mutating func place(of offset: Int) -> Place {
        cursor.place(of: offset, in: source)
    }

    // MARK: Writing

    /// Appends source text.
    mutating func append(_ range: Range<Int>) {
        let copy = source
        let source = copy.span
        var at = range.lowerBound
        while at < range.upperBound {
            let byte = source[at]
            if byte <= 0x20 {
                space = byte == 0x0A || byte == 0x0D || space == .withLineEnd ? .withLineEnd : .inline
                at += 1
            } else if byte == 0x26, let (scalar, length) = CharacterReference.decode(source, at, range.upperBound) {
                append(scalar, at: at)
                at += length
            } else {
                let end = Self.endOfRun(source, at + 1, range.upperBound)
                append(run: at..<end, of: source)
                at = end
            }
        }
    }

    /// Appends source text with its white space as it is.
    mutating func appendPreformatted(_ range: Range<Int>) {
        let copy = source
        let source = copy.span
        var at = range.lowerBound
        while at < range.upperBound {
            if place != nil, source[at] == 0x20 || source[at] == 0x09 {
                bytes.append(source[at])
                at += 1
                continue
            }
            var end = at + 1
            while end < range.upperBound, source[end] != 0x20, source[end] != 0x09 { end += 1 }
            append(at..<end)
            at = end
        }
    }

    private static func endOfRun(_ source: Span<UInt8>, _ start: Int, _ limit: Int) -> Int {
        var end = start
        while end < limit, source[end] > 0x20, source[end] != 0x26 { end += 1 }
        return end
    }

    private mutating func append(run: Range<Int>, of source: Span<UInt8>) {
        var start = run.lowerBound
        if place == nil {
            while start < run.upperBound, case let length = Blank.length(source, start, run.upperBound), length > 0 {
                start += length
            }
            guard start < run.upperBound else { return }
            place = place(of: start)
        }
        writeSpace(before: Edge(of: source, at: start, run.upperBound))
        bytes.append(contentsOf: self.source[start..<run.upperBound])
    }

    private mutating func append(_ scalar: Unicode.Scalar, at: Int) {
        if place == nil {
            if scalar.value <= 0x20 || Blank.holds(scalar) { return }
            place = place(of: at)
        }
        writeSpace(before: Edge(of: scalar))
        bytes.append(utf8: scalar)
    }

    /// White space that stands between what is written and what comes.
    ///
    /// Browsers show a line end as a space, but between two Han characters (CSS Text 3, 4.1.3) it is none: editors
    /// wrap Chinese source anywhere. Joined segments are glued (`本年新<br>公开数量`), unless both sides are figures.
    private mutating func writeSpace(before next: Edge) {
        defer {
            space = .none
            isJoined = false
        }
        guard !bytes.isEmpty else { return }
        let previous = Edge(endOf: bytes)
        if isJoined {
            if previous.isNarrow, next.isNarrow { bytes.append(0x20) }
            segmentStart = bytes.count
            return
        }
        guard space != .none, bytes.count > segmentStart else { return }
        if space == .withLineEnd, previous == .wide, next == .wide { return }
        bytes.append(0x20)
    }

    // MARK: Segments

    /// Ends the segment and answers it; `nil` when it held no text. The next starts behind it.
    mutating func endSegment() -> Segment? {
        defer {
            segmentStart = bytes.count
            place = nil
            space = .none
            isJoined = false
        }
        guard let place else { return nil }
        let end = Blank.trimmedEnd(segmentStart..<bytes.count, in: bytes.span)
        bytes.removeSubrange(end...)
        return Segment(range: segmentStart..<end, place: place)
    }

    /// What comes next belongs to what was written last: a cell of several lines.
    mutating func joinNext() { isJoined = true }

    /// Ends a line or cell in the text written out.
    mutating func separate(by byte: UInt8) {
        bytes.append(byte)
        segmentStart = bytes.count
    }

    /// Removes the first line written; to be called at the end.
    mutating func removeStart(_ length: Int) {
        bytes.removeSubrange(..<length)
    }

    /// Takes back the text from `start` on, and answers it.
    mutating func takeBack(from start: Int) -> [UInt8] {
        let tail = Array(bytes[start...])
        bytes.removeSubrange(start...)
        segmentStart = bytes.count
        return tail
    }

    /// Writes text that was taken back.
    mutating func write(_ text: ArraySlice<UInt8>) -> Range<Int> {
        let start = bytes.count
        bytes.append(contentsOf: text)
        segmentStart = bytes.count
        return start..<bytes.count
    }
}
