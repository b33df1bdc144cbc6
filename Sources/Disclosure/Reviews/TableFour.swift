package import LegalClock
package import StatutoryReports

/// 表四 of a year, up to one of its days, from the cases of an agency: the same in both formats.
///
///     TableFour(try await ledger.reviews(of: agency), year: 2025)[.t4("rev", "upheld")]    // 1
///
/// A case is counted once for each year: by its result in the year that it ended, as 尚未审结 in a year at whose end it
/// was open. A case that ended and was appealed in a later year is open again, and counts again when it ends.
package struct TableFour: Hashable, Sendable {
    package private(set) var cells: [CellID: Int] = [:]
    /// The cases behind each cell, by their numbers; sums have those of their parts.
    package private(set) var cases: [CellID: [SubjectID]] = [:]

    /// - Parameter through: 31 December when not given; the year so far for any other day of it.
    package init(_ reviews: some Sequence<Review>, year: Int, through day: CivilDate? = nil) {
        self.init(rows: reviews.compactMap(\.row), year: year, through: day)
    }

    /// From rows of the register.
    package init(rows: some Sequence<ReviewRow>, year: Int, through day: CivilDate? = nil) {
        for group in ReviewGroup.allCases {
            for column in ReviewResult.Column.allCases { cells[Self.cell(group, column)] = 0 }
            cells[.t4(group.rawValue, "sum")] = 0
        }
        for row in rows {
            guard let column = row.column(in: year, through: day) else { continue }
            for cell in [Self.cell(row.group, column), .t4(row.group.rawValue, "sum")] {
                cells[cell, default: 0] += 1
                cases[cell, default: []].append(row.id)
            }
        }
    }

    package subscript(cell: CellID) -> Int? { cells[cell] }

    private static func cell(_ group: ReviewGroup, _ column: ReviewResult.Column) -> CellID {
        .t4(group.rawValue, column.rawValue)
    }
}

extension Review {
    /// Its column in table four of a year, up to a day; `nil` when the year does not count it.
    ///
    /// It counts from the day on which the agency got the copy.
    package func column(in year: Int, through day: CivilDate? = nil) -> ReviewResult.Column? {
        row?.column(in: year, through: day)
    }
}

extension Ledger {
    /// Every case of reconsideration and litigation of an agency: some tens a year, so each is folded from its acts.
    package func reviews(of agency: AgencyCode) async throws -> [Review] {
        var query = DeskQuery(agency: agency, kind: Review.kind)
        query.order = .oldest
        query.limit = 200
        var reviews: [Review] = []
        while true {
            let rows = try await desk(query)
            for row in rows {
                if let standing = try await standing(Review.self, row.subject, of: agency) {
                    reviews.append(standing.subject)
                }
            }
            if rows.count < query.limit { return reviews }
            query.offset += query.limit
        }
    }
}
