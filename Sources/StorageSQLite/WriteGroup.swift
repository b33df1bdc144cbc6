import GRDB
import Storage
import Synchronization

/// Writes that wait at the same time, committed together.
///
/// While a commit flushes to the disk, new writes gather; the next commit takes all of them. Each runs in a savepoint
/// of its own, so that one that fails leaves the others alone. When the common transaction itself cannot be committed,
/// each is run again by itself and gets its own answer.
final class WriteGroup: Sendable {
    /// What a write came to: its result is delivered when it is known whether it was committed.
    struct Outcome {
        var isSuccess: Bool
        /// With the error of the commit, or `nil` when it was committed, or rolled back for an error of the write itself.
        var deliver: ((any Error)?) -> Void
    }

    struct Job: Sendable {
        var run: @Sendable (Transaction) -> Outcome
        /// Instead of ``run``, when no transaction could begin.
        var fail: @Sendable (any Error) -> Void
    }

    /// As many as share one commit at most: the first of them waits for all.
    private static let limit = 64

    private struct Waiting {
        var jobs: [Job] = []
        var isScheduled = false
    }

    private let pool: DatabasePool
    private let waiting = Mutex(Waiting())

    init(_ pool: DatabasePool) { self.pool = pool }

    func add(_ job: Job) {
        let mustSchedule = waiting.withLock { waiting in
            waiting.jobs.append(job)
            defer { waiting.isScheduled = true }
            return !waiting.isScheduled
        }
        if mustSchedule { schedule() }
    }

    private func schedule() {
        pool.asyncWriteWithoutTransaction { db in
            self.commit(self.next(), on: db)
            if self.mustGoOn() { self.schedule() }
        }
    }

    private func next() -> [Job] {
        waiting.withLock { waiting in
            let jobs = Array(waiting.jobs.prefix(Self.limit))
            waiting.jobs.removeFirst(jobs.count)
            return jobs
        }
    }

    private func mustGoOn() -> Bool {
        waiting.withLock { waiting in
            waiting.isScheduled = !waiting.jobs.isEmpty
            return waiting.isScheduled
        }
    }

    private func commit(_ jobs: [Job], on db: GRDB.Database) {
        if jobs.count > 1, let outcomes = together(jobs, on: db) {
            for outcome in outcomes { outcome.deliver(nil) }
        } else {
            for job in jobs { alone(job, on: db) }
        }
    }

    /// `nil` when the transaction was lost as a whole; then nothing was delivered and nothing kept.
    private func together(_ jobs: [Job], on db: GRDB.Database) -> [Outcome]? {
        do {
            var outcomes: [Outcome] = []
            try db.inTransaction(.immediate) {
                for job in jobs {
                    try db.inSavepoint {
                        let outcome = job.run(Transaction(SQLiteConnection(db)))
                        // SQLite rolls everything back by itself when the disk is full, say.
                        guard db.isInsideTransaction else { throw DatabaseError(resultCode: .SQLITE_ABORT) }
                        outcomes.append(outcome)
                        return outcome.isSuccess ? .commit : .rollback
                    }
                }
                return .commit
            }
            return outcomes
        } catch {
            return nil
        }
    }

    private func alone(_ job: Job, on db: GRDB.Database) {
        var outcome: Outcome?
        do {
            try db.inTransaction(.immediate) {
                let done = job.run(Transaction(SQLiteConnection(db)))
                outcome = done
                return done.isSuccess ? .commit : .rollback
            }
            outcome?.deliver(nil)
        } catch {
            let failure = (error as? DatabaseError).map { StorageError($0, sql: "COMMIT") } ?? error
            if let outcome {
                outcome.deliver(outcome.isSuccess ? failure : nil)
            } else {
                job.fail(failure)
            }
        }
    }
}
