package import DocumentContent
package import LegalClock

/// Where letters are kept as they were sent.
///
///     let issued = try await store.issue(order, by: officer)
///     issued.letters[0].number                            // 云财公开补〔2026〕3号
///     let kept = try await store.letters(of: id, in: agency)
///     try await store.file(of: kept[0])                   // the bytes that the act names, or an error
///
/// A letter is kept twice: the file that is sent, and the canonical text it was laid out from (``LetterRecord``). The act
/// names the SHA-256 of both; what is read is compared with it.
package protocol LetterStore: Sendable {
    /// Takes the next number of the series for each draft, composes and lays out the letters, keeps them and records the
    /// step of the case: all in one transaction of the agency's chain. A refusal leaves no number, no file and no act.
    ///
    /// - Throws: a ``Refusal``, what the order throws, or a failure of the database.
    @discardableResult
    func issue(_ order: LetterOrder, by actor: Actor) async throws -> LettersIssued

    /// Voids letters, with what happens to the case beside it (a signature taken back), in one transaction.
    @discardableResult
    func void(_ order: LetterVoiding, by actor: Actor) async throws -> Standing<DisclosureRequest>

    /// In the order in which they went out, voided ones too.
    func letters(of request: SubjectID, in agency: AgencyCode) async throws -> [KeptLetter]

    /// As it was laid out: for the print page and the PDF.
    ///
    /// - Throws: ``LetterFault`` when what is kept is not what the act names, or was erased with the person it named.
    func document(of letter: KeptLetter) async throws -> OfficialDocument

    /// The file, whole: at most some hundred kilobytes.
    ///
    /// - Throws: ``LetterFault`` as ``document(of:)``.
    func file(of letter: KeptLetter) async throws -> [UInt8]
}

package struct LettersIssued: Sendable {
    package let standing: Standing<DisclosureRequest>
    package let letters: [IssuedLetter]

    package init(standing: Standing<DisclosureRequest>, letters: [IssuedLetter]) {
        self.standing = standing
        self.letters = letters
    }
}

/// 作废 of letters of a case, by number.
package struct LetterVoiding: Sendable {
    package let request: SubjectID
    package let seen: Int?
    package let numbers: [String]
    package let reason: String
    /// What happens to the case first: 撤回签发. `nil` when nothing does.
    package let step: Command<DisclosureRequest>?

    package init(
        _ request: SubjectID,
        seen: Int?,
        numbers: [String],
        reason: String,
        after step: Command<DisclosureRequest>? = nil
    ) {
        self.request = request
        self.seen = seen
        self.numbers = numbers
        self.reason = reason
        self.step = step
    }
}

/// A letter that went out, and where it lies.
package struct KeptLetter: Hashable, Sendable {
    package let letter: IssuedLetter
    package let request: SubjectID
    package let agency: AgencyCode
    /// `nil` when nothing with the hash of the act is there: removed, or not what was sent.
    package let file: KeptFile?
    package let record: KeptFile?

    package init(
        letter: IssuedLetter,
        request: SubjectID,
        agency: AgencyCode,
        file: KeptFile?,
        record: KeptFile?
    ) {
        self.letter = letter
        self.request = request
        self.agency = agency
        self.file = file
        self.record = record
    }

    /// `云财公开告〔2026〕12号 政府信息公开告知书（予以公开）`, without ending.
    package var name: String { "\(letter.number) \(letter.kind.title)" }
}

/// What is kept is not the letter that was sent.
package enum LetterFault: Error, Hashable, Sendable {
    case missing(number: String)
    case changed(number: String)
    /// Nothing is wrong: it named a person whose data was erased.
    case erased(number: String, on: CivilDate)

    /// A Chinese sentence.
    package var sentence: String {
        switch self {
        case .missing(let number): "\(number)的文件不在数据库中，不能提供；请从备份恢复。"
        case .changed(let number): "\(number)的文件与发出时的散列值不符，不能提供；请从备份恢复。"
        case .erased(let number, let day):
            "\(number)载有的个人信息已经删除，文书内容于\(day.chinese)销毁，不能再提供；文号、种类、日期和散列值留存。"
        }
    }
}
