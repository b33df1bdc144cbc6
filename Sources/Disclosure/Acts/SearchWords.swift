/// What someone types into a search, cut into words: each must be found.
///
///     SearchWords("栏目 ＡＢＣ").words   // ["栏目", "abc"]
///
/// A word is found anywhere within a title, a summary or a search text (``DeskEntry/searched``), also in the middle of
/// another word: Chinese has no spaces. At most 8 words of 40 characters; more is left out, so that no text is costly.
package struct SearchWords: Hashable, Sendable {
    package let words: [String]

    private static let most = 8
    private static let longest = 40

    package init(_ text: String) {
        var words: [String] = []
        for part in text.unicodeScalars.split(maxSplits: 1000, whereSeparator: \.properties.isWhitespace) {
            let folded = foldedForSearch(String(part.prefix(Self.longest)))
            if !folded.isEmpty, !words.contains(folded) { words.append(folded) }
            if words.count == Self.most { break }
        }
        self.words = words
    }
}

extension DeskEntry {
    /// What a search looks through: title, summary and search text, each folded; the first 4,000 characters in all.
    package var searched: [String] {
        var rest = 4_000
        var texts: [String] = []
        for text in [title, summary, searchText] {
            var folded = foldedForSearch(Self.cut(text, rest * 2))
            folded = Self.cut(folded, rest)
            rest -= folded.unicodeScalars.count
            if !folded.isEmpty { texts.append(folded) }
        }
        return texts
    }

    /// The first characters of a text; most have fewer bytes than that, and are not looked at.
    private static func cut(_ text: String, _ count: Int) -> String {
        text.utf8.count <= count ? text : String(text.unicodeScalars.prefix(count))
    }

    package func isFound(by search: SearchWords) -> Bool {
        let searched = searched.map { Array($0.utf8) }
        return search.words.allSatisfy { word in searched.contains { $0.contains(Array(word.utf8)) } }
    }
}
