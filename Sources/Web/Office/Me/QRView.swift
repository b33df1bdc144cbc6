/// A QR code as a picture: one path, a square for each dark module, with the quiet zone that readers need.
struct QRView: HTMLView {
    /// Modules of nothing around the code (ISO/IEC 18004, 9.1).
    private static let quietZone = 4

    private let side: Int
    private let path: String
    private let label: String

    init(_ code: QRCode, label: String) {
        self.label = label
        side = code.side + 2 * Self.quietZone
        var path = ""
        for row in 0..<code.side {
            for column in 0..<code.side where code.isDark(row: row, column: column) {
                path += "M\(column + Self.quietZone) \(row + Self.quietZone)h1v1h-1z"
            }
        }
        self.path = path
    }

    func write(to html: inout HTML) {
        let box = Attribute("viewBox", "0 0 \(side) \(side)")
        html.element("svg", "qr", [box, .role("img"), .label(label), Attribute("shape-rendering", "crispEdges")]) {
            $0.element("path", "", [Attribute("d", path)]) { _ in }
        }
    }
}
