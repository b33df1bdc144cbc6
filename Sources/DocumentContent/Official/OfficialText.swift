/// Text as it may stand on a page of an official document.
///
///     OfficialText.clean("张\u{202E}三\u{0}")      // "张三"
///     OfficialText.lines("第一行\r\n第二行")        // ["第一行", "第二行"]
///
/// Taken out: control characters, which XML cannot hold; marks and overrides of direction, with which quoted text
/// could turn the order of what the agency wrote around it; characters that are none. Line ends become lines, tabs
/// a space.
package enum OfficialText {
    package static func clean(_ text: String) -> String {
        var result = ""
        result.unicodeScalars.reserveCapacity(text.utf8.count)
        for scalar in text.unicodeScalars {
            if isBlank(scalar) {
                result.unicodeScalars.append(" ")
            } else if !isRemoved(scalar) {
                result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    /// The lines of a text, clean; at least one, which may be empty.
    package static func lines(_ text: String) -> [String] {
        var lines: [String] = []
        var line = ""
        var afterReturn = false
        for scalar in text.unicodeScalars {
            defer { afterReturn = scalar == "\r" }
            if scalar == "\n", afterReturn { continue }
            if isLineEnd(scalar) {
                lines.append(clean(line))
                line = ""
            } else {
                line.unicodeScalars.append(scalar)
            }
        }
        return lines + [clean(line)]
    }

    private static func isLineEnd(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x0A...0x0D, 0x85, 0x2028, 0x2029: true
        default: false
        }
    }

    private static func isBlank(_ scalar: Unicode.Scalar) -> Bool { scalar == "\t" || isLineEnd(scalar) }

    private static func isRemoved(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0...0x1F, 0x7F...0x9F: true
        // Marks, embeddings, overrides and isolates of direction; the byte order mark; annotations.
        case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x206F, 0xFEFF, 0xFFF9...0xFFFB: true
        // Not characters: FDD0…FDEF and the last two of each plane.
        case 0xFDD0...0xFDEF: true
        // Tags, which nobody sees.
        case 0xE0000...0xE0FFF: true
        default: scalar.value & 0xFFFE == 0xFFFE
        }
    }
}

extension OfficialText {
    /// How wide a text is, in half characters: ASCII counts one, everything else two.
    package static func halfWidths(of text: String) -> Int {
        text.unicodeScalars.reduce(0) { $0 + ($1.value < 0x80 ? 1 : 2) }
    }
}
