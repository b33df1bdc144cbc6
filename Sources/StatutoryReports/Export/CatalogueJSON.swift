/// A check of the catalogue as JSON: what `gongkai report checks --json` prints.
///
///     {"id":"T3-BAL","severity":"error","rule":"…","source":"…","formats":["gk2019","gk2021"],"example":"…"}
public enum CatalogueJSON {
    /// Appends the line, without its line feed.
    public static func write(_ check: Check, to bytes: inout [UInt8]) {
        var json = JSONWriter()
        json.object { json in
            json.field("id", check.id)
            json.field("severity", check.severity.rawValue)
            json.field("rule", check.rule)
            json.field("source", check.source)
            json.field("formats", check.formats) { $0.string($1) }
            json.field("example", check.example)
        }
        bytes += json.bytes
    }
}
