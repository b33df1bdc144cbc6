extension String {
    /// Columns the text takes on a terminal: a Chinese character takes two.
    var displayWidth: Int {
        unicodeScalars.reduce(0) { $0 + $1.displayWidth }
    }

    /// Filled with spaces to that many columns; unchanged when it is longer.
    func padded(to width: Int, rightAligned: Bool = false) -> String {
        let space = String(repeating: " ", count: max(0, width - displayWidth))
        return rightAligned ? space + self : self + space
    }

    /// Without control characters: text of a report must not steer the terminal it is shown on. Tabs and line feeds
    /// become spaces.
    var printable: String {
        guard unicodeScalars.contains(where: \.isControl) else { return self }
        var scalars = UnicodeScalarView()
        scalars.append(
            contentsOf: unicodeScalars.map { $0 == "\t" || $0 == "\n" ? " " : $0.isControl ? "\u{FFFD}" : $0 }
        )
        return String(scalars)
    }
}

extension Unicode.Scalar {
    fileprivate var isControl: Bool {
        value < 0x20 || (0x7F...0x9F).contains(value) || (0x202A...0x202E).contains(value)
            || (0x2066...0x2069).contains(value)
    }

    /// 0 for combining marks, 2 for East Asian wide and full-width characters, otherwise 1.
    fileprivate var displayWidth: Int {
        switch value {
        case 0x300...0x36F, 0x200B...0x200F, 0xFE00...0xFE0F: 0
        case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF,
            0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
            2
        default: 1
        }
    }
}
