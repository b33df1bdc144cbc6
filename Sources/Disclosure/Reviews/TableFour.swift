package import StatutoryReports

/// 表四 of a year from the cases of an agency: the same in both formats.
///
///     TableFour(reviews, year: 2025)[.t4("rev", "upheld")]    // 1
///
/// A case is counted once for each year: by its result in the year that it ended, as 尚未审结 in a year at whose end it
/// was open. A case that ended and was appealed in a later year is open again, and counts again when it ends.
package struct TableFour: Hashable, Sendable {
    package private(set) var cells: [CellID: Int] = [:]
    /// The cases behind each cell, by their numbers; sums have those of their parts.
    package private(set) var cases: [CellID: [SubjectID]] = [:]

    package init(_ reviews: some Sequence<Review>, year: Int) {
        for group in ReviewGroup.allCases {
            for column in ReviewResult.Column.allCases { cells[Self.cell(group, column)] = 0 }
            cells[.t4(group.rawValue, "sum")] = 0
        }
        for review in reviews {
            guard let group = review.notice?.group, let column = review.column(in: year) else { continue }
            for cell in [Self.cell(group, column), .t4(group.rawValue, "sum")] {
                cells[cell, default: 0] += 1
                cases[cell, default: []].append(review.id)
            }
        }
    }

    package subscript(cell: CellID) -> Int? { cells[cell] }

    private static func cell(_ group: ReviewGroup, _ column: ReviewResult.Column) -> CellID {
        .t4(group.rawValue, column.rawValue)
    }
}

extension Review {
    /// Its column in table four of a year; `nil` when the year does not count it.
    ///
    /// It counts from the day on which the agency got the copy.
    package func column(in year: Int) -> ReviewResult.Column? {
        guard let notice, notice.receivedOn.year <= year else { return nil }
        switch turns.last(where: { $0.day.year <= year }) {
        case nil, .appealed: return .pending
        case .concluded(let result, let day): return day.year == year ? result.column : nil
        }
    }
}
