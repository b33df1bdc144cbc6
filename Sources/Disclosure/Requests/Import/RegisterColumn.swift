/// A column as spreadsheets name it.
///
///     RegisterColumn.letters(27)      // "AB"
///     RegisterColumn.index("AB")      // 27
package enum RegisterColumn {
    /// - Parameter index: from 0
    package static func letters(_ index: Int) -> String {
        let last = String(UnicodeScalar(UInt8(0x41 + index % 26)))
        return index < 26 ? last : letters(index / 26 - 1) + last
    }

    /// `nil` for what is not one to three capital letters.
    package static func index(_ letters: String) -> Int? {
        guard (1...3).contains(letters.utf8.count), letters.utf8.allSatisfy({ (0x41...0x5A).contains($0) }) else {
            return nil
        }
        return letters.utf8.reduce(0) { $0 * 26 + Int($1 - 0x40) } - 1
    }
}
