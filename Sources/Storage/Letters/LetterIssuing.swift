import Disclosure
import DocumentContent
import LegalClock

/// One order being carried out, inside its transaction.
struct LetterIssuing {
    let order: LetterOrder
    let actor: Actor
    let log: ActLog
    let now: Moment
    let db: Transaction

    func run() throws -> LettersIssued {
        guard !order.drafts.isEmpty else { throw LetterRefusal.nothingToIssue }
        guard let profile = try AgencyProfile.find(actor.agency, in: db)?.subject else {
            throw AgencyRefusal.notEstablished
        }
        let acts = try ActTable.acts(of: order.request, in: actor.agency, in: db)
        guard !acts.isEmpty else { throw LedgerRefusal.noSuchSubject }
        if let seen = order.seen, seen != acts.count {
            throw LedgerRefusal.changedMeanwhile(Array(acts.dropFirst(max(0, seen))))
        }
        let head = try ChainHead.read(actor.agency, in: db)
        let day = try ClockRule.instant(now: now, after: head.at).day
        let composer = LetterComposer(
            try DisclosureRequest(id: order.request, acts: acts),
            LetterOffice(profile)
        )
        for person in order.persons where person.agency == actor.agency {
            try PersonTable.save(person, at: now, in: db)
        }
        let letters = try order.drafts.map { draft in
            try issue(draft.compose(composer, day), waiting: draft.waiting, profile, on: day)
        }
        return LettersIssued(standing: try record(letters, on: day), letters: letters)
    }

    /// The step of the case and the letters, in acts of one command.
    private func record(_ letters: [IssuedLetter], on day: CivilDate) throws -> Standing<DisclosureRequest> {
        // Who issues a letter may do what it does, and take a number.
        _ = try Permissions.authority(for: .issueLetter, actor)
        let command = Command(order.step, DisclosureRequest.self, order.request, seen: order.seen, by: actor) {
            [order] request, setting in
            let step = try order.rule(request, letters, setting.day)
            return try step + letters.flatMap { try request.issue($0) }
        }
        return try log.record(command, in: db)
    }

    private func issue(
        _ letter: Letter,
        waiting: (step: Step, particulars: [String: String])?,
        _ profile: AgencyProfile,
        on day: CivilDate
    ) throws -> IssuedLetter {
        guard letter.kind.isNumbered else { throw LetterRefusal.notNumbered }
        let group = LetterSeries.Group(letter.kind)
        let series = LetterSeries.id(group, day.year)
        let entries = try takeNumber(in: series, prefix: try prefix(of: group, profile), year: day.year)
        guard let entry = entries.last else { throw LetterRefusal.nothingToIssue }
        let numbered = letter.numbered(entry.text)
        let document = try self.document(numbered)
        let files = LetterFiles(agency: actor.agency, request: order.request, account: actor.account, at: now)
        let name = "\(entry.text) \(letter.kind.title)"
        let digest = try files.keep(order.layOut(document), .letter, .docx, name: name + ".docx", in: db)
        let record = LetterRecord.bytes(of: document)
        let recordDigest = try files.keep(record, .letterRecord, .text, name: name + ".txt", in: db)
        return IssuedLetter(
            kind: letter.kind,
            number: entry.text,
            series: series.key,
            place: entries.count,
            issuedOn: day,
            digest: digest,
            recordDigest: recordDigest,
            person: letter.person,
            agency: letter.agencyAddressed,
            step: waiting?.step.rawValue ?? "",
            particulars: waiting?.particulars ?? [:]
        )
    }

    /// A prefix of its own: two series with one prefix would give a number twice.
    private func prefix(of group: LetterSeries.Group, _ profile: AgencyProfile) throws(LetterRefusal) -> String {
        let prefix = profile.text(group.prefix)
        let others = LetterSeries.Group.allCases.filter { $0 != group }
        if !prefix.isEmpty, others.contains(where: { profile.text($0.prefix) == prefix }) {
            throw .prefixShared(prefix)
        }
        return prefix
    }

    private func takeNumber(in id: SubjectID, prefix: String, year: Int) throws -> [LetterSeries.Entry] {
        let isThere = try !ActTable.acts(of: id, in: actor.agency, in: db).isEmpty
        let target: Command<LetterSeries>.Target = isThere ? .existing(id, seen: nil) : .new(id)
        let request = order.request.key
        let command = Command<LetterSeries>(.issueLetter, target, by: actor) { series, _ in
            try series.take(prefix: prefix, year: year, for: request)
        }
        return try log.record(command, in: db).subject.entries
    }

    /// With the name of the one it goes to.
    private func document(_ letter: Letter) throws -> OfficialDocument {
        guard let person = letter.person else { return letter.document(name: "") }
        guard case .known(let known) = try PersonTable.find(person, of: actor.agency, in: db) else {
            throw LetterRefusal.addresseeErased
        }
        return letter.document(name: known.details.name, contact: known.details.phone)
    }
}
