/// A table as a backup sees it: read off the schema files, so that a new table is in the backup without anybody's doing.
struct BackupTable: Hashable, Sendable {
    let name: String
    /// Rows are read in the order of these columns.
    let key: [String]
    var columns: [String]
    /// The column that numbers rows by itself, if there is one.
    let numbered: String?

    /// What is deliberately not in a backup: it is of the moment, or would let somebody in whom nobody expects any more.
    static let leftOut: Set<String> = [
        // Sign-ins under way and links that were sent: after a restore people sign in again, links are made again.
        "session", "sign_in_ticket", "one_time_link", "status_visit",
        // Who delivers messages just now.
        "message_lease",
    ]

    /// In the order in which they are made: a table comes behind those it refers to.
    static func all(_ schema: Schema) -> [BackupTable] {
        var tables: [BackupTable] = []
        for script in schema.files.map({ $0.script(for: .sqlite) }) {
            tables += Self.tables(in: script)
            for (name, column) in added(in: script) {
                guard let place = tables.firstIndex(where: { $0.name == name }) else { continue }
                tables[place].columns.append(column)
            }
        }
        return tables.filter { !leftOut.contains($0.name) }
    }

    /// `ALTER TABLE request ADD COLUMN unit TEXT;`, each on its line.
    private static func added(in script: String) -> [(table: String, column: String)] {
        script.split(separator: "\n").filter { $0.hasPrefix("ALTER TABLE ") }.compactMap { line in
            let words = line.split(separator: " ")
            guard words.count > 5, words[3] == "ADD", words[4] == "COLUMN" else { return nil }
            return (String(words[2]), String(words[5]))
        }
    }

    /// Schema files are ours and plain: one column to a line, every line of a table on its own.
    private static func tables(in script: String) -> [BackupTable] {
        var tables: [BackupTable] = []
        var lines: [Substring] = []
        var isInside = false
        for line in script.split(separator: "\n") {
            if line.hasPrefix("CREATE VIRTUAL TABLE subject_search") {
                tables.append(
                    BackupTable(name: "subject_search", key: ["rowid"], columns: ["rowid", "terms"], numbered: nil)
                )
            } else if line.hasPrefix("CREATE TABLE ") {
                isInside = true
                lines = [line]
            } else if isInside {
                lines.append(line)
            }
            if isInside, line.contains(";") {
                isInside = false
                if let table = BackupTable(lines) { tables.append(table) }
            }
        }
        return tables
    }

    init(name: String, key: [String], columns: [String], numbered: String?) {
        self.name = name
        self.key = key
        self.columns = columns
        self.numbered = numbered
    }

    private init?(_ lines: [Substring]) {
        let text = lines.joined(separator: "\n")
        guard let open = text.firstIndex(of: "("), let close = text.lastIndex(of: ")") else { return nil }
        name = text[..<open].split(separator: " ").last.map(String.init) ?? ""
        var (key, columns): ([String], [String]) = ([], [])
        var numbered: String?
        for part in Self.parts(of: text[text.index(after: open)..<close]) {
            let words = part.split { $0 == " " || $0 == "\n" }
            guard let first = words.first else { continue }
            switch first {
            case "PRIMARY": key = Self.names(in: part)
            case "UNIQUE", "CHECK", "FOREIGN", "CONSTRAINT": break
            default:
                columns.append(String(first))
                guard part.contains(" PRIMARY KEY") else { continue }
                key = [String(first)]
                // What `{key}` comes to in the words of SQLite.
                if part.contains("INTEGER PRIMARY KEY"), !part.contains("REFERENCES") { numbered = String(first) }
            }
        }
        self.key = key
        self.columns = columns
        self.numbered = numbered
    }

    /// Separated by commas that stand in no brackets.
    private static func parts(of text: Substring) -> [Substring] {
        var (depth, start) = (0, text.startIndex)
        var parts: [Substring] = []
        for index in text.indices {
            switch text[index] {
            case "(": depth += 1
            case ")": depth -= 1
            case "," where depth == 0:
                parts.append(text[start..<index])
                start = text.index(after: index)
            default: break
            }
        }
        return parts + [text[start...]]
    }

    private static func names(in part: Substring) -> [String] {
        part.drop { $0 != "(" }.dropFirst().prefix { $0 != ")" }.split { $0 == "," || $0 == " " }.map(String.init)
    }
}
