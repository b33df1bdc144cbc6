import CZip

/// The parts of a ZIP container that lies in memory.
///
///     let part = try ZIPReader.part(of: bytes, limit: 16 << 20) { $0 == "word/document.xml" }
///
/// Whatever the container claims, no more than `limit` bytes are unpacked, from no more than ``mostEntries`` entries,
/// and nothing that is packed tighter than text ever is.
package enum ZIPReader {
    /// A document has some tens of parts, and one for each picture.
    package static let mostEntries = 10_000

    /// Text and markup pack to a tenth, tables of zeros to a hundredth; more than this, from 4 MiB on, is made to fill
    /// memory.
    package static let highestRatio: UInt64 = 250

    package enum Failure: Error, Hashable {
        case damaged, encrypted
        case tooManyEntries
        /// In bytes, unpacked.
        case tooLarge(Int)
        /// Packed beyond ``highestRatio``.
        case bomb
    }

    /// The first part whose name fits, unpacked; `nil` when there is none.
    package static func part(
        of bytes: [UInt8],
        limit: Int,
        named fits: (String) -> Bool
    ) -> Result<[UInt8]?, Failure> {
        bytes.withUnsafeBytes { buffer in
            do throws(Failure) {
                return .success(try part(of: buffer, limit, fits))
            } catch {
                return .failure(error)
            }
        }
    }

    private static func part(
        of buffer: UnsafeRawBufferPointer,
        _ limit: Int,
        _ fits: (String) -> Bool
    ) throws(Failure) -> [UInt8]? {
        guard let source = zip_source_buffer_create(buffer.baseAddress, zip_uint64_t(buffer.count), 0, nil) else {
            throw .damaged
        }
        guard let archive = zip_open_from_source(source, ZIP_RDONLY, nil) else {
            zip_source_free(source)
            throw .damaged
        }
        defer { zip_discard(archive) }
        let entries = zip_get_num_entries(archive, 0)
        guard entries <= mostEntries else { throw .tooManyEntries }
        for index in 0..<zip_uint64_t(max(0, entries)) {
            guard let name = zip_get_name(archive, index, zip_flags_t(ZIP_FL_ENC_GUESS)) else { continue }
            if fits(String(cString: name)) { return try unpack(index, of: archive, limit) }
        }
        return nil
    }

    private static func unpack(
        _ index: zip_uint64_t,
        of archive: OpaquePointer,
        _ limit: Int
    ) throws(Failure) -> [UInt8] {
        var status = zip_stat_t()
        guard zip_stat_index(archive, index, 0, &status) == 0 else { throw .damaged }
        guard status.encryption_method == ZIP_EM_NONE else { throw .encrypted }
        guard status.size <= zip_uint64_t(limit) else { throw .tooLarge(Int(clamping: status.size)) }
        guard status.size < 4 << 20 || status.size / highestRatio <= status.comp_size else { throw .bomb }
        guard let file = zip_fopen_index(archive, index, 0) else { throw .damaged }
        defer { zip_fclose(file) }
        let size = Int(status.size)
        var filled = 0
        var failed = false
        // Fixed in size: a stream longer than it says is damaged, and so is a shorter one.
        let bytes = [UInt8](unsafeUninitializedCapacity: size + 1) { buffer, count in
            while filled <= size {
                let read = zip_fread(file, buffer.baseAddress.map { $0 + filled }, zip_uint64_t(size + 1 - filled))
                if read < 0 { failed = true }
                if read <= 0 { break }
                filled += Int(read)
            }
            count = filled
        }
        guard !failed, filled == size else { throw .damaged }
        return bytes
    }
}
