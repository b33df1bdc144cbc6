extension ActFields {
    /// As JSON in the one form that is sealed: names ascending, no white space, whole numbers in decimal, in texts only
    /// `"`, `\` and control characters escaped.
    package var json: [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(128)
        Self.append(self, to: &bytes)
        return bytes
    }

    private static func append(_ fields: ActFields, to bytes: inout [UInt8]) {
        bytes.append(UInt8(ascii: "{"))
        for (index, field) in fields.fields.enumerated() {
            if index > 0 { bytes.append(UInt8(ascii: ",")) }
            append(field.name, to: &bytes)
            bytes.append(UInt8(ascii: ":"))
            append(field.value, to: &bytes)
        }
        bytes.append(UInt8(ascii: "}"))
    }

    private static func append(_ value: ActValue, to bytes: inout [UInt8]) {
        switch value {
        case .text(let text): append(text, to: &bytes)
        case .number(let number): bytes.append(contentsOf: String(number).utf8)
        case .fields(let fields): append(fields, to: &bytes)
        case .list(let values):
            bytes.append(UInt8(ascii: "["))
            for (index, value) in values.enumerated() {
                if index > 0 { bytes.append(UInt8(ascii: ",")) }
                append(value, to: &bytes)
            }
            bytes.append(UInt8(ascii: "]"))
        }
    }

    private static func append(_ text: String, to bytes: inout [UInt8]) {
        bytes.append(UInt8(ascii: "\""))
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"):
                bytes.append(UInt8(ascii: "\\"))
                bytes.append(byte)
            case 0..<0x20:
                bytes.append(contentsOf: "\\u00".utf8)
                bytes.append(hexadecimal[Int(byte >> 4)])
                bytes.append(hexadecimal[Int(byte & 0xF)])
            default: bytes.append(byte)
            }
        }
        bytes.append(UInt8(ascii: "\""))
    }

    private static let hexadecimal = Array("0123456789abcdef".utf8)

    /// Reads exactly what ``json`` writes; anything else, valid JSON or not, is a fault.
    package init(json bytes: some Collection<UInt8>) throws(ActFault) {
        var reader = ActFieldsReader(Array(bytes))
        self = try reader.whole()
    }
}

/// Reads the canonical form, byte by byte.
private struct ActFieldsReader {
    private static let deepest = 12
    private let bytes: [UInt8]
    private var position = 0
    private var depth = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    mutating func whole() throws(ActFault) -> ActFields {
        let fields = try fields()
        guard position == bytes.count else { throw fault }
        return fields
    }

    private var fault: ActFault { ActFault("记录的内容在第 \(position + 1) 个字节处不合格式。") }

    private var next: UInt8? { position < bytes.count ? bytes[position] : nil }

    private mutating func take(_ byte: UInt8) throws(ActFault) {
        guard next == byte else { throw fault }
        position += 1
    }

    private mutating func takes(_ byte: UInt8) -> Bool {
        guard next == byte else { return false }
        position += 1
        return true
    }

    private mutating func fields() throws(ActFault) -> ActFields {
        try enter(UInt8(ascii: "{"))
        var fields: [ActFields.Field] = []
        if !takes(UInt8(ascii: "}")) {
            repeat {
                let name = try text()
                try take(UInt8(ascii: ":"))
                fields.append(ActFields.Field(name: name, value: try value()))
            } while takes(UInt8(ascii: ","))
            try take(UInt8(ascii: "}"))
        }
        depth -= 1
        guard let result = ActFields(ascending: fields) else { throw fault }
        return result
    }

    private mutating func list() throws(ActFault) -> [ActValue] {
        try enter(UInt8(ascii: "["))
        var values: [ActValue] = []
        if !takes(UInt8(ascii: "]")) {
            repeat { values.append(try value()) } while takes(UInt8(ascii: ","))
            try take(UInt8(ascii: "]"))
        }
        depth -= 1
        return values
    }

    private mutating func enter(_ bracket: UInt8) throws(ActFault) {
        try take(bracket)
        depth += 1
        guard depth <= Self.deepest else { throw fault }
    }

    private mutating func value() throws(ActFault) -> ActValue {
        switch next {
        case UInt8(ascii: "\""): .text(try text())
        case UInt8(ascii: "{"): .fields(try fields())
        case UInt8(ascii: "["): .list(try list())
        default: .number(try number())
        }
    }

    private mutating func number() throws(ActFault) -> Int64 {
        let start = position
        _ = takes(UInt8(ascii: "-"))
        while let byte = next, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) { position += 1 }
        let digits = String(decoding: bytes[start..<position], as: UTF8.self)
        // 007 and -0 are not what we write.
        guard let number = Int64(digits), String(number) == digits else { throw fault }
        return number
    }

    private mutating func text() throws(ActFault) -> String {
        try take(UInt8(ascii: "\""))
        let start = position
        while let byte = next, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\"), byte >= 0x20 { position += 1 }
        guard next == UInt8(ascii: "\\") else { return try string(bytes[start..<position]) }
        var text = Array(bytes[start..<position])
        while let byte = next, byte != UInt8(ascii: "\"") {
            guard byte >= 0x20 else { throw fault }
            position += 1
            text.append(byte == UInt8(ascii: "\\") ? try escaped() : byte)
        }
        return try string(text[...])
    }

    private mutating func string(_ text: ArraySlice<UInt8>) throws(ActFault) -> String {
        guard let string = String(validating: text, as: UTF8.self) else { throw fault }
        try take(UInt8(ascii: "\""))
        return string
    }

    /// After a backslash: `"`, `\`, or `u00` and two lower-case digits below 20.
    private mutating func escaped() throws(ActFault) -> UInt8 {
        if takes(UInt8(ascii: "\"")) { return UInt8(ascii: "\"") }
        if takes(UInt8(ascii: "\\")) { return UInt8(ascii: "\\") }
        guard position + 5 <= bytes.count, bytes[position..<position + 3].elementsEqual("u00".utf8) else { throw fault }
        let digits = bytes[(position + 3)..<(position + 5)]
        let text = String(decoding: digits, as: UTF8.self)
        guard let value = UInt8(text, radix: 16), value < 0x20, text == text.lowercased() else { throw fault }
        position += 5
        return value
    }
}
