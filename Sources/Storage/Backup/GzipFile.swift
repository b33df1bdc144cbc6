import CZlib
import Glibc

/// A file that is written through gzip, for its owner only, and is there under its name only when it is whole.
final class GzipOutput {
    private static let bufferSize = 1 << 18

    private let path: String
    private var partial: String { path + ".part" }
    private let descriptor: Int32
    private let stream: UnsafeMutablePointer<z_stream>
    private var output = [UInt8](repeating: 0, count: bufferSize)
    private var isFinished = false

    init(_ path: String) throws(BackupFault) {
        self.path = path
        // A partial file of before is of no use to anybody.
        unlink(path + ".part")
        descriptor = open(path + ".part", O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw Self.failure("建不了文件 \(path).part") }
        stream = .allocate(capacity: 1)
        stream.initialize(to: z_stream())
        // Fast: most of a backup is files that are compressed already.
        guard gongkai_gzipInit(stream, 1) == Z_OK else { throw BackupFault("内存不足。") }
    }

    deinit {
        deflateEnd(stream)
        stream.deallocate()
        close(descriptor)
        if !isFinished { unlink(partial) }
    }

    func write(_ bytes: [UInt8]) throws(BackupFault) { try deflate(bytes, Z_NO_FLUSH) }

    /// The file is whole: on the disk, and under its name.
    func finish() throws(BackupFault) {
        try deflate([], Z_FINISH)
        guard fsync(descriptor) == 0 else { throw Self.failure("写不完文件 \(partial)") }
        guard rename(partial, path) == 0 else { throw Self.failure("不能把 \(partial) 改名为 \(path)") }
        isFinished = true
        let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? "."
        let directory = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard directory >= 0 else { return }
        fsync(directory)
        close(directory)
    }

    private func deflate(_ bytes: [UInt8], _ flush: Int32) throws(BackupFault) {
        var input = bytes
        let failure = input.withUnsafeMutableBufferPointer { source -> BackupFault? in
            stream.pointee.next_in = source.baseAddress
            stream.pointee.avail_in = UInt32(source.count)
            repeat {
                let (status, count) = deflateOnce(flush)
                guard status >= Z_OK || status == Z_BUF_ERROR else { return BackupFault("压缩失败。") }
                if let failure = put(count) { return failure }
            } while stream.pointee.avail_out == 0
            return nil
        }
        if let failure { throw failure }
    }

    private func deflateOnce(_ flush: Int32) -> (status: Int32, count: Int) {
        output.withUnsafeMutableBufferPointer { target in
            stream.pointee.next_out = target.baseAddress
            stream.pointee.avail_out = UInt32(target.count)
            let status = CZlib.deflate(stream, flush)
            return (status, target.count - Int(stream.pointee.avail_out))
        }
    }

    private func put(_ count: Int) -> BackupFault? {
        output.withUnsafeBytes { bytes in
            var written = 0
            while written < count {
                let more = Glibc.write(descriptor, bytes.baseAddress.map { $0 + written }, count - written)
                if more < 0, errno == EINTR { continue }
                guard more > 0 else { return Self.failure("写不了文件 \(partial)") }
                written += more
            }
            return nil
        }
    }

    static func failure(_ sentence: String) -> BackupFault {
        BackupFault("\(sentence)：\(String(cString: strerror(errno)))。")
    }
}

/// A file that is read through gzip.
final class GzipInput {
    private static let bufferSize = 1 << 18

    private let descriptor: Int32
    private let stream: UnsafeMutablePointer<z_stream>
    private var input = [UInt8](repeating: 0, count: bufferSize)
    private var available = 0..<0
    private var isOver = false

    init(_ path: String) throws(BackupFault) {
        descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw GzipOutput.failure("打不开文件 \(path)") }
        stream = .allocate(capacity: 1)
        stream.initialize(to: z_stream())
        guard gongkai_gunzipInit(stream) == Z_OK else { throw BackupFault("内存不足。") }
    }

    deinit {
        inflateEnd(stream)
        stream.deallocate()
        close(descriptor)
    }

    /// Some bytes more; none at the end of the file.
    func read() throws(BackupFault) -> [UInt8] {
        var output = [UInt8](repeating: 0, count: Self.bufferSize)
        while !isOver {
            if available.isEmpty { try fill() }
            guard !available.isEmpty else { throw .damaged }
            let (status, count, left) = inflateOnce(&output)
            available = (available.upperBound - left)..<available.upperBound
            guard status == Z_OK || status == Z_STREAM_END || status == Z_BUF_ERROR else { throw .damaged }
            if status == Z_STREAM_END {
                isOver = true
                // Nothing may stand behind it.
                if available.isEmpty { try fill() }
                guard available.isEmpty else { throw .damaged }
            }
            if count > 0 { return Array(output[..<count]) }
        }
        return []
    }

    private func inflateOnce(_ output: inout [UInt8]) -> (status: Int32, count: Int, left: Int) {
        input.withUnsafeMutableBufferPointer { source in
            output.withUnsafeMutableBufferPointer { target in
                stream.pointee.next_in = source.baseAddress.map { $0 + available.lowerBound }
                stream.pointee.avail_in = UInt32(available.count)
                stream.pointee.next_out = target.baseAddress
                stream.pointee.avail_out = UInt32(target.count)
                let status = inflate(stream, Z_NO_FLUSH)
                return (status, target.count - Int(stream.pointee.avail_out), Int(stream.pointee.avail_in))
            }
        }
    }

    private func fill() throws(BackupFault) {
        let count = input.withUnsafeMutableBytes { bytes in
            var count = 0
            repeat { count = Glibc.read(descriptor, bytes.baseAddress, bytes.count) } while count < 0 && errno == EINTR
            return count
        }
        guard count >= 0 else { throw GzipOutput.failure("读不了备份文件") }
        available = 0..<count
    }
}
