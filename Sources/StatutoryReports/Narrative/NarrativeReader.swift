import DocumentContent

extension AnnualReport {
    /// Agency, year and facts, from the chapters.
    ///
    ///     一、总体情况 … 2023年共受理121件（其中本年度新收申请数112件，上年结转申请数9件）
    ///     facts        121 件, 112 件, 9 件
    ///     statements   T3/1/sum = 112, T3/2/sum = 9
    mutating func readNarrative() {
        var narrative = Narrative(ProseReader.read(content, chapters: chapters))
        let title = ReportTitle.read(narrative, content)
        year = title.year ?? narrative.statisticsYear ?? narrative.commonYear ?? yearInMetadata
        let names = AgencyReader.read(narrative, content, title: title)
        agency = names.agency
        aliases = names.aliases
        narrative.title = title
        narrative.claims = ClaimReader.read(narrative, year: year)
        facts = makeFacts(narrative)
        self.narrative = narrative
    }

    /// `2019年度` in a cell of its own, where the running text names no year.
    private var yearInMetadata: Int? {
        for piece in content.pieces where (10...30).contains(piece.range.count) {
            guard content.text.contains("年度", in: piece.range) else { continue }
            if let (year, _) = YearInText.last(content.text, in: piece.range) { return year }
        }
        return nil
    }

    /// Claims about one cell, as statements: once the format is known.
    mutating func readStatements() {
        var places = SourcePlaces(content)
        statements = narrative.claims.compactMap { claim -> Statement? in
            let cells = claim.subject.cells(in: format)
            guard cells.count == 1, format.index(of: cells[0]) != nil else { return nil }
            let range = narrative.prose.source(
                of: Int(claim.range.lowerBound)..<Int(claim.range.upperBound),
                in: content.text
            )
            return Statement(
                cell: cells[0],
                value: claim.value,
                checkID: claim.subject.checkID,
                place: places.place(of: Int(range.lowerBound)),
                sourceRange: range
            )
        }
    }
}
