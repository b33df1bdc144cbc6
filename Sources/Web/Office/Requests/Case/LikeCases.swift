import Disclosure
import LegalClock

/// 类似的申请: what the same applicant asked before, and what others asked in like words. Shown to the officer; the program
/// draws no conclusion.
///
/// Bounded: the newest cases, and those that a few words of the text lead to.
struct LikeCases: Sendable {
    struct Like: Sendable {
        let row: DeskRow
        let isSameApplicant: Bool
        let permille: Int
        /// How it was answered: outcome, basis, reasons; empty while it is open.
        var answer = ""
    }

    struct Found: Sendable {
        var likes: [Like] = []
        /// Of the same applicant, this one too.
        var ofApplicant = 0
        /// The newest of them that are not alike, with what was asked as far as it was looked up.
        var earlier: [(id: SubjectID, title: String)] = []
        /// 大量反复申请: the numbers, when they are beyond the agency's thresholds.
        var hint = ""
    }

    let ledger: any Ledger
    let requests: any RequestStore

    private static let newest = 200
    private static let mostWords = 4
    private static let perWord = 20
    private static let mostEarlier = 8
    /// More requests of one applicant than anybody reads.
    private static let ofApplicant = 1_000

    func find(
        _ request: DisclosureRequest,
        of agency: AgencyCode,
        on today: CivilDate,
        by policy: RequestPolicy
    ) async throws -> Found {
        guard let applicant = request.intake?.applicant else { return Found() }
        let own = try await requests.requests(ofSameApplicantAs: applicant, in: agency, limit: Self.ofApplicant)
        var found = Found()
        found.ofApplicant = own.count
        found.hint = ApplicantVolume(own.map { $0.receivedOn ?? $0.submittedOn }).hint(on: today, by: policy)
        let asked = request.items.map(\.description).joined(separator: "\n")
        let rows = try await rows(asked, of: agency).filter { $0.key != request.id }
        let numbers = Set(own.map(\.number))
        let candidates = rows.values.map { row in
            LikeRequests.Candidate(
                request: row.subject.key,
                applicant: numbers.contains(row.subject) ? applicant : PersonID(rawValue: ""),
                asked: row.entry.searchText.withoutNumber(row.subject.key)
            )
        }
        found.likes = LikeRequests.find(asked, by: applicant, among: candidates).compactMap { like in
            rows[SubjectID(DisclosureRequest.kind, like.request)].map {
                Like(row: $0, isSameApplicant: like.isSameApplicant, permille: like.permille)
            }
        }
        for index in found.likes.indices where !found.likes[index].row.entry.isOpen {
            let id = found.likes[index].row.subject
            found.likes[index].answer =
                try await ledger.standing(DisclosureRequest.self, id, of: agency)?.subject.answerInShort ?? ""
        }
        let shown = Set(found.likes.map(\.row.subject)).union([request.id])
        let earlier = own.map(\.number).filter { !shown.contains($0) }.prefix(Self.mostEarlier)
        found.earlier = earlier.map { ($0, rows[$0].map { "\($0.entry.title)（\($0.entry.state)）" } ?? "") }
        return found
    }

    private func rows(_ asked: String, of agency: AgencyCode) async throws -> [SubjectID: DeskRow] {
        var rows: [SubjectID: DeskRow] = [:]
        var query = DeskQuery(agency: agency, kind: DisclosureRequest.kind)
        (query.order, query.limit) = (.newest, Self.newest)
        for row in try await ledger.desk(query) { rows[row.subject] = row }
        query.limit = Self.perWord
        for word in Self.words(of: asked) {
            query.text = word
            for row in try await ledger.desk(query) { rows[row.subject] = row }
        }
        return rows
    }

    /// Four stretches of four ideographs, spread over the beginning of the text.
    static func words(of text: String) -> [String] {
        let letters = Array(text.unicodeScalars.prefix(400)).filter { (0x4E00...0x9FFF).contains($0.value) }
        guard letters.count >= 4 else { return [] }
        let step = max(4, (letters.count - 4) / Self.mostWords + 1)
        return stride(from: 0, through: letters.count - 4, by: step).prefix(Self.mostWords).map { start in
            var word = String.UnicodeScalarView()
            word.append(contentsOf: letters[start..<start + 4])
            return String(word)
        }
    }
}

extension DisclosureRequest {
    /// What was done before, for whoever has a like case: `部分公开。依据：…。理由：…`.
    var answerInShort: String {
        guard let outcome else { return "" }
        let draft = items.compactMap { drafts[$0.number] }.first { $0.decision == outcome } ?? drafts.values.first
        let parts = [
            (items.count > 1 ? "区分处理：" : "") + outcome.name,
            draft.map { $0.basis.isEmpty ? "" : "依据：\($0.basis.shortened(60))" } ?? "",
            draft.map { $0.reasons.isEmpty ? "" : "理由：\($0.reasons.shortened(120))" } ?? "",
        ]
        return parts.filter { !$0.isEmpty }.map(\.withoutFullStop).joined(separator: "。") + "。"
    }
}

extension String {
    /// Before another full stop is put behind it.
    var withoutFullStop: String { hasSuffix("。") ? String(dropLast()) : self }

    /// What is searched begins with the number, which is never alike.
    fileprivate func withoutNumber(_ number: String) -> String {
        hasPrefix(number) ? String(dropFirst(number.count)) : self
    }
}
