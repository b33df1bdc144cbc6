/// UTF-16 of either byte order to UTF-8. An unpaired surrogate, a NUL and an odd last byte become U+FFFD.
struct UTF16Decoder {
    enum Order: String { case little = "UTF-16LE", big = "UTF-16BE" }

    let order: Order
    /// Position of the high byte in a unit.
    private let high: Int

    init(_ order: Order) {
        self.order = order
        high = order == .little ? 1 : 0
    }

    /// The byte order of UTF-16 without a byte order mark; `nil` when the bytes do not look like UTF-16.
    ///
    /// Nine in ten of the first 512 units must be what Chinese text is made of, read in that order: ASCII, general
    /// and Chinese punctuation, Han characters, full-width forms.
    static func order(of bytes: [UInt8]) -> Order? {
        let units = min(bytes.count / 2, 512)
        guard units >= 2 else { return nil }
        let span = bytes.span
        var (little, big) = (0, 0)
        for unit in 0..<units {
            let (first, second) = (UInt16(span[unit * 2]), UInt16(span[unit * 2 + 1]))
            if isUsual(second << 8 | first) { little += 1 }
            if isUsual(first << 8 | second) { big += 1 }
        }
        guard max(little, big) * 10 >= units * 9, little != big else { return nil }
        return little > big ? .little : .big
    }

    @inline(__always)
    private static func isUsual(_ unit: UInt16) -> Bool {
        switch unit {
        case 0x09, 0x0A, 0x0D, 0x20...0x7E, 0xA0...0xFF, 0x2000...0x206F, 0x2460...0x257F, 0x3000...0x303F,
            0x3400...0x9FFF, 0xFF00...0xFFEF:
            true
        default: false
        }
    }

    func decode(_ bytes: [UInt8], from start: Int, _ limit: Int) throws(UnreadableDocument) -> DecodedText {
        let size = decodedSize(bytes.span, from: start)
        guard size <= limit else { throw .decodedTooLarge(limit: limit) }
        var result = DecodedText(text: [], encoding: order.rawValue)
        result.text.reserveCapacity(size)
        forEachScalar(bytes.span, from: start) { scalar in
            if let scalar { result.text.append(utf8: scalar) } else { result.appendReplacement() }
        }
        guard result.isMostlyDecoded else { throw .notText }
        return result
    }

    private func decodedSize(_ bytes: Span<UInt8>, from start: Int) -> Int {
        var size = 0
        forEachScalar(bytes, from: start) { size += $0.map { UTF8.width($0) } ?? 3 }
        return size
    }

    @inline(__always)
    private func forEachScalar(_ bytes: Span<UInt8>, from start: Int, _ body: (Unicode.Scalar?) -> Void) {
        var at = start
        while at + 1 < bytes.count {
            let first = unit(bytes, at)
            at += 2
            if let scalar = Unicode.Scalar(first) {
                body(first == 0 ? nil : scalar)
                continue
            }
            guard first < 0xDC00, at + 1 < bytes.count, case let second = unit(bytes, at), second & 0xFC00 == 0xDC00
            else {
                body(nil)
                continue
            }
            at += 2
            body(Unicode.Scalar(0x10000 + (UInt32(first) & 0x3FF) << 10 + (UInt32(second) & 0x3FF)))
        }
        if at < bytes.count { body(nil) }
    }

    @inline(__always)
    private func unit(_ bytes: Span<UInt8>, _ at: Int) -> UInt16 {
        UInt16(bytes[at + high]) << 8 | UInt16(bytes[at + 1 - high])
    }
}

extension DecodedText {
    mutating func appendReplacement() {
        text.append(contentsOf: Self.replacement)
        undecodable += 1
    }

    /// Fewer than one byte in eight of the text stands for what could not be decoded.
    var isMostlyDecoded: Bool { undecodable * 3 <= text.count / 8 + 48 }
}

extension [UInt8] {
    /// Appends a scalar in UTF-8.
    @inline(__always)
    mutating func append(utf8 scalar: Unicode.Scalar) {
        let value = scalar.value
        switch value {
        case ..<0x80:
            append(UInt8(truncatingIfNeeded: value))
        case ..<0x800:
            append(UInt8(truncatingIfNeeded: 0xC0 | value >> 6))
            append(UInt8(truncatingIfNeeded: 0x80 | value & 0x3F))
        case ..<0x10000:
            append(UInt8(truncatingIfNeeded: 0xE0 | value >> 12))
            append(UInt8(truncatingIfNeeded: 0x80 | value >> 6 & 0x3F))
            append(UInt8(truncatingIfNeeded: 0x80 | value & 0x3F))
        default:
            append(UInt8(truncatingIfNeeded: 0xF0 | value >> 18))
            append(UInt8(truncatingIfNeeded: 0x80 | value >> 12 & 0x3F))
            append(UInt8(truncatingIfNeeded: 0x80 | value >> 6 & 0x3F))
            append(UInt8(truncatingIfNeeded: 0x80 | value & 0x3F))
        }
    }
}
