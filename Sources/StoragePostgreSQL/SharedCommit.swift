import Storage

extension Worker {
    /// Writes about common subjects, committed together. Each can be undone alone, so that one that fails
    /// leaves the others as they are. When the common transaction cannot be made, each is run by itself and gets its own answer.
    func run(_ writes: [SharedWrite]) {
        guard writes.count > 1, let outcomes = together(writes) else {
            for write in writes { write.alone(self) }
            return
        }
        for (outcome, error) in outcomes { outcome.deliver(error) }
    }

    private typealias Ended = (outcome: SharedWrite.Outcome, error: (any Error)?)

    /// `nil` when nothing was kept, nor delivered.
    private func together(_ writes: [SharedWrite]) -> [Ended]? {
        do {
            let connection = try connected()
            connection.goesOn = true
            defer { connection.goesOn = false }
            let subjects = Set(writes.flatMap(\.subjects)).sorted()
            try connection.post(TransactionMode.about(subjects).begin, [])
            for subject in subjects { try connection.post(TransactionMode.hold, [.text(subject)]) }
            var outcomes: [SharedWrite.Outcome] = []
            for write in writes {
                guard let outcome = try run(write, on: connection) else {
                    try connection.rollback()
                    return nil
                }
                outcomes.append(outcome)
            }
            try connection.flush()
            return commit(outcomes, on: connection)
        } catch {
            if (try? connection?.rollback()) == nil { connection = nil }
            return nil
        }
    }

    /// `nil` when a statement failed: its error may be that of an earlier write, which was posted only, so that each must
    /// be run by itself. A write that ends for a reason of its own, a refusal, is undone alone.
    private func run(
        _ write: SharedWrite,
        on connection: PostgreSQLConnection
    ) throws(StorageError) -> SharedWrite.Outcome? {
        connection.beginPart()
        let transaction = Transaction(connection)
        let outcome = write.run(transaction)
        guard transaction.failure == nil else { return nil }
        try connection.endPart(undo: !outcome.isSuccess)
        return outcome
    }

    private func commit(_ outcomes: [SharedWrite.Outcome], on connection: PostgreSQLConnection) -> [Ended]? {
        do { try connection.script("COMMIT") } catch {
            guard error.isOfLostConnection else { return nil }
            self.connection = nil
            let unknown = StorageError(.outcomeUnknown, engine: error.detail, code: error.code, sql: "COMMIT")
            return outcomes.map { ($0, $0.isSuccess ? unknown : nil) }
        }
        return outcomes.map { ($0, nil) }
    }
}
