import Foundation
import StatutoryReports

extension Truth {
    /// The seeds and the reports of `Tests/Fixtures`.
    public static func all() throws -> [Truth] { try seeds() + reports() }

    /// The five seeds, from `seeds/seed-oracle.json`.
    public static func seeds() throws -> [Truth] {
        let oracle: Oracle = try decode("seeds/seed-oracle.json")
        return try oracle.seeds.map { seed in
            let format = try format(seed.format)
            let literal = try cells(seed.readings[0], in: format)
            return Truth(
                name: "seed \(seed.id)",
                path: "seeds/\(seed.file)",
                format: seed.format,
                cells: literal,
                repaired: try seed.readings.dropFirst().first.map { try cells($0, in: format) } ?? [],
                findings: seed.expectedFindings.map { ExpectedFinding(id: $0.id, kind: kind($0.result)) }
            )
        }
    }

    /// The reports of `reports/`, each with its `truth/NNN.json`.
    public static func reports() throws -> [Truth] {
        try Fixtures.names("reports/truth", ending: ".json").map { file in
            let name = String(file.dropLast(5))
            let note: Note = try decode("reports/\(file)")
            let tables: Tables = try decode("reports/truth/\(file)")
            let source = try Fixtures.names("reports", ending: "").first { $0 == "\(name).txt" || $0 == "\(name).html" }
            let format = try format("gk\(note.format)")
            return Truth(
                name: name,
                path: "reports/\(source ?? file)",
                format: format.id,
                cells: try tables.cells(in: format),
                repaired: [],
                findings: []
            )
        }
    }

    private static func decode<Value: Decodable>(_ path: String) throws -> Value {
        try JSONDecoder().decode(Value.self, from: Data(try Fixtures.bytes(path)))
    }

    private static func format(_ id: String) throws -> ReportFormat {
        guard let format = ReportFormat.named(id) else { throw BadTruth("unknown format \(id)") }
        return format
    }

    /// Every statutory cell: those the oracle lists, the lost ones, and zero for all others.
    private static func cells(_ reading: Oracle.Reading, in format: ReportFormat) throws -> [TruthCell] {
        let lost = Set(reading.null)
        for name in reading.nonZero.keys + reading.null where format.index(of: CellID(rawValue: name)) == nil {
            throw BadTruth("\(format.id) has no cell \(name)")
        }
        return try format.statutoryCells.map { cell in
            if lost.contains(cell.id.rawValue) { return TruthCell(cell: cell.id, expected: .undecided) }
            let number = reading.nonZero[cell.id.rawValue] ?? .number("0")
            guard let expected = try number.expected(cell.kind) else { throw BadTruth("\(cell.id) is null") }
            return TruthCell(cell: cell.id, expected: expected)
        }
    }

    private static func kind(_ result: String) -> ExpectedFinding.Kind {
        if result.hasPrefix("fail") || result == "info" { return .raised }
        return result.hasPrefix("pass") ? .silent : .raisedOrUndecided
    }
}

/// The truth itself is wrong: a row or cell no format has.
struct BadTruth: Error, CustomStringConvertible {
    var description: String
    init(_ description: String) { self.description = description }
}

/// `seed-oracle.json`.
private struct Oracle: Decodable {
    struct Seed: Decodable {
        var id: String
        var file: String
        var format: String
        var readings: [Reading]
        var expectedFindings: [Expectation]
    }

    struct Reading: Decodable {
        var nonZero: [String: TruthNumber]
        var null: [String]
    }

    struct Expectation: Decodable {
        var id: String
        var result: String
    }

    var seeds: [Seed]
}

/// `NNN.json`: whose report it is; only its format (`2019`, `2021`) is needed here.
private struct Note: Decodable {
    var format: String
}
