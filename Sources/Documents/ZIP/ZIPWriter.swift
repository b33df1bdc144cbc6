import CZip
import Glibc

/// A ZIP container in memory: the same parts give the same bytes, on any day and in any time zone.
///
///     try ZIPWriter.archive([("a.txt", Array("甲".utf8))])
///
/// Packed by libzip and zlib; another version of zlib may pack the same parts into other bytes.
package enum ZIPWriter {
    /// Parts in this order, all of them dated 1980-01-01 00:00:00, the first moment of the format.
    package static func archive(_ parts: [(name: String, bytes: [UInt8])]) throws(ZIPFailure) -> [UInt8] {
        guard let source = zip_source_buffer_create(nil, 0, 0, nil) else { throw .outOfMemory }
        defer { zip_source_free(source) }
        // The archive takes one reference when it is closed or thrown away; ours is given back above.
        zip_source_keep(source)
        guard let archive = zip_open_from_source(source, ZIP_TRUNCATE, nil) else {
            zip_source_free(source)
            throw .outOfMemory
        }
        do throws(ZIPFailure) {
            for part in parts { try add(part.bytes, as: part.name, to: archive) }
        } catch {
            zip_discard(archive)
            throw error
        }
        guard zip_close(archive) == 0 else {
            zip_discard(archive)
            throw .notWritten
        }
        return try bytes(of: source)
    }

    private static func add(_ bytes: [UInt8], as name: String, to archive: OpaquePointer) throws(ZIPFailure) {
        guard let copy = malloc(max(1, bytes.count)) else { throw .outOfMemory }
        bytes.withUnsafeBytes { if let start = $0.baseAddress { memcpy(copy, start, bytes.count) } }
        // The source frees the copy when it is done (1).
        guard let source = zip_source_buffer(archive, copy, zip_uint64_t(bytes.count), 1) else {
            free(copy)
            throw .outOfMemory
        }
        let index = zip_file_add(archive, name, source, zip_flags_t(ZIP_FL_ENC_UTF_8))
        guard index >= 0 else {
            zip_source_free(source)
            throw .notWritten
        }
        let place = zip_uint64_t(index)
        guard zip_set_file_compression(archive, place, ZIP_CM_DEFLATE, 9) == 0,
            zip_file_set_dostime(archive, place, 0, 1 << 5 | 1, 0) == 0
        else { throw .notWritten }
    }

    private static func bytes(of source: OpaquePointer) throws(ZIPFailure) -> [UInt8] {
        var status = zip_stat_t()
        guard zip_source_stat(source, &status) == 0, zip_source_open(source) == 0 else { throw .notWritten }
        defer { zip_source_close(source) }
        var read: zip_int64_t = 0
        let bytes = [UInt8](unsafeUninitializedCapacity: Int(status.size)) { buffer, count in
            read = zip_source_read(source, buffer.baseAddress, zip_uint64_t(buffer.count))
            count = max(0, Int(read))
        }
        guard read == zip_int64_t(bytes.count), UInt64(bytes.count) == status.size else { throw .notWritten }
        return bytes
    }
}

/// A container could not be made; nothing of the input is the cause.
package enum ZIPFailure: Error {
    case outOfMemory, notWritten
}
