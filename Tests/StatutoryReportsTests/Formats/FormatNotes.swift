import Foundation
import TestSupport
import Testing

/// `Tests/Fixtures/report-formats.json`, as far as the tests hold the program to it.
struct FormatNotes: Decodable {
    struct Format: Decodable {
        struct Document: Decodable {
            let number: String
            let title: String
        }
        struct Years: Decodable {
            let from: Int
            let to: Int?
        }
        struct Chapter: Decodable {
            let id: String
            let title: String
            let kind: String
            let aliases: [String]
        }
        struct Column: Decodable {
            let id: String
            let label: String
            let unit: String
            let type: String
            let aliases: [String]?
        }
        struct Block: Decodable {
            struct Row: Decodable {
                let id: String
                let label: String
                let aliases: [String]
            }
            let id: String
            let caption: String
            let columns: [Column]
            let rows: [Row]
        }
        struct Row: Decodable {
            let id: String
            let label: String
            let level: Int
            let kind: String
            let leaf: Bool
            let basis: String?
            let aliases: [String]
        }
        struct Group: Decodable {
            let id: String
            let label: String
            let parentLabel: String?
        }
        struct Tables: Decodable {
            struct T2: Decodable { let blocks: [Block] }
            struct T3: Decodable {
                let columns: [Column]
                let rows: [Row]
            }
            struct T4: Decodable {
                let columnOrder: [String]
                let groups: [Group]
                let columns: [Column]
            }
            enum CodingKeys: String, CodingKey {
                case two = "T2"
                case three = "T3"
                case four = "T4"
            }
            let two: T2
            let three: T3
            let four: T4
        }
        struct Identity: Decodable {
            struct Term: Decodable {
                let cell: String
                let k: Int
            }
            let id: String
            let template: String
            let severity: String
            let lhs: [Term]
            let op: String
            let rhs: [Term]
        }
        let id: String
        let document: Document
        let reportYears: Years
        let chapters: [Chapter]
        let tables: Tables
        let leafRowsT3: [String]
        let cellCount: Int
        let cells: [String]
        let identities: [Identity]
    }

    /// A check as the notes name it; which formats it is for, where they say so.
    struct Rule: Decodable {
        let id: String
        let severity: String
        let formats: [String]?
    }

    let formats: [Format]
    let crossYearIdentities: [Rule]
    let rollupIdentities: [Rule]
    let narrativeChecks: [Rule]
    let valueChecks: [Rule]
    let importChecks: [Rule]

    static func load() throws -> FormatNotes {
        try JSONDecoder().decode(FormatNotes.self, from: Data(Fixtures.bytes("report-formats.json")))
    }

    static func format(_ id: String) throws -> Format {
        try #require(load().formats.first { $0.id == id })
    }
}
