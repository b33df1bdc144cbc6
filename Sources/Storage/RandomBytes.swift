import Disclosure

/// Bytes of the system's random generator, which nobody can foresee: for tokens, codes and identifiers.
enum RandomBytes {
    static func make(_ count: Int) -> [UInt8] {
        var random = SystemRandomNumberGenerator()
        return (0..<count).map { _ in UInt8.random(in: .min ... .max, using: &random) }
    }

    /// So many bytes, in twice as many digits.
    static func hexadecimal(_ count: Int) -> String { make(count).hexadecimal }
}
