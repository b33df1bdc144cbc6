import Disclosure
import LegalClock

/// What was to be done in the office of the demo in the last weeks: done, late, due today, due soon, without a day.
struct DemoWork {
    let ledger: any Ledger
    let clock: DemoClock
    let staff: [Role: Actor]
    let today: CivilDate

    private struct Item {
        let name: String
        let detail: String
        /// Days before today.
        let given: Int
        /// Days after today; before it when negative.
        let due: Int?
        let handler: Role
    }

    private static let items = [
        Item(
            name: "核对政府信息公开指南的联系方式",
            detail: "电话、地址、办公时间与现状一致。",
            given: 20,
            due: -10,
            handler: .disclosureOfficer
        ),
        Item(
            name: "清理栏目中失效的规范性文件",
            detail: "已废止的标注失效，不删除。",
            given: 15,
            due: -2,
            handler: .informationOfficer
        ),
        Item(name: "整理三季度主动公开统计", detail: "按栏目分列。", given: 12, due: -1, handler: .disclosureOfficer),
        Item(name: "更新机构职能和内设机构", detail: "按新的三定规定。", given: 8, due: 0, handler: .informationOfficer),
        Item(name: "准备政务公开培训材料", detail: "面向各部门公开员，约两小时。", given: 6, due: 1, handler: .disclosureOfficer),
        Item(name: "复核拟公开信息的保密审查记录", detail: "抽查十月份全部。", given: 5, due: 3, handler: .secrecyReviewer),
        Item(name: "核对年度报告的数据来源", detail: "逐格列出来源台账。", given: 3, due: 10, handler: .disclosureOfficer),
        Item(name: "审阅政务公开要点（征求意见稿）", detail: "请提出修改意见。", given: 2, due: 5, handler: .deputyHead),
        Item(name: "征集明年公开要点", detail: "各科室有想法随时补充。", given: 1, due: nil, handler: .informationOfficer),
    ]

    /// Each is given, the first two are worked on.
    static func events(_ today: CivilDate) -> [DemoEvent] {
        let given = items.indices.map { DemoEvent(day: today.adding(days: -items[$0].given), what: .work($0)) }
        return given + [
            DemoEvent(day: today.adding(days: -16), what: .work(items.count)),
            DemoEvent(day: today.adding(days: -14), what: .work(items.count + 1)),
        ]
    }

    private var given: [Int: SubjectID] = [:]

    init(ledger: any Ledger, clock: DemoClock, staff: [Role: Actor], today: CivilDate) {
        self.ledger = ledger
        self.clock = clock
        self.staff = staff
        self.today = today
    }

    /// One of ``events(_:)``.
    mutating func take(_ number: Int) async throws {
        switch number {
        case Self.items.count:
            if let id = given[0] { try await complete(id, "电话两处、办公时间一处已更正。", Self.items[0].handler) }
        case Self.items.count + 1:
            if let id = given[1] { try await note(id, "已清理 36 件，还有 5 件等法规科确认。", Self.items[1].handler) }
        default: given[number] = try await assign(Self.items[number]).id
        }
    }

    private func assign(_ item: Item) async throws -> Standing<Assignment> {
        let head = actor(.head)
        let handler = actor(item.handler).account
        let due = item.due.map { today.adding(days: $0) }
        return try await ledger.record(
            Command(.assign, .next(series: "assignment", digits: 4), by: head) { _, setting in
                try Assignment.assign(item.name, detail: item.detail, due: due, to: handler, on: setting.day)
            }
        )
    }

    private func complete(_ id: SubjectID, _ result: String, _ role: Role) async throws {
        let actor = actor(role)
        try await ledger.record(
            Command(.completeAssignment, Assignment.self, id, seen: nil, by: actor) { assignment, _ in
                try assignment.complete(result: result, by: actor)
            }
        )
    }

    private func note(_ id: SubjectID, _ text: String, _ role: Role) async throws {
        let actor = actor(role)
        try await ledger.record(
            Command(.noteAssignment, Assignment.self, id, seen: nil, by: actor) { assignment, _ in
                try assignment.note(text, by: actor)
            }
        )
    }

    private func actor(_ role: Role) -> Actor {
        guard let actor = staff[role] else { preconditionFailure("the demo has someone for each role") }
        return actor
    }
}
