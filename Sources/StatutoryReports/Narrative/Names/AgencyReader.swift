import DocumentContent

/// The name of the agency and the other names the report uses for it.
///
/// The title counts first, then `现公布X2019年…`, `本报告由X编制`, a row `单位：X` or `发布机构：X`, and last the signature.
struct AgencyReader {
    let narrative: Narrative
    let content: DocumentContent
    private let bytes: [UInt8]

    static func read(
        _ narrative: Narrative,
        _ content: DocumentContent,
        title: ReportTitle
    ) -> (agency: AgencyMention?, aliases: [AgencyMention]) {
        let reader = AgencyReader(narrative, content)
        guard let name = title.name ?? reader.nameInBody() ?? reader.signature() else {
            return (reader.nameInMetadata(), [])
        }
        let agency = reader.mention(name)
        return (agency, reader.aliases(of: name))
    }

    init(_ narrative: Narrative, _ content: DocumentContent) {
        self.narrative = narrative
        self.content = content
        bytes = narrative.bytes
    }

    func mention(_ range: Range<Int>) -> AgencyMention {
        let source = narrative.prose.source(of: range, in: content.text)
        var places = SourcePlaces(content)
        return AgencyMention(
            name: narrative.string(range),
            place: places.place(of: Int(source.lowerBound)),
            sourceRange: source
        )
    }

    // MARK: In the body

    /// `现公布X2019年政府信息公开工作年度报告`, `本报告由X根据…编制`.
    func nameInBody() -> Range<Int>? {
        var inChapterOne = 0
        for paragraph in narrative.prose.paragraphs.prefix(20) where paragraph.chapter <= 1 {
            inChapterOne += Int(paragraph.chapter)
            guard inChapterOne <= 2 else { break }
            let range = Int(paragraph.start)..<Int(paragraph.end)
            if let name = announced(range) ?? compiler(range) { return name }
        }
        return nil
    }

    private func announced(_ range: Range<Int>) -> Range<Int>? {
        var search = range
        while let topic = bytes.first("信息公开", in: search) {
            search = topic + 12..<range.upperBound
            let rest = topic..<min(topic + 60, range.upperBound)
            guard bytes.containsAny(["年度报告", "年报", "情况报告"], in: rest) else { continue }
            let clauseStart = start(ofClauseAt: topic, in: range)
            guard let (_, year) = YearInText.last(bytes, in: clauseStart..<topic), topic - year.upperBound <= 6 else {
                continue
            }
            let head = clauseStart..<year.lowerBound
            let verb = Self.announcing.compactMap { word in
                bytes.first(word, in: head).map { $0 + word.utf8CodeUnitCount }
            }
            guard let nameStart = verb.max() else { continue }
            if let name = AgencyName.trimmed(bytes, nameStart..<head.upperBound) { return name }
        }
        return nil
    }
    private static let announcing: [StaticString] = ["现将", "公布", "发布", "公开", "编制"]

    /// The last mark that ends or divides a sentence before an offset.
    private func start(ofClauseAt offset: Int, in range: Range<Int>) -> Int {
        var start = offset
        while start > range.lowerBound, offset - start < 300 {
            if bytes.hasAny(["。", "，", "；", "：", "…"], before: start) { return start }
            start = bytes.characterStart(before: start)
        }
        return start
    }

    /// `本报告由X根据…`, `由X汇总编制而成`.
    private func compiler(_ range: Range<Int>) -> Range<Int>? {
        if let start = bytes.first("报告由", in: range).map({ $0 + 9 }) {
            let tail = start..<min(start + 120, range.upperBound)
            guard let end = Self.compiling.compactMap({ bytes.first($0, in: tail) }).min() else { return nil }
            return organ(start..<end)
        }
        guard let end = bytes.first("编制", in: range) else { return nil }
        let head = max(range.lowerBound, end - 120)..<end
        guard let start = bytes.first("由", in: head).map({ $0 + 3 }) else { return nil }
        let stop = Self.compiling.compactMap { bytes.first($0, in: start..<end) }.min() ?? end
        return organ(start..<stop)
    }
    private static let compiling: [StaticString] = [
        "根据", "按照", "依据", "依照", "编制", "组织", "负责", "汇总", "牵头", "综合", "，", "（", "(",
    ]

    private func organ(_ range: Range<Int>) -> Range<Int>? {
        guard let name = AgencyName.trimmed(bytes, range), AgencyName.hasOrganSuffix(bytes, name) else { return nil }
        return bytes.containsAny(["。", "、", "；", "："], in: name) ? nil : name
    }

    // MARK: In rows and the signature

    /// `单位：东阳市农业农村局` in a cell or line of its own.
    private func nameInMetadata() -> AgencyMention? {
        for piece in content.pieces where content.text.hasAny(Self.labels, at: Int(piece.start)) {
            let text = Array(content.text[piece.range])
            let compact = text.filter { $0 != 0x20 && $0 != 0x09 }
            guard let range = AgencyName.trimmed(compact, 0..<compact.count), range.lowerBound > 0,
                AgencyName.hasOrganSuffix(compact, range), !compact.containsAny(["万元", "年", "，"], in: range)
            else { continue }
            let name = String(decoding: compact[range], as: UTF8.self)
            return AgencyMention(name: name, place: piece.place, sourceRange: piece.start..<piece.end)
        }
        return nil
    }
    private static let labels: [StaticString] = ["单位", "填报单位", "编制单位", "发布机构", "发布单位", "公开单位", "报告单位", "公开机构"]

    /// The signature, where a date stands behind it or on the next line.
    func datedSignature() -> Range<Int>? {
        guard let name = signature() else { return nil }
        let rest = name.upperBound..<min(name.upperBound + 40, bytes.count)
        guard let (_, year) = YearInText.last(bytes, in: rest), year.lowerBound - name.upperBound <= 4 else {
            return nil
        }
        return name
    }

    /// A short last line that ends in an organ's suffix, with or without a date.
    func signature() -> Range<Int>? {
        for paragraph in narrative.prose.paragraphs.suffix(4).reversed() where !paragraph.isHeading {
            let range = Int(paragraph.start)..<Int(paragraph.end)
            guard range.count <= 120, !bytes.containsAny(["。", "，", "：", ":"], in: range) else { continue }
            var end = range.upperBound
            if let (_, year) = YearInText.last(bytes, in: range) { end = year.lowerBound }
            guard let name = AgencyName.trimmed(bytes, range.lowerBound..<end), AgencyName.hasOrganSuffix(bytes, name),
                AgencyName.codes(bytes, name).count <= 30
            else { continue }
            return name
        }
        return nil
    }
}
