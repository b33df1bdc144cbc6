extension OfficialText {
    /// The lines of an agency's name that is too long for one: what stands in brackets goes below.
    ///
    ///     清河市自然资源和规划局城东新区分局
    ///     （清河市城东新区林业管理局）
    package static func nameLines(_ name: String) -> [String] {
        let name = clean(name)
        guard halfWidths(of: name) > 48, let bracket = name.lastIndex(of: "（"), bracket != name.startIndex else {
            return [name]
        }
        return [String(name[..<bracket]), String(name[bracket...])]
    }

    /// Whether a line holds a word, an address on the net above all, that would tear gaps into lines of even length.
    package static func hasLongWord(_ line: String) -> Bool {
        var length = 0
        for byte in line.utf8 {
            length = (0x21..<0x7F).contains(byte) ? length + 1 : 0
            if length > 24 { return true }
        }
        return false
    }
}
