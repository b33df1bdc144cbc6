import Disclosure
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import LegalClock
import NIOCore
import TestSupport
import Testing

@testable import Web

/// An office in memory on a fixed day: a finance bureau with one person for each role.
struct OfficeSample: Sendable {
    static let now = Moment(startOf: SampleAccounts.today).adding(seconds: 10 * 3600)

    let ledger: any Ledger
    let agencies: MemoryAgencyStore
    let access: MemoryAccessStore
    let drafts = MemoryDraftStore()
    let office: Office
    private(set) var people: [Role: AccountID] = [:]

    static let names: [Role: (name: String, signInName: String)] = [
        .informationOfficer: ("张科员", "zhang"), .disclosureOfficer: ("王芳", "wangfang"),
        .secrecyReviewer: ("赵审查", "zhao"), .deputyHead: ("李局", "li"), .head: ("周局长", "zhou"),
        .supervisingOffice: ("孙主管", "sun"), .systemAdministrator: ("陈系统", "chen"),
        .securityAdministrator: ("安全员", "anquan"), .auditAdministrator: ("沈审计", "shen"),
    ]

    /// - Parameters:
    ///   - isEmpty: nobody has an account yet
    ///   - ledger: in memory when none is given
    init(
        isEmpty: Bool = false,
        settings: OfficeSettings = OfficeSettings(),
        ledger given: (any Ledger)? = nil,
        stores: RequestStores? = nil,
        messages: OfficeMessages? = nil,
        clock: @escaping ServerClock = { Self.now }
    ) async throws {
        let ledger: any Ledger = given ?? MemoryLedger(clock: clock)
        self.ledger = ledger
        agencies = MemoryAgencyStore(ledger)
        access = MemoryAccessStore(ledger, agencies, clock: clock)
        office = Office(
            ledger: ledger,
            access: access,
            agencies: agencies,
            drafts: drafts,
            notices: MemoryNoticeStore(ledger),
            stores: stores,
            messages: messages,
            settings: settings,
            clock: clock
        )
        guard !isEmpty else { return }
        try await agencies.begin(SampleAgencies.finance, "云溪市财政局")
        for role in Role.assignable {
            let person = try #require(Self.names[role])
            people[role] = try await access.add(person.name, person.signInName, [role])
        }
    }

    func id(_ role: Role) throws -> AccountID { try #require(people[role]) }

    func actor(_ role: Role) throws -> Actor {
        Actor(account: try id(role), agency: SampleAgencies.finance, roles: [role])
    }

    /// Something to do.
    @discardableResult
    func assign(
        _ name: String,
        by giver: Role = .disclosureOfficer,
        to role: Role,
        due: CivilDate? = nil,
        detail: String = ""
    ) async throws -> SubjectID {
        let handler = try id(role)
        let target = Command<Assignment>.Target.next(series: "assignment", digits: 4)
        let command = Command<Assignment>(.assign, target, by: try actor(giver)) { _, setting in
            try Assignment.assign(name, detail: detail, due: due, to: handler, on: setting.day)
        }
        return try await ledger.record(command).id
    }

    func test(_ body: @Sendable (any TestClientProtocol) async throws -> Void) async throws {
        let site = Site(store: MemoryReportStore(), now: { "2026-11-20T02:00:00Z" }, office: office)
        try await site.application(listen: ListenAddress(host: "127.0.0.1", port: 0)).test(.router, body)
    }

    /// Signed in as the one who has the role.
    func test(as role: Role, _ body: @Sendable (Colleague) async throws -> Void) async throws {
        try await test { client in
            let colleague = Colleague(client)
            try await colleague.signIn(as: role)
            try await body(colleague)
        }
    }
}

/// Somebody with a browser: keeps cookies, sends forms with the token of their pages.
final class Colleague: @unchecked Sendable {
    let client: any TestClientProtocol
    private var cookies: [String: String] = [:]
    /// Headers of every request.
    var headers: HTTPFields = [:]

