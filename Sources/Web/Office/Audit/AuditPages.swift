import Disclosure
import HTTPTypes
import Hummingbird
import LegalClock

/// 审计: who did what when from where, sign-ins included. Read only.
///
///     GET /office/audit?account=&kind=&from=&through=&origin=&before=
///     GET /office/audit/{file}     all that is chosen, as audit.csv or audit.xlsx
struct AuditPages: Sendable {
    let office: Office

    func add(to router: Router<BasicRequestContext>, _ gate: OfficeGate) {
        router.get("office/audit", use: gate.page { visit in .page(try await page(visit)) })
        router.get("office/audit/{file}", use: gate.page { visit in .response(try await file(visit)) })
    }

    private func page(_ visit: OfficeVisit) async throws -> OfficePage {
        try Sight.require(.audit, visit.actor)
        let choice = try AuditChoice(visit.query())
        let query = choice.query(visit.agency)
        let acts = try await office.ledger.acts(query)
        var everyone = query
        everyone.before = nil
        let view = AuditView(
            choice,
            acts: acts,
            count: try await office.ledger.count(everyone),
            names: try await office.names([], acts),
            people: try await office.access.accounts(of: visit.agency, by: visit.actor)
        )
        return OfficePage("审计", .audit, view: view)
    }

    private func file(_ visit: OfficeVisit) async throws -> Response {
        _ = try Permissions.authority(for: .exportAudit, visit.actor)
        let name = try visit.parameter("file")
        guard name == "audit.csv" || name == "audit.xlsx" else { throw Refused.noSuchPage }
        var query = try AuditChoice(visit.query()).query(visit.agency)
        (query.before, query.limit) = (nil, 500)
        var acts: [Act] = []
        while acts.count < ListTable.mostRows {
            let more = try await office.ledger.acts(query)
            acts += more
            guard more.count == query.limit, let last = more.last else { break }
            query.before = last.position
        }
        let table = ListTable(acts: acts, names: try await office.names([], acts))
        return try OfficeFile.response(table, title: "审计\(visit.today)", isSheet: name == "audit.xlsx")
    }
}

/// Which acts, as the address holds it.
struct AuditChoice: Hashable, Sendable {
    var account = ""
    var kind = ""
    var from: CivilDate?
    var through: CivilDate?
    var origin = ""
    /// The page after this position of the chain.
    var before: Int?

    static let pageLength = 100

    init(_ query: Query) throws(Refused) {
        account = query["account"].shortened(64)
        kind = query["kind"].shortened(64)
        from = try Self.day(query["from"])
        through = try Self.day(query["through"])
        origin = query["origin"].shortened(64)
        before = try query.number("before", in: 1...Int.max)
        if let from, let through, from > through {
            throw Refused(.badRequest, "开始的日期晚于结束的日期，请改正后再查。")
        }
    }

    private static func day(_ text: String) throws(Refused) -> CivilDate? {
        guard !text.isEmpty else { return nil }
        guard let day = CivilDate(text) else { throw Refused(.badRequest, "日期应写成 2026-11-20 的样子。") }
        return day
    }

    func query(_ agency: AgencyCode) -> ActQuery {
        var query = ActQuery(agency: agency)
        query.account = account.isEmpty ? nil : AccountID(rawValue: account)
        query.kind = kind.isEmpty ? nil : SubjectKind(rawValue: kind)
        query.origin = origin.isEmpty ? nil : origin
        if from != nil || through != nil { query.days = (from ?? .earliest)...(through ?? .latest) }
        query.before = before
        query.limit = Self.pageLength
        return query
    }

    func link(_ path: Link, before: Int? = nil) -> Link {
        Link(
            path,
            query: [
                ("account", account), ("kind", kind), ("from", from?.description ?? ""),
                ("through", through?.description ?? ""), ("origin", origin),
                ("before", before.map(String.init) ?? ""),
            ]
        )
    }

    var isNarrow: Bool { !account.isEmpty || !kind.isEmpty || from != nil || through != nil || !origin.isEmpty }
}

extension ListTable {
    init(acts: [Act], names: Names) {
        self.init(
            heads: ["序号", "时间", "账号", "角色", "代理", "来源地址", "类别", "对象", "内容"],
            rows: acts.map { act in
                [
                    String(act.position), "\(act.day) \(act.at.clock)", act.authority.account.map { names[$0] } ?? "",
                    act.authority.role.name, act.authority.behalf.map { names[$0] } ?? "", act.authority.origin,
                    act.kindTitle, act.subject.name(names), act.sentence.text { names[$0] },
                ]
            }
        )
    }
}

extension Act {
    var kindTitle: String { SubjectCatalogue.entry(subject.kind)?.title ?? subject.kind.rawValue }
}
