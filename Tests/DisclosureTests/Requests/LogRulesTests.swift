import Disclosure
import LegalClock
import TestSupport
import Testing

struct LogRulesTests {
    private func answered() throws -> DisclosureRequest {
        var history = try RequestCase.underReview(on: day("2025-03-03"))
        try history.answer([RequestCase.granted], on: day("2025-03-10"))
        try history.serve(on: day("2025-03-11"))
        return history.request
    }

    private func entry(_ acts: [LogAct] = []) -> LogEntry {
        var entry = LogEntry(id: SubjectID(LogEntry.kind, "2025-0001"))
        for (index, act) in acts.enumerated() {
            entry.apply(
                Recorded(
                    ordinal: index + 1,
                    authority: .program,
                    at: Moment(startOf: day("2025-04-01")),
                    content: act
                )
            )
        }
        return entry
    }

    private func log(
        _ request: DisclosureRequest,
        title: String = "财政决算",
        summary: String = "申请2024年度财政决算，答复予以公开。",
        isOpen: Bool = true
    ) throws(LogRefusal) -> [LogAct] {
        try entry().log(request, title: title, summary: summary, names: ["王某某"], isOpen: isOpen)
    }

    @Test func whatWasAnsweredComesIntoTheLogAndOutAgain() throws {
        let acts = try log(try answered())
        let logged = entry(acts)
        #expect(logged.content?.outcome == .granted)
        #expect(logged.content?.answeredOn == day("2025-03-11"))
        #expect(logged.registerRow != nil)
        let out = entry(acts + (try logged.unlog(reason: "需要核对")))
        #expect(out.content == nil)
        #expect(out.registerRow == nil)
        #expect(throws: LogRefusal.notLogged) { try out.unlog(reason: "再撤") }
    }

    @Test func whatIsNotAnsweredDoesNot() throws {
        let open = try RequestCase.underReview(on: day("2025-03-03")).request
        #expect(throws: LogRefusal.notAnswered) { try log(open) }
    }

    @Test func anAgencyWithoutALogHasNone() throws {
        let request = try answered()
        #expect(throws: LogRefusal.noLog) { try log(request, isOpen: false) }
    }

    @Test(arguments: [
        ("王某某的决算", "摘要", LogRefusal.namesSomebody("title", .name)),
        ("决算", "电话13800000000", .namesSomebody("summary", .phone)),
        ("决算", "证件11010519491231002X", .namesSomebody("summary", .identityNumber)),
        ("", "摘要", .textMissing("title", "申请事项")),
        ("决算", " \n ", .textMissing("summary", "摘要")),
        ("决算\u{202E}", "摘要", .tooLong("title")),
    ])
    func whatTellsOfPersonsIsRefused(title: String, summary: String, refusal: LogRefusal) throws {
        let request = try answered()
        #expect(throws: refusal) { try log(request, title: title, summary: summary) }
        #expect(!refusal.sentence.isEmpty)
    }

    @Test func actsAreReadAgain() throws {
        for act in try log(try answered()) + [.unlogged(reason: "核对")] {
            #expect(try LogAct(name: act.name, version: 1, fields: act.fields) == act)
        }
        #expect(throws: ActFault.self) { try LogAct(name: "else", version: 1, fields: ActFields()) }
    }
}
