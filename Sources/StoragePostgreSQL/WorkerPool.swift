import Dispatch
import Foundation

/// Threads that each own a connection and take the next job when they are free.
///
/// libpq waits for the server where it stands. On threads of their own these waits hold up nothing else.
final class WorkerPool: Sendable {
    private let queue: JobQueue
    private let running = DispatchGroup()

    init(_ server: Server, count: Int) {
        let queue = JobQueue(takers: count)
        self.queue = queue
        for number in 1...count {
            running.enter()
            let thread = Thread { [running] in
                let worker = Worker(server)
                while let work = queue.next() {
                    switch work {
                    case .single(let job): job(worker)
                    case .shared(let writes): worker.run(writes)
                    }
                    queue.finish(work)
                }
                running.leave()
            }
            thread.name = "postgresql-\(number)"
            thread.start()
        }
    }

    deinit { queue.close() }

    /// `false` when the pool is closed.
    func add(_ job: @escaping @Sendable (Worker) -> Void) -> Bool { queue.add(job) }

    /// `false` when the pool is closed.
    func add(_ write: SharedWrite) -> Bool { queue.add(write) }

    /// Comes back when all jobs are done and all connections closed.
    func close() async {
        queue.close()
        await withCheckedContinuation { continuation in
            running.notify(queue: .global()) { continuation.resume() }
        }
    }
}
