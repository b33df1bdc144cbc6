/// Where a line of the source is shown: on the page of the source, or further down on the same page.
struct SourceLinks: Hashable, Sendable {
    /// Lines on one page of the source.
    static let linesPerPage = 2000

    /// `/reports/a0123456789/2019/source`, with `?version=1` for an old version; `nil` for the same page.
    private let page: Link?
    private let version: Int?

    static let samePage = SourceLinks(page: nil, version: nil)

    /// - Parameter version: `nil` for the newest
    static func of(_ report: Link, version: Int? = nil) -> SourceLinks {
        SourceLinks(page: "\(report)/source", version: version)
    }

    private init(page: Link?, version: Int?) {
        self.page = page
        self.version = version
    }

    var start: Link { page.map { Link($0, query: query(from: 1)) } ?? "#source" }

    func line(_ line: Int32) -> Link {
        guard let page else { return "#L\(Int(line))" }
        let first = (Int(line) - 1) / Self.linesPerPage * Self.linesPerPage + 1
        let link = Link(page, query: query(from: first))
        return "\(link)#L\(Int(line))"
    }

    private func query(from first: Int) -> [(StaticString, String)] {
        [("version", version.map { String($0) } ?? ""), ("from", first > 1 ? String(first) : "")]
    }
}
