import DocumentContent

/// What narrative checks share: the words of the text as findings quote them, and the value a cell certainly has.
extension CheckedReport {
    var narrative: Narrative { report.narrative }

    /// The sum of those cells, as printed, or as the only reading that satisfies every identity gives it; `nil` when one of them
    /// has neither.
    func certainSum(_ cells: [CellID]) -> Int? {
        var sum = ExactSum()
        for cell in cells {
            guard let value = certainValue(cell) else { return nil }
            sum.add(value.quantity)
        }
        return cells.isEmpty ? nil : sum.value
    }

    func certainValue(_ cell: CellID) -> CellValue? {
        if let value = report[cell].value { return value }
        return report.repairs.first { $0.cell == cell && $0.isCertain }?.value
    }

    /// The words at a range of the running text, without the layout of the source.
    func words(_ range: Range<Int32>) -> String {
        narrative.string(Int(range.lowerBound)..<Int(range.upperBound))
    }

    /// A finding at a range of the running text.
    func finding(
        _ id: String,
        _ severity: Severity,
        at range: Range<Int32>,
        cells: [CellID] = [],
        _ message: String,
        expected: String? = nil,
        found: String? = nil
    ) -> Finding {
        let source = narrative.prose.source(
            of: Int(range.lowerBound)..<Int(range.upperBound),
            in: report.content.text
        )
        var places = SourcePlaces(report.content)
        return Finding(
            id: id,
            severity: severity,
            cells: cells,
            message: message,
            place: places.place(of: Int(source.lowerBound)),
            sourceRange: source,
            expected: expected,
            found: found
        )
    }

    /// A finding at a piece of the source.
    func finding(_ id: String, _ severity: Severity, atPiece piece: Int, _ message: String) -> Finding {
        let piece = report.content.pieces[piece]
        return Finding(
            id: id,
            severity: severity,
            message: message,
            place: piece.place,
            sourceRange: piece.start..<piece.end
        )
    }
}

extension CheckLog {
    /// Records what a check of the running text found, at most fifty findings; none at all means that it passed.
    mutating func conclude(_ id: String, _ found: some Sequence<Finding>) {
        var count = 0
        for finding in found {
            guard count < 50 else { break }
            self.found(finding)
            count += 1
        }
        if count == 0 { passed(id) }
    }
}

extension Check {
    /// A check that compares what the text says with the cells it speaks of.
    ///
    /// It is undecided when the text says nothing of them or a cell has no certain value, and it is silent about a
    /// second number for the same cells when one of the two agrees (a part of the agency was spoken of).
    init(
        statedBy id: String,
        _ severity: Severity,
        rule: String,
        source: String,
        formats: [String] = ["gk2019", "gk2021"],
        example: String,
        unstated: String,
        accepts: @escaping @Sendable (Claim, CheckedReport) -> Bool = { _, _ in false }
    ) {
        self.init(id, severity, rule: rule, source: source, formats: formats, example: example) { checked, log in
            StatedCells(id: id, severity: severity, unstated: unstated, accepts: accepts).run(checked, &log)
        }
    }
}

private struct StatedCells {
    let id: String
    let severity: Severity
    let unstated: String
    let accepts: (Claim, CheckedReport) -> Bool

    func run(_ checked: CheckedReport, _ log: inout CheckLog) {
        let claims = checked.narrative.claims.filter { $0.subject.checkID == id }
        var agreeing: Set<Subject> = []
        var denied: [(claim: Claim, cells: [CellID], sum: Int)] = []
        var unknown: [CellID] = []
        for claim in claims {
            let cells = claim.subject.cells(in: checked.report.format)
            guard !cells.isEmpty else { continue }
            guard let sum = checked.certainSum(cells) else {
                unknown += cells
                continue
            }
            if claim.agrees(with: sum, in: checked) || accepts(claim, checked) {
                agreeing.insert(claim.subject)
            } else if !denied.contains(where: { $0.claim.subject == claim.subject && $0.claim.value == claim.value }) {
                denied.append((claim, cells, sum))
            }
        }
        denied.removeAll { agreeing.contains($0.claim.subject) }
        for (claim, cells, sum) in denied { log.found(finding(claim, cells, sum, checked)) }
        if !denied.isEmpty { return }
        if !agreeing.isEmpty {
            log.passed(id)
        } else {
            log.cannotDecide(id, because: unknown.isEmpty ? unstated : "文中写了数，表中对应的格没有可确定的数")
        }
    }

    private func finding(_ claim: Claim, _ cells: [CellID], _ sum: Int, _ checked: CheckedReport) -> Finding {
        let stated = claim.value.description
        let printed = claim.value.count == nil ? WanYuanAmount(fen: Int64(sum)).description : String(sum)
        let unit = claim.value.count == nil ? " 万元" : ""
        return checked.finding(
            id,
            severity,
            at: claim.range,
            cells: cells,
            "文中写“\(checked.words(claim.range))”（\(stated)\(unit)），\(Self.name(cells, checked.report.format))为 \(printed)\(unit)",
            expected: printed,
            found: stated
        )
    }

    /// 表三“一、本年新收政府信息公开申请数量”的“总计”.
    private static func name(_ cells: [CellID], _ format: ReportFormat) -> String {
        let formats = cells.compactMap { format.index(of: $0) }.map { format.cells[$0] }
        guard let first = formats.first else { return "表中" }
        guard formats.count > 1 else { return first.table.label + first.spokenName }
        var (rows, columns): ([String], [String]) = ([], [])
        for format in formats {
            if !rows.contains(format.rowLabel) { rows.append(format.rowLabel) }
            if !columns.contains(format.columnLabel) { columns.append(format.columnLabel) }
        }
        let names = [rows, columns].map { list in list.map { "“\($0)”" }.joined(separator: "、") }
        return "\(first.table.label)\(names[0])的\(names[1])合计"
    }
}

extension Claim {
    /// Whether the text gives the same number; an amount is compared to the digits the text prints.
    func agrees(with quantity: Int, in checked: CheckedReport) -> Bool {
        if value.quantity == quantity { return true }
        guard value.count == nil else { return false }
        return abs(value.quantity - quantity) < lastDigit(checked.narrative.bytes)
    }

    /// What one in the last printed digit of an amount is worth, in 分.
    private func lastDigit(_ bytes: [UInt8]) -> Int {
        let range = Int(range.lowerBound)..<Int(range.upperBound)
        guard let number = bytes[range].lastIndex(where: { $0 &- 0x30 < 10 }) else { return 0 }
        var start = number
        while start > range.lowerBound, bytes[start - 1] &- 0x30 < 10 { start -= 1 }
        let isFraction = start > range.lowerBound && bytes[start - 1] == 0x2E
        var worth = bytes.has("万", at: number + 1) ? 1_000_000 : bytes.has("亿", at: number + 1) ? 10_000_000_000 : 100
        if isFraction { for _ in start...number { worth /= 10 } }
        return worth
    }
}
