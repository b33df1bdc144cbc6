/// Lines over years, each named at its end.
///
/// A year without a value breaks the line; across the gap it goes on dashed.
struct LineChart: Chart {
    struct Series: Sendable {
        let name: String
        /// In the order of the years.
        let points: [(year: Int, value: Int)]
    }

    /// Lines told apart by colour and mark.
    static let styles = 6

    let text: ChartText
    let years: ClosedRange<Int>
    /// At most ``styles``, each with a point or more.
    let series: [Series]
    let axis: Axis
    /// Under a year: `12 个机关`.
    var yearNotes: [Int: String] = [:]

    func height(_ size: ChartSize) -> Int { size == .wide ? 372 : 320 }

    func draw(_ size: ChartSize, to svg: inout HTML) {
        let names = series.map { endLabel($0, size) }
        let room = min((names.joined().map { ChartName.width($0, size) }.max() ?? 0) + 22, size.width / 2)
        let frame = Frame(size, height: height(size), room: max(room, 40), years: years, axis: axis)
        grid(frame, &svg)
        let labels = endLabels(frame, height: Frame.lineHeight * (size == .wide ? 1 : 2))
        for (index, line) in series.enumerated() {
            svg.element("g", "series s\(index + 1)") { svg in
                draw(line, index, frame, &svg)
                for (line, text) in names[index].enumerated() {
                    let y = labels[index] + 4 + line * Frame.lineHeight
                    svg.label(text, x: frame.right + 10, y: y, class: "name")
                }
            }
        }
    }

    /// Name and last value: in one line, on a phone in two.
    private func endLabel(_ line: Series, _ size: ChartSize) -> [String] {
        let value = text.value(line.points.last?.value ?? 0)
        switch size {
        case .wide: return ["\(ChartName.fitted(line.name, 13)) \(value)"]
        case .narrow: return [ChartName.fitted(line.name, 6), value]
        }
    }

    private func grid(_ frame: Frame, _ svg: inout HTML) {
        for tick in axis.ticks {
            let y = frame.y(tick)
            svg.line(from: (frame.left, y), to: (frame.right, y), class: tick == 0 ? "base" : "grid")
            svg.label(text.tick(tick), x: frame.left - 8, y: y + 4, class: "tick end")
        }
        let every = (years.count + frame.yearLabels - 1) / frame.yearLabels
        for year in years where (years.upperBound - year).isMultiple(of: every) {
            svg.label(String(year), x: frame.x(year), y: frame.bottom + 22, class: "tick middle")
            guard let note = yearNotes[year] else { continue }
            svg.label(note, x: frame.x(year), y: frame.bottom + 39, class: "tick middle")
        }
    }

    private func draw(_ line: Series, _ index: Int, _ frame: Frame, _ svg: inout HTML) {
        let points = line.points.map { (year: $0.year, x: frame.x($0.year), y: frame.y($0.value)) }
        for (a, b) in zip(points, points.dropFirst()) {
            svg.line(from: (a.x, a.y), to: (b.x, b.y), class: b.year == a.year + 1 ? "line" : "line gap")
        }
        for point in points { mark(index, point.x, point.y, &svg) }
    }

    /// Every line has a mark of its own form: colour is not all that tells them apart.
    private func mark(_ index: Int, _ x: Int, _ y: Int, _ svg: inout HTML) {
        switch index % 3 {
        case 0:
            let circle = [("cx" as StaticString, x), ("cy", y), ("r", 4)]
            svg.element("circle", "mark", circle.map { Attribute($0, String($1)) }) { _ in }
        case 1: svg.strip(x: x - 4, y: y - 4, width: 8, height: 8, class: "mark")
        default:
            let points = "\(x),\(y - 5) \(x + 5),\(y + 4) \(x - 5),\(y + 4)"
            svg.element("polygon", "mark", [Attribute("points", points)]) { _ in }
        }
    }

    /// Where the names stand: at the last point, moved apart so that none covers another.
    private func endLabels(_ frame: Frame, height: Int) -> [Int] {
        let wanted = series.enumerated().map { (index: $0.offset, y: frame.y($0.element.points.last?.value ?? 0)) }
        var placed = Array(repeating: 0, count: series.count)
        var free = frame.top
        for (count, label) in wanted.sorted(by: { ($0.y, $0.index) < ($1.y, $1.index) }).enumerated() {
            let below = series.count - count - 1
            let y = min(max(label.y, free), max(free, frame.bottom - below * height))
            placed[label.index] = y
            free = y + height
        }
        return placed
    }

    /// The field the lines are drawn in.
    private struct Frame {
        static let lineHeight = 18
        let left: Int, right: Int, top: Int, bottom: Int
        let yearLabels: Int
        private let years: ClosedRange<Int>
        private let axis: Axis

        init(_ size: ChartSize, height: Int, room: Int, years: ClosedRange<Int>, axis: Axis) {
            left = size == .wide ? 64 : 46
            right = size.width - room
            top = 16
            bottom = height - 48
            yearLabels = size == .wide ? 10 : 4
            self.years = years
            self.axis = axis
        }

        func y(_ value: Int) -> Int { bottom - axis.position(of: value, along: bottom - top) }

        /// A single year stands in the middle.
        func x(_ year: Int) -> Int {
            let steps = years.count - 1
            guard steps > 0 else { return (left + right) / 2 }
            let inner = right - left - 24
            return left + 12 + (year - years.lowerBound) * inner / steps
        }
    }
}
