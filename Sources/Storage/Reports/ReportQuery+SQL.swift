import Disclosure

extension ReportQuery {
    /// The query as conditions on ``ReportTable/source``.
    var conditions: SQLConditions {
        var conditions = ReportTable.conditions
        conditions.add("r.is_newest = 1")
        if let agency { conditions.add(.text(agency.rawValue)) { "r.agency = \($0)" } }
        let text = foldedForSearch(text)
        if !text.isEmpty {
            conditions.add(.text(likePattern(containing: text))) { "a.search_text LIKE \($0) ESCAPE '\\'" }
        }
        if let years {
            conditions.add(SQLValue(years.lowerBound)) { "r.year >= \($0)" }
            conditions.add(SQLValue(years.upperBound)) { "r.year <= \($0)" }
        }
        if let format { conditions.add(.text(format)) { "r.format = \($0)" } }
        switch minimumSeverity {
        case nil: break
        case .info: conditions.add("r.errors + r.warnings + r.infos > 0")
        case .warning: conditions.add("r.errors + r.warnings > 0")
        case .error: conditions.add("r.errors > 0")
        }
        return conditions
    }

    static let order = "ORDER BY a.name, a.code, r.year"

    /// Order and the part of the answer that is asked for. The limit is a number in the text, not a value: so
    /// PostgreSQL plans for a short answer.
    func ending(_ conditions: inout SQLConditions) -> String {
        let ending = "\(Self.order) LIMIT \(max(0, limit))"
        return offset > 0 ? "\(ending) OFFSET \(conditions.parameter(SQLValue(offset)))" : ending
    }
}
