import Foundation
import LegalClock
import Logging
import Synchronization
import Web

@testable import gongkai

/// A site of a journey's own whose days the journey turns: the office of the demo before anything came to it, served by
/// this process.
///
///     try await MovableSite.opens(on: "2026-09-16") { clock in
///         try await Visitor.comes { visitor in … }
///         try clock.turn(to: "2026-09-21")
///     }
///
/// The program itself has one clock and no way to move it, so a site on another day can only be one that tests wire up.
enum MovableSite {
    static func opens(
        on day: String,
        _ journey: @Sendable (MovableClock) async throws -> Void
    ) async throws {
        guard let stage = Stage.current else { throw BrowserError("journeys belong to a suite with .stage") }
        let folder = FileManager.default.temporaryDirectory.appending(path: "gongkai-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        let data = try await DataFolder.open(folder.path(percentEncoded: false), environment: [:])
        do {
            let clock = try MovableClock(day)
            _ = try await DemoOffice(data, now: clock.moment).establish()
            try await serve(data.at { clock.moment }) { address in
                let stage = Stage(site: "http://\(address)", driver: stage.driver)
                try await Stage.$current.withValue(stage) { try await journey(clock) }
            }
        } catch {
            try? await data.close()
            throw error
        }
        try await data.close()
    }

    /// On a free port, until the journey is over.
    private static func serve(
        _ data: DataFolder,
        _ journey: @Sendable (ListenAddress) async throws -> Void
    ) async throws {
        let site = Site(store: data.reports, now: { data.office.clock().description }, office: data.office)
        var logger = Logger(label: "journey")
        // Connections that the browser keeps open are cut off at the end, and the server complains of it.
        logger.logLevel = .critical
        let (addresses, listening) = AsyncStream.makeStream(of: ListenAddress.self)
        let application = site.application(listen: ListenAddress(host: "127.0.0.1", port: 0), logger: logger) {
            listening.yield($0)
            listening.finish()
        }
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask {
                defer { listening.finish() }
                try await application.runService(gracefulShutdownSignals: [])
            }
            var reached: ListenAddress?
            for await address in addresses { reached = address }
            guard let reached else { throw BrowserError("the site does not listen") }
            try await journey(reached)
            group.cancelAll()
        }
    }
}

/// A clock that runs like any other, from nine o'clock of the day it was turned to.
final class MovableClock: Sendable {
    private let start: Mutex<(moment: Moment, at: ContinuousClock.Instant)>

    init(_ day: String) throws { start = Mutex((try Self.morning(of: day), .now)) }

    var moment: Moment {
        start.withLock { start in
            let passed = start.at.duration(to: .now).components
            let milliseconds = passed.seconds * 1_000 + passed.attoseconds / 1_000_000_000_000_000
            return Moment(milliseconds: start.moment.milliseconds + milliseconds)
        }
    }

    func turn(to day: String) throws {
        let morning = try Self.morning(of: day)
        start.withLock { $0 = (morning, .now) }
    }

    private static func morning(of day: String) throws -> Moment {
        guard let day = CivilDate(day) else { throw BrowserError("“\(day)” is no day") }
        return Moment(startOf: day).adding(seconds: 9 * 3_600)
    }
}
