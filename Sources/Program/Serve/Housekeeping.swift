import Disclosure
import Foundation
import Logging
import Sending
import Storage

/// What goes on beside the web site, on every node: notices are delivered (by one node at a time), what nobody uses any more
/// is swept, and what the day brings to requests is done. Ends when its task is cancelled.
struct Housekeeping: Sendable {
    private static let pause = Duration.seconds(10)
    private static let sweepPause = Duration.seconds(3600)

    let database: any Database
    let timelyWork: TimelyWork
    let settings: SendingSettings
    let logger: Logger

    func run() async {
        await withTaskGroup(of: Void.self) { group in
            group.addTask { await deliver() }
            group.addTask { await sweep() }
            group.addTask { await keepTime() }
        }
    }

    private func deliver() async {
        let access = SQLAccessStore(database, log: ActLog(clock: systemClock), clock: systemClock)
        let delivery = MessageDelivery(
            SQLMessageStore(database, clock: systemClock),
            CurlSender(settings, clock: systemClock),
            holder: UUID().uuidString
        ) { agency, role in
            try await access.colleagues(in: agency, having: [role]).map(\.account)
        }
        // Words of the database, never of a receiver.
        await delivery.run(pause: Self.pause) { logger.warning("通知暂时不能发送：\(Self.sentence($0))") }
    }

    private func sweep() async {
        while !Task.isCancelled {
            do {
                _ = try await SQLFileStore(database, now: systemClock).sweep()
                _ = try await SQLMessageStore(database, clock: systemClock).sweep()
            } catch  where !Task.isCancelled {
                logger.warning("暂时不能清理：\(Self.sentence(error))")
            } catch {}
            try? await Task.sleep(for: Self.sweepPause)
        }
    }

    /// Every hour what the day brings; on several nodes each of them, because what one has done the next leaves alone.
    private func keepTime() async {
        while !Task.isCancelled {
            do {
                _ = try await timelyWork.run(on: systemClock().day)
            } catch  where !Task.isCancelled {
                logger.warning("暂时不能办理到期事项：\(Self.sentence(error))")
            } catch {}
            try? await Task.sleep(for: Self.sweepPause)
        }
    }

    private static func sentence(_ error: any Error) -> String {
        (error as? StorageError)?.sentence ?? "\(type(of: error))"
    }
}
