/// Bars from the left, each with its name and its number.
struct BarChart: Chart {
    struct Bar: Sendable {
        let name: String
        let value: Int
        /// Drawn strong; the others stand back.
        var isEmphasized = true
    }

    let text: ChartText
    let bars: [Bar]
    let axis: Axis

    func height(_ size: ChartSize) -> Int { 8 + bars.count * rowHeight(size) + 26 }

    func draw(_ size: ChartSize, to svg: inout HTML) {
        let left = size == .wide ? 300 : 8
        let right = size.width - (size == .wide ? 96 : 76)
        let bottom = height(size) - 26
        for tick in axis.ticks {
            let x = left + axis.position(of: tick, along: right - left)
            svg.line(from: (x, 4), to: (x, bottom), class: tick == 0 ? "base" : "grid")
            svg.label(
                text.tick(tick),
                x: x,
                y: bottom + 18,
                class: tick == 0 && size == .narrow ? "tick" : "tick middle"
            )
        }
        for (index, bar) in bars.enumerated() {
            draw(bar, size, left: left, right: right, y: 8 + index * rowHeight(size), &svg)
        }
    }

    /// On a phone the name stands above its bar.
    private func rowHeight(_ size: ChartSize) -> Int { size == .wide ? 32 : 46 }

    private func draw(_ bar: Bar, _ size: ChartSize, left: Int, right: Int, y: Int, _ svg: inout HTML) {
        let width = axis.position(of: bar.value, along: right - left)
        let top = size == .wide ? y + 6 : y + 20
        svg.element("g", bar.isEmphasized ? "row" : "row faint") { svg in
            switch size {
            case .wide:
                svg.label(ChartName.fitted(bar.name, 20), x: left - 12, y: top + 14, class: "name end")
            case .narrow:
                svg.label(ChartName.fitted(bar.name, 19), x: left, y: y + 13, class: "name")
            }
            // A bar of nothing is a line one can see.
            svg.strip(x: left, y: top, width: max(width, 2), height: 19, class: "strip")
            svg.label(text.value(bar.value), x: left + width + 9, y: top + 14, class: "value")
        }
    }
}
