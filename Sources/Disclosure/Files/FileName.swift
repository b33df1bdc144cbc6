/// The name a file goes by: what somebody gave, made harmless.
///
///     FileName("C:\\文件\\..\\报\r\n告.PDF", type: .pdf).text   // "报告.PDF"
///     FileName("run.bat", type: .text).text                  // "run.bat.txt"
///
/// One line without path, control characters and characters that reverse the writing (which make `fdp.exe` look like
/// `exe.pdf`), at most 255 bytes; its ending fits what the file is, because systems open files by it.
package struct FileName: Hashable, Sendable, CustomStringConvertible {
    package static let longest = 255
    package let text: String
    package var description: String { text }

    package init(_ given: String, type: FileType) {
        var (stem, ending) = Self.parted(Self.cleaned(given))
        if stem.isEmpty { stem = "文件" }
        if !type.extensions.contains(ending.lowercasedASCII) {
            if !ending.isEmpty { stem += "." + ending }
            ending = type.extensions.first ?? ""
        }
        if Self.isDevice(stem) { stem = "_" + stem }
        text = Self.cut(stem, to: Self.longest - ending.utf8.count - 1) + "." + ending
    }

    /// As it stands in the database.
    package init(kept text: String) { self.text = text }

    /// What a file was called, for a sentence about one that is not kept: one short line, harmless.
    package static func shown(_ given: String) -> String {
        let name = cleaned(given)
        return name.isEmpty ? "文件" : cut(name, to: 120)
    }

    /// `pdf`, in small letters; empty when there is none.
    package static func fileExtension(of given: String) -> String { parted(cleaned(given)).ending.lowercasedASCII }

    // MARK: What the cleaning is made of

    private static func cleaned(_ given: String) -> String {
        // Longer ones are cut anyway, and need not be walked to their end.
        let end = given.unicodeScalars.suffix(4096)
        let last = end.lastIndex { $0 == "/" || $0 == "\\" }.map { end[end.index(after: $0)...] } ?? end
        var name = String.UnicodeScalarView()
        for scalar in last where !isHidden(scalar) { name.append(isReserved(scalar) ? "_" : scalar) }
        let isEdge = { (scalar: Unicode.Scalar) in scalar == "." || scalar.properties.isWhitespace }
        let trimmed = name.drop(while: isEdge)
        guard let end = trimmed.lastIndex(where: { !isEdge($0) }) else { return "" }
        return String(String.UnicodeScalarView(trimmed[...end]))
    }

    /// Nothing that is seen: control and format characters, separators of lines, what is not assigned or private.
    private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse: true
        case .unassigned: scalar.properties.isNoncharacterCodePoint
        default: false
        }
    }

    /// Not allowed in names of files on Windows.
    private static func isReserved(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "<", ">", ":", "\"", "|", "?", "*", "\u{FFFD}": true
        default: false
        }
    }

    /// Before and behind the last point; an ending has 1 to 8 letters or digits.
    private static func parted(_ name: String) -> (stem: String, ending: String) {
        guard let point = name.utf8.lastIndex(of: UInt8(ascii: ".")) else { return (name, "") }
        let ending = name[name.utf8.index(after: point)...]
        let isPlain = ending.utf8.allSatisfy { $0.isASCIILetter || (0x30...0x39).contains($0) }
        guard (1...8).contains(ending.utf8.count), isPlain else { return (name, "") }
        return (String(name[..<point]), String(ending))
    }

    private static func isDevice(_ stem: String) -> Bool {
        let name = stem.utf8.prefix { $0 != UInt8(ascii: ".") }.map { (0x41...0x5A).contains($0) ? $0 + 0x20 : $0 }
        if name.count == 4, (0x30...0x39).contains(name[3]) {
            return name.starts(with: "com".utf8) || name.starts(with: "lpt".utf8)
        }
        return ["con", "prn", "aux", "nul"].contains(String(decoding: name, as: UTF8.self))
    }

    /// Whole characters only.
    private static func cut(_ text: String, to limit: Int) -> String {
        guard text.utf8.count > limit else { return text }
        let bytes = Array(text.utf8.prefix(limit))
        let end = bytes.lastIndex { $0 < 0x80 || $0 >= 0xC0 } ?? 0
        let isWhole = String(validating: bytes, as: UTF8.self) != nil
        return String(decoding: isWhole ? bytes : Array(bytes[..<end]), as: UTF8.self)
    }
}

extension FileName {
    /// As the value of `Content-Disposition` (RFC 6266): plain letters for old programs, and the whole name in UTF-8
    /// (RFC 8187, before it RFC 5987).
    ///
    ///     attachment; filename="__.pdf"; filename*=UTF-8''%E6%8A%A5%E5%91%8A.pdf
    package func disposition(inline: Bool) -> String {
        let plain = text.unicodeScalars.map { scalar in
            scalar.value > 0x1F && scalar.value < 0x7F && scalar != "\"" && scalar != "\\" && scalar != "%"
                ? String(scalar) : "_"
        }
        // `attr-char` of RFC 8187 stays.
        let coded = text.percentEncoded(keeping: "!#$&+^`|")
        return "\(inline ? "inline" : "attachment"); filename=\"\(plain.joined())\"; filename*=UTF-8''\(coded)"
    }
}

extension UInt8 {
    fileprivate var isASCIILetter: Bool { (0x41...0x5A).contains(self) || (0x61...0x7A).contains(self) }
}

extension String {
    fileprivate var lowercasedASCII: String {
        String(decoding: utf8.map { (0x41...0x5A).contains($0) ? $0 + 0x20 : $0 }, as: UTF8.self)
    }
}
