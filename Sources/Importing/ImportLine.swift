/// What became of one file: a line of the manifest.
package struct ImportLine: Hashable, Sendable {
    package enum Outcome: String, Sendable {
        /// A new version is kept.
        case kept
        /// The same bytes were kept before.
        case known
        /// Not kept; ``ImportLine/message`` says why.
        case failed
    }

    package var path: String
    package var size: Int
    package var modified: Int
    /// SHA-256 of the bytes; empty when they could not be read.
    package var hash = ""
    package var agency = ""
    package var code = ""
    package var year: Int?
    package var format = ""
    package var version: Int?
    package var errors: Int?
    package var warnings: Int?
    package var outcome: Outcome
    /// A Chinese sentence when it failed.
    package var message = ""

    init(_ file: FoundFile, hash: String, outcome: Outcome) {
        path = file.path
        size = file.size
        modified = file.modified
        self.hash = hash
        self.outcome = outcome
    }

    init(_ file: FoundFile, hash: String = "", failure: ImportFailure) {
        self.init(file, hash: hash, outcome: .failed)
        message = failure.sentence
    }

    /// Whether it tells of exactly this file.
    func tells(of file: FoundFile) -> Bool {
        path == file.path && size == file.size && modified == file.modified
    }
}

extension ImportLine {
    static let header = [
        "path", "size", "mtime", "sha256", "agency", "code", "year", "format", "version", "errors", "warnings",
        "outcome", "message",
    ].joined(separator: "\t")

    /// Fields between tabs; tab, line feed and backslash in them are written `\t`, `\n`, `\\`.
    var text: String {
        func number(_ value: Int?) -> String { value.map(String.init) ?? "" }
        return [
            path, String(size), String(modified), hash, agency, code, number(year), format,
            number(version), number(errors), number(warnings), outcome.rawValue, message,
        ].map(Self.escaped).joined(separator: "\t")
    }

    /// `nil` for a line that is none, or was cut off when a process was stopped.
    init?(_ text: Substring) {
        let fields = text.split(separator: "\t", omittingEmptySubsequences: false).map(Self.unescaped)
        guard fields.count == 13, let size = Int(fields[1]), let modified = Int(fields[2]),
            let outcome = Outcome(rawValue: fields[11])
        else { return nil }
        path = fields[0]
        self.size = size
        self.modified = modified
        self.outcome = outcome
        hash = fields[3]
        agency = fields[4]
        code = fields[5]
        year = Int(fields[6])
        format = fields[7]
        version = Int(fields[8])
        errors = Int(fields[9])
        warnings = Int(fields[10])
        message = fields[12]
    }

    private static func escaped(_ field: String) -> String {
        guard field.utf8.contains(where: { $0 == 0x09 || $0 == 0x0A || $0 == 0x0D || $0 == 0x5C }) else { return field }
        return field.replacing("\\", with: "\\\\").replacing("\t", with: "\\t").replacing("\n", with: "\\n")
            .replacing("\r", with: "\\r")
    }

    private static func unescaped(_ field: Substring) -> String {
        guard field.utf8.contains(0x5C) else { return String(field) }
        var text = ""
        var isEscaped = false
        for character in field.unicodeScalars {
            switch (isEscaped, character) {
            case (false, "\\"): isEscaped = true
            case (false, _): text.unicodeScalars.append(character)
            case (true, let mark):
                text.unicodeScalars.append(["t": "\t", "n": "\n", "r": "\r"][mark] ?? mark)
                isEscaped = false
            }
        }
        return text
    }
}
