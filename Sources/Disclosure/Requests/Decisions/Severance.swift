/// 区分处理: the one row of table three that a request of several items counts in.
package enum Severance {
    /// The decision the whole request is counted as; `nil` without any.
    ///
    /// Items answered alike count as what they are. Where some information is given and other not, it is 部分公开: only
    /// this row is counted (T3/3.2; R 37). Where nothing is given, for different reasons, it is the first of them in the
    /// order of table three; the law is silent there, and the order is ours.
    package static func whole(of decisions: [Decision]) -> Decision? {
        guard let first = decisions.first else { return nil }
        if decisions.allSatisfy({ $0 == first }) { return first }
        let given = decisions.count { $0.discloses }
        if given == decisions.count, !decisions.contains(.partiallyGranted) { return .granted }
        if given > 0 { return .partiallyGranted }
        return decisions.min { (DecisionRow.indices[$0] ?? 0) < (DecisionRow.indices[$1] ?? 0) }
    }
}
