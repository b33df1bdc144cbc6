import Disclosure
import LegalClock
import Storage

/// An office to look around in: an invented bureau with one person for each duty, settings, and things to do.
///
/// Everything is done the way it is done in earnest: the first administrator by a link, invitations, roles by the
/// security administrator.
struct DemoOffice {
    /// The same for everyone; the demo says it on the terminal.
    static let password = "yunxi-demo-2026"
    static let agencyName = "云溪市财政局"

    private static let staff: [(name: String, signInName: String, role: Role)] = [
        ("王芳", "wangfang", .disclosureOfficer), ("张明", "zhangming", .informationOfficer),
        ("赵静", "zhaojing", .secrecyReviewer), ("李建国", "lijianguo", .deputyHead), ("周敏", "zhoumin", .head),
        ("孙磊", "sunlei", .supervisingOffice),
    ]
    private static let administrators: [(name: String, signInName: String, role: Role)] = [
        ("安全", "anquan", .securityAdministrator), ("沈琳", "shenlin", .auditAdministrator),
    ]

    private let stores: OfficeStores
    private let client = Client(origin: "127.0.0.1", agent: "gongkai demo")

    init(_ stores: OfficeStores) { self.stores = stores }

    /// `false` when there are accounts already: nothing is changed then.
    func fill() async throws -> Bool {
        guard let link = try await stores.access.issueFirstLink() else { return false }
        let system = try await accept(link, "陈伟", "chenwei", agency: Self.agencyName)
        var security: Actor?
        for person in Self.administrators {
            let session = try await invite(person.name, person.signInName, [person.role], by: system.actor)
            if person.role == .securityAdministrator { security = session.actor }
        }
        try await units(system.actor)
        var actors: [Role: Actor] = [:]
        for person in Self.staff {
            let session = try await invite(person.name, person.signInName, [], by: system.actor)
            if let security {
                try await stores.access.changeRoles(
                    of: session.account,
                    to: [person.role],
                    reason: "到岗",
                    seen: nil,
                    by: security
                )
            }
            var actor = session.actor
            actor.roles = [person.role]
            actors[person.role] = actor
        }
        if let officer = actors[.disclosureOfficer], let clerk = actors[.informationOfficer]?.account {
            try await settings(officer)
            try await assign(by: officer, to: clerk)
        }
        return true
    }

    /// The sign-ins, on the terminal.
    func tell() {
        Output.print("演示单位：\(Self.agencyName)。各账号的密码都是 \(Self.password)")
        Output.print("  chenwei  系统管理员")
        for person in Self.administrators + Self.staff { Output.print("  \(person.signInName)  \(person.role.name)") }
    }

    // MARK: People

    private func accept(
        _ link: IssuedLink,
        _ name: String,
        _ signInName: String,
        agency: String = ""
    ) async throws -> Session {
        let acceptance = Acceptance(
            token: link.token,
            password: Self.password,
            signInName: signInName,
            personName: name,
            agencyName: agency
        )
        return try await stores.access.accept(acceptance, from: client).session
    }

    private func invite(
        _ name: String,
        _ signInName: String,
        _ roles: Set<Role>,
        by actor: Actor
    ) async throws -> Session {
        let invitation = Invitation(agency: actor.agency, personName: name, roles: roles)
        return try await accept(try await stores.access.invite(invitation, by: actor), name, signInName)
    }

    private func units(_ actor: Actor) async throws {
        for name in ["办公室", "预算科", "政策法规科"] {
            _ = try await stores.agencies.addUnit(name, to: actor.agency, by: actor)
        }
    }

    // MARK: Settings and things to do

    private func settings(_ actor: Actor) async throws {
        try await stores.agencies.change(
            [
                .address: "江南省云溪市东城街 1 号", .postcode: "310000", .phones: "0000-8888000",
                .email: "gongkai@czj.yunxi.example", .decisionPrefix: "云财公开",
                .reconsiderationAuthority: "云溪市人民政府", .reconsiderationAddress: "江南省云溪市人民路 8 号",
                .court: "云溪市云溪区人民法院", .courtAddress: "江南省云溪市法院路 2 号",
            ],
            of: actor.agency,
            seen: nil,
            by: actor
        )
    }

    private func assign(by officer: Actor, to clerk: AccountID) async throws {
        let today = systemClock().day
        let mine = officer.account ?? clerk
        let things: [(String, String, Int?, AccountID)] = [
            ("核对机构职能栏目", "领导分工上周有调整，栏目里还是旧的。对照任职文件逐条核对。", 0, mine),
            ("补发第三季度预算执行情况", "第 20 个工作日就要到了，先把数据表报上来。", 3, clerk),
            ("更新政府信息公开指南的电话", "总机已改号，指南、年报和网站页脚三处都要改。", 4, mine),
            ("整理去年公开的规范性文件清单", "注明现行有效、已经废止，附废止文件的文号。", 12, clerk),
            ("学习新的年度报告格式", "", nil, mine),
        ]
        for (name, detail, days, handler) in things {
            let due = days.map { today.adding(days: $0) }
            let target = Command<Assignment>.Target.next(series: Assignment.kind.rawValue, digits: 4)
            try await stores.ledger.record(
                Command<Assignment>(.assign, target, by: officer) { _, setting in
                    try Assignment.assign(name, detail: detail, due: due, to: handler, on: setting.day)
                }
            )
        }
    }
}
