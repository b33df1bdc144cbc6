import Foundation
import HTTPTypes
import HummingbirdTesting
import NIOCore
import TestSupport
import Testing

/// Somebody who opens every link of the site, one after the other, and notes where words are found.
///
///     var walk = Walk(["/office"])
///     while let path = walk.next() { try walk.take(path, try await colleague.open(path), ["欧阳某某"]) }
///     try walk.unpack(["欧阳某某"])
///     walk.found        // ["/office/subjects/request/2026-0001": ["欧阳某某"]]
struct Walk {
    /// More than the sample has; filters and orders of lists multiply.
    private static let most = 400

    private var waiting: [String]
    private var known: Set<String>
    private(set) var pages = 0
    private(set) var found: [String: [String]] = [:]
    /// Answers of 500 and more.
    private(set) var broken: [String] = []
    /// Containers: DOCX, XLSX.
    private var packed: [(path: String, bytes: [UInt8])] = []

    init(_ starts: [String]) {
        waiting = starts.reversed()
        known = Set(starts)
    }

    mutating func next() -> String? { pages < Self.most ? waiting.popLast() : nil }

    mutating func take(_ path: String, _ answer: TestResponse, _ words: [String]) throws {
        pages += 1
        if answer.status.code >= 500 { broken.append("\(path) \(answer.status)") }
        let bytes = Array(answer.body.readableBytesView)
        if bytes.starts(with: Array("PK".utf8)) { return packed.append((path, bytes)) }
        let text = String(decoding: bytes, as: UTF8.self)
        note(words.filter(text.contains), path)
        guard answer.headers[.contentType]?.hasPrefix("text/html") == true else { return }
        var new: [String] = []
        for link in Self.links(text) where Self.isWalked(link) && known.insert(link).inserted { new.append(link) }
        waiting.insert(contentsOf: new.reversed(), at: 0)
    }

    private mutating func note(_ words: [String], _ path: String) { if !words.isEmpty { found[path] = words } }

    /// Of the office and of what the public reads of requests; not the way out, and no list in yet another order.
    private static func isWalked(_ link: String) -> Bool {
        (link.hasPrefix("/office") || link.hasPrefix("/request")) && !link.hasPrefix("/office/sign-out")
            && !link.contains("sort=")
    }

    /// Addresses on the site, without the place in the page.
    static func links(_ page: String) -> [String] {
        page.components(separatedBy: "href=\"").dropFirst().compactMap { part in
            let link = String(part.prefix { $0 != "\"" && $0 != "#" }).replacing("&amp;", with: "&")
            return link.hasPrefix("/") ? link : nil
        }
    }

    /// Looks into containers too, with Python's reader of ZIP.
    mutating func unpack(_ words: [String]) throws {
        guard !packed.isEmpty else { return }
        let folder = FileManager.default.temporaryDirectory.appending(path: "gongkai-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        for (number, file) in packed.enumerated() {
            let container = folder.appending(path: "\(number).zip")
            let (text, errors) = (folder.appending(path: "\(number).txt"), folder.appending(path: "\(number).err"))
            try Data(file.bytes).write(to: container)
            let process = try ChildProcess(
                URL(filePath: "/usr/bin/python3"),
                ["-c", Self.program, container.path()],
                environment: ["LANG": "C.UTF-8"],
                output: text,
                errors: errors
            )
            try #require(process.wait() == 0, "\(file.path)")
            let read = String(decoding: try Data(contentsOf: text), as: UTF8.self)
            note(words.filter(read.contains), file.path)
        }
    }

    private static let program = """
        import sys, zipfile
        with zipfile.ZipFile(sys.argv[1]) as container:
            for name in container.namelist():
                sys.stdout.buffer.write(container.read(name))
        """
}
