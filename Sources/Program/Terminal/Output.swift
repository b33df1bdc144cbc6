import Glibc

/// Standard output and standard error, byte for byte.
enum Output {
    static func print(_ text: String) { write(text + "\n", to: STDOUT_FILENO) }

    static func complain(_ text: String) { write(text + "\n", to: STDERR_FILENO) }

    /// Whoever reads our output may stop early (`gongkai … | head`): then we stop too, without a word.
    static func write(_ text: String, to file: Int32) {
        var text = text
        text.withUTF8 { bytes in
            var rest = UnsafeRawBufferPointer(bytes)
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
