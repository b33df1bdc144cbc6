import TestSupport
import Testing

@testable import Documents

struct LimitsTests {
    @Test func anInputOverTheLimitIsRefusedWithBothSizes() {
        let limit = DocumentReader.sizeLimit
        #expect(sentence([UInt8](repeating: 0x61, count: limit + 1)).hasPrefix("文件有 16.1 MB，超过 16 MB 的上限。"))
        #expect(UnreadableDocument.tooLarge(209_715_200, limit: limit).sentence.hasPrefix("文件有 200 MB，"))
        #expect(UnreadableDocument.tooLarge((17 << 20) + (1 << 19), limit: limit).sentence.hasPrefix("文件有 17.5 MB，"))
    }

    @Test(arguments: TextEncoding.allCases)
    func theLimitHoldsBeforeAndAfterDecoding(encoding: TextEncoding) throws {
        let text = "一、总体情况，二、主动公开政府信息情况。𠮷"
        let bytes = encoding.encode(text)
        let size = max(text.utf8.count, bytes.count)
        #expect(try DocumentReader.read(bytes, limits: ReadingLimits(size: size)).text == Array(text.utf8))
        let refusal = bytes.count == size ? "文件有 " : "文件转换为 UTF-8 后超过 "
        #expect(sentence(bytes, ReadingLimits(size: size - 1)).hasPrefix(refusal))
    }

    @Test(arguments: ["一二三\n四", "<html><p>一二三<p>四"])
    func moreTextThanTheLimitIsRefused(text: String) throws {
        let bytes = Array(text.utf8)
        let size = 13
        #expect(try DocumentReader.read(bytes, limits: ReadingLimits(text: size)).pieces.count == 2)
        #expect(sentence(bytes, ReadingLimits(text: size - 1)).hasPrefix("文件的文字超过 "))
    }

    @Test(arguments: [
        ("a\n", ""), ("a\t1\n", ""), ("| 1 ", ""), ("<p>a", "<html>"), ("<td>a", "<table>"), ("<br>a", "<td>"),
    ])
    func morePiecesThanTheLimitAreRefused(unit: String, head: String) throws {
        let bytes = Array((head + String(repeating: unit, count: 300)).utf8)
        let count = try DocumentReader.read(bytes).pieces.count
        #expect(count >= 300)
        #expect(try DocumentReader.read(bytes, limits: ReadingLimits(pieces: count)).pieces.count == count)
        let refusal = "文件的行和单元格超过 \(count - 1) 个的上限。"
        #expect(sentence(bytes, ReadingLimits(pieces: count - 1)).hasPrefix(refusal))
    }

    private static let zip = Array("PK\u{3}\u{4}".utf8) + [UInt8](repeating: 0, count: 26)

    private static let noise = (0..<4096).map { (index: Int) in UInt8(truncatingIfNeeded: index &* 167 &+ index >> 3) }

    static let refused: [(bytes: [UInt8], start: String)] = [
        ([], "文件是空的"),
        ([0xEF, 0xBB, 0xBF], "文件里只有空白"),
        (Array(" \n\u{3000}\t\r\n\u{A0}".utf8), "文件里只有空白"),
        (Array("\t\t\n|||\n".utf8), "文件里只有空白"),
        (Array("<html><body><div id=app></div><script>a</script>".utf8), "网页里没有文字"),
        (Array("%PDF-1.7\n%âãÏÓ".utf8), "这是 PDF 文件，请先导出为文本或网页（HTML）再读。"),
        (zip + Array("word/document.xml".utf8), "这是 Word 文件（DOCX）"),
        (zip + Array("xl/workbook.xml".utf8), "这是 Excel 文件（XLSX）"),
        (zip + Array("OFD.xml".utf8), "这是 OFD 版式文件"),
        (zip + Array("a.txt".utf8), "这是 ZIP 压缩文件，请先解压"),
        ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0], "这是旧版 Office 或 WPS 文件"),
        ([0xFF, 0xD8, 0xFF, 0xE0, 0, 16], "这是图片，请先识别其中的文字"),
        ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A], "这是图片"),
        (Array("MIME-Version: 1.0\r\n".utf8), "这是单个文件网页（MHT）"),
        ([0xFF, 0xFE, 0, 0, 0x41, 0, 0, 0], "这是 UTF-32 编码的文本"),
        ([UInt8](repeating: 0, count: 4096), "这不是文本文件"),
        (noise, "这不是文本文件"),
        ([UInt8](repeating: 0xFF, count: 4096), "无法辨认文字的编码"),
    ]

    @Test(arguments: refused)
    func whatIsNoTextIsRefusedWithItsOwnSentence(bytes: [UInt8], start: String) {
        #expect(sentence(bytes).hasPrefix(start))
    }

    @Test func noSentenceIsForgotten() {
        for bytes in [[UInt8](), [0], Array("%PDF-".utf8)] { #expect(sentence(bytes).hasSuffix("。")) }
    }

    private func sentence(_ bytes: [UInt8], _ limits: ReadingLimits = ReadingLimits()) -> String {
        do throws(UnreadableDocument) {
            let content = try DocumentReader.read(bytes, limits: limits)
            return "read as \(content.encoding)"
        } catch {
            return error.sentence
        }
    }
}
