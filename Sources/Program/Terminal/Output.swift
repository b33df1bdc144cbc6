import Glibc

/// Standard output and standard error, byte for byte.
enum Output {
    static func print(_ text: String) { write(Array((text + "\n").utf8), to: STDOUT_FILENO) }

    static func complain(_ text: String) { write(Array((text + "\n").utf8), to: STDERR_FILENO) }

    /// Lines that end with their line feeds already.
    static func bytes(_ bytes: [UInt8]) { write(bytes, to: STDOUT_FILENO) }

    /// Writes over the line at the foot of the terminal; an empty text takes it away.
    static func progress(_ text: String) { write(Array("\r\u{1B}[K\(text)".utf8), to: STDERR_FILENO) }

    /// Prints what the body writes, and a line feed.
    static func line(_ body: (inout [UInt8]) -> Void) {
        var bytes: [UInt8] = []
        body(&bytes)
        bytes.append(0x0A)
        write(bytes, to: STDOUT_FILENO)
    }

    /// Whoever reads our output may stop early (`gongkai … | head`): then we stop too, without a word.
    private static func write(_ bytes: [UInt8], to file: Int32) {
        bytes.withUnsafeBytes { bytes in
            var rest = bytes
            while !rest.isEmpty {
                let count = Glibc.write(file, rest.baseAddress, rest.count)
                if count >= 0 {
                    rest = UnsafeRawBufferPointer(rebasing: rest[count...])
                } else if errno != EINTR {
                    exit(errno == EPIPE ? brokenPipe : EX_IOERR)
                }
            }
        }
    }

    /// What a shell reports of a command that died of SIGPIPE.
    private static let brokenPipe: Int32 = 128 + SIGPIPE
}