    init(_ client: any TestClientProtocol) { self.client = client }

    func signIn(as role: Role) async throws {
        let name = try #require(OfficeSample.names[role]?.signInName)
        let answer = try await signIn(name, "密码-\(name)")
        #expect(answer.status == .seeOther)
    }

    func signIn(_ name: String, _ password: String, next: String = "") async throws -> TestResponse {
        if cookies["gongkai-door"] == nil { _ = try await open("/office/sign-in") }
        return try await send("/office/sign-in", ["name": name, "password": password, "next": next])
    }

    func open(_ path: String) async throws -> TestResponse { try await execute(path, .get, nil) }

    /// A form with its token.
    func send(
        _ path: String,
        _ fields: KeyValuePairs<String, String> = [:],
        token: String? = nil
    ) async throws -> TestResponse {
        try await send(path, fields: fields.map { ($0.key, $0.value) }, token: token)
    }

    func send(_ path: String, fields: [(String, String)], token: String? = nil) async throws -> TestResponse {
        let secret =
            path.hasPrefix("/office/sign-in") || path.hasPrefix("/office/links")
            ? cookies["gongkai-door"] : cookies["gongkai-office"]
        let token = token ?? secret.map(FormToken.of) ?? ""
        let all = fields + [("token", token)]
        let body = all.map { $0.0.percentEncoded() + "=" + $0.1.percentEncoded() }.joined(separator: "&")
        return try await execute(path, .post, body)
    }

    /// A form with files, its token first, as a browser sends it.
    func send(
        _ path: String,
        fields: [(String, String)],
        files: [(field: String, name: String, content: String)],
        token: String? = nil
    ) async throws -> TestResponse {
        let token = token ?? cookies["gongkai-office"].map(FormToken.of) ?? ""
        var body = ""
        for (name, value) in [("token", token)] + fields {
            body += "--xyz\r\nContent-Disposition: form-data; name=\"\(name)\"\r\n\r\n\(value)\r\n"
        }
        for file in files {
            body += "--xyz\r\nContent-Disposition: form-data; name=\"\(file.field)\"; filename=\"\(file.name)\"\r\n"
            body += "Content-Type: application/octet-stream\r\n\r\n\(file.content)\r\n"
        }
        return try await execute(path, .post, body + "--xyz--\r\n", type: "multipart/form-data; boundary=xyz")
    }

    private func execute(
        _ path: String,
        _ method: HTTPRequest.Method,
        _ body: String?,
        type: String = "application/x-www-form-urlencoded"
    ) async throws -> TestResponse {
        var headers = headers
        if !cookies.isEmpty {
            headers[.cookie] = cookies.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }.joined(
                separator: "; "
            )
        }
        if body != nil { headers[.contentType] = type }
        let answer = try await client.execute(
            uri: path,
            method: method,
            headers: headers,
            body: body.map { ByteBuffer(string: $0) }
        )
        for cookie in answer.headers[values: .setCookie] {
            let pair = cookie.prefix { $0 != ";" }.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard pair.count == 2 else { continue }
            cookies[String(pair[0])] = pair[1].isEmpty ? nil : String(pair[1])
        }
        return answer
    }

    var sessionCookie: String? {
        get { cookies["gongkai-office"] }
        set { cookies["gongkai-office"] = newValue }
    }
}

extension TestResponse {
    var location: String { headers[.location] ?? "" }

    /// Everything of the office that is printed, with the token of the session out of the way.
    var officePage: String {
        let body = text
        let start = body.range(of: "<body")?.lowerBound ?? body.startIndex
        var page = String(body[start...]).replacing("><", with: ">\n<") + "\n"
        if let token = page.range(of: "name=\"token\" value=\"")?.upperBound {
            page = page.replacing(String(page[token...].prefix(32)), with: "TOKEN")
        }
        return page
    }
}
