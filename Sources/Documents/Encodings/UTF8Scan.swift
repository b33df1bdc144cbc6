/// Whether bytes are UTF-8, and where not.
///
///     UTF8Scan.firstFault(in: Array("公开".utf8))        // nil
///     UTF8Scan.firstFault(in: [0x41, 0xB9, 0xAB])       // 1
///
/// Reports are ASCII and three-byte characters, so these two go fast: eight bytes, or one character, at a step.
enum UTF8Scan {
    /// Index of the first byte that does not belong to valid UTF-8.
    static func firstFault(in bytes: [UInt8], from start: Int = 0) -> Int? {
        let span = bytes.span
        let raw = span.bytes
        let count = span.count
        var at = start
        while at < count {
            if span[at] < 0x80 {
                at += 1
                while at + 8 <= count,
                    raw.unsafeLoadUnaligned(fromByteOffset: at, as: UInt64.self) & 0x8080_8080_8080_8080 == 0
                {
                    at += 8
                }
                continue
            }
            if at + 4 <= count {
                let word = raw.unsafeLoadUnaligned(fromByteOffset: at, as: UInt32.self).littleEndian
                // 1110xxxx 10xxxxxx 10xxxxxx, without the overlong (E0 80…9F) and the surrogates (ED A0…BF).
                if word & 0x00C0_C0F0 == 0x0080_80E0, word & 0x200F != 0, word & 0x200F != 0x200D {
                    at += 3
                    continue
                }
            }
            let length = sequenceLength(span, at)
            guard length > 0 else { return at }
            at += length
        }
        return nil
    }

    /// Length of the valid sequence at `at` (1…4); of a faulty one, minus the bytes that one U+FFFD stands for
    /// (the longest start of a sequence that could have become valid, at least 1: Unicode 3.9, "maximal subpart").
    static func sequenceLength(_ bytes: Span<UInt8>, _ at: Int) -> Int {
        let lead = bytes[at]
        if lead < 0x80 { return 1 }
        guard let form = Form(lead: lead) else { return -1 }
        for step in 1..<form.length {
            guard at + step < bytes.count else { return -step }
            let allowed = step == 1 ? form.second : 0x80...0xBF
            guard allowed.contains(bytes[at + step]) else { return -step }
        }
        return form.length
    }

    /// Unicode table 3-7: how long a sequence is and which second bytes it may have.
    private struct Form {
        var length: Int
        var second: ClosedRange<UInt8>

        init?(lead: UInt8) {
            switch lead {
            case 0xC2...0xDF: (length, second) = (2, 0x80...0xBF)
            case 0xE0: (length, second) = (3, 0xA0...0xBF)
            case 0xED: (length, second) = (3, 0x80...0x9F)
            case 0xE1...0xEF: (length, second) = (3, 0x80...0xBF)
            case 0xF0: (length, second) = (4, 0x90...0xBF)
            case 0xF1...0xF3: (length, second) = (4, 0x80...0xBF)
            case 0xF4: (length, second) = (4, 0x80...0x8F)
            default: return nil
            }
        }
    }
}
