package import LegalClock

/// Names a session without opening it: 16 hexadecimal digits.
package struct SessionID: RawRepresentable, Hashable, Sendable {
    package let rawValue: String
    package init(rawValue: String) { self.rawValue = rawValue }
}

/// 会话: someone who is signed in, as they are at this moment.
package struct Session: Hashable, Sendable {
    package var id: SessionID
    /// With the roles of today, substituted ones included.
    package var actor: Actor
    package var account: AccountID
    package var signInName: String
    package var personName: String
    package var agencyName: String
    package var hasSecondFactor: Bool
    package var startedAt: Moment
    /// Over at this moment, unless it is used before.
    package var idleAt: Moment
    /// Over at this moment in any case.
    package var endsAt: Moment

    package init(
        id: SessionID,
        actor: Actor,
        account: AccountID,
        signInName: String,
        personName: String,
        agencyName: String,
        hasSecondFactor: Bool,
        startedAt: Moment,
        idleAt: Moment,
        endsAt: Moment
    ) {
        self.id = id
        self.actor = actor
        self.account = account
        self.signInName = signInName
        self.personName = personName
        self.agencyName = agencyName
        self.hasSecondFactor = hasSecondFactor
        self.startedAt = startedAt
        self.idleAt = idleAt
        self.endsAt = endsAt
    }
}

/// A line in the list of one's sessions.
package struct SessionSummary: Hashable, Sendable {
    package var id: SessionID
    package var startedAt: Moment
    package var usedAt: Moment
    package var origin: String
    /// What the browser called itself when it signed in.
    package var agent: String
    /// The one that asks.
    package var isThis: Bool

    package init(id: SessionID, startedAt: Moment, usedAt: Moment, origin: String, agent: String, isThis: Bool) {
        self.id = id
        self.startedAt = startedAt
        self.usedAt = usedAt
        self.origin = origin
        self.agent = agent
        self.isThis = isThis
    }
}
