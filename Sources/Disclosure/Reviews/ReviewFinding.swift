package import LegalClock

/// What went against the law in a case.
package enum ReviewFinding: Hashable, Sendable {
    /// A-70, B-67: answered late, or not at all by a day on which that is certain.
    case answerLate(due: RequestDue, on: CivilDate?)

    package var id: String {
        switch self {
        case .answerLate: "V-ANSWER-LATE"
        }
    }

    package var sentence: String {
        switch self {
        case .answerLate(let due, let day?): "答复材料应于\(due)前提交，\(day.chinese)才提交"
        case .answerLate(let due, nil): "答复材料应于\(due)前提交，至今没有提交"
        }
    }
}

extension Review {
    /// As of a day. A due day that rests on an unannounced year is never surely missed.
    package func findings(on today: CivilDate) -> [ReviewFinding] {
        guard let due = answerDue, !due.isProvisional, appeal == nil else { return [] }
        if let answeredOn { return answeredOn > due.day ? [.answerLate(due: due, on: answeredOn)] : [] }
        return conclusion == nil && today > due.day ? [.answerLate(due: due, on: nil)] : []
    }
}
