import Disclosure
import DocumentContent
import Documents
import LegalClock

/// The information that the answers of the demo hand over.
extension DemoDesk {
    /// A file for what is disclosed and not public already, kept with the request.
    ///
    /// - Parameter item: from 0
    /// - Returns: its hash, as the answer names it
    func disclosedFiles(_ item: Int, _ decision: Decision, of index: Int, on day: CivilDate) async throws -> [String] {
        guard decision.discloses, decision != .grantedAlreadyPublic else { return [] }
        let officer = actor(.disclosureOfficer)
        let text = cases[index].items[item]
        let bytes = try DOCXWriter.file(of: Self.document(text, decision, day))
        let file = try await stores.files.keep(
            NewFile(
                agency: officer.agency,
                subject: number(index),
                kind: .attachment,
                givenName: text + ".docx",
                account: officer.account
            ),
            from: AsyncStream { pieces in
                pieces.yield(bytes)
                pieces.finish()
            }
        )
        return [file.hash]
    }

    private static func document(_ text: String, _ decision: Decision, _ day: CivilDate) -> OfficialDocument {
        var document = OfficialDocument(head: .none, title: text)
        document.body = [.paragraph("本文件随演示生成，内容是虚构的，只用来演示答复时提供的政府信息。")]
        if decision == .partiallyGranted { document.body.append(.paragraph("（涉及个人隐私的内容已作区分处理，不予提供。）")) }
        document.signature = OfficialDocument.Signature(agencies: [DemoAgency.city.name], date: day.chinese)
        return document
    }
}
