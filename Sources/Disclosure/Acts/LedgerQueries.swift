package import LegalClock

/// Which rows of the register of all subjects. Every condition that is given must hold.
package struct DeskQuery: Hashable, Sendable {
    package enum Order: String, CaseIterable, Hashable, Sendable {
        case due, newest, oldest, title, state
    }

    package var agency: AgencyCode
    package var kind: SubjectKind?
    package var isOpen: Bool?
    package var state: String?
    /// Waiting for this account, or for one of ``waitingRoles``.
    package var waitingFor: AccountID?
    package var waitingRoles: [Role] = []
    package var starter: AccountID?
    package var handler: AccountID?
    /// Due on a day of this range.
    package var due: ClosedRange<CivilDate>?
    /// Words that must all be found in title, summary or search text; two-character words are found too.
    package var text: String = ""
    package var order: Order = .due
    package var limit: Int = 50
    package var offset: Int = 0

    package init(agency: AgencyCode, kind: SubjectKind? = nil) {
        self.agency = agency
        self.kind = kind
    }
}

package struct DeskRow: Hashable, Sendable {
    package var subject: SubjectID
    package var entry: DeskEntry
    package var openedAt: Moment
    package var changedAt: Moment
    /// How many acts the subject has.
    package var ordinal: Int

    package init(subject: SubjectID, entry: DeskEntry, openedAt: Moment, changedAt: Moment, ordinal: Int) {
        self.subject = subject
        self.entry = entry
        self.openedAt = openedAt
        self.changedAt = changedAt
        self.ordinal = ordinal
    }
}

/// How many rows a query chooses, counted as far as anybody reads numbers: a thousand.
///
///     DeskCount(23).words        // "23 件"
///     DeskCount(1001).words      // "1000 件以上"
package struct DeskCount: Hashable, Sendable {
    package static let most = 1000

    /// So many, or more: ``isMore``.
    package let number: Int
    package let isMore: Bool

    /// - Parameter found: all of them, or at least one more than ``most``.
    package init(_ found: Int) {
        number = min(found, Self.most)
        isMore = found > Self.most
    }

    /// Not everything was looked at.
    package init(atLeast found: Int) {
        number = min(found, Self.most)
        isMore = true
    }

    package init(sum counts: [DeskCount]) {
        number = min(counts.reduce(0) { $0 + $1.number }, Self.most)
        isMore = counts.contains(where: \.isMore) || counts.reduce(0) { $0 + $1.number } > Self.most
    }

    /// What is left when some of them are listed.
    package init(_ all: DeskCount, without listed: Int) {
        number = max(0, all.number - listed)
        isMore = all.isMore
    }

    package var words: String { isMore ? "\(number) 件以上" : "\(number) 件" }
}

extension DeskCount: ExpressibleByIntegerLiteral {
    package init(integerLiteral value: Int) { self.init(value) }
}

/// Some rows of a query, and how many there are in all.
package struct DeskPage: Hashable, Sendable {
    package var rows: [DeskRow]
    package var count: DeskCount

    package init(rows: [DeskRow], count: DeskCount) {
        self.rows = rows
        self.count = count
    }
}

/// Which acts of an agency.
package struct ActQuery: Hashable, Sendable {
    package var agency: AgencyCode
    package var kind: SubjectKind?
    package var subject: SubjectID?
    package var account: AccountID?
    package var name: String?
    package var origin: String?
    package var days: ClosedRange<CivilDate>?
    package var limit: Int = 100
    /// Acts before this position of the chain only: the next page.
    package var before: Int?

    package init(agency: AgencyCode) { self.agency = agency }
}
