/// The value of one attribute of a tag, by its local name: `gridSpan w:val="3"`. Values with references are given as
/// they stand; what we look for are numbers and words.
struct XMLAttributes {
    let source: [UInt8]
    let range: Range<Int>

    func value(_ name: String) -> ArraySlice<UInt8>? {
        let wanted = PackedName(name).key
        var at = range.lowerBound
        while at < range.upperBound {
            var found = PackedName()
            while at < range.upperBound, source[at] <= 0x20 || source[at] == 0x2F { at += 1 }
            while at < range.upperBound, source[at] > 0x20, source[at] != 0x3D {
                if source[at] == 0x3A { found = PackedName() } else { found.append(source[at]) }
                at += 1
            }
            guard let value = nextValue(&at) else { return nil }
            if found.key == wanted { return source[value] }
        }
        return nil
    }

    /// Behind `=`, between quotes.
    private func nextValue(_ at: inout Int) -> Range<Int>? {
        while at < range.upperBound, source[at] <= 0x20 || source[at] == 0x3D { at += 1 }
        guard at < range.upperBound, source[at] == 0x22 || source[at] == 0x27 else { return nil }
        let quote = source[at]
        let start = at + 1
        at = start
        while at < range.upperBound, source[at] != quote { at += 1 }
        defer { at += 1 }
        return start..<at
    }

    /// `nil` for what is no number of at most four digits.
    func number(_ name: String) -> Int? {
        guard let value = value(name), (1...4).contains(value.count) else { return nil }
        var number = 0
        for byte in value {
            guard (0x30...0x39).contains(byte) else { return nil }
            number = number * 10 + Int(byte) - 0x30
        }
        return number
    }

    func word(_ name: String) -> String? { value(name).map { String(decoding: $0, as: UTF8.self) } }
}
