/// Something in a text that tells of a person: a telephone number, an identity number, an e-mail address, a name that is
/// known. Shown to the officer for removal, and kept out of what is published.
///
///     PersonalTrace.all(in: "王某，13800000000", names: ["王某"]).map(\.kind)   // [.name, .phone]
///
/// It finds what has the form of such a thing; that a text without a trace names nobody is for a person to judge.
package struct PersonalTrace: Hashable, Sendable {
    package enum Kind: Hashable, Sendable {
        case phone, identityNumber, email, name

        package var name: String {
            switch self {
            case .phone: "电话号码"
            case .identityNumber: "证件号码"
            case .email: "电子邮箱"
            case .name: "申请人或者第三方的姓名、名称"
            }
        }
    }

    package let kind: Kind
    /// In the UTF-8 bytes of the text.
    package let range: Range<Int>

    /// In the order of the text, none over another.
    package static func all(in text: String, names: [String] = []) -> [PersonalTrace] {
        let bytes = Array(text.utf8)
        var traces = numbers(bytes) + emails(bytes)
        for name in names { traces += places(of: Array(name.trimmed.utf8), in: bytes) }
        traces.sort { ($0.range.lowerBound, -$0.range.count) < ($1.range.lowerBound, -$1.range.count) }
        var apart: [PersonalTrace] = []
        for trace in traces where trace.range.lowerBound >= apart.last?.range.upperBound ?? 0 { apart.append(trace) }
        return apart
    }

    /// The text with every trace put out of sight.
    package static func removed(from text: String, names: [String] = []) -> String {
        let bytes = Array(text.utf8)
        var (clean, position) = ([UInt8](), 0)
        for trace in all(in: text, names: names) {
            clean += bytes[position..<trace.range.lowerBound]
            clean += Array("×××".utf8)
            position = trace.range.upperBound
        }
        return String(decoding: clean + bytes[position...], as: UTF8.self)
    }

    // MARK: Forms

    /// Runs of digits, with the strokes and gaps that people put into telephone numbers. Full-width digits count.
    private static func numbers(_ bytes: [UInt8]) -> [PersonalTrace] {
        var traces: [PersonalTrace] = []
        var index = 0
        while index < bytes.count {
            guard let run = run(from: index, bytes) else {
                index += 1
                continue
            }
            if let kind = kind(run.digits) { traces.append(PersonalTrace(kind: kind, range: index..<run.end)) }
            index = run.end
        }
        return traces
    }

    private static func run(from start: Int, _ bytes: [UInt8]) -> (digits: [UInt8], end: Int)? {
        var (digits, index, end) = ([UInt8](), start, start)
        while index < bytes.count {
            if let (digit, next) = digit(at: index, bytes) {
                digits.append(digit)
                (index, end) = (next, next)
            } else if !digits.isEmpty, isGap(bytes[index]), index == end {
                index += 1
            } else {
                break
            }
        }
        return digits.isEmpty ? nil : (digits, end)
    }

    private static func isGap(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "-") || byte == UInt8(ascii: " ") }

    /// ASCII, full-width (EF BC 90 … 99), and the X at the end of an identity number.
    private static func digit(at index: Int, _ bytes: [UInt8]) -> (UInt8, Int)? {
        let byte = bytes[index]
        if (0x30...0x39).contains(byte) { return (byte, index + 1) }
        if byte == UInt8(ascii: "X") || byte == UInt8(ascii: "x") {
            let before = index > 0 && (0x30...0x39).contains(bytes[index - 1])
            return before ? (UInt8(ascii: "X"), index + 1) : nil
        }
        guard byte == 0xEF, index + 2 < bytes.count, bytes[index + 1] == 0xBC, (0x90...0x99).contains(bytes[index + 2])
        else { return nil }
        return (bytes[index + 2] - 0x90 + 0x30, index + 3)
    }

    /// Amounts, years and document numbers are shorter, or do not begin so.
    private static func kind(_ digits: [UInt8]) -> Kind? {
        let plain = digits.filter { $0 != UInt8(ascii: "X") }
        switch digits.count {
        case 15, 18: return .identityNumber
        case 11 where plain.count == 11 && digits[0] == UInt8(ascii: "1"): return .phone
        case 10...12 where plain.count == digits.count && digits[0] == UInt8(ascii: "0"): return .phone
        case 13 where digits.starts(with: Array("861".utf8)): return .phone
        default: return nil
        }
    }

    private static func emails(_ bytes: [UInt8]) -> [PersonalTrace] {
        bytes.indices.filter { bytes[$0] == UInt8(ascii: "@") }.compactMap { at in
            let before = bytes[..<at].reversed().prefix { isOfAddress($0) }.count
            let after = bytes[(at + 1)...].prefix { isOfAddress($0) }.count
            guard before > 0, after > 2, bytes[(at + 1)...(at + after)].contains(UInt8(ascii: ".")) else { return nil }
            return PersonalTrace(kind: .email, range: at - before..<at + 1 + after)
        }
    }

    private static func isOfAddress(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "_"),
            UInt8(ascii: "+"):
            true
        default: false
        }
    }

    /// A single character is too common to be a name.
    private static func places(of name: [UInt8], in bytes: [UInt8]) -> [PersonalTrace] {
        guard name.count > 3 else { return [] }
        var (traces, index) = ([PersonalTrace](), 0)
        while index + name.count <= bytes.count {
            if bytes[index] == name[0], bytes[index..<index + name.count].elementsEqual(name) {
                traces.append(PersonalTrace(kind: .name, range: index..<index + name.count))
                index += name.count
            } else {
                index += 1
            }
        }
        return traces
    }
}
