import Crypto
import Disclosure
import DocumentContent
import LegalClock

/// The letters of a form as they would go out now.
struct LetterDrafts: Sendable {
    struct Part: Sendable {
        /// Of the field in which it is reworded; it changes with what was composed, so that a wording of something else
        /// is never taken for it.
        let name: String
        let paragraph: LetterParagraph
    }

    struct Draft: Sendable {
        let letter: Letter
        let parts: [Part]
        /// Who it goes to, by name.
        let addressee: String
    }

    let drafts: [Draft]

    init(_ letters: [Letter], addressees: [String]) {
        drafts = zip(letters, addressees).enumerated().map { index, pair in
            let parts = pair.0.paragraphs.map { paragraph in
                let digest = Self.digest([pair.0.kind.rawValue, paragraph.text]).prefix(8)
                return Part(name: "text.\(index).\(paragraph.key).\(digest)", paragraph: paragraph)
            }
            return Draft(letter: pair.0, parts: parts, addressee: pair.1)
        }
    }

    /// Of all that they say before anybody rewords it.
    var digest: String {
        let said = drafts.flatMap { draft in
            [draft.letter.kind.rawValue, draft.addressee] + draft.letter.paragraphs.flatMap { [$0.key, $0.text] }
                + draft.letter.attachments
        }
        return String(Self.digest(said).prefix(16))
    }

    private static func digest(_ texts: [String]) -> String {
        var hasher = SHA256()
        for text in texts { hasher.update(data: Array("\(text.utf8.count):\(text)".utf8)) }
        return hasher.finalize().hexadecimal
    }

    /// Wordings by letter and part, as they were sent.
    func wording(_ values: FormValues) -> [[String: String]] {
        drafts.map { draft in
            var wording: [String: String] = [:]
            for part in draft.parts where part.paragraph.isEditable && !values.all(part.name).isEmpty {
                wording[part.paragraph.key] = values[part.name]
            }
            return wording
        }
    }
}

extension LetterForm {
    /// What is asked, and when it was asked for, the draft.
    func fields(_ setting: StepSetting) async throws -> [FormField] {
        let request = try setting.subject(DisclosureRequest.self)
        var fields = try await self.fields(setting, request)
        if mustArrive { fields.append(Self.arrivalField) }
        guard !setting.asked[Self.isShown].isEmpty else { return fields }
        fields.append(FormField(StepPreview.press, "按上面填写的内容更新文书", .press))
        fields.append(FormField(Self.isShown, "", .hidden, start: "1"))
        do {
            let drafts = try await drafts(setting, request)
            if let refusal = refusal(setting, request, drafts) {
                fields.append(FormField("draft", "", .view(LetterSheetRefusal(refusal))))
            } else {
                fields.append(FormField(Self.seen + drafts.digest, "", .hidden, start: "1"))
            }
            for part in drafts.drafts.flatMap(\.parts) where part.paragraph.isEditable {
                fields.append(FormField(part.name, part.paragraph.key, .within, start: part.paragraph.text))
            }
            let link: Link? = setting.found.map { "/office/requests/\($0.id.key)/letters/preview/\(step.rawValue)" }
            let sheet = LetterSheet(drafts, values: setting.asked, profile: setting.profile, preview: link)
            fields.append(FormField("sheet", "", .view(sheet)))
        } catch let refusal as any Refusal {
            fields.append(FormField("draft", "", .view(LetterSheetRefusal(refusal))))
        }
        return fields
    }

    private static let arrivalField = FormField(
        arrival,
        "怎样送达",
        .choice(
            [
                FormField.Choice(value: "now", label: "今天送达：当面交给，或者网上、电子邮件发出"),
                FormField.Choice(value: "later", label: "邮寄：先签发寄出，对方签收后再登记送达"),
            ],
            none: "请选择"
        ),
        hint: "对方的期限从送达之日起算。"
    )

    /// Composed from the case as it was read, with the names of those they go to.
    func drafts(_ setting: StepSetting, _ request: DisclosureRequest) async throws -> LetterDrafts {
        guard let profile = setting.profile else { throw AgencyRefusal.notEstablished }
        var values = setting.asked
        let newcomer = person?(values)
        if newcomer != nil { values["person"] = Self.newcomer }
        let composer = LetterComposer(request, LetterOffice(profile))
        let letters = try compose(values, composer, setting.today, setting.calendar)
        var addressees: [String] = []
        for letter in letters {
            switch letter.addressee {
            case .person(let person) where person.rawValue == Self.newcomer: addressees.append(newcomer?.name ?? "")
            case .person(let person): addressees.append(try await Self.name(person, setting))
            case .agency(let name): addressees.append(name)
            case .file: addressees.append("")
            }
        }
        return LetterDrafts(letters, addressees: addressees)
    }

    /// Stands for somebody who is kept when the letter goes out.
    static let newcomer = "newcomer"

    static func name(_ person: PersonID, _ setting: StepSetting) async throws -> String {
        guard case .known(let known) = try await setting.stores?.persons.find(person, of: setting.actor.agency) else {
            throw LetterRefusal.addresseeErased
        }
        return known.details.name
    }

    /// A letter of this step that is on its way is waited for; several people may be asked at once.
    func mustNotWait(_ request: DisclosureRequest) throws(FieldRefusal) {
        guard step != .consultOnRequest else { return }
        guard let letter = request.letters.first(where: { $0.awaitsService && $0.step == step.rawValue }) else {
            return
        }
        throw FieldRefusal(Self.arrival, "\(letter.number)已经寄出，等待登记送达。")
    }

    /// What the rule would say, asked before anything is done.
    private func refusal(_ setting: StepSetting, _ request: DisclosureRequest, _ drafts: LetterDrafts)
        -> (any Refusal)?
    {
        do {
            try mustNotWait(request)
            if mustArrive, setting.asked[Self.arrival].isEmpty { throw FieldRefusal(Self.arrival, "请选择怎样送达。") }
            for draft in drafts.drafts {
                let prefix = LetterSeries.Group(draft.letter.kind).prefix
                if setting.profile?.text(prefix).isEmpty ?? true { throw LetterSeriesRefusal.prefixMissing }
            }
            let letters = drafts.drafts.enumerated().map { index, draft in
                IssuedLetter(
                    kind: draft.letter.kind,
                    number: "\(Letter.numberSlot)\(index)",
                    series: "",
                    place: index,
                    issuedOn: setting.today,
                    digest: "",
                    recordDigest: "",
                    person: draft.letter.person
                )
            }
            var values = setting.asked
            if person?(values) != nil { values["person"] = Self.newcomer }
            let taking = LetterTaking(
                values: values,
                letters: letters,
                issuedOn: setting.today,
                servedOn: setting.today,
                today: setting.today,
                calendar: setting.calendar
            )
            _ = try rule(request, taking)
            for (draft, wording) in zip(drafts.drafts, drafts.wording(setting.asked)) {
                _ = try draft.letter.reworded(wording)
            }
            return nil
        } catch {
            return error as? any Refusal ?? RequestRefusal.textMissing("", "文书需要的内容")
        }
    }
}
