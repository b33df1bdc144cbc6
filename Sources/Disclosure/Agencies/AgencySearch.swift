extension Agency {
    /// What a search by name looks through: name and aliases, folded, one per line.
    package var searchText: String {
        ([name] + aliases).map(foldedForSearch).joined(separator: "\n")
    }
}

/// A name as searches compare it: full-width forms and Latin capitals are like the plain letters, white space is
/// nothing.
///
///     foldedForSearch("ＡＢＣ 局　")   // "abc局"
///
/// Folded text has no control characters, so a line feed can stand between folded names.
package func foldedForSearch(_ text: String) -> String {
    var folded = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
        var value = scalar.value
        if (0xFF01...0xFF5E).contains(value) { value -= 0xFEE0 }
        if (0x41...0x5A).contains(value) { value += 0x20 }
        let isNothing = value <= 0x20 || (0x7F...0xA0).contains(value) || value == 0x3000 || value == 0xFEFF
        if !isNothing, let plain = Unicode.Scalar(value) { folded.append(plain) }
    }
    return String(folded)
}
