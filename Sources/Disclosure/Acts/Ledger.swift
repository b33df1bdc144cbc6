package import LegalClock

/// Where acts are recorded and the registers derived from them are asked.
///
///     let done = try await ledger.record(
///         Command(.completeAssignment, Assignment.self, id, seen: 3, by: actor) { assignment, setting in
///             try assignment.complete(result: "已更新三个栏目", by: actor, on: setting.day)
///         }
///     )
///
/// A command is one transaction: the acts of the subject are read and folded, the permission is asked, the rule answers
/// acts or a refusal, the acts are appended to the agency's chain and the registers, the search index and the notices
/// are brought up to them. When `record` has returned, the acts survive the loss of the process and of power.
package protocol Ledger: Sendable {
    /// - Throws: a ``Refusal``, or a failure of the database.
    @discardableResult
    func record<S: Subject>(_ command: Command<S>) async throws -> Standing<S>

    /// A command, and what its acts do to other subjects of the agency, in one transaction: where one of them is refused,
    /// nothing is kept. For 审结, which opens the request anew.
    ///
    /// - Parameter consequences: may be asked more than once; gets the subject after its acts, and these acts.
    @discardableResult
    func record<S: Subject, T: Subject>(
        _ command: Command<S>,
        affecting consequences: @escaping @Sendable (Standing<S>, [S.Content]) throws -> [Command<T>]
    ) async throws -> Standing<S>

    /// The same step for many subjects: to each what a command of its own would do, in as few transactions as are good for
    /// those who wait beside. Where it is broken off, a part is recorded, each subject whole; so the rule answers nothing
    /// for a subject that needs nothing any more, and is run again.
    ///
    ///     try await ledger.record(.recomputeRequest, each: moved, by: .program(for: agency)) { request, _ in
    ///         request.recompute(by: notice, in: calendar)
    ///     }
    ///
    /// - Parameter ids: each once; one that has no acts is left out.
    /// - Returns: of how many subjects something was recorded.
    @discardableResult
    func record<S: Subject>(
        _ step: Step,
        each ids: [SubjectID],
        by actor: Actor,
        rule: @escaping Command<S>.Rule
    ) async throws -> Int

    /// Many at once, in the order of the identifiers; those that have no acts are left out.
    func standings<S: Subject>(_ type: S.Type, _ ids: [SubjectID], of agency: AgencyCode) async throws -> [Standing<S>]

    /// `nil` when there is none.
    func standing<S: Subject>(_ type: S.Type, _ id: SubjectID, of agency: AgencyCode) async throws -> Standing<S>?

    /// Oldest first; empty when there is no such subject.
    func acts(of subject: SubjectID, in agency: AgencyCode) async throws -> [Act]

    /// Rows of the register of all subjects.
    func desk(_ query: DeskQuery) async throws -> [DeskRow]
    func count(_ query: DeskQuery) async throws -> DeskCount
    /// Both at once: what a list shows.
    func page(_ query: DeskQuery) async throws -> DeskPage

    /// Acts of an agency, newest first: the audit.
    func acts(_ query: ActQuery) async throws -> [Act]
    func count(_ query: ActQuery) async throws -> Int
}

extension Ledger {
    /// One by one.
    package func record<S: Subject>(
        _ step: Step,
        each ids: [SubjectID],
        by actor: Actor,
        rule: @escaping Command<S>.Rule
    ) async throws -> Int {
        var count = 0
        for id in ids {
            guard let before = try await standing(S.self, id, of: actor.agency) else { continue }
            let after = try await record(Command(step, S.self, id, seen: nil, by: actor, rule: rule))
            if after.ordinal != before.ordinal { count += 1 }
        }
        return count
    }

    /// One by one.
    package func standings<S: Subject>(
        _ type: S.Type,
        _ ids: [SubjectID],
        of agency: AgencyCode
    ) async throws -> [Standing<S>] {
        var found: [Standing<S>] = []
        for id in ids {
            if let standing = try await standing(type, id, of: agency) { found.append(standing) }
        }
        return found
    }
}

/// A subject as its acts leave it.
package struct Standing<S: Subject>: Sendable {
    package var id: SubjectID
    package var subject: S
    /// How many acts it has: what a form sends back as `seen`.
    package var ordinal: Int

    package init(id: SubjectID, subject: S, ordinal: Int) {
        self.id = id
        self.subject = subject
        self.ordinal = ordinal
    }
}

/// Something that someone wants done to a subject.
package struct Command<S: Subject>: Sendable {
    package enum Target: Hashable, Sendable {
        /// `seen`: how many acts it had when the one who acts looked; `nil` when that does not matter.
        case existing(SubjectID, seen: Int?)
        /// A new one with the next number of a series in the year of the act: `2026-0031`.
        case next(series: String, digits: Int)
        /// A new one under that name.
        case new(SubjectID)
    }

    /// When and where a rule is asked.
    package struct Setting: Sendable {
        package var id: SubjectID
        package var at: Moment
        package var day: CivilDate { at.day }

        package init(id: SubjectID, at: Moment) {
            self.id = id
            self.at = at
        }
    }

    package typealias Rule = @Sendable (_ subject: S, _ setting: Setting) throws -> [S.Content]

    package var step: Step
    package var target: Target
    package var actor: Actor
    /// May run more than once; asks nothing but its arguments.
    package var rule: Rule

    package init(_ step: Step, _ target: Target, by actor: Actor, rule: @escaping Rule) {
        self.step = step
        self.target = target
        self.actor = actor
        self.rule = rule
    }

    package init(
        _ step: Step,
        _ type: S.Type,
        _ id: SubjectID,
        seen: Int?,
        by actor: Actor,
        rule: @escaping Rule
    ) {
        self.init(step, .existing(id, seen: seen), by: actor, rule: rule)
    }
}
