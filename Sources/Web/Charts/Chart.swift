/// What every chart says of itself, whoever reads it with eyes or ears: its title, in one sentence what it shows, and
/// how its numbers are written.
struct ChartText: Sendable {
    /// Unique on the page: `by-year`.
    let id: String
    let title: String
    let description: String
    /// A value as it is printed: `112`, `20.6600`, `96.52%`.
    let value: @Sendable (Int) -> String
    /// The same on an axis, where values are round: `100`, `20`, `40%`.
    let tick: @Sendable (Int) -> String
}

/// The two sizes a chart is drawn in: for a desk and for a phone. The style sheet shows the one that fits, and hides the
/// other from every reader.
enum ChartSize: String, CaseIterable, Sendable {
    case wide, narrow

    var width: Int { self == .wide ? 1040 : 360 }
}

/// Something drawn as SVG, in a size. No colours and no letters in it: classes only, `charts.css` says how they look.
protocol Chart: Sendable {
    var text: ChartText { get }
    func height(_ size: ChartSize) -> Int
    func draw(_ size: ChartSize, to svg: inout HTML)
}

/// A chart on the page.
struct ChartFigure<Drawn: Chart>: HTMLView {
    let chart: Drawn

    func write(to html: inout HTML) {
        html.figure(class: "chart") { html in
            html.figcaption(chart.text.title)
            for size in ChartSize.allCases { picture(size, &html) }
        }
    }

    private func picture(_ size: ChartSize, _ html: inout HTML) {
        let id = "\(chart.text.id)-\(size.rawValue)"
        let attributes: [Attribute] = [
            Attribute("viewBox", "0 0 \(size.width) \(chart.height(size))"), .role("img"),
            .aria("aria-labelledby", "\(id)-title \(id)-desc"),
        ]
        html.element("svg", size.rawValue, attributes) { svg in
            svg.element("title", "", [.id("\(id)-title")]) { $0.text(chart.text.title) }
            svg.element("desc", "", [.id("\(id)-desc")]) { $0.text(chart.text.description) }
            chart.draw(size, to: &svg)
        }
    }
}

extension HTML {
    /// Text at a point of a picture.
    mutating func label(_ text: String, x: Int, y: Int, class name: String) {
        element("text", name, [Attribute("x", String(x)), Attribute("y", String(y))]) { $0.text(text) }
    }

    mutating func line(from a: (x: Int, y: Int), to b: (x: Int, y: Int), class name: String) {
        let points = [("x1" as StaticString, a.x), ("y1", a.y), ("x2", b.x), ("y2", b.y)]
        element("line", name, points.map { Attribute($0, String($1)) }) { _ in }
    }

    mutating func strip(x: Int, y: Int, width: Int, height: Int, class name: String) {
        let sides = [("x" as StaticString, x), ("y", y), ("width", width), ("height", height)]
        element("rect", name, sides.map { Attribute($0, String($1)) }) { _ in }
    }
}

/// Names in pictures: as much as finds room.
enum ChartName {
    /// How wide a text about is, in points of the picture. On a phone there is room for the letters of 长者模式.
    static func width(_ text: String, _ size: ChartSize) -> Int {
        let (letter, character) = size == .wide ? (8, 13) : (10, 17)
        return text.unicodeScalars.reduce(0) { $0 + ($1.isASCII ? letter : character) }
    }

    /// At most so many characters, the last one … when there were more.
    static func fitted(_ name: String, _ limit: Int) -> String {
        name.count <= limit ? name : String(name.prefix(limit - 1)) + "…"
    }
}
