#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// GB18030 as two tables, filled once by the system's `iconv` (some 2 ms), because `iconv` itself stops at every
/// fault and is several times slower.
///
/// Two-byte codes: lead 81…FE, trail 40…7E and 80…FE, 190 to a lead. Four-byte codes up to 8431A439 cover the rest of
/// the basic plane; from 90308130 they count through the other planes and need no table.
struct GB18030Table: Sendable {
    /// By ``pairIndex(_:_:)``; 0 where there is no character.
    let pairs: [UInt32]
    /// By ``quadIndex(_:_:_:_:)``; 0 where there is no character.
    let quads: [UInt32]

    /// `nil` where the system has no such conversion.
    static let shared = GB18030Table()

    static let quadCount = 39_420
    /// Index of 90308130, which is U+10000.
    static let firstSupplementary = 189_000

    private init?() {
        guard let pairs = Self.convert(codes: Self.allPairs, width: 2),
            let quads = Self.convert(codes: Self.allQuads, width: 4)
        else { return nil }
        self.pairs = pairs
        self.quads = quads
    }

    @inline(__always)
    static func pairIndex(_ lead: UInt8, _ trail: UInt8) -> Int? {
        guard lead >= 0x81, lead <= 0xFE, trail >= 0x40, trail <= 0xFE, trail != 0x7F else { return nil }
        return (Int(lead) - 0x81) * 190 + Int(trail) - (trail < 0x7F ? 0x40 : 0x41)
    }

    @inline(__always)
    static func quadIndex(_ a: UInt8, _ b: UInt8, _ c: UInt8, _ d: UInt8) -> Int? {
        guard a >= 0x81, a <= 0xFE, b >= 0x30, b <= 0x39, c >= 0x81, c <= 0xFE, d >= 0x30, d <= 0x39 else {
            return nil
        }
        return (((Int(a) - 0x81) * 10 + Int(b) - 0x30) * 126 + Int(c) - 0x81) * 10 + Int(d) - 0x30
    }

    private static var allPairs: [UInt8] {
        var codes: [UInt8] = []
        for lead in UInt8(0x81)...0xFE {
            for trail in UInt8(0x40)...0xFE where trail != 0x7F { codes += [lead, trail] }
        }
        return codes
    }

    private static var allQuads: [UInt8] {
        var codes: [UInt8] = []
        for index in 0..<quadCount {
            codes.append(UInt8(0x81 + index / 12_600))
            codes.append(UInt8(0x30 + index / 1260 % 10))
            codes.append(UInt8(0x81 + index / 10 % 126))
            codes.append(UInt8(0x30 + index % 10))
        }
        return codes
    }

    /// The character of each code; a code that is none, or a private one `iconv` refuses, is 0.
    private static func convert(codes: [UInt8], width: Int) -> [UInt32]? {
        let converter = iconv_open("UTF-32LE", "GB18030")
        guard converter != iconv_t(bitPattern: -1) else { return nil }
        defer { iconv_close(converter) }
        var input = codes.map(CChar.init(bitPattern:))
        var result = [UInt32](repeating: 0, count: codes.count / width)
        input.withUnsafeMutableBufferPointer { input in
            result.withUnsafeMutableBytes { output in
                var at = 0
                while at < codes.count {
                    at = step(converter, input, output, from: at, width: width)
                }
            }
        }
        return result
    }

    /// Converts from the code at `start` up to the first that is refused, and answers where to go on.
    private static func step(
        _ converter: iconv_t?,
        _ input: UnsafeMutableBufferPointer<CChar>,
        _ output: UnsafeMutableRawBufferPointer,
        from start: Int,
        width: Int
    ) -> Int {
        var source = input.baseAddress.map { $0 + start }
        var sourceLeft = input.count - start
        var target = output.baseAddress.map { ($0 + start / width * 4).assumingMemoryBound(to: CChar.self) }
        var targetLeft = output.count - start / width * 4
        _ = iconv(converter, &source, &sourceLeft, &target, &targetLeft)
        let done = (input.count - sourceLeft) / width * width
        return max(done, start) + (sourceLeft > 0 ? width : 0)
    }
}
