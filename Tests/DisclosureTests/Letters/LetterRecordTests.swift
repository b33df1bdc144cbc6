import Disclosure
import DocumentContent
import TestSupport
import Testing

struct LetterRecordTests {
    /// Every sample letter and form is read again as it was, and has one form in bytes.
    @Test(arguments: SampleLetters.all.indices)
    func aLetterIsReadAgainAsItWas(index: Int) throws {
        let document = SampleLetters.all[index].document
        let bytes = LetterRecord.bytes(of: document)
        #expect(try LetterRecord.document(bytes) == document)
        #expect(LetterRecord.bytes(of: try LetterRecord.document(bytes)) == bytes)
    }

    @Test func aComposedLetterIsReadAgainAsItWas() throws {
        for (name, document) in try SampleLetters.composed() {
            #expect(try LetterRecord.document(LetterRecord.bytes(of: document)) == document, "\(name)")
        }
    }

    /// A changed, cut or newer text is refused, never half read.
    @Test func whatWasNotWrittenSoIsRefused() throws {
        let bytes = LetterRecord.bytes(of: SampleLetters.all[0].document)
        for length in stride(from: 0, to: bytes.count, by: 7) {
            #expect(throws: ActFault.self) { try LetterRecord.document(Array(bytes.prefix(length))) }
        }
        let newer = Array(String(decoding: bytes, as: UTF8.self).replacing("\"version\":1", with: "\"version\":2").utf8)
        #expect(throws: ActFault.self) { try LetterRecord.document(newer) }
    }
}
