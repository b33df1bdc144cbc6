/// A list of words that is asked "does one of them begin here?", longest first.
///
///     Word.lexicon.match(bytes, at: 0)     // (.receive, 6) for 收到申请
///
/// Words are of three-byte characters. A stretch that is no word is nearly always told by one or two bits: of its first
/// character, and of its first two together; words are then looked up by those two, so that hardly any is compared in vain.
struct Lexicon: Sendable {
    /// The characters words begin with.
    let leads: CharacterBits
    /// The first two characters of words, hashed.
    private let pairs: CharacterBits
    /// By hash, with open addressing: the first two characters of words and where those words are in ``entries``.
    private let slots: [Slot]
    private let entries: [Entry]
    /// The letters of all words, one after the other.
    private let letters: [UInt8]
    /// The characters that are words by themselves, and by character their codes.
    private let singles: CharacterBits
    private let singleCodes: [UInt8]

    private struct Slot: Sendable {
        var key: UInt32 = 0
        var first: UInt16 = 0
        var end: UInt16 = 0
    }

    private struct Entry: Sendable {
        var start: UInt16
        var length: UInt8
        var code: UInt8
    }

    init(_ words: [(code: UInt8, spellings: [String])]) {
        var groups: [UInt32: [(letters: [UInt8], code: UInt8)]] = [:]
        var leads = CharacterBits()
        var pairs = CharacterBits()
        var singles = CharacterBits()
        var singleCodes = [UInt8](repeating: 0, count: 0x10000)
        for word in words {
            for spelling in word.spellings {
                let letters = Array(spelling.utf8)
                let (first, second) = (letters.code(at: 0), letters.code(at: 3))
                precondition(first != 0 && (second != 0 || letters.count == 3), "words are of three-byte characters")
                leads.insert(first)
                if second == 0 {
                    singles.insert(first)
                    singleCodes[first] = word.code
                } else {
                    pairs.insert(Self.hash(first, second))
                    groups[Self.key(first, second), default: []].append((letters, word.code))
                }
            }
        }
        var slots = [Slot](repeating: Slot(), count: 2048)
        precondition(groups.count < 1024, "the table of words is at most half full")
        var entries: [Entry] = []
        var letters: [UInt8] = []
        for (key, list) in groups.sorted(by: { $0.key < $1.key }) {
            let first = entries.count
            for word in list.sorted(by: { $0.letters.count > $1.letters.count }) {
                entries.append(
                    Entry(start: UInt16(letters.count), length: UInt8(word.letters.count), code: word.code)
                )
                letters += word.letters
            }
            var slot = Self.hash(Int(key >> 16), Int(key & 0xFFFF)) & 2047
            while slots[slot].key != 0 { slot = (slot + 1) & 2047 }
            slots[slot] = Slot(key: key, first: UInt16(first), end: UInt16(entries.count))
        }
        self.leads = leads
        self.pairs = pairs
        self.slots = slots
        self.entries = entries
        self.letters = letters
        self.singles = singles
        self.singleCodes = singleCodes
    }

    /// The longest word that begins at that offset, whose first character has that code.
    @inline(__always)
    func match(_ bytes: some ByteText, at offset: Int, lead: Int) -> (code: UInt8, length: Int)? {
        guard leads.has(lead) else { return nil }
        let second = bytes.code(at: offset + 3)
        let hash = Self.hash(lead, second)
        if pairs.has(hash), let word = match(bytes, at: offset, hash, Self.key(lead, second)) { return word }
        return singles.has(lead) ? (singleCodes[lead], 3) : nil
    }

    func match(_ bytes: some ByteText, at offset: Int) -> (code: UInt8, length: Int)? {
        match(bytes, at: offset, lead: bytes.code(at: offset))
    }

    /// The longest word with these first two characters.
    private func match(
        _ bytes: some ByteText,
        at offset: Int,
        _ hash: Int,
        _ key: UInt32
    ) -> (code: UInt8, length: Int)? {
        var slot = hash & 2047
        while slots[slot].key != key {
            guard slots[slot].key != 0 else { return nil }
            slot = (slot + 1) & 2047
        }
        let left = bytes.count - offset
        next: for index in Int(slots[slot].first)..<Int(slots[slot].end) {
            let entry = entries[index]
            let length = Int(entry.length)
            guard length <= left else { continue }
            var letter = 6
            while letter < length {
                if bytes[offset + letter] != letters[Int(entry.start) + letter] { continue next }
                letter += 1
            }
            return (entry.code, length)
        }
        return nil
    }

    @inline(__always)
    private static func hash(_ first: Int, _ second: Int) -> Int { (first &* 0x9E37 ^ second &* 0x79B1) >> 3 & 0xFFFF }

    @inline(__always)
    private static func key(_ first: Int, _ second: Int) -> UInt32 {
        UInt32(truncatingIfNeeded: first << 16 | second)
    }
}

/// One bit for each character of the basic plane: 8 KB, which stay in the fastest cache.
struct CharacterBits: Sendable {
    private var bits = [UInt64](repeating: 0, count: 0x10000 / 64)

    mutating func insert(_ code: Int) { bits[(code & 0xFFFF) >> 6] |= 1 << UInt64(code & 63) }

    @inline(__always)
    func has(_ code: Int) -> Bool { bits[(code & 0xFFFF) >> 6] & 1 << UInt64(code & 63) != 0 }
}
