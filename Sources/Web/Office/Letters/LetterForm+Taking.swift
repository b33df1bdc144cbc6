import Disclosure
import Documents
import LegalClock

extension LetterForm {
    /// Number, letters, files and step, all at once.
    func take(_ request: StepRequest) async throws -> SubjectID {
        let id = try request.existing()
        guard let stores = request.setting.stores else { throw LedgerRefusal.noSuchSubject }
        let newcomer = person?(request.values).map { details in
            Person(id: Self.newPerson(), agency: request.actor.agency, details: details)
        }
        var values = request.values
        if let newcomer { values["person"] = newcomer.id.rawValue }
        let order = try await order(id, request, values, newcomer)
        return try await stores.letters.issue(order, by: request.actor).standing.id
    }

    private func order(
        _ id: SubjectID,
        _ request: StepRequest,
        _ values: FormValues,
        _ newcomer: Person?
    ) async throws -> LetterOrder {
        let setting = request.setting
        let shown = try await drafts(setting, setting.subject(DisclosureRequest.self))
        let wording = shown.wording(request.values)
        let isLater = mustArrive && values[Self.arrival] == "later"
        if mustArrive, !isLater, values[Self.arrival] != "now" { throw FieldRefusal(Self.arrival, "请选择怎样送达。") }
        let waiting = isLater ? (step: step, particulars: particulars(values, newcomer)) : nil
        let drafts = shown.drafts.indices.map { index in
            LetterDraft(waiting: waiting) { [compose, calendar = setting.calendar] composer, day in
                let letters = try compose(values, composer, day, calendar)
                guard letters.count == wording.count else { throw LetterRefusal.nothingToIssue }
                return try letters[index].reworded(wording[index])
            }
        }
        return LetterOrder(
            id,
            seen: request.seen,
            step,
            layOut: { try DOCXWriter.file(of: $0) },
            drafts,
            persons: newcomer.map { [$0] } ?? []
        ) { [self, calendar = setting.calendar] request, letters, today in
            try mustNotWait(request)
            let acts = try rule(
                request,
                LetterTaking(
                    values: values,
                    letters: letters,
                    issuedOn: today,
                    servedOn: today,
                    today: today,
                    calendar: calendar
                )
            )
            // Asked all the same: what could not be done today does not go out to be done later.
            return isLater ? [] : acts
        }
    }

    /// What the form was filled in with, without names of people and without the letter itself.
    private func particulars(_ values: FormValues, _ newcomer: Person?) -> [String: String] {
        let personal: Set<String> = person == nil ? [] : ["name", "phone", "address"]
        var particulars: [String: String] = [:]
        for name in values.names where !personal.contains(name) && !Self.isOfSheet(name) {
            particulars[name] = values.all(name).joined(separator: ",")
        }
        return particulars
    }

    private static func isOfSheet(_ name: String) -> Bool {
        name.utf8.starts(with: "text.".utf8) || name.utf8.starts(with: seen.utf8)
            || [isShown, arrival, StepPreview.press].contains(name)
    }

    private static func newPerson() -> PersonID {
        PersonID(rawValue: (0..<8).map { _ in UInt8.random(in: .min ... .max) }.hexadecimal)
    }

    /// A letter that was sent on its way arrived: the step it was for is taken with that day.
    static func arrived(
        _ key: String,
        on day: CivilDate,
        _ id: SubjectID,
        seen: Int?,
        calendar: WorkingCalendar,
        by actor: Actor
    ) throws -> Command<DisclosureRequest>.Rule {
        { request, setting in
            guard let letter = request.letter(key), let form = all.first(where: { $0.step.rawValue == letter.step })
            else { throw LetterRefusal.noSuchLetter(key) }
            let noted = try request.noteService(of: letter.number, on: day, today: setting.day)
            let taking = LetterTaking(
                values: form.values(letter),
                letters: [letter],
                issuedOn: letter.issuedOn,
                servedOn: day,
                today: setting.day,
                calendar: calendar
            )
            return try form.rule(request, taking) + noted
        }
    }
}
