import Disclosure

/// The same step for many subjects: some hundreds in a transaction, while the next ones are read and folded on the other
/// processors.
struct GroupRecording<S: Subject> {
    /// As many share a commit: other writers of the agency wait for so many.
    private static var size: Int { 1_000 }
    /// Groups that are folded ahead of the one that is written.
    private static var ahead: Int { 4 }

    private let database: any Database
    private let log: ActLog
    private let step: Step
    private let actor: Actor
    private let rule: Command<S>.Rule

    init(_ database: any Database, _ log: ActLog, _ step: Step, _ actor: Actor, _ rule: @escaping Command<S>.Rule) {
        self.database = database
        self.log = log
        self.step = step
        self.actor = actor
        self.rule = rule
    }

    /// In the order of the identifiers.
    func run(_ ids: [SubjectID]) async throws -> Int {
        let groups = stride(from: 0, to: ids.count, by: Self.size).map { ids[$0..<min($0 + Self.size, ids.count)] }
        return try await withThrowingTaskGroup(of: (Int, [Folding<S>]).self) { reading in
            var (begun, written, count) = (0, 0, 0)
            var ready: [Int: [Folding<S>]] = [:]
            func begin() {
                guard begun < groups.count else { return }
                let (number, ids) = (begun, Array(groups[begun]))
                reading.addTask { (number, try await fold(ids)) }
                begun += 1
            }
            for _ in 0..<Self.ahead { begin() }
            while let (number, folded) = try await reading.next() {
                ready[number] = folded
                while let group = ready.removeValue(forKey: written) {
                    begin()
                    count += try await write(group)
                    written += 1
                }
            }
            return count
        }
    }

    private func fold(_ ids: [SubjectID]) async throws -> [Folding<S>] {
        try await database.read { [agency = actor.agency] db in try Folding<S>.read(ids, of: agency, in: db) }
    }

    private func write(_ group: [Folding<S>]) async throws -> Int {
        try await database.write(about: [ActLog.chain(of: actor.agency)]) { [log, step, actor, rule] db in
            try log.record(step, each: group, by: actor, rule: rule, in: db)
        }
    }
}
