/// One field of a form that was sent as `multipart/form-data`.
struct FormPart: Hashable, Sendable {
    let name: String
    /// `nil` for a field that is no file; empty for a file field in which no file was chosen.
    let fileName: String?
    private(set) var bytes: [UInt8] = []
    /// There was more than the limit; what there was is gone.
    private(set) var isTooLarge = false

    init(name: String, fileName: String? = nil, bytes: [UInt8] = []) {
        self.name = name
        self.fileName = fileName
        self.bytes = bytes
    }

    /// From the head of a part: `Content-Disposition: form-data; name="file"; filename="报告.txt"`. `nil` without a name.
    init?(head: ArraySlice<UInt8>) {
        var found: ContentDisposition?
        for line in head.split(separator: 0x0A) {
            let line = line.last == 0x0D ? line.dropLast() : line
            guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else { continue }
            let name = String(decoding: line[..<colon], as: UTF8.self).lowercased()
            if name == "content-disposition" { found = ContentDisposition(line[(colon + 1)...]) }
        }
        guard let found, found.kind == "form-data", let name = found.parameters["name"] else { return nil }
        self.init(name: name, fileName: found.parameters["filename"])
    }

    mutating func append(_ more: ArraySlice<UInt8>, limit: Int) {
        guard !isTooLarge, !more.isEmpty else { return }
        if bytes.count + more.count > limit {
            isTooLarge = true
            bytes = []
        } else {
            bytes.append(contentsOf: more)
        }
    }

    /// A file field in which nothing was chosen, or a text of nothing.
    var isEmpty: Bool { bytes.isEmpty && !isTooLarge && (fileName ?? "").isEmpty }
}

/// `form-data; name="file"; filename="a.txt"`: a word, and parameters, quoted or not.
///
/// Browsers write names as UTF-8 and turn `"` into `%22`; other programs put a backslash before it. Both are read.
struct ContentDisposition: Hashable, Sendable {
    let kind: String
    private(set) var parameters: [String: String] = [:]

    /// A malformed rest is left out.
    init(_ bytes: ArraySlice<UInt8>) {
        var rest = bytes
        kind = Self.word(&rest).lowercased()
        while rest.popFirst() == UInt8(ascii: ";") {
            let name = Self.word(&rest).lowercased()
            guard rest.first == UInt8(ascii: "=") else { break }
            rest.removeFirst()
            let value = Self.value(&rest)
            if parameters[name] == nil { parameters[name] = value }
        }
    }

    /// Up to `;` or `=`, without white space.
    private static func word(_ rest: inout ArraySlice<UInt8>) -> String {
        let end = rest.firstIndex { $0 == UInt8(ascii: ";") || $0 == UInt8(ascii: "=") } ?? rest.endIndex
        let word = rest[..<end].filter { $0 > 0x20 && $0 != 0x7F }
        rest = rest[end...]
        return String(decoding: word, as: UTF8.self)
    }

    private static func value(_ rest: inout ArraySlice<UInt8>) -> String {
        guard rest.first == 0x22 else { return word(&rest) }
        rest.removeFirst()
        var value: [UInt8] = []
        while let byte = rest.popFirst(), byte != 0x22 {
            if byte == 0x5C, let next = rest.first, next == 0x22 || next == 0x5C {
                value.append(next)
                rest.removeFirst()
            } else {
                value.append(byte)
            }
        }
        // Whatever stands between the quote and the next `;`.
        rest = rest.drop { $0 != UInt8(ascii: ";") }
        let text = String(decoding: value, as: UTF8.self)
        return PercentCoding.unquoted(text)
    }
}

extension PercentCoding {
    /// The three characters browsers hide in names of files (HTML, 4.10.21.8): `%22`, `%0D`, `%0A`.
    static func unquoted(_ text: String) -> String {
        guard text.utf8.contains(UInt8(ascii: "%")) else { return text }
        var bytes: [UInt8] = []
        var rest = Array(text.utf8)[...]
        while let byte = rest.popFirst() {
            guard byte == UInt8(ascii: "%") else {
                bytes.append(byte)
                continue
            }
            switch String(decoding: rest.prefix(2), as: UTF8.self).uppercased() {
            case "22": bytes.append(0x22)
            case "0D", "0A": bytes.append(0x20)
            default:
                bytes.append(byte)
                continue
            }
            rest = rest.dropFirst(2)
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
