package import LegalClock

/// Every kind of subject there is, for those who do not know its type: the ledger, the timeline, the audit.
package enum SubjectCatalogue {
    /// A feature adds one line.
    package static let all: [SubjectEntry] = [
        SubjectEntry(Assignment.self),
        SubjectEntry(DisclosureRequest.self),
        SubjectEntry(LetterSeries.self),
        SubjectEntry(RegisterImport.self),
        SubjectEntry(ReasonTemplate.self),
        SubjectEntry(RecordCorrection.self),
        SubjectEntry(LogEntry.self),
        SubjectEntry(Review.self),
        SubjectEntry(ImportedNotice.self),
        SubjectEntry(ReminderDay.self),
        SubjectEntry(PersonErasure.self),
        SubjectEntry(Account.self),
        SubjectEntry(SignInDay.self),
        SubjectEntry(AgencyProfile.self),
        SubjectEntry(UndeliveredMessage.self),
        SubjectEntry(NoticeAddress.self),
    ]

    package static func entry(_ kind: SubjectKind) -> SubjectEntry? { all.first { $0.kind == kind } }
}

/// A kind of subject without its type.
package struct SubjectEntry: Sendable {
    package let kind: SubjectKind
    package let title: String
    package let register: Register?
    /// What its acts come to.
    package let derive: @Sendable (_ id: SubjectID, _ acts: [Act]) throws(ActFault) -> Derived
    /// What a person reads of each act.
    package let sentence: @Sendable (_ act: Act) throws(ActFault) -> ActSentence
    package let offers: @Sendable (SubjectID, [Act], Actor, CivilDate) throws(ActFault) -> [StepOffer]

    /// Rows of registers.
    package struct Derived: Hashable, Sendable {
        package var desk: DeskEntry?
        package var row: [RegisterValue]?
        /// Of each act.
        package var notices: [[Notice]]
    }

    package init<S: Subject>(_ type: S.Type) {
        kind = S.kind
        title = S.title
        register = S.register
        derive = { (id, acts) throws(ActFault) in
            var subject = S(id: id)
            var notices: [[Notice]] = []
            for act in acts {
                let recorded = try Recorded<S.Content>(act)
                subject.apply(recorded)
                notices.append(subject.notices(of: recorded))
            }
            return Derived(desk: subject.desk, row: subject.registerRow, notices: notices)
        }
        sentence = { (act) throws(ActFault) in
            try S.Content(name: act.name, version: act.version, fields: act.fields).sentence
        }
        offers = { (id, acts, actor, day) throws(ActFault) in
            try S(id: id, acts: acts).offers(to: actor, on: day)
        }
    }
}

extension Subject {
    /// Folded from its acts, oldest first.
    package init(id: SubjectID, acts: [Act]) throws(ActFault) {
        self.init(id: id)
        for act in acts { apply(try Recorded(act)) }
    }
}

extension Recorded {
    package init(_ act: Act) throws(ActFault) {
        self.init(
            ordinal: act.ordinal,
            authority: act.authority,
            at: act.at,
            content: try Content(name: act.name, version: act.version, fields: act.fields)
        )
    }
}
