import Storage

extension Worker {
    /// Writes about common subjects, committed together. Each runs in a savepoint of its own, so that one that fails
    /// leaves the others alone. When the common transaction cannot be made, each is run by itself and gets its own answer.
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
            let subjects = Set(writes.flatMap(\.subjects)).sorted()
            try connection.post(TransactionMode.about(subjects).begin, [])
            for subject in subjects { try connection.post(TransactionMode.hold, [.text(subject)]) }
            var outcomes: [SharedWrite.Outcome] = []
            for write in writes {
                guard let outcome = try inSavepoint(write, on: connection) else {
                    try connection.rollback()
                    return nil
                }
                outcomes.append(outcome)
            }
            try connection.settle()
            return commit(outcomes, on: connection)
        } catch {
            // Whatever the connection is in the middle of: it is given up, and the server rolls back.
            connection = nil
            return nil
        }
    }

    /// `nil` when the whole transaction is to be given up.
    private func inSavepoint(
        _ write: SharedWrite,
        on connection: PostgreSQLConnection
    ) throws(StorageError) -> SharedWrite.Outcome? {
        try connection.post("SAVEPOINT write", [])
        let transaction = Transaction(connection)
        let outcome = write.run(transaction)
        if outcome.isSuccess {
            try connection.post("RELEASE SAVEPOINT write", [])
            return outcome
        }
        if let failure = transaction.failure, failure.isConflict || failure.kind == .readOnly { return nil }
        // The savepoint itself may have been posted only, so it is made before it is gone back to.
        try? connection.settle()
        try connection.script("ROLLBACK TO SAVEPOINT write; RELEASE SAVEPOINT write")
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
