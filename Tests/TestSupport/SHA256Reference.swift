/// SHA-256 as FIPS 180-4 writes it down, slow and without any library: `SHA256Reference.hex([UInt8]("abc".utf8))`.
///
/// Tests compare with it what the program computes.
public enum SHA256Reference {
    public static func hex(_ bytes: [UInt8]) -> String {
        state(bytes).map { word in
            let digits = String(word, radix: 16)
            return String(repeating: "0", count: 8 - digits.count) + digits
        }.joined()
    }

    /// The same as 32 bytes.
    public static func digest(_ bytes: [UInt8]) -> [UInt8] {
        state(bytes).flatMap { word in [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: word >> $0) } }
    }

    private static func state(_ bytes: [UInt8]) -> [UInt32] {
        var state = start
        let blocks = padded(bytes)
        for block in stride(from: 0, to: blocks.count, by: 64) {
            add(Array(blocks[block..<block + 64]), to: &state)
        }
        return state
    }

    private static let start = firstBits(of: { $0.squareRoot() }, primes: 8)
    private static let constants = firstBits(of: cubeRoot, primes: 64)

    private static func padded(_ bytes: [UInt8]) -> [UInt8] {
        var padded = bytes + [0x80]
        while padded.count % 64 != 56 { padded.append(0) }
        let bits = UInt64(bytes.count) * 8
        for shift in stride(from: UInt64(56), through: 0, by: -8) {
            padded.append(UInt8(truncatingIfNeeded: bits >> shift))
        }
        return padded
    }

    private static func add(_ block: [UInt8], to state: inout [UInt32]) {
        func turned(_ word: UInt32, _ count: UInt32) -> UInt32 { word >> count | word << (32 - count) }
        var words = (0..<16).map { word in block[word * 4..<word * 4 + 4].reduce(UInt32(0)) { $0 << 8 | UInt32($1) } }
        for index in 16..<64 {
            let (a, b) = (words[index - 15], words[index - 2])
            let s0 = turned(a, 7) ^ turned(a, 18) ^ a >> 3
            let s1 = turned(b, 17) ^ turned(b, 19) ^ b >> 10
            words.append(words[index - 16] &+ s0 &+ words[index - 7] &+ s1)
        }
        var v = state
        for index in 0..<64 {
            let s1 = turned(v[4], 6) ^ turned(v[4], 11) ^ turned(v[4], 25)
            let choice = v[4] & v[5] ^ ~v[4] & v[6]
            let t1 = v[7] &+ s1 &+ choice &+ constants[index] &+ words[index]
            let s0 = turned(v[0], 2) ^ turned(v[0], 13) ^ turned(v[0], 22)
            let majority = v[0] & v[1] ^ v[0] & v[2] ^ v[1] & v[2]
            v = [t1 &+ s0 &+ majority, v[0], v[1], v[2], v[3] &+ t1, v[4], v[5], v[6]]
        }
        for index in 0..<8 { state[index] = state[index] &+ v[index] }
    }

    /// The first 32 bits of the fractional parts of roots of the first primes, which the standard starts from.
    private static func firstBits(of root: (Double) -> Double, primes count: Int) -> [UInt32] {
        let primes = (2...).lazy.filter { number in !(2..<number).contains { number % $0 == 0 } }.prefix(count)
        return primes.map { prime in
            let root = root(Double(prime))
            return UInt32((root - root.rounded(.down)) * 4_294_967_296)
        }
    }

    /// By Newton's method.
    private static func cubeRoot(_ number: Double) -> Double {
        var root = number
        for _ in 0..<64 { root -= (root * root * root - number) / (3 * root * root) }
        return root
    }
}
