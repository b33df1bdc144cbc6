import Glibc

/// The encodings reports come in.
public enum ReportEncoding: String, CaseIterable, Sendable {
    case utf8
    case utf8WithMark
    case gb18030
    case utf16LittleEndian
    case utf16BigEndian

    public func bytes(_ text: String) -> [UInt8] {
        switch self {
        case .utf8: Array(text.utf8)
        case .utf8WithMark: [0xEF, 0xBB, 0xBF] + text.utf8
        case .gb18030: converted(text)
        case .utf16LittleEndian: [0xFF, 0xFE] + text.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }
        case .utf16BigEndian: [0xFE, 0xFF] + text.utf16.flatMap { [UInt8($0 >> 8), UInt8(truncatingIfNeeded: $0)] }
        }
    }

    private func converted(_ text: String) -> [UInt8] {
        let converter = iconv_open("GB18030", "UTF-8")
        defer { iconv_close(converter) }
        var input = text.utf8.map { CChar(bitPattern: $0) }
        // At most four bytes for each character, and every character has at least one byte.
        var output = [CChar](repeating: 0, count: input.count * 4)
        let written = input.withUnsafeMutableBufferPointer { source in
            output.withUnsafeMutableBufferPointer { target in
                var from = source.baseAddress
                var fromLeft = source.count
                var to = target.baseAddress
                var toLeft = target.count
                _ = iconv(converter, &from, &fromLeft, &to, &toLeft)
                return target.count - toLeft
            }
        }
        return output[..<written].map { UInt8(bitPattern: $0) }
    }
}
