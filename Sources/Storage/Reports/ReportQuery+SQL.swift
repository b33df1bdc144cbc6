import Disclosure

extension ReportQuery {
    /// The query as conditions on `report r` and `agency a`.
    var conditions: SQLConditions {
        var conditions = SQLConditions()
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

    /// Order and the part of the answer that is asked for.
    func ending(_ conditions: inout SQLConditions) -> String {
        let limit = conditions.parameter(SQLValue(max(0, limit)))
        let offset = conditions.parameter(SQLValue(max(0, offset)))
        return "\(Self.order) LIMIT \(limit) OFFSET \(offset)"
    }
}
