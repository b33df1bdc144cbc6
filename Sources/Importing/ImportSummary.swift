/// How far an import is, and in the end what came of it.
package struct ImportSummary: Hashable, Sendable {
    package let total: Int
    /// New versions.
    package private(set) var kept = 0
    /// Bytes that were kept before under the same agency and year.
    package private(set) var known = 0
    /// Done in an earlier import and unchanged since.
    package private(set) var passedOver = 0
    package private(set) var failed = 0
    /// The first failures; all are in the manifest.
    package private(set) var failures: [ImportLine] = []

    /// So many failures are named in the end.
    private static let failureLimit = 100

    init(total: Int) { self.total = total }

    package var done: Int { kept + known + passedOver + failed }

    mutating func passOver() { passedOver += 1 }

    mutating func count(_ line: ImportLine) {
        switch line.outcome {
        case .kept: kept += 1
        case .known: known += 1
        case .failed:
            failed += 1
            if failures.count < Self.failureLimit { failures.append(line) }
        }
    }
}
