import Disclosure
import LegalClock

/// What the board shows, as its address holds it: `/office/requests?due=late&unit=u1`.
struct Board: Hashable, Sendable {
    enum Due: String, CaseIterable, Sendable {
        case late, today, near, provisional

        var label: String {
            switch self {
            case .late: "已过期限"
            case .today: "今天到期"
            case .near: "三个工作日内"
            case .provisional: "期限暂定"
            }
        }
    }

    static let pageLength = 50
    static let lastPage = 2_000
    static let nearDays = 3

    var due: Due?
    var unit: UnitID?
    var handler: AccountID?
    var state: RequestState?
    var page = 1

    init() {}

    init(_ query: Query) throws(Refused) {
        func value<Value: RawRepresentable>(_ name: String) throws(Refused) -> Value? where Value.RawValue == String {
            let text = query[name]
            guard !text.isEmpty else { return nil }
            guard text.utf8.count <= 64, let value = Value(rawValue: text) else {
                throw Refused(.badRequest, "地址中的 \(name) 不能识别，请重新选择筛选条件。")
            }
            return value
        }
        due = try value("due")
        unit = try value("unit")
        handler = try value("handler")
        state = try value("state")
        page = try query.number("page", in: 1...Self.lastPage) ?? 1
    }

    static let open = RequestState.allCases.filter(\.isOpen)

    var link: Link {
        Link(
            "/office/requests",
            query: [
                ("due", due?.rawValue ?? ""), ("unit", unit?.rawValue ?? ""), ("handler", handler?.rawValue ?? ""),
                ("state", state?.rawValue ?? ""), ("page", page == 1 ? "" : String(page)),
            ]
        )
    }

    func with(_ change: (inout Board) -> Void) -> Board {
        var other = self
        other.page = 1
        change(&other)
        return other
    }

    var isNarrow: Bool { due != nil || unit != nil || handler != nil || state != nil }

    func query(of agency: AgencyCode, on today: CivilDate, near: CivilDate) -> BoardQuery {
        var query = BoardQuery(agency: agency)
        (query.unit, query.handler, query.state) = (unit, handler, state)
        switch due {
        case .late: query.due = CivilDate.earliest...today.adding(days: -1)
        case .today: query.due = today...today
        case .near: query.due = today.adding(days: 1)...near
        case .provisional: query.isProvisional = true
        case nil: break
        }
        // One more says that there is another page.
        query.limit = Self.pageLength + 1
        query.offset = (page - 1) * Self.pageLength
        return query
    }
}
