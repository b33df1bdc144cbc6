public import DocumentContent

extension AnnualReport {
    /// Reads a report of whatever layout; what it does not contain is absent, what it does not decide stays open.
    public init(reading content: DocumentContent) {
        let (content, headings) = content.splittingInlineHeadings()
        let outline = ReportOutline(content, headings: headings)
        self.init(format: .gk2021, chapters: outline.chapters, content: content)
        readNarrative()
        readTables(outline)
        readStatements()
        proposeRepairs()
    }

    /// Format and cells.
    private mutating func readTables(_ outline: ReportOutline) {
        let detection = FormatDetection(content, outline, year: year)
        var state = ReadingState(content: content, format: detection.format)
        let chapters = Set(outline.chapters.map(\.id))
        if let region = outline.regions[.t2] { TableTwoReading.read(region, into: &state) }
        if let region = outline.regions[.t3] {
            TableThreeReading.read(region, isChapter: chapters.contains("C3"), into: &state)
        }
        if let region = outline.regions[.t4] {
            TableFourReading.read(region, isChapter: chapters.contains("C4"), into: &state)
        }
        ScanDoubts.leaveOpen(&state)
        format = detection.format
        cells = state.cells
        readingFindings = state.notes.gathered(format)
        noteFormat(detection)
        noteSecondReport(outline)
    }

    private mutating func noteFormat(_ detection: FormatDetection) {
        let subrows = ["3.6.1", "3.6.2", "3.6.3"].contains { self[.t3($0, .sum)].origin != .absent }
        let single = self[.t3("3.6", .sum)].origin != .absent
        let is2021 = format == .gk2021
        guard detection.isMixed || (is2021 ? single : subrows) else { return }
        let row = is2021 ? "（六）其他处理" : "（六）其他处理下的分项"
        let place = (is2021 ? self[.t3("3.6", .np)] : self[.t3("3.6.1", .np)]).place
        readingFindings.append(
            Finding(
                id: "I-MIXED-FORMAT",
                severity: .warning,
                cells: is2021 && single ? T3Column.allCases.map { .t3("3.6", $0) } : [],
                message: "报告按 \(is2021 ? "2021" : "2019") 年格式（\(format.documentNumber)）填写，"
                    + (detection.isMixed ? "表二又有另一格式的表头或行" : "表三却按另一格式填写“\(row)”") + "，按原样读取。",
                place: place
            )
        )
    }

    private mutating func noteSecondReport(_ outline: ReportOutline) {
        guard let piece = outline.secondReport else { return }
        let place = content.pieces[piece].place
        readingFindings.append(
            Finding(
                id: "I-SECOND-REPORT",
                severity: .warning,
                message: "文件里有不止一份报告：从\(place)起是另一份，本次只读第一份，请分开后再读。",
                place: place
            )
        )
    }
}

extension ReadingNotes {
    /// All notes as findings, what belongs together in one.
    func gathered(_ format: ReportFormat) -> [Finding] {
        var all = findings
        if !ghosts.isEmpty {
            let cells = Set(ghosts).sorted().map { format.cells[$0].id }
            let message = "有 \(cells.count) 格的数字旁有扫描识别的杂字（如 U、O）或重影行，已按 0 或同一数字读取，请对照原件。"
            all.append(Finding(id: "I-OCR-GHOST", severity: .warning, cells: cells, message: message))
        }
        if !mendedRows.isEmpty {
            all.append(rows("I-DIGITS", mendedRows, format, "的数字粘连、断开或混入表格线，已按各行合计关系的唯一读法读取，请对照原件。"))
        }
        if !doubtfulRows.isEmpty {
            all.append(rows("I-DOUBT", doubtfulRows, format, "的数字与行名的对应或合计不能确定，未采用，请对照原件。"))
        }
        if !aliases.isEmpty { all.append(labels("I-LABEL", aliases, "行名与法定名称不同（按同一行读取）")) }
        if !repairedLabels.isEmpty { all.append(labels("I-OCR-LABEL", repairedLabels, "行名残缺或有误（按近似读法认出）")) }
        return all
    }

    private func rows(
        _ id: String,
        _ rows: [(cells: Range<Int>, label: String, place: Place?)],
        _ format: ReportFormat,
        _ what: String
    ) -> Finding {
        let list = rows.prefix(6).map { "“\($0.label)”" }.joined(separator: "、")
        let more = rows.count > 6 ? "等 \(rows.count) 行" : ""
        return Finding(
            id: id,
            severity: .warning,
            cells: rows.flatMap { $0.cells.map { format.cells[$0].id } },
            message: "\(list)\(more)\(what)",
            place: rows[0].place
        )
    }

    private func labels(_ id: String, _ labels: [(row: String, label: String)], _ what: String) -> Finding {
        let list = labels.prefix(8).map { "“\($0.label)”（\($0.row)）" }.joined(separator: "、")
        let more = labels.count > 8 ? "等 \(labels.count) 行" : ""
        return Finding(id: id, severity: .info, message: "\(what)：\(list)\(more)。")
    }
}
