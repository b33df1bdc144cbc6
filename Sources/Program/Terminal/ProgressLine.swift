import Glibc
import Importing

/// A line at the foot of the terminal that says how far long work is; nothing where there is no terminal.
struct ProgressLine {
    private let isOn = isatty(STDERR_FILENO) == 1
    private let start = ContinuousClock.now

    func show(_ summary: ImportSummary) {
        guard isOn else { return }
        let seconds = (ContinuousClock.now - start) / .seconds(1)
        let rate = seconds > 0 ? Int(Double(summary.done) / seconds) : 0
        let failed = summary.failed > 0 ? "，失败 \(summary.failed)" : ""
        Output.progress("\(summary.done)/\(summary.total)，每秒 \(rate) 份\(failed)")
    }

    func show(_ text: String) {
        if isOn { Output.progress(text) }
    }

    func clear() {
        if isOn { Output.progress("") }
    }
}
