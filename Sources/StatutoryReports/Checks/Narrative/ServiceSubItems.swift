extension Check {
    /// N-T2-SUBITEMS: 其他对外管理服务事项 split into 行政检查, 行政确认, 其他职权 … adds up to the row of table 2.
    ///
    /// The items before add up to 上一年项目数量, the items now to 上一年项目数量 plus 本年增/减.
    static let serviceSubItems = Check(
        "N-T2-SUBITEMS",
        .error,
        rule: "正文把其他对外管理服务事项分开写的，各项原有之和等于“上一年项目数量”，现有之和等于“上一年项目数量”加“本年增/减”。",
        source: "国办公开办函〔2019〕60号 表二第二十条第（五）项",
        formats: ["gk2019"],
        example: "0 + 1 + 42 = 43，表二 28 + 12 = 40"
    ) { checked, log in
        let id = "N-T2-SUBITEMS"
        guard let before = checked.subItems("prevItems"), let change = checked.subItems("delta") else {
            return log.cannotDecide(id, because: "文中没有分开写其他对外管理服务事项")
        }
        let cells = [CellID.t2("5.otherService", "prevItems"), .t2("5.otherService", "delta")]
        guard let printed = checked.certainSum([cells[0]]), let delta = checked.certainSum([cells[1]]) else {
            return log.cannotDecide(id, because: "表二“其他对外管理服务事项”没有可确定的数")
        }
        let had = before.parts.reduce(0, +)
        let has = change.parts.reduce(0, +)
        if had != printed {
            log.found(
                checked.finding(
                    id,
                    .error,
                    at: before.range,
                    cells: [cells[0]],
                    "文中各项原有 \(sum(before.parts))，表二“其他对外管理服务事项”的“上一年项目数量”为 \(printed)",
                    expected: String(had),
                    found: String(printed)
                )
            )
        }
        if has != printed + delta {
            log.found(
                checked.finding(
                    id,
                    .error,
                    at: change.range,
                    cells: cells,
                    "文中各项现有 \(sum(change.parts))，表二“上一年项目数量”加“本年增/减”为 "
                        + "\(printed) \(delta < 0 ? "-" : "+") \(abs(delta)) = \(printed + delta)",
                    expected: String(has),
                    found: String(printed + delta)
                )
            )
        }
        if had == printed, has == printed + delta { log.passed(id) }
    }

    /// `1 + 1 + 26 = 28`.
    static func sum(_ parts: [Int]) -> String {
        "\(parts.map(String.init).joined(separator: " + ")) = \(parts.reduce(0, +))"
    }
}

extension CheckedReport {
    fileprivate func subItems(_ column: String) -> Claim? {
        narrative.claims.first { $0.subject == .subItems(column) }
    }
}
