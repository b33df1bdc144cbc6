/// `colspan` and `rowspan` among the attributes of a cell's tag; 1 where there is none.
struct CellSpans: Equatable {
    var columns = 1
    /// `rowspan="0"` means all rows to the end of the group.
    var rows = 1

    init(attributes: Range<Int>, in source: Span<UInt8>) {
        var at = attributes.lowerBound
        while at < attributes.upperBound {
            let name = Self.word(source, &at, attributes.upperBound)
            guard let value = Self.value(source, &at, attributes.upperBound) else { continue }
            switch name.key {
            case Self.colspan: columns = SpanGrid.clamped(value)
            case Self.rowspan: rows = value == 0 ? SpanGrid.largestSpan : SpanGrid.clamped(value)
            default: break
            }
        }
    }

    private static let colspan = PackedName("colspan").key
    private static let rowspan = PackedName("rowspan").key

    /// The attribute name at `at`, or what stands there instead; always moves on.
    private static func word(_ source: Span<UInt8>, _ at: inout Int, _ end: Int) -> PackedName {
        var name = PackedName()
        while at < end, source[at] <= 0x20 || source[at] == 0x2F { at += 1 }
        while at < end, source[at] > 0x20, source[at] != 0x3D, source[at] != 0x2F {
            let isUpper = (0x41...0x5A).contains(source[at])
            name.append(isUpper ? source[at] | 0x20 : source[at])
            at += 1
        }
        return name
    }

    /// The number after `=`; `nil` when there is no `=`, and 1 for what is no number.
    private static func value(_ source: Span<UInt8>, _ at: inout Int, _ end: Int) -> Int? {
        while at < end, source[at] <= 0x20 { at += 1 }
        guard at < end, source[at] == 0x3D else { return nil }
        at += 1
        while at < end, source[at] <= 0x20 { at += 1 }
        guard at < end else { return nil }
        let quote = source[at] == 0x22 || source[at] == 0x27 ? source[at] : nil
        if quote != nil { at += 1 }
        let start = at
        while at < end, quote.map({ source[at] != $0 }) ?? (source[at] > 0x20) { at += 1 }
        let number = number(source, start..<at)
        if quote != nil { at += 1 }
        return number ?? 1
    }

    private static func number(_ source: Span<UInt8>, _ range: Range<Int>) -> Int? {
        var result: Int?
        for at in range {
            if result == nil, source[at] <= 0x20 { continue }
            guard (0x30...0x39).contains(source[at]) else { break }
            result = min((result ?? 0) * 10 + Int(source[at]) - 0x30, 1_000_000)
        }
        return result
    }
}
