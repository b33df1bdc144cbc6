import Glibc
import StatutoryReports

/// Colours, where somebody sees them: on a terminal, unless `NO_COLOR` says no.
struct Paint {
    enum Ink: String {
        case red = "31"
        case amber = "33"
        case blue = "34"
        case bold = "1"
        case dim = "2"
    }

    let isOn: Bool

    static let standardOutput = Paint(
        isOn: isatty(STDOUT_FILENO) == 1 && (getenv("NO_COLOR").map { $0.pointee == 0 } ?? true)
            && getenv("TERM").map { strcmp($0, "dumb") != 0 } ?? true
    )

    func callAsFunction(_ text: String, _ ink: Ink) -> String {
        isOn ? "\u{1B}[\(ink.rawValue)m\(text)\u{1B}[0m" : text
    }

    func callAsFunction(_ text: String, _ severity: Severity) -> String {
        switch severity {
        case .error: self(text, .red)
        case .warning: self(text, .amber)
        case .info: self(text, .blue)
        }
    }
}
