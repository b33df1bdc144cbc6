import Disclosure

/// How a register is to be read, as the form of the mapper says it.
///
///     sheet=0&head=2&read=0.2&c0=number&c2=receivedOn&w=decision.refusedInternal.不予公开&known=skip
struct RegisterChoice: Hashable, Sendable {
    /// Columns that are offered; a register has some twenty. Together with words a form stays under the fields that are read.
    static let mostColumns = 50
    private static let mostWords = 60

    /// From 0.
    var sheet = 0
    /// From 0; looked for when `nil`.
    var head: Int?
    /// What each column holds; `nil` while the program proposes.
    var columns: [Int: RegisterField]?
    var meanings: [RegisterField: [String: String]] = [:]
    /// Rows that were imported before are passed over, not faults.
    var skipsKnown = false

    init() {}

    init(_ body: Query) {
        sheet = Int(body["sheet"]).map { max(0, min($0, 1000)) } ?? 0
        head = Int(body["head"]).flatMap { (0..<RegisterTable.headsWithin).contains($0) ? $0 : nil }
        skipsKnown = body["known"] == "skip"
        readWords(body.all("w"))
        // Columns of another sheet, or under other heads, say nothing of these.
        guard body["read"] == Self.mark(sheet, head) else { return }
        columns = (0..<Self.mostColumns).reduce(into: [:]) { columns, index in
            columns[index] = RegisterField(rawValue: body["c\(index)"])
        }
    }

    private mutating func readWords(_ words: [String]) {
        for word in words.prefix(Self.mostWords) {
            let parts = word.split(separator: ".", maxSplits: 2).map(String.init)
            guard parts.count == 3, let field = RegisterField(rawValue: parts[0]), parts[2].utf8.count <= 200,
                RegisterVocabulary.entries(of: field).contains(where: { $0.value == parts[1] })
            else { continue }
            meanings[field, default: [:]][parts[2]] = parts[1]
        }
    }

    /// What sheet and heads the columns of a form belong to.
    static func mark(_ sheet: Int, _ head: Int?) -> String { "\(sheet).\(head.map(String.init) ?? "")" }

    static func word(_ field: RegisterField, _ value: String, _ word: String) -> String {
        "\(field.rawValue).\(value).\(word)"
    }

    /// What was chosen, or what the program proposes; and the fields that were given to two columns.
    func mapping(of table: RegisterTable) -> (mapping: RegisterMapping, doubled: [RegisterField]) {
        var mapping = RegisterMapping(guessing: Array(table.heads.prefix(Self.mostColumns)))
        var doubled: [RegisterField] = []
        if let columns {
            mapping = RegisterMapping([:])
            for (column, field) in columns.sorted(by: { $0.key < $1.key }) {
                if mapping[field] == nil { mapping[field] = column } else { doubled.append(field) }
            }
        }
        mapping.meanings = meanings
        return (mapping, doubled)
    }

    /// As hidden fields of another form: that of the button that imports what was looked at.
    func fields(_ mapping: RegisterMapping, head: Int) -> [(name: String, value: String)] {
        var fields = [
            ("sheet", String(sheet)), ("head", String(head)), ("read", Self.mark(sheet, head)),
            ("known", skipsKnown ? "skip" : ""),
        ]
        fields += mapping.columns.sorted { $0.value < $1.value }.map { ("c\($0.value)", $0.key.rawValue) }
        for field in RegisterField.allCases {
            let words = meanings[field, default: [:]].sorted { $0.key < $1.key }
            fields += words.map { ("w", Self.word(field, $0.value, $0.key)) }
        }
        return fields
    }
}
