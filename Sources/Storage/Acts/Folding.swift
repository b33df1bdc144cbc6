import Disclosure
import LegalClock

/// A subject, and what becomes of its rows as acts are added.
struct Folding<S: Subject>: Sendable {
    private(set) var subject: S
    private var ordinal: Int
    private var change: SubjectChange
    private let id: SubjectID
    private let agency: AgencyCode

    init(_ id: SubjectID, _ agency: AgencyCode, _ known: [Act]) throws(ActFault) {
        self.id = id
        self.agency = agency
        subject = try S(id: id, acts: known)
        ordinal = known.count
        change = SubjectChange(agency: agency, id: id, register: S.register)
        if let first = known.first { change.openedAt = first.at }
        if !known.isEmpty { change.before = SubjectRows(subject) }
    }

    var standing: Standing<S> { Standing(id: id, subject: subject, ordinal: ordinal) }

    /// Adds acts to the end of the chain, and brings the rows of the subject up to them.
    mutating func write(
        _ contents: [S.Content],
        _ authority: Authority,
        _ at: Moment,
        to head: inout ChainHead,
        in db: Transaction
    ) throws {
        let written = contents.map { WrittenContent($0) }
        guard written.allSatisfy({ $0.json.count <= ActFields.longestJSON }) else { throw LedgerRefusal.tooLarge }
        for content in written {
            let act = try add(content, authority, at, to: &head)
            try ActTable.insert(act, content.json, in: db)
        }
        change.after(SubjectRows(subject), at: at, ordinal: ordinal)
        try change.write(in: db)
    }

    private mutating func add(
        _ content: WrittenContent,
        _ authority: Authority,
        _ at: Moment,
        to head: inout ChainHead
    ) throws -> Act {
        ordinal += 1
        var act = Act(
            agency: agency,
            position: 0,
            subject: id,
            ordinal: ordinal,
            name: content.name,
            version: S.Content.version,
            authority: authority,
            at: at,
            fields: content.fields
        )
        head.append(&act, content.json)
        // As it will be read again, so that an act that cannot be is never written.
        let recorded = try Recorded<S.Content>(act)
        subject.apply(recorded)
        for (number, notice) in subject.notices(of: recorded).enumerated() {
            change.notices.append(NoticeRow(agency, act, number: number, notice))
        }
        return act
    }
}

/// What an act says, written once: to be sealed, kept and read again.
private struct WrittenContent {
    let name: String
    let fields: ActFields
    let json: [UInt8]

    init(_ content: some ActContent) {
        name = content.name
        fields = content.fields
        json = fields.json
    }
}

extension Folding {
    /// Subjects with their acts, in the order of the identifiers; those that have none are left out.
    static func read(_ ids: [SubjectID], of agency: AgencyCode, in db: Transaction) throws -> [Folding] {
        let acts = try ActTable.acts(of: ids.filter { $0.kind == S.kind }, in: agency, in: db)
        return try ids.compactMap { id in
            try acts[id.rawValue].map { try Folding(id, agency, $0) }
        }
    }

    /// Those that got acts meanwhile as they are now.
    static func renewed(_ folded: [Folding], of agency: AgencyCode, in db: Transaction) throws -> [Folding] {
        let counts = try ActTable.counts(of: folded.map(\.id), in: agency, in: db)
        let old = folded.filter { counts[$0.id.rawValue] != $0.ordinal }
        guard !old.isEmpty else { return folded }
        let new = try read(old.map(\.id), of: agency, in: db)
        let renewed = Dictionary(new.map { ($0.id, $0) }) { first, _ in first }
        return folded.map { renewed[$0.id] ?? $0 }
    }
}
