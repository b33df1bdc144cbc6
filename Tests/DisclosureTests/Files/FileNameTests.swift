import Disclosure
import TestSupport
import Testing

struct FileNameTests {
    @Test(arguments: [
        ("答复书.pdf", FileType.pdf, "答复书.pdf"),
        ("答复书.PDF", .pdf, "答复书.PDF"),
        ("C:\\文件\\..\\报告.pdf", .pdf, "报告.pdf"),
        ("../../etc/passwd", .text, "passwd.txt"),
        ("报\r\n告\u{0}.pdf", .pdf, "报告.pdf"),
        // Shown as exe.pdf backwards.
        ("公示\u{202E}fdp.exe", .pdf, "公示fdp.exe.pdf"),
        ("零\u{200B}宽\u{FEFF}.pdf", .pdf, "零宽.pdf"),
        ("run.bat", .text, "run.bat.txt"),
        ("表格.csv", .csv, "表格.csv"),
        ("a<b>|\"c?.pdf", .pdf, "a_b___c_.pdf"),
        ("  . 报告 .pdf . ", .pdf, "报告 .pdf"),
        ("", .png, "文件.png"), ("...", .png, "文件.png"), ("/", .png, "文件.png"),
        ("CON.txt", .text, "_CON.txt"), ("com1", .text, "_com1.txt"), ("console.txt", .text, "console.txt"),
        ("2024年.第3号", .pdf, "2024年.第3号.pdf"),
        ("照片.jpeg", .jpeg, "照片.jpeg"), ("照片", .jpeg, "照片.jpg"),
    ])
    func isCleaned(given: String, type: FileType, expected: String) {
        #expect(FileName(given, type: type).text == expected)
    }

    @Test func isAtMost255BytesOfWholeCharacters() {
        let long = FileName(String(repeating: "公", count: 300) + ".pdf", type: .pdf).text
        #expect(long.utf8.count <= 255 && long.utf8.count > 250)
        #expect(long.hasSuffix("公.pdf"))
        #expect(FileName(String(repeating: "a", count: 100_000), type: .pdf).text.utf8.count == 255)
    }

    @Test func whatComesOutIsAlwaysSafe() {
        var chance = SeededGenerator(seed: 1)
        let pool: [Unicode.Scalar] = [
            "a", "公", ".", "/", "\\", "\r", "\n", "\0", "\u{202E}", "\u{2066}", "\u{85}", "\u{2028}", "\"", "%", ";",
            "'",
            " ", "\u{1F600}", "\u{7F}", "\u{E000}", "\u{FFFF}", ":", "*",
        ]
        for _ in 0..<4000 {
            var given = String.UnicodeScalarView()
            for _ in 0..<Int.random(in: 0...120, using: &chance) {
                given.append(pool[Int.random(in: 0..<pool.count, using: &chance)])
            }
            let type = FileType.all[Int.random(in: 0..<FileType.all.count, using: &chance)]
            let name = FileName(String(given), type: type)
            #expect((1...255).contains(name.text.utf8.count))
            let bad = name.text.unicodeScalars.filter {
                "/\\\"<>:|?*\r\n\0\u{202E}\u{2066}\u{85}\u{2028}".unicodeScalars.contains($0)
            }
            #expect(bad.isEmpty, "\(name)")
            #expect(type.extensions.contains { name.text.lowercased().hasSuffix("." + $0) }, "\(name)")
            for header in [name.disposition(inline: true), name.disposition(inline: false)] {
                #expect(header.utf8.allSatisfy { $0 > 0x1F && $0 < 0x7F }, "\(header)")
                #expect(header.filter { $0 == "\"" }.count == 2, "\(header)")
            }
            // Cleaned again, it stays.
            #expect(FileName(name.text, type: type) == name)
        }
    }

    @Test func aHeaderCarriesTheWholeName() {
        #expect(
            FileName("报告 1.pdf", type: .pdf).disposition(inline: false)
                == "attachment; filename=\"__ 1.pdf\"; filename*=UTF-8''%E6%8A%A5%E5%91%8A%201.pdf"
        )
        #expect(
            FileName("a.png", type: .png).disposition(inline: true)
                == "inline; filename=\"a.png\"; filename*=UTF-8''a.png"
        )
    }

    @Test(arguments: [(12, "12 字节"), (1024, "1 KB"), (1025, "2 KB"), (20 << 20, "20 MB"), ((20 << 20) + 1, "21 MB")])
    func sizesAreWrittenInWholeUnits(bytes: Int, text: String) {
        #expect(fileSize(bytes) == text)
    }
}
