import Foundation

/// Pages of the office over 100,000 open requests, as an officer gets them from `gongkai serve`: signed in, one after the
/// other on one connection, from the first byte asked to the last byte there.
///
/// Then `gongkai verify` over the same cases, four acts each, with letters and files. On SQLite, or where `GONGKAI_DATABASE` leads.
struct BoardBench {
    static let cases = 100_000
    static let times = 300

    struct Page {
        var what: String
        var bytes: Int
        /// Milliseconds, ascending.
        var times: [Double]

        var median: Double { times[times.count / 2] }
        var percentile99: Double { times[times.count * 99 / 100] }
    }

    struct Outcome {
        var pages: [Page]
        var acts: Int
        /// From the start of the program to its end, the best of five.
        var seconds: Double
    }

    let program: String

    private static let site = "http://127.0.0.1:18083"
    private static let account = ["name=gongkai", "password=yunxi-demo-2026"]
    private static let pages = [
        ("board, by due day", "/office/requests"),
        ("board, page 200", "/office/requests?page=200"),
        ("board, late", "/office/requests?due=late"),
        ("board, within three working days", "/office/requests?due=near"),
        ("board, in a state", "/office/requests?state=underReview"),
        ("board, of a handler", "/office/requests?handler=HANDLER"),
        ("board, of a unit", "/office/requests?unit=UNIT"),
        ("list, search 决算", "/office/lists/request?text=%E5%86%B3%E7%AE%97"),
        ("list, search 第 77777 件", "/office/lists/request?text=%E7%AC%AC%2077777%20%E4%BB%B6"),
        ("list, search for what is nowhere", "/office/lists/request?text=%E6%B2%A1%E6%9C%89%E8%BF%99%E4%B8%AA"),
        ("my work today", "/office"),
    ]

    func run() throws -> Outcome {
        let folder = FileManager.default.temporaryDirectory.appending(path: "gongkai-bench-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let data = folder.appending(path: "data").path()
        let cookies = folder.appending(path: "cookies").path()

        let demo = try start("demo", data)
        _ = try wait()
        demo.terminate()
        demo.waitUntilExit()
        try fill(data, folder)
        let pages = try pages(data, cookies)
        let (acts, seconds) = try verify(data)
        return Outcome(pages: pages, acts: acts, seconds: seconds)
    }

    private func verify(_ data: String) throws -> (acts: Int, seconds: Double) {
        var (acts, best) = (0, Double.infinity)
        for _ in 0..<5 {
            let start = Date()
            let words = try Child.output(program, ["verify", "--data", data])
            best = min(best, Date().timeIntervalSince(start))
            guard let told = words.firstMatch(of: /(\d+) 条记录，.*：记录链与台账全部相符/) else { throw Failure("verify: \(words)") }
            acts = Int(told.1) ?? 0
        }
        return (acts, best)
    }

    private func pages(_ data: String, _ cookies: String) throws -> [Page] {
        let server = try start("serve", data)
        defer {
            server.terminate()
            server.waitUntilExit()
        }
        _ = try wait()
        try signIn(cookies)
        let board = try get("/office/requests", cookies)
        return try Self.pages.map { what, path in
            let unit = try Self.choice("unit", of: board)
            let handler = try Self.choice("handler", of: board)
            let path = path.replacingOccurrences(of: "UNIT", with: unit)
                .replacingOccurrences(of: "HANDLER", with: handler)
            return try measure(what, path, cookies)
        }
    }

    private func start(_ command: String, _ data: String) throws -> Process {
        try Child.start(program, [command, "--data", data, "--listen", "127.0.0.1:18083"])
    }

    private func wait() throws -> String {
        for _ in 0..<600 {
            let answer = try Child.output("curl", ["-s", "\(Self.site)/office/sign-in"])
            if !answer.isEmpty { return answer }
            Thread.sleep(forTimeInterval: 0.1)
        }
        throw Failure("no answer")
    }

    /// Open cases of the last four weeks, by the command that takes old registers over.
    private func fill(_ data: String, _ folder: URL) throws {
        let calendar = Calendar(identifier: .gregorian)
        let format = Date.ISO8601FormatStyle(timeZone: .gmt).year().month().day()
        for start in stride(from: 0, to: Self.cases, by: 20_000) {
            var text = "申请人,申请内容,收到日期\n"
            for number in start..<start + 20_000 {
                let day = calendar.date(byAdding: .day, value: -(number % 27), to: Date()) ?? Date()
                text += "申请人,第 \(number) 件：\(2015 + number % 10)年度部门决算和政府采购合同,\(day.formatted(format))\n"
            }
            let file = folder.appending(path: "\(start).csv")
            try text.write(to: file, atomically: true, encoding: .utf8)
            let words = try Child.output(
                program,
                ["requests", "import", file.path(), "--agency", "云溪市人民政府办公室", "--data", data]
            )
            guard words.contains("已导入 20000 件") else { throw Failure("import: \(words.prefix(500))") }
        }
    }

    private func signIn(_ cookies: String) throws {
        let address = "\(Self.site)/office/sign-in"
        let page = try Child.output("curl", ["-s", "-c", cookies, address])
        guard let token = page.firstMatch(of: /name="token"[^>]*value="([^"]+)"/) else {
            throw Failure("the sign-in has no token")
        }
        let fields = (Self.account + ["token=\(token.1)"]).flatMap { ["--data-urlencode", $0] }
        let answer = ["-s", "-o", "/dev/null", "-w", "%{http_code}", "-b", cookies, "-c", cookies]
        let code = try Child.output("curl", answer + fields + [address])
        guard code == "303" else { throw Failure("sign-in: \(code)") }
    }

    private func get(_ path: String, _ cookies: String) throws -> String {
        try Child.output("curl", ["-s", "-b", cookies, Self.site + path])
    }

    /// The first value that a filter of the board offers.
    private static func choice(_ name: String, of board: String) throws -> String {
        guard let field = board.range(of: "name=\"\(name)\""),
            let found = board[field.upperBound...].firstMatch(of: /<option value="([^"]+)"/)
        else { throw Failure("the board offers no \(name)") }
        return String(found.1)
    }

    private func measure(_ what: String, _ path: String, _ cookies: String) throws -> Page {
        let format = "%{http_code} %{size_download} %{time_total}\\n"
        let one = ["-o", "/dev/null", Self.site + path]
        let asked = (0..<Self.times).flatMap { _ in one }
        let output = try Child.output("curl", ["-s", "-b", cookies, "-w", format] + asked)
        var (bytes, times): (Int, [Double]) = (0, [])
        for line in output.split(separator: "\n") {
            let parts = line.split(separator: " ")
            guard parts.count == 3, parts[0] == "200", let time = Double(parts[2]) else {
                throw Failure("\(path): \(line)")
            }
            bytes = Int(parts[1]) ?? 0
            times.append(time * 1000)
        }
        // The first ones warm up.
        return Page(what: what, bytes: bytes, times: times.dropFirst(10).sorted())
    }
}

extension BoardBench.Outcome {
    var text: String {
        """
        | page over \(grouped(Double(BoardBench.cases), 0)) open requests | bytes | median, ms | 99th, ms |
        |---|--:|--:|--:|
        \(pages.map { "| \($0.what) | \(grouped(Double($0.bytes), 0)) | \(grouped($0.median, 1)) | \(grouped($0.percentile99, 1)) |" }
            .joined(separator: "\n"))

        `gongkai verify`: \(grouped(Double(acts), 0)) acts in \(grouped(seconds, 2)) s, \(grouped(Double(acts) / seconds, 0)) a second
        """
    }
}
