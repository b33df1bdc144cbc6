import Foundation
import FoundationNetworking
import Glibc

/// Requests for information through the public interface of `gongkai demo` on SQLite: each answer is a receipt whose
/// request was flushed to the disk before. Limits against floods are lifted, since all come from one address.
///
/// In the end the program is killed; the number of the next request says that none was lost.
struct SubmissionBench {
    static let rounds = 5
    static let seconds = 6
    static let connections = 40

    struct Result {
        var perSecond: Figure
        /// Answered with 201 in all rounds.
        var receipts: Int
        /// Kept when the program came back after `kill -9`; more than receipts where the last answers were cut off.
        var kept: Int
    }

    let program: String

    private static let site = "http://127.0.0.1:18082"
    private static let body = """
        {"kind":"np","name":"王某","document":"residentCard","documentNumber":"11010519491231002X",\
        "phone":"13800000000","items":["2025年度技术改造补助资金分配明细"],"delivery":"electronic-online"}
        """

    func run() throws -> Result {
        let folder = FileManager.default.temporaryDirectory.appending(path: "gongkai-bench-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let data = folder.appending(path: "data").path()
        let script = folder.appending(path: "submit.lua")
        try Self.script.write(to: script, atomically: true, encoding: .utf8)

        let server = try start("demo", data)
        let before = try submitOne()
        var made: [Int] = []
        for _ in 0..<Self.rounds { made.append(try load(script.path())) }
        kill(server.processIdentifier, SIGKILL)
        server.waitUntilExit()
        let again = try start("serve", data)
        defer { again.terminate() }
        return Result(
            perSecond: Figure(made.map { Double($0) / Double(Self.seconds) }),
            receipts: made.reduce(0, +),
            kept: try submitOne() - before - 1
        )
    }

    private func start(_ command: String, _ data: String) throws -> Process {
        let lifted = ["ADDRESS", "NETWORK", "ALL"].map { "GONGKAI_REQUESTS_\($0)=1000000000,1000000000" }
        let listen = ["--listen", "127.0.0.1:18082"]
        return try Child.start(
            "env",
            lifted + ["GONGKAI_REQUESTS_SLOWNESS=0", program, command, "--data", data] + listen
        )
    }

    /// The ordinal of the request that was made: 31 of `2026-0031`. Tries until the server answers.
    private func submitOne() throws -> Int {
        for _ in 0..<300 {
            let json = ["-s", "-H", "Content-Type: application/json", "-d", Self.body]
            let answer = try Child.output("curl", json + ["\(Self.site)/api/v1/requests"])
            if let found = answer.firstMatch(of: /"number":"[0-9]{4}-([0-9]+)"/) { return Int(found.1) ?? 0 }
            Thread.sleep(forTimeInterval: 0.1)
        }
        throw Failure("no request can be made")
    }

    /// Receipts in one round.
    private func load(_ script: String) throws -> Int {
        let connections = ["-t2", "-c\(Self.connections)", "-d\(Self.seconds)s"]
        let output = try Child.output("wrk", connections + ["-s", script, "\(Self.site)/api/v1/requests"])
        for line in output.split(separator: "\n") {
            if line.contains("Non-2xx") { throw Failure("wrk: \(line)") }
            if line.hasPrefix("Made: "), let made = Int(line.dropFirst(6)) { return made }
        }
        throw Failure("wrk said: \(output)")
    }

    private static var script: String {
        """
        wrk.method = "POST"
        wrk.headers["Content-Type"] = "application/json"
        wrk.body = [==[\(body)]==]
        local threads = {}
        function setup(thread) table.insert(threads, thread) end
        function init(args) made = 0 end
        function response(status) if status == 201 then made = made + 1 end end
        function done(summary, latency, requests)
            local all = 0
            for _, thread in ipairs(threads) do all = all + thread:get("made") end
            io.write("Made: " .. all .. "\\n")
        end
        """
    }
}

extension SubmissionBench.Result {
    /// Its section of the page.
    var text: String {
        """
        ## Requests for information

        `POST /api/v1/requests` of `gongkai demo` on SQLite, every receipt after its transaction was flushed; \(
            SubmissionBench.rounds) rounds of \(SubmissionBench.seconds) seconds,
        asked by `wrk -t2 -c\(SubmissionBench.connections)` over loopback. Then `kill -9`: of \(grouped(Double(receipts), 0)) \
        receipts \(grouped(Double(kept), 0)) requests are there.

        | | a second |
        |---|--:|
        | receipts | \(perSecond.text()) |

        """
    }
}
