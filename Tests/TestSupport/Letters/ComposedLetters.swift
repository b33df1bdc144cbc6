import Disclosure
package import DocumentContent

extension SampleLetters {
    /// A letter of each kind as ``LetterComposer`` writes it, as usual and at length: `usual-refused`, `long-refused`.
    package static func composed() throws -> [(name: String, document: OfficialDocument)] {
        try LetterSamples.Length.allCases.flatMap { length in
            try LetterKind.allCases.map { kind in
                ("\(length.rawValue)-\(kind.rawValue)", try LetterSamples(length).document(kind))
            }
        }
    }
}
