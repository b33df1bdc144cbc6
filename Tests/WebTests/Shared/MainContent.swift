import Foundation
import HummingbirdTesting

@testable import Web

extension TestResponse {
    /// What stands in `main`, an element on each line: what golden files hold.
    var main: String {
        let text = text
        let start = text.range(of: "<main")?.lowerBound ?? text.startIndex
        let end = text.range(of: "</main>")?.upperBound ?? text.endIndex
        return text[start..<end].replacing("><", with: ">\n<") + "\n"
    }
}

extension String {
    /// For addresses in tests: Chinese characters by their percent signs.
    var encoded: String {
        addingPercentEncoding(
            withAllowedCharacters: CharacterSet.urlQueryAllowed.union(CharacterSet(charactersIn: "%"))
        ) ?? self
    }
}
