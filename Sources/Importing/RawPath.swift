import Foundation

/// A path as the file system has it: bytes, in whatever encoding. Archives packed on Windows leave names in GBK behind.
struct RawPath: Hashable, Sendable {
    let bytes: [UInt8]

    init(_ bytes: [UInt8]) { self.bytes = bytes }
    init(_ text: String) { bytes = Array(text.utf8) }

    /// For people and the manifest: the name itself, or, where it is no UTF-8, its bytes beyond ASCII as `\xB9`.
    var text: String {
        if let text = String(validating: bytes, as: UTF8.self) { return text }
        return bytes.map { $0 < 0x80 ? String(UnicodeScalar($0)) : "\\x" + String($0, radix: 16, uppercase: true) }
            .joined()
    }

    /// The part behind the last slash.
    var name: ArraySlice<UInt8> { bytes[(bytes.lastIndex(of: 0x2F).map { $0 + 1 } ?? 0)...] }

    func appending(_ name: [UInt8]) -> RawPath {
        RawPath(bytes.last == 0x2F ? bytes + name : bytes + [0x2F] + name)
    }

    /// With `.json` in place of the ending: `a/002.txt` gives `a/002.json`.
    var sidecar: RawPath {
        let stem = name.lastIndex(of: 0x2E) ?? bytes.count
        return RawPath(bytes[..<stem] + Array(".json".utf8))
    }

    /// Of the thing itself, not of what a link leads to; `nil` when it is not there or may not be looked at.
    var status: stat? {
        var status = stat()
        return withCString { lstat($0, &status) == 0 } ? status : nil
    }

    /// Names in the folder, without `.` and `..`; `nil` when it may not be read.
    var names: [[UInt8]]? {
        guard let folder = withCString({ opendir($0) }) else { return nil }
        defer { closedir(folder) }
        var names: [[UInt8]] = []
        while let entry = readdir(folder) {
            let name = withUnsafeBytes(of: entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
            if name != [0x2E], name != [0x2E, 0x2E] { names.append(name) }
        }
        return names
    }

    /// At most `limit` bytes of a regular file; its size is looked at before anything is read.
    func read(limit: Int, tooLarge: (Int) -> String) throws(ImportFailure) -> [UInt8] {
        // A link put in the file's place meanwhile is not followed, and a pipe is not waited for.
        let file = withCString { open($0, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK) }
        guard file >= 0 else { throw ImportFailure(errno: errno) }
        defer { close(file) }
        var status = stat()
        guard fstat(file, &status) == 0 else { throw ImportFailure(errno: errno) }
        guard status.st_mode & S_IFMT == S_IFREG else { throw ImportFailure("不是普通文件。") }
        let size = Int(status.st_size)
        guard size <= limit else { throw ImportFailure(tooLarge(size)) }
        return try Self.readAll(file, size: size)
    }

    /// As many bytes as the file said; what is appended meanwhile belongs to the next import.
    private static func readAll(_ file: Int32, size: Int) throws(ImportFailure) -> [UInt8] {
        var failure: Int32 = 0
        let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
            while count < size {
                let got = Foundation.read(file, buffer.baseAddress.map { $0 + count }, size - count)
                if got < 0, errno == EINTR { continue }
                if got < 0 { failure = errno }
                if got <= 0 { return }
                count += got
            }
        }
        guard failure == 0 else { throw ImportFailure(errno: failure) }
        return bytes
    }

    private func withCString<Value>(_ body: (UnsafePointer<CChar>) -> Value) -> Value {
        (bytes.map { CChar(bitPattern: $0) } + [0]).withUnsafeBufferPointer { buffer in
            guard let start = buffer.baseAddress else {
                preconditionFailure("a C string ends with NUL, so it is not empty")
            }
            return body(start)
        }
    }
}
