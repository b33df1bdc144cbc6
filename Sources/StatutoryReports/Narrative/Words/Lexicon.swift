/// A list of words that is asked "does one of them begin here?", longest first.
///
///     Word.lexicon.match(bytes, at: 0)     // (.receive, 6) for 收到申请
///
/// Words begin with a character of three bytes. The table of first characters holds one byte for each such character,
/// so a character no word begins with costs one look.
struct Lexicon: Sendable {
    private let buckets: [UInt8]
    private let candidates: [[Candidate]]

    private struct Candidate: Sendable {
        let letters: [UInt8]
        let code: UInt8
    }

    init(_ words: [(code: UInt8, spellings: [String])]) {
        var byLead: [Int: [Candidate]] = [:]
        for word in words {
            for spelling in word.spellings {
                let letters = Array(spelling.utf8)
                byLead[letters.code(at: 0), default: []].append(Candidate(letters: letters, code: word.code))
            }
        }
        precondition(byLead.count < 256 && byLead[0] == nil, "every word begins with a three-byte character")
        var buckets = [UInt8](repeating: 0, count: 0x10000)
        var candidates: [[Candidate]] = [[]]
        for (lead, list) in byLead.sorted(by: { $0.key < $1.key }) {
            buckets[lead] = UInt8(candidates.count)
            candidates.append(list.sorted { $0.letters.count > $1.letters.count })
        }
        self.buckets = buckets
        self.candidates = candidates
    }

    /// The longest word that begins at that offset, whose first character has that code.
    @inline(__always)
    func match(_ bytes: [UInt8], at offset: Int, lead: Int) -> (code: UInt8, length: Int)? {
        let bucket = Int(buckets[lead])
        guard bucket > 0 else { return nil }
        return match(bytes, at: offset, in: bucket)
    }

    func match(_ bytes: [UInt8], at offset: Int) -> (code: UInt8, length: Int)? {
        match(bytes, at: offset, lead: bytes.code(at: offset))
    }

    private func match(_ bytes: [UInt8], at offset: Int, in bucket: Int) -> (code: UInt8, length: Int)? {
        next: for candidate in candidates[bucket] {
            let length = candidate.letters.count
            guard offset + length <= bytes.count else { continue }
            // The first character is known to agree.
            for index in 3..<max(3, length) where bytes[offset + index] != candidate.letters[index] { continue next }
            return (candidate.code, length)
        }
        return nil
    }
}
