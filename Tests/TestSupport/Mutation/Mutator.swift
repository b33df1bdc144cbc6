import Documents

/// Documents made of real ones by seeded damage: for reading what nobody would write.
///
///     let mutator = try Mutator(seed: 7)
///     mutator.input(0)        // the same bytes on every run
public struct Mutator: Sendable {
    private let corpus: [[UInt8]]
    private let seed: UInt64
    /// Larger inputs are cut off, so that a run stays quick.
    private let largest: Int

    /// Mutations of all fixtures.
    public init(seed: UInt64, largest: Int = 128 << 10) throws {
        let texts = try Fixtures.names("seeds", ending: ".txt").map { try Fixtures.bytes("seeds/\($0)") }
        let reports = try Fixtures.names("reports", ending: ".txt").map { try Fixtures.bytes("reports/\($0)") }
        let pages = try Fixtures.names("reports", ending: ".html").map { try Fixtures.bytes("reports/\($0)") }
        // A container cut off is no container.
        let documents = try Self.documents().filter { $0.count <= largest }
        self.init(corpus: texts + reports + pages + pages + pages + documents, seed: seed, largest: largest)
    }

    /// Of other programs, and of ours.
    public static func documents() throws -> [[UInt8]] {
        try Fixtures.names("docx", ending: ".docx").map { try Fixtures.bytes("docx/\($0)") }
            + SampleLetters.all.map { try DOCXWriter.file(of: $0.document) }
    }

    public init(corpus: [[UInt8]], seed: UInt64, largest: Int) {
        precondition(!corpus.isEmpty, "nothing to mutate")
        self.corpus = corpus.map { Array($0.prefix(largest)) }
        self.seed = seed
        self.largest = largest
    }

    /// Input `number` of this seed: one document, changed in one to six ways.
    public func input(_ number: UInt64) -> [UInt8] {
        var random = SeededGenerator(seed: seed &* 0x9E37_79B9_7F4A_7C15 &+ number)
        var bytes = pick(&random)
        for _ in 0..<Int.random(in: 1...6, using: &random) {
            mutate(&bytes, &random)
            if bytes.count > largest { bytes.removeSubrange(largest...) }
        }
        return bytes
    }

    private func pick(_ random: inout SeededGenerator) -> [UInt8] {
        corpus[Int.random(in: 0..<corpus.count, using: &random)]
    }

    private func mutate(_ bytes: inout [UInt8], _ random: inout SeededGenerator) {
        guard !bytes.isEmpty else {
            bytes = pick(&random)
            return
        }
        if DOCXMutations.isContainer(bytes), Int.random(in: 0..<32, using: &random) > 0 {
            return DOCXMutations.change(&bytes, &random)
        }
        switch Int.random(in: 0..<16, using: &random) {
        case 0: ByteMutations.flip(&bytes, &random)
        case 1: ByteMutations.truncate(&bytes, &random)
        case 2: ByteMutations.removeRange(&bytes, &random)
        case 3: ByteMutations.repeatRange(&bytes, &random)
        case 4: ByteMutations.splice(&bytes, pick(&random), &random)
        case 5: ByteMutations.insertOddCharacters(&bytes, &random)
        case 6: ByteMutations.convert(&bytes, &random)
        case 7: LineMutations.shuffle(&bytes, &random)
        case 8: LineMutations.drop(&bytes, &random)
        case 9: LineMutations.double(&bytes, &random)
        case 10: LineMutations.changeLineEnds(&bytes, &random)
        case 11: LineMutations.changeSeparators(&bytes, &random)
        case 12: NumberMutations.change(&bytes, &random)
        case 13: NumberMutations.insertHugeNumbers(&bytes, &random)
        case 14: MarkupMutations.wrap(&bytes, &random)
        default: MarkupMutations.insertTags(&bytes, &random)
        }
    }
}

extension Array where Element == UInt8 {
    /// A short random range of the bytes.
    func randomRange(upTo length: Int, _ random: inout SeededGenerator) -> Range<Int> {
        guard !isEmpty else { return 0..<0 }
        let start = Int.random(in: 0..<count, using: &random)
        return start..<Swift.min(count, start + Int.random(in: 1...length, using: &random))
    }

    /// The lines with their line ends.
    var lines: [ArraySlice<UInt8>] {
        var result: [ArraySlice<UInt8>] = []
        var start = 0
        for at in indices where self[at] == 0x0A {
            result.append(self[start...at])
            start = at + 1
        }
        if start < count { result.append(self[start...]) }
        return result
    }
}
