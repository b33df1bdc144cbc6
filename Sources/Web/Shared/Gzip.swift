import CZlib
import NIOCore

/// Compression of pages that are kept, done once for each.
enum Gzip {
    /// The body in gzip framing (RFC 1952); `nil` when it would not be smaller.
    static func compress(_ body: ByteBuffer) -> ByteBuffer? {
        var stream = z_stream()
        guard gongkai_gzipInit(&stream, 6) == Z_OK else { return nil }
        defer { deflateEnd(&stream) }
        var output = [UInt8](repeating: 0, count: Int(deflateBound(&stream, UInt(body.readableBytes))))
        var input = Array(body.readableBytesView)
        let inputCount = input.count
        let outputCount = output.count
        let status = input.withUnsafeMutableBufferPointer { source in
            output.withUnsafeMutableBufferPointer { target in
                stream.next_in = source.baseAddress
                stream.avail_in = UInt32(inputCount)
                stream.next_out = target.baseAddress
                stream.avail_out = UInt32(outputCount)
                return deflate(&stream, Z_FINISH)
            }
        }
        let written = outputCount - Int(stream.avail_out)
        guard status == Z_STREAM_END, written < inputCount else { return nil }
        return ByteBuffer(bytes: output[..<written])
    }

    /// Whether `Accept-Encoding` has gzip and does not refuse it with `q=0`.
    static func isAccepted(_ header: String?) -> Bool {
        guard let header else { return false }
        return header.utf8.split(separator: UInt8(ascii: ",")).contains { item in
            let parts = item.split(separator: UInt8(ascii: ";"))
            func trimmed(_ part: Substring.UTF8View) -> Substring.UTF8View { part.drop { $0 == 0x20 || $0 == 0x09 } }
            guard let name = parts.first.map(trimmed), name.starts(with: "gzip".utf8) else { return false }
            guard let weight = parts.dropFirst().first.map(trimmed) else { return true }
            return !weight.elementsEqual("q=0".utf8) && !weight.starts(with: "q=0.000".utf8)
        }
    }
}
