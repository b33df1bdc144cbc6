import Crypto
import Foundation

/// A little work that the browser does while the form is filled in, so that sending thousands costs something: a number
/// whose SHA-256 together with the token begins with so many zero bits.
///
///     ProofOfWork.isDone("48213", for: token.text)
///
/// A script of ours finds it in about a second; nobody is asked anything. A form without it comes in the slow lane.
enum ProofOfWork {
    /// 65,536 tries on average.
    static let bits = 16

    static func isDone(_ number: String, for token: String) -> Bool {
        guard (1...20).contains(number.utf8.count), number.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
            return false
        }
        return zeroBits(SHA256.hash(data: Data("\(token):\(number)".utf8))) >= bits
    }

    private static func zeroBits(_ hash: some Sequence<UInt8>) -> Int {
        var count = 0
        for byte in hash {
            guard byte == 0 else { return count + byte.leadingZeroBitCount }
            count += 8
        }
        return count
    }
}
