import Disclosure
import Foundation
import LegalClock
import Storage
import TestSupport

/// Backup and restore of so many megabytes of files and some ten thousand acts, on one engine.
struct BackupBench {
    let database: any Database
    /// Where it is restored to: the same engine, empty.
    let place: any Database
    let folder: URL
    let megabytes: Int

    private static let acts = 20_000

    func run() async throws -> [Measured] {
        try await Schema.current.apply(to: database)
        let files = SQLFileStore(database, now: systemClock)
        let agency = AgencyCode(rawValue: "a0000000001")
        let upload = try await ContinuousClock().measure {
            for number in 0..<max(1, megabytes / 64) {
                let new = NewFile(agency: agency, kind: .attachment, givenName: "\(number).pdf")
                _ = try await files.keep(new, from: Noise(megabytes: min(64, megabytes), seed: UInt64(number)))
            }
        }
        try await fill(agency)
        let file = folder.appending(path: "bench.backup").path()
        let clock = ContinuousClock()
        let backup = try await clock.measure { try await Backup(database).write(to: file, at: "now") }
        let size = try FileManager.default.attributesOfItem(atPath: file)[.size] as? Int ?? 0
        let restore = try await clock.measure { try await Restore(file).run(into: place) }
        let verify = try await clock.measure { _ = try await Verification(place).run() }
        try? FileManager.default.removeItem(atPath: file)
        return [
            Measured(what: "\(megabytes) MB of files taken in, s", figure: seconds(upload)),
            Measured(what: "backup, s", figure: seconds(backup)),
            Measured(what: "its file, MB", figure: "\(size >> 20)"),
            Measured(what: "restore, s", figure: seconds(restore)),
            Measured(what: "verification of \(Self.acts) acts, s", figure: seconds(verify)),
            Measured(what: "most memory until then, MB", figure: "\(Resources.peakMemory >> 20)"),
        ]
    }

    private func fill(_ agency: AgencyCode) async throws {
        let ledger = SQLLedger(database, clock: systemClock)
        let actor = Actor(account: AccountID(rawValue: "0000000000000001"), agency: agency, roles: [.head])
        try await withThrowingTaskGroup(of: Void.self) { group in
            for writer in 0..<32 {
                group.addTask {
                    for number in stride(from: writer, to: Self.acts, by: 32) {
                        try await ledger.record(
                            Command<Assignment>(.assign, .next(series: "assignment", digits: 5), by: actor) {
                                _,
                                setting in
                                try Assignment.assign(
                                    "核对栏目第 \(number) 件",
                                    detail: "",
                                    due: nil,
                                    to: actor.account,
                                    on: setting.day
                                )
                            }
                        )
                    }
                }
            }
            try await group.waitForAll()
        }
    }

    private func seconds(_ duration: Duration) -> String {
        let tenths = Int(duration / .milliseconds(100))
        return "\(tenths / 10).\(tenths % 10)"
    }
}

/// Bytes that do not get smaller, made as they are asked for.
private struct Noise: AsyncSequence, Sendable {
    let megabytes: Int
    let seed: UInt64

    func makeAsyncIterator() -> Iterator { Iterator(left: megabytes * 16, chance: SeededGenerator(seed: seed)) }

    struct Iterator: AsyncIteratorProtocol {
        var left: Int
        var chance: SeededGenerator
        var isFirst = true

        mutating func next() async -> [UInt8]? {
            guard left > 0 else { return nil }
            left -= 1
            var piece = [UInt8](repeating: 0, count: 65_536)
            piece.withUnsafeMutableBytes { bytes in
                for offset in stride(from: 0, to: 65_536, by: 8) {
                    bytes.storeBytes(of: chance.next(), toByteOffset: offset, as: UInt64.self)
                }
            }
            if isFirst { piece.replaceSubrange(0..<5, with: "%PDF-".utf8) }
            isFirst = false
            return piece
        }
    }
}
