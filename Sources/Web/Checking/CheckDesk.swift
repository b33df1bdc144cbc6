import Documents
import StatutoryReports

/// Where documents that were sent in are read and checked. Nothing is kept.
///
/// At most so many at once: the others wait in line, and when the line is long too, they are asked to come back.
struct CheckDesk: Sendable {
    /// The largest document, in bytes.
    let largest: Int
    private let line: WaitingLine
    private let allowance: Allowance

    init(largest: Int, atOnce: Int = 2, waiting: Int = 32, allowance: Allowance) {
        self.largest = min(largest, DocumentReader.sizeLimit)
        line = WaitingLine(places: atOnce, waiting: waiting)
        self.allowance = allowance
    }

    /// Takes one off what the client may ask for.
    ///
    /// - Throws: 429 when nothing is left
    func admit(_ client: String) throws(Refused) {
        guard allowance.takes(from: client) else {
            throw Refused(.tooManyRequests, "检查得太频繁了，请过一分钟再试。", retryAfter: 60)
        }
    }

    func check(_ document: SentDocument, previous: SentDocument? = nil) async throws -> CheckedDocument {
        try await line.enter()
        defer { line.leave() }
        let before = try previous.map { document throws(Refused) in try document.read(as: "上年报告") }
        let report = try document.read(as: previous == nil ? "" : "本年报告")
        return CheckedDocument(
            document: document,
            report: report,
            checks: Check.run(report, previous: before),
            previous: before
        )
    }
}

/// Bytes that were sent in, with the name they came under.
struct SentDocument: Sendable {
    /// `粘贴的文字` for words that had no name.
    var name: String
    var bytes: [UInt8]

    /// - Parameter role: whose fault it would be, where two documents were sent
    fileprivate func read(as role: String) throws(Refused) -> AnnualReport {
        do {
            return AnnualReport(reading: try DocumentReader.read(bytes))
        } catch {
            let whose = role.isEmpty ? "“\(name)”" : "\(role)“\(name)”"
            throw Refused(.unprocessableContent, "\(whose)不能读取：\(error.sentence)")
        }
    }
}

/// A document as it was read, and what was found.
struct CheckedDocument: Sendable {
    let document: SentDocument
    let report: AnnualReport
    let checks: CheckLog
    /// The report of the year before, when it was sent too.
    let previous: AnnualReport?
}
