import Glibc

/// Something measured several times: median, smallest and largest.
struct Figure {
    let runs: [Double]

    init(_ runs: [Double]) { self.runs = runs.sorted() }

    /// Measures as often as asked.
    init(repeating count: Int, _ measure: () throws -> Double) rethrows {
        self.init(try (0..<count).map { _ in try measure() })
    }

    var median: Double { runs[runs.count / 2] }
    var least: Double { runs[0] }
    var most: Double { runs[runs.count - 1] }

    /// `10 240 (9 876–10 400)`, with as many fraction digits as asked.
    func text(fraction: Int = 0) -> String {
        "\(grouped(median, fraction)) (\(grouped(least, fraction))–\(grouped(most, fraction)))"
    }
}

/// `12 345.6`: thousands apart, rounded.
func grouped(_ number: Double, _ fraction: Int) -> String {
    let scale = (0..<fraction).reduce(1) { product, _ in product * 10 }
    let scaled = Int((number * Double(scale)).rounded())
    var digits = String(scaled / scale)
    var parts: [String] = []
    while digits.count > 3 {
        parts.insert(String(digits.suffix(3)), at: 0)
        digits.removeLast(3)
    }
    let whole = ([digits] + parts).joined(separator: "\u{2009}")
    guard fraction > 0 else { return whole }
    let rest = String(scaled % scale)
    return whole + "." + String(repeating: "0", count: fraction - rest.count) + rest
}

/// Seconds of processor time that something takes on its own thread: others on the machine do not count.
func processorSeconds(_ body: () throws -> Void) rethrows -> Double {
    func now() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
    let start = now()
    try body()
    return now() - start
}

/// Seconds by the clock that something takes.
func seconds(_ body: () throws -> Void) rethrows -> Double {
    let duration = try ContinuousClock().measure(body)
    return Double(duration.components.seconds) + Double(duration.components.attoseconds) / 1e18
}
