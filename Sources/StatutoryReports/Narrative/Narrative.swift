import DocumentContent

/// The running text of a report, cut into sentences, clauses and counted numbers: what narrative checks look at.
struct Narrative: Sendable {
    var prose = Prose()
    var tokens: [Token] = []
    var sentences: [Sentence] = []
    var clauses: [Clause] = []
    var mentions: [Mention] = []
    /// What it says of the tables.
    var claims: [Claim] = []
    var title = ReportTitle()

    init() {}

    init(_ prose: Prose) {
        self.prose = prose
        tokens = Lexer.tokens(of: prose.bytes)
        SentenceReader.read(&self)
    }

    var bytes: [UInt8] { prose.bytes }

    /// The clause an offset stands in.
    func clause(at offset: Int32) -> Clause? {
        var low = 0
        var high = clauses.count
        while low < high {
            let middle = (low + high) / 2
            if clauses[middle].end <= offset { low = middle + 1 } else { high = middle }
        }
        return low < clauses.count ? clauses[low] : nil
    }

    func chapter(of sentence: Int) -> UInt8 {
        prose.paragraphs[Int(sentences[sentence].paragraph)].chapter
    }

    func string(_ range: Range<Int>) -> String { prose.string(range) }

    func string(_ sentence: Sentence) -> String { prose.string(Int(sentence.start)..<Int(sentence.end)) }

    func string(_ clause: Clause) -> String { prose.string(Int(clause.start)..<Int(clause.end)) }
}
