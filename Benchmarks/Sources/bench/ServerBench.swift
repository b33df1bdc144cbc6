import Foundation
import FoundationNetworking

/// A cached report page of `gongkai serve` against nginx serving the same bytes from a file: each alone on the same core,
/// in turns, asked by wrk on another core.
struct ServerBench {
    static let rounds = 5
    static let seconds = 4
    static let connections = 32

    struct Result {
        var page: String
        var bytes: Int
        var ours: Figure
        var nginx: Figure
        /// Ours over nginx, round by round.
        var ratio: Figure
    }

    let program: String

    func run() throws -> Result {
        let folder = FileManager.default.temporaryDirectory.appending(path: "gongkai-bench-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }

        let site = "127.0.0.1:18080"
        let peer = "127.0.0.1:18081"
        let demo = ["demo", "--data", folder.appending(path: "data").path(), "--listen", site]
        let server = try Child.start("taskset", ["-c", "0", program] + demo)
        defer { server.terminate() }
        let page = try reportPage(at: site)
        let body = try fetch("http://\(site)\(page)")

        let nginx = try startNginx(serving: body, at: peer, in: folder)
        defer { nginx.terminate() }
        guard try fetch("http://\(peer)/page.html") == body else { throw Failure("nginx serves other bytes") }

        var ours: [Double] = []
        var theirs: [Double] = []
        for _ in 0..<Self.rounds {
            ours.append(try load("http://\(site)\(page)"))
            theirs.append(try load("http://\(peer)/page.html"))
        }
        return Result(
            page: page,
            bytes: body.count,
            ours: Figure(ours),
            nginx: Figure(theirs),
            ratio: Figure(zip(ours, theirs).map { $0 / $1 })
        )
    }

    /// Requests a second.
    private func load(_ address: String) throws -> Double {
        let output = try Child.output(
            "taskset",
            ["-c", "1", "wrk", "-t1", "-c\(Self.connections)", "-d\(Self.seconds)s", address]
        )
        for line in output.split(separator: "\n") {
            if line.contains("Non-2xx") { throw Failure("wrk: \(line)") }
            if line.hasPrefix("Requests/sec:"), let rate = Double(line.split(separator: " ")[1]) { return rate }
        }
        throw Failure("wrk said: \(output)")
    }

    /// The first report page the list of reports leads to.
    private func reportPage(at site: String) throws -> String {
        let list = String(decoding: try fetch("http://\(site)/reports", attempts: 300), as: UTF8.self)
        guard let found = list.firstMatch(of: /href="(\/reports\/a[0-9a-f]+\/[0-9]{4})"/) else {
            throw Failure("the list of reports leads to no report")
        }
        return String(found.1)
    }

    /// Tries until the server answers.
    private func fetch(_ address: String, attempts: Int = 100) throws -> Data {
        guard let url = URL(string: address) else { throw Failure("no address: \(address)") }
        for _ in 0..<attempts {
            if let data = try? Data(contentsOf: url) { return data }
            Thread.sleep(forTimeInterval: 0.1)
        }
        throw Failure("no answer from \(address)")
    }

    private func startNginx(serving body: Data, at address: String, in folder: URL) throws -> Process {
        try body.write(to: folder.appending(path: "page.html"))
        let user = geteuid() == 0 ? "user root;" : ""
        let configuration = """
            \(user)
            worker_processes 1;
            daemon off;
            pid \(folder.path())/nginx.pid;
            error_log \(folder.path())/nginx.log;
            events { worker_connections 1024; }
            http {
                include /etc/nginx/mime.types;
                access_log off;
                sendfile on;
                tcp_nopush on;
                keepalive_requests 1000000000;
                open_file_cache max=10;
                client_body_temp_path \(folder.path())/body;
                proxy_temp_path \(folder.path())/proxy;
                fastcgi_temp_path \(folder.path())/fastcgi;
                uwsgi_temp_path \(folder.path())/uwsgi;
                scgi_temp_path \(folder.path())/scgi;
                server {
                    listen \(address);
                    root \(folder.path());
                }
            }
            """
        let file = folder.appending(path: "nginx.conf")
        try configuration.write(to: file, atomically: true, encoding: .utf8)
        return try Child.start("taskset", ["-c", "0", "nginx", "-c", file.path()])
    }
}
