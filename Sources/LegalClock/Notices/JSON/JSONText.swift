/// A value of JSON, as far as notices need it: no fractions.
enum JSONText: Hashable {
    case object([Member])
    case list([JSONText])
    case text(String)
    case number(Int)
    case truth(Bool)
    case null

    struct Member: Hashable {
        let name: String
        let value: JSONText
    }

    /// Why a text is not JSON, and in which line.
    struct Fault: Error, Hashable {
        let line: Int
        let sentence: String
    }

    init(_ bytes: [UInt8]) throws(Fault) {
        var reader = JSONTextReader(bytes)
        self = try reader.whole()
    }
}

/// Reads strictly by RFC 8259, but without fractions and exponents; objects name each member once.
private struct JSONTextReader {
    private static let deepest = 8
    private let bytes: [UInt8]
    private var place = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    mutating func whole() throws(JSONText.Fault) -> JSONText {
        let value = try value(depth: 0)
        skipBlanks()
        guard place == bytes.count else { throw fault("内容之后还有多余的文字") }
        return value
    }

    private mutating func value(depth: Int) throws(JSONText.Fault) -> JSONText {
        guard depth <= Self.deepest else { throw fault("嵌套太深") }
        skipBlanks()
        switch peek {
        case UInt8(ascii: "{"): return .object(try members(depth: depth))
        case UInt8(ascii: "["): return .list(try elements(depth: depth))
        case UInt8(ascii: "\""): return .text(try text())
        case UInt8(ascii: "-"), (UInt8(ascii: "0")...UInt8(ascii: "9"))?: return .number(try number())
        case UInt8(ascii: "t") where take("true"): return .truth(true)
        case UInt8(ascii: "f") where take("false"): return .truth(false)
        case UInt8(ascii: "n") where take("null"): return .null
        default: throw fault("应为 JSON 的值")
        }
    }

    private mutating func members(depth: Int) throws(JSONText.Fault) -> [JSONText.Member] {
        place += 1
        var members: [JSONText.Member] = []
        skipBlanks()
        if take("}") { return members }
        while true {
            skipBlanks()
            guard peek == UInt8(ascii: "\"") else { throw fault("应为带引号的名称") }
            let name = try text()
            guard !members.contains(where: { $0.name == name }) else { throw fault("“\(name)”出现了两次") }
            skipBlanks()
            guard take(":") else { throw fault("名称之后应为冒号") }
            members.append(JSONText.Member(name: name, value: try value(depth: depth + 1)))
            guard members.count <= 50 else { throw fault("名称太多") }
            skipBlanks()
            if take("}") { return members }
            guard take(",") else { throw fault("应为逗号或者 }") }
        }
    }

    private mutating func elements(depth: Int) throws(JSONText.Fault) -> [JSONText] {
        place += 1
        var elements: [JSONText] = []
        skipBlanks()
        if take("]") { return elements }
        while true {
            elements.append(try value(depth: depth + 1))
            guard elements.count <= 1_000 else { throw fault("列表太长") }
            skipBlanks()
            if take("]") { return elements }
            guard take(",") else { throw fault("应为逗号或者 ]") }
        }
    }

    private mutating func number() throws(JSONText.Fault) -> Int {
        let start = place
        if peek == UInt8(ascii: "-") { place += 1 }
        while let byte = peek, byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") { place += 1 }
        let digits = bytes[start..<place].drop { $0 == UInt8(ascii: "-") }
        guard !digits.isEmpty, digits.count == 1 || digits.first != UInt8(ascii: "0"),
            let number = Int(String(decoding: bytes[start..<place], as: UTF8.self)),
            peek != UInt8(ascii: "."), peek != UInt8(ascii: "e"), peek != UInt8(ascii: "E")
        else { throw fault("应为整数") }
        return number
    }

    private mutating func text() throws(JSONText.Fault) -> String {
        place += 1
        var text: [UInt8] = []
        while let byte = peek {
            place += 1
            switch byte {
            case UInt8(ascii: "\""):
                guard let string = String(validating: text, as: UTF8.self) else { throw fault("文字不是 UTF-8 编码") }
                return string
            case UInt8(ascii: "\\"): try appendEscaped(to: &text)
            case 0..<0x20: throw fault("文字中有控制字符")
            default: text.append(byte)
            }
        }
        throw fault("文字没有结束的引号")
    }

    private mutating func appendEscaped(to text: inout [UInt8]) throws(JSONText.Fault) {
        guard let byte = peek else { throw fault("文字没有结束的引号") }
        place += 1
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(byte)
        case UInt8(ascii: "n"): text.append(0x0A)
        case UInt8(ascii: "t"): text.append(0x09)
        case UInt8(ascii: "r"): text.append(0x0D)
        case UInt8(ascii: "b"): text.append(0x08)
        case UInt8(ascii: "f"): text.append(0x0C)
        case UInt8(ascii: "u"):
            var unit = try hexadecimal()
            if (0xD800..<0xDC00).contains(unit) {
                guard take("\\u") else { throw fault("不成对的代理字符") }
                let low = try hexadecimal()
                guard (0xDC00..<0xE000).contains(low) else { throw fault("不成对的代理字符") }
                unit = 0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00)
            }
            guard let scalar = Unicode.Scalar(unit) else { throw fault("不成对的代理字符") }
            text.append(contentsOf: String(Character(scalar)).utf8)
        default: throw fault("不认识的转义字符")
        }
    }

    private mutating func hexadecimal() throws(JSONText.Fault) -> UInt32 {
        var value: UInt32 = 0
        for _ in 0..<4 {
            guard let byte = peek, let digit = Character(Unicode.Scalar(byte)).hexDigitValue else {
                throw fault("\\u 之后应为四位十六进制数")
            }
            value = value << 4 + UInt32(digit)
            place += 1
        }
        return value
    }

    private var peek: UInt8? { place < bytes.count ? bytes[place] : nil }

    private mutating func take(_ word: StaticString) -> Bool {
        let end = place + word.utf8CodeUnitCount
        guard end <= bytes.count else { return false }
        let isNext = word.withUTF8Buffer { $0.elementsEqual(bytes[place..<end]) }
        if isNext { place = end }
        return isNext
    }

    private mutating func skipBlanks() {
        while let byte = peek, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { place += 1 }
    }

    private func fault(_ sentence: String) -> JSONText.Fault {
        let line = bytes[..<min(place, bytes.count)].count { $0 == 0x0A } + 1
        return JSONText.Fault(line: line, sentence: sentence)
    }
}
