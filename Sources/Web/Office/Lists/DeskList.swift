import Disclosure
import HTTPTypes
import LegalClock

/// What a list of subjects shows, as its address holds it: `/office/lists/assignment?standing=open&due=late&sort=title`.
struct DeskList: Hashable, Sendable {
    enum Standing: String, CaseIterable, Sendable {
        case open, over
        var label: String { self == .open ? "办理中" : "已办完" }
    }

    enum Turn: String, CaseIterable, Sendable {
        case mine, sent, handled
        var label: String {
            switch self {
            case .mine: "等我办理"
            case .sent: "我发起的"
            case .handled: "我经办的"
            }
        }
    }

    enum Due: String, CaseIterable, Sendable {
        case late, today, week, month
        var label: String {
            switch self {
            case .late: "已经逾期"
            case .today: "今天到期"
            case .week: "本周到期"
            case .month: "三十天内到期"
            }
        }
    }

    static let pageLength = 50
    static let longestText = 100
    /// Farther than anybody turns pages; the filters are there to find what lies behind.
    static let lastPage = 200

    /// `nil` for the search over everything.
    var kind: SubjectKind?
    var text = ""
    var standing: Standing?
    var turn: Turn?
    var due: Due?
    var order = DeskQuery.Order.due
    var page = 1

    init(kind: SubjectKind?) { self.kind = kind }

    init(kind: SubjectKind?, _ query: Query) throws(Refused) {
        self.kind = kind
        text = PlainText.line(query["text"]).shortened(Self.longestText)
        standing = try Self.value(query, "standing")
        turn = try Self.value(query, "turn")
        due = try Self.value(query, "due")
        order = try Self.value(query, "sort") ?? .due
        page = try query.number("page", in: 1...Self.lastPage) ?? 1
    }

    private static func value<Value: RawRepresentable>(_ query: Query, _ name: String) throws(Refused) -> Value?
    where Value.RawValue == String {
        let text = query[name]
        guard !text.isEmpty else { return nil }
        guard let value = Value(rawValue: text) else {
            throw Refused(.badRequest, "地址中的 \(name) 不能识别，请重新选择筛选条件。")
        }
        return value
    }

    var base: Link { kind.map { "/office/lists/\($0.rawValue)" } ?? "/office/search" }

    var link: Link { link(base) }

    /// The same choices at another address: the exports.
    func link(_ path: Link) -> Link {
        Link(
            path,
            query: [
                ("text", text), ("standing", standing?.rawValue ?? ""), ("turn", turn?.rawValue ?? ""),
                ("due", due?.rawValue ?? ""), ("sort", order == .due ? "" : order.rawValue),
                ("page", page == 1 ? "" : String(page)),
            ]
        )
    }

    func with(_ change: (inout DeskList) -> Void) -> DeskList {
        var other = self
        other.page = 1
        change(&other)
        return other
    }

    var isNarrow: Bool { !text.isEmpty || standing != nil || turn != nil || due != nil }

    func query(for actor: Actor, on today: CivilDate) -> DeskQuery {
        var query =
            turn == .mine ? DeskQuery.waiting(for: actor, kind: kind) : DeskQuery(agency: actor.agency, kind: kind)
        if let standing { query.isOpen = standing == .open }
        if turn == .sent { query.starter = actor.account }
        if turn == .handled { query.handler = actor.account }
        if let due {
            query.due = Self.range(due, today)
            query.isOpen = query.isOpen ?? true
        }
        query.text = text
        query.order = order
        query.limit = Self.pageLength
        query.offset = (page - 1) * Self.pageLength
        return query
    }

    private static func range(_ due: Due, _ today: CivilDate) -> ClosedRange<CivilDate> {
        switch due {
        case .late: CivilDate.earliest...today.adding(days: -1)
        case .today: today...today
        case .week: today...today.adding(days: 7 - today.weekday.rawValue)
        case .month: today...today.adding(days: 30)
        }
    }
}
