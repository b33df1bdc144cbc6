import Disclosure
import Documents
import Foundation
import StatutoryReports
import Storage
import TestSupport

/// So many files made of the real reports: each with a line of its own at the end, an agency and a year of its own.
struct Variants {
    let count: Int
    private let originals: [[UInt8]]

    init(count: Int) throws {
        self.count = count
        originals = try ["seeds", "reports"].flatMap { folder in
            try Fixtures.names(folder, ending: ".txt").map { try Fixtures.bytes("\(folder)/\($0)") }
        }
    }

    func bytes(_ number: Int) -> [UInt8] {
        originals[number % originals.count] + Array("\n第 \(number) 份\n".utf8)
    }

    /// Five years of each agency.
    func agency(_ number: Int) -> Agency {
        let name = "第\(number / 5)市财政局"
        return Agency(code: .derived(from: name), name: name)
    }

    func year(_ number: Int) -> Int { 2019 + number % 5 }

    func write(to folder: URL) throws {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        for number in 0..<count {
            let name = String(1_000_000 + number)
            try Data(bytes(number)).write(to: folder.appending(path: "\(name).txt"))
            let sidecar = #"{"agency": "\#(agency(number).name)", "year": \#(year(number))}"#
            try Data(sidecar.utf8).write(to: folder.appending(path: "\(name).json"))
        }
    }

    /// Reports on their way into a store, read before anything is measured. `from` makes them others.
    func incoming(_ count: Int, from start: Int) throws -> [IncomingReport] {
        try (start..<start + count).map { number in
            let bytes = bytes(number)
            let report = AnnualReport(reading: try DocumentReader.read(bytes))
            return IncomingReport(
                agency: agency(number),
                year: year(number),
                sourceName: "\(number).txt",
                bytes: bytes,
                report: report,
                checks: Check.run(report),
                keptAt: "2026-11-20T08:00:00Z"
            )
        }
    }
}
