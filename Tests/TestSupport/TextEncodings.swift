#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// The encodings documents come in, for making samples of them.
public enum TextEncoding: String, CaseIterable, Sendable {
    case utf8 = "UTF-8"
    case gb18030 = "GB18030"
    case utf16LittleEndian = "UTF-16LE"
    case utf16BigEndian = "UTF-16BE"

    /// Its byte order mark; none for GB18030.
    public var mark: [UInt8] {
        switch self {
        case .utf8: [0xEF, 0xBB, 0xBF]
        case .gb18030: []
        case .utf16LittleEndian: [0xFF, 0xFE]
        case .utf16BigEndian: [0xFE, 0xFF]
        }
    }

    public func encode(_ text: String) -> [UInt8] {
        switch self {
        case .utf8: Array(text.utf8)
        case .gb18030: Iconv.convert(Array(text.utf8), from: "UTF-8", to: rawValue)
        case .utf16LittleEndian: text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        case .utf16BigEndian: text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
        }
    }
}

/// The system's converter; what it refuses is left out byte by byte.
public enum Iconv {
    public static func convert(_ bytes: [UInt8], from: String, to: String) -> [UInt8] {
        let converter = iconv_open(to, from)
        precondition(converter != iconv_t(bitPattern: -1), "no conversion from \(from) to \(to)")
        defer { iconv_close(converter) }
        var input = bytes.map(CChar.init(bitPattern:))
        var output = [CChar](repeating: 0, count: bytes.count * 4 + 16)
        let left = input.withUnsafeMutableBufferPointer { input in
            output.withUnsafeMutableBufferPointer { output in
                var (source, sourceLeft) = (input.baseAddress, input.count)
                var (target, targetLeft) = (output.baseAddress, output.count)
                while sourceLeft > 0 {
                    _ = iconv(converter, &source, &sourceLeft, &target, &targetLeft)
                    if sourceLeft > 0 { (source, sourceLeft) = (source.map { $0 + 1 }, sourceLeft - 1) }
                }
                return targetLeft
            }
        }
        return output.dropLast(left).map(UInt8.init(bitPattern:))
    }
}
