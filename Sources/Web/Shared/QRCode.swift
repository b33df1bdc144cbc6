import CQRencode

/// A QR code as the modules it is made of.
///
///     let code = QRCode("otpauth://totp/…")
///     code?.isDark(row: 0, column: 0)   // true: the corner of a finder pattern
struct QRCode: Sendable {
    /// Modules on a side: 21, 25 … 177.
    let side: Int
    private let modules: [UInt8]

    /// `nil` for nothing, or for more than a code holds (about 2300 bytes at the middle level of correction).
    init?(_ text: String) {
        let bytes = Array(text.utf8)
        guard !bytes.isEmpty, bytes.count <= 2_300,
            let code = QRcode_encodeData(Int32(bytes.count), bytes, 0, QR_ECLEVEL_M)
        else { return nil }
        defer { QRcode_free(code) }
        side = Int(code.pointee.width)
        modules = Array(UnsafeBufferPointer(start: code.pointee.data, count: side * side))
    }

    /// The lowest bit of a module says whether it is dark.
    func isDark(row: Int, column: Int) -> Bool { modules[row * side + column] & 1 == 1 }
}
