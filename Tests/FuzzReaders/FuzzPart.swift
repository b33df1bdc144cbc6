import Documents
import Foundation
import LegalClock
import StatutoryReports
import TestSupport

/// What is fuzzed, by its name on the command line.
enum FuzzPart: String {
    /// Reports: from bytes to findings.
    case all
    /// Bytes to pieces only.
    case documents
    /// Old registers: from bytes to the acts of cases.
    case registers

    init(_ arguments: FuzzArguments) { self = FuzzPart(rawValue: arguments.text("--part", or: "all")) ?? .all }

    /// The inputs of a seed.
    func inputs(seed: UInt64) throws -> (UInt64) throws -> [UInt8] {
        if self == .registers { return RegisterMutator(seed: seed).input }
        return try Mutator(seed: seed).input
    }

    /// Whether the bytes were a document or a table; dies when it was not read soundly.
    func read(_ bytes: [UInt8]) -> Bool {
        switch self {
        case .all: FuzzTarget.read(bytes, checks: true)
        case .documents: FuzzTarget.read(bytes, checks: false)
        case .registers: Self.readRegister(bytes)
        }
    }

    private static let today = CivilDate(2026, 11, 20)

    private static func readRegister(_ bytes: [UInt8]) -> Bool {
        guard let today else { return false }
        let (isTable, fault) = RegisterSoundness.read(bytes, on: today)
        if let fault {
            FileHandle.standardError.write(Data("unsound: \(fault)\n".utf8))
            abort()
        }
        return isTable
    }
}
