import TestSupport
import Testing

@testable import Documents

/// Containers and markup made to hurt: each is refused in a sentence, within bounds.
struct HostileDOCXTests {
    @Test func aBombIsRefusedBeforeItIsUnpacked() throws {
        let blanks = [UInt8](repeating: 0x20, count: 12 << 20)
        let bomb = try Self.file(Array("<w:document>".utf8) + blanks + Array("</w:document>".utf8))
        #expect(bomb.count < 20_000)
        #expect(Self.sentence(bomb).contains("压缩得异常紧密"))
    }

    @Test func aMainPartOverTheLimitIsRefused() throws {
        let bytes = try DOCXReaderTests.file(String(repeating: DOCXReaderTests.text("甲乙丙丁"), count: 100))
        #expect(Self.sentence(bytes, ReadingLimits(size: 2000)).hasPrefix("文件有 "))
        #expect(Self.sentence(bytes, ReadingLimits(text: 600)).hasPrefix("文件的文字超过 "))
        #expect(Self.sentence(bytes, ReadingLimits(pieces: 99)).hasPrefix("文件的行和单元格超过 99 个"))
        #expect(try DocumentReader.read(bytes, limits: ReadingLimits(pieces: 100)).pieces.count == 100)
    }

    @Test func tooManyPartsAreRefused() throws {
        let parts = (0...ZIPReader.mostEntries).map { (name: "word/\($0)", bytes: [UInt8]()) }
        #expect(Self.sentence(try ZIPWriter.archive(parts)).contains("超过 10000 个文件"))
    }

    static let damaged: [String] = [
        "<a>", "<a></b>", "</a>", "<a", "<a b=\"", "<a/><b/>", "", "text", "<a><b></a></b>", "<a>&<b</a>", "<!-- <a/>",
        "<![CDATA[a]]>", "<a><![CDATA[</a>", "<?xml",
        "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>",
        "<!DOCTYPE a><a/>", "<>a</>", String(repeating: "<a>", count: 1001) + String(repeating: "</a>", count: 1001),
    ]

    @Test(arguments: damaged)
    func whatIsNotWellFormedIsRefused(xml: String) throws {
        #expect(Self.sentence(try Self.file(Array(xml.utf8))).contains("已经损坏"))
    }

    @Test func aDocumentWithoutTextIsRefusedAsBlank() throws {
        #expect(
            Self.sentence(try DOCXReaderTests.file("<w:p/><w:tbl><w:tr><w:tc/></w:tr></w:tbl>")).hasPrefix("文件里只有空白")
        )
    }

    /// Each end of a file, and each byte of its directory, cut or changed.
    @Test func aDamagedContainerIsRefusedOrReadSoundly() throws {
        let sound = try DOCXReaderTests.file(DOCXReaderTests.table([["规章", "0"], ["", "1"]]))
        for length in 0..<sound.count {
            if let content = try? DocumentReader.read(Array(sound.prefix(length))) {
                #expect(ContentFault.first(in: content) == nil)
            }
        }
        for index in sound.indices {
            var bytes = sound
            bytes[index] ^= 0xFF
            if let content = try? DocumentReader.read(bytes) { #expect(ContentFault.first(in: content) == nil) }
        }
    }

    /// Sixty tables in one another: what is inside is copied once for each, not once for each of each.
    @Test func tablesNestedDeeplyAreRead() throws {
        let depth = 60
        let open = String(repeating: "<w:tbl><w:tr><w:tc>", count: depth)
        let close = String(repeating: "</w:tc></w:tr></w:tbl>", count: depth)
        let content = try DOCXReaderTests.read(open + DOCXReaderTests.text("甲") + close)
        #expect(content.pieces.map(content.string(of:)) == ["甲"])
    }

    @Test func aSpanLargerThanAnyTableIsCut() throws {
        let cell = "<w:tc><w:tcPr><w:gridSpan w:val=\"9999\"/></w:tcPr>\(DOCXReaderTests.text("a"))</w:tc>"
        let content = try DOCXReaderTests.read("<w:tbl><w:tr>\(cell)\(cell)</w:tr></w:tbl>")
        #expect(content.pieces.map { Int($0.columnSpan) }.allSatisfy { $0 <= SpanGrid.largestSpan })
    }

    private static func file(_ xml: [UInt8]) throws -> [UInt8] {
        try ZIPWriter.archive([("word/document.xml", xml)])
    }

    private static func sentence(_ bytes: [UInt8], _ limits: ReadingLimits = ReadingLimits()) -> String {
        do {
            _ = try DocumentReader.read(bytes, limits: limits)
            return "read"
        } catch {
            return error.sentence
        }
    }
}
