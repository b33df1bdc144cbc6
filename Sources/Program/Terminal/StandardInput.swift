import ArgumentParser
import Glibc

/// Standard input, as it comes.
enum StandardInput {
    /// Up to so many bytes at a time.
    private static let pieceSize = 1 << 18

    /// - Throws: ``ExitCode/unreadable`` after saying why, or what the body throws.
    static func forEachPiece(_ body: ([UInt8]) throws -> Void) throws {
        var buffer = [UInt8](repeating: 0, count: pieceSize)
        while true {
            let count = read(STDIN_FILENO, &buffer, buffer.count)
            if count == 0 { return }
            if count > 0 {
                try body(Array(buffer[..<count]))
            } else if errno != EINTR {
                Output.complain("读不了标准输入：\(String(cString: strerror(errno)))。")
                throw ExitCode.unreadable
            }
        }
    }
}
