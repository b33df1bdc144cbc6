/// A list of words that is asked "does one of them begin here?", longest first.
///
///     Word.lexicon.match(bytes, at: 0)     // (.receive, 6) for 收到申请
///
/// Words begin with a character of three bytes. The table of first characters holds one byte for each such character,
/// so a character no word begins with costs one look.
struct Lexicon: Sendable {
    /// The characters words begin with.
    let leads: CharacterBits
    /// The characters that are words by themselves, or begin one with something that is no three-byte character.
    private let singles: CharacterBits
    /// The first two characters of words, hashed: nearly every stretch that is no word is told by one bit.
    private let pairs: CharacterBits
    /// By the code of a character: which list of words begins with it; 0 for none.
    private let buckets: [UInt8]
    /// By bucket: where its words begin in ``entries``.
    private let firsts: [UInt16]
    private let entries: [Entry]
    /// The letters of all words, one after the other.
    private let letters: [UInt8]

    private struct Entry: Sendable {
        var start: UInt16
        var length: UInt8
        var code: UInt8
    }

    init(_ words: [(code: UInt8, spellings: [String])]) {
        var byLead: [Int: [(letters: [UInt8], code: UInt8)]] = [:]
        for word in words {
            for spelling in word.spellings {
                let letters = Array(spelling.utf8)
                byLead[letters.code(at: 0), default: []].append((letters, word.code))
            }
        }
        precondition(byLead.count < 255 && byLead[0] == nil, "every word begins with a three-byte character")
        var buckets = [UInt8](repeating: 0, count: 0x10000)
        var leads = CharacterBits()
        var singles = CharacterBits()
        var pairs = CharacterBits()
        var firsts: [UInt16] = [0, 0]
        var entries: [Entry] = []
        var letters: [UInt8] = []
        for (index, (lead, list)) in byLead.sorted(by: { $0.key < $1.key }).enumerated() {
            buckets[lead] = UInt8(index + 1)
            leads.insert(lead)
            for word in list.sorted(by: { $0.letters.count > $1.letters.count }) {
                entries.append(
                    Entry(start: UInt16(letters.count), length: UInt8(word.letters.count), code: word.code)
                )
                letters += word.letters
                let second = word.letters.code(at: 3)
                if second == 0 { singles.insert(lead) } else { pairs.insert(Self.hash(lead, second)) }
            }
            firsts.append(UInt16(entries.count))
        }
        self.leads = leads
        self.singles = singles
        self.pairs = pairs
        self.buckets = buckets
        self.firsts = firsts
        self.entries = entries
        self.letters = letters
    }

    /// The longest word that begins at that offset, whose first character has that code.
    @inline(__always)
    func match(_ bytes: some ByteText, at offset: Int, lead: Int) -> (code: UInt8, length: Int)? {
        guard leads.has(lead) else { return nil }
        let second = bytes.code(at: offset + 3)
        guard singles.has(lead) || pairs.has(Self.hash(lead, second)) else { return nil }
        return match(bytes, at: offset, in: Int(buckets[lead]))
    }

    @inline(__always)
    private static func hash(_ first: Int, _ second: Int) -> Int { (first &* 0x9E37 ^ second &* 0x79B1) >> 3 & 0xFFFF }

    private func match(_ bytes: some ByteText, at offset: Int, in bucket: Int) -> (code: UInt8, length: Int)? {
        let left = bytes.count - offset
        next: for index in Int(firsts[bucket])..<Int(firsts[bucket + 1]) {
            let entry = entries[index]
            let length = Int(entry.length)
            guard length <= left else { continue }
            // The first character is known to agree.
            var letter = 3
            while letter < length {
                if bytes[offset + letter] != letters[Int(entry.start) + letter] { continue next }
                letter += 1
            }
            return (entry.code, length)
        }
        return nil
    }

    func match(_ bytes: some ByteText, at offset: Int) -> (code: UInt8, length: Int)? {
        match(bytes, at: offset, lead: bytes.code(at: offset))
    }
}

/// One bit for each character of the basic plane: 8 KB, which stay in the fastest cache.
struct CharacterBits: Sendable {
    private var bits = [UInt64](repeating: 0, count: 0x10000 / 64)

    mutating func insert(_ code: Int) { bits[(code & 0xFFFF) >> 6] |= 1 << UInt64(code & 63) }

    @inline(__always)
    func has(_ code: Int) -> Bool { bits[(code & 0xFFFF) >> 6] & 1 << UInt64(code & 63) != 0 }
}
