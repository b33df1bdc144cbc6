import Disclosure
import LegalClock
import Testing

struct AssignmentRulesTests {
    private static let head = AccountID(rawValue: "0000000000000001")
    private static let officer = AccountID(rawValue: "0000000000000002")
    private static let today = CivilDate(dayNumber: 20_778) ?? .earliest

    private func actor(_ account: AccountID) -> Actor {
        Actor(account: account, agency: AgencyCode(rawValue: "a0000000001"), roles: [.disclosureOfficer])
    }

    private func assignment(_ acts: [AssignmentAct]) -> Assignment {
        var assignment = Assignment(id: SubjectID(Assignment.kind, "2026-0001"))
        for (index, act) in acts.enumerated() {
            assignment.apply(
                Recorded(
                    ordinal: index + 1,
                    authority: Authority(account: Self.head, role: .head),
                    at: Moment(startOf: Self.today),
                    content: act
                )
            )
        }
        return assignment
    }

    private var open: [AssignmentAct] {
        [.assigned(name: "核对栏目", detail: "", due: Self.today.adding(days: 3), handler: Self.officer)]
    }

    @Test func aDueDayThatIsOverIsRefused() {
        #expect(throws: AssignmentRefusal.dueDayIsOver) {
            try Assignment.assign(
                "核对栏目",
                detail: "",
                due: Self.today.adding(days: -1),
                to: Self.officer,
                on: Self.today
            )
        }
    }

    @Test func onlyTheHandlerCompletes() throws {
        let assignment = assignment(open)
        #expect(throws: AssignmentRefusal.onlyHandler) { try assignment.complete(result: "好", by: actor(Self.head)) }
        #expect(try assignment.complete(result: "已核对", by: actor(Self.officer)) == [.completed(result: "已核对")])
    }

    @Test func aResultMustBeTold() {
        #expect(throws: AssignmentRefusal.textMissing("result")) {
            try assignment(open).complete(result: " 　\n", by: actor(Self.officer))
        }
    }

    @Test func whatIsDoneCanBeSentBackOnly() throws {
        let done = assignment(open + [.completed(result: "已核对")])
        #expect(throws: AssignmentRefusal.isOver(.done)) { try done.complete(result: "再办", by: actor(Self.officer)) }
        #expect(throws: AssignmentRefusal.isOver(.done)) { try done.withdraw(reason: "不办了", by: actor(Self.head)) }
        #expect(try done.reopen(reason: "还有两个", by: actor(Self.head)) == [.reopened(reason: "还有两个")])
        #expect(done.desk?.isOpen == false)
        #expect(done.desk?.waiting == .nobody)
    }

    /// Every act is read from the fields it writes.
    @Test(arguments: [
        AssignmentAct.assigned(name: "核对栏目", detail: "三个", due: today, handler: officer),
        .assigned(name: "核对栏目", detail: "", due: nil, handler: officer), .passedOn(to: head, reason: "出差"),
        .postponed(to: today, reason: "等材料"), .noted("已联系"), .completed(result: "好"), .reopened(reason: "漏了"),
        .withdrawn(reason: "不需要"),
    ])
    func actsAreReadAgain(act: AssignmentAct) throws {
        let fields = try ActFields(json: act.fields.json)
        #expect(try AssignmentAct(name: act.name, version: AssignmentAct.version, fields: fields) == act)
    }

    @Test func whatIsNotPossibleSaysWhy() throws {
        let offers = assignment(open).offers(to: actor(Self.officer), on: Self.today)
        let refused = offers.filter { $0.refusal != nil }.map(\.title)
        #expect(refused == ["改到期日", "退回重办", "撤回"])
        #expect(offers.allSatisfy { $0.refusal?.sentence.isEmpty != true })
    }
}
