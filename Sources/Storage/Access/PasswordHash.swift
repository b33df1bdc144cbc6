import Crypto
import CryptoExtras
import Foundation

/// A password as it is kept: scrypt of it, with the parameters it was made with, so that they can be raised.
package struct PasswordHash: Hashable, Sendable {
    /// What scrypt (RFC 7914) costs: `rounds` is N; memory is 128 · N · r bytes.
    package struct Cost: Hashable, Sendable {
        package var rounds: Int
        package var blockSize: Int
        package var parallelism: Int

        /// N = 2^15, r = 8, p = 1: 32 MiB, about 60 ms on the machine this was written on.
        package static let standard = Cost(rounds: 1 << 15, blockSize: 8, parallelism: 1)

        package init(rounds: Int, blockSize: Int, parallelism: Int) {
            self.rounds = rounds
            self.blockSize = blockSize
            self.parallelism = parallelism
        }
    }

    package var hash: [UInt8]
    package var salt: [UInt8]
    package var cost: Cost

    init(hash: [UInt8], salt: [UInt8], cost: Cost) {
        self.hash = hash
        self.salt = salt
        self.cost = cost
    }

    /// With a new salt of 16 bytes. Takes long: see ``PasswordWork``.
    init(_ password: String, cost: Cost) throws {
        salt = RandomBytes.make(16)
        self.cost = cost
        hash = try Self.derive(password, salt, cost)
    }

    /// Takes as long for a wrong password as for the right one.
    func isOf(_ password: String) throws -> Bool {
        let other = try Self.derive(password, salt, cost)
        guard other.count == hash.count else { return false }
        return zip(hash, other).reduce(0) { $0 | ($1.0 ^ $1.1) } == 0
    }

    private static func derive(_ password: String, _ salt: [UInt8], _ cost: Cost) throws -> [UInt8] {
        let key = try KDF.Scrypt.deriveKey(
            from: Array(password.utf8),
            salt: salt,
            outputByteCount: 32,
            rounds: cost.rounds,
            blockSize: cost.blockSize,
            parallelism: cost.parallelism
        )
        return key.withUnsafeBytes(Array.init)
    }
}
