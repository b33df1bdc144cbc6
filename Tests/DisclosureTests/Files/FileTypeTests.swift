import Disclosure
import TestSupport
import Testing

/// What a file is, by its bytes.
struct FileTypeTests {
    @Test(arguments: samples)
    func isSeenByTheContent(type: FileType, sample: Sample) {
        #expect(sniffed(sample.bytes) == type)
    }

    @Test(arguments: [
        (FileType.docx, ["[Content_Types].xml", "_rels/.rels", "word/document.xml"]),
        (.xlsx, ["[Content_Types].xml", "xl/workbook.xml"]), (.pptx, ["ppt/presentation.xml"]),
        (.ofd, ["OFD.xml", "Doc_0/Document.xml"]), (.zip, ["报告.pdf", "说明.txt"]),
        (.program, ["META-INF/MANIFEST.MF", "word/a.class"]), (.program, ["AndroidManifest.xml"]),
    ])
    func containersAreToldApartByTheirEntries(type: FileType, names: [String]) {
        #expect(sniffed(zip(names)) == type)
        // Written as a stream: the size of an entry stands behind it.
        #expect(sniffed(zip(names, streamed: true)) == type)
    }

    @Test func anOpenDocumentSaysWhatItIsFirst() {
        #expect(sniffed(zip(["mimetype"], content: "application/vnd.oasis.opendocument.text")) == .odt)
        #expect(sniffed(zip(["mimetype"], content: "application/vnd.oasis.opendocument.spreadsheet")) == .ods)
        #expect(sniffed(zip(["mimetype"], content: "application/epub+zip")) == .zip)
    }

    @Test(arguments: [
        (FileType.doc, UInt32(0x0002_0906), "WordDocument"), (.xls, 0x0002_0820, "Workbook"),
        (.ppt, 0x6481_8D10, "PowerPoint Document"), (.installer, 0x000C_1084, "Property"),
        (.doc, 0, "WordDocument"), (.xls, 0, "Book"), (.ole, 0, "Contents"),
    ])
    func oldOfficeFilesAreToldApartByTheirDirectoryWhereverItStands(type: FileType, root: UInt32, stream: String) {
        for sector in [0, 1, 50, 127, 128, 4000] {
            #expect(sniffed(ole(directoryAt: sector, root: root, stream: stream)) == type, "sector \(sector)")
        }
    }

    /// However the bytes come in, it is the same.
    @Test func thePiecesDoNotMatter() {
        let files = [
            ole(directoryAt: 300, root: 0x000C_1084, stream: "x"), ole(directoryAt: 0, root: 0x0002_0906, stream: "x"),
            ole(directoryAt: 126, root: 0x0002_0906, stream: "x"), zip(["a", "word/document.xml"]),
            Array(String(repeating: "政府信息公开", count: 9000).utf8),
        ]
        for file in files {
            for size in [1, 7, 511, 512, 513, 65_535, 65_536, 70_000, 262_144] {
                var sniffer = FileSniffer()
                var rest = file[...]
                while !rest.isEmpty {
                    sniffer.take(rest.prefix(size))
                    rest = rest.dropFirst(size)
                }
                #expect(sniffer.type == sniffed(file), "\(size) of \(file.count)")
            }
        }
    }

    @Test func typesHaveNamesOfTheirOwn() {
        #expect(Set(FileType.all.map(\.id)).count == FileType.all.count)
        for type in FileType.all { #expect(FileType.named(type.id) == type) }
        #expect(FileType.named("of a newer program") == .unknown)
    }

    @Test func onlyPDFAndPicturesMadeOfPointsAreEverShownInPlace() {
        let inline = FileType.all.filter { $0.serving == .inline }
        #expect(Set(inline) == [.pdf, .jpeg, .png, .gif, .webp, .bmp])
        for type in FileType.all where type.mediaType.hasPrefix("text/html") || type.mediaType.contains("svg") {
            Issue.record("\(type.id) is sent as something a browser interprets")
        }
    }

    @Test func noKindTakesWhatCouldRunAsAPageOrProgram() {
        for kind in FileKind.all {
            #expect(kind.types.allSatisfy { $0.serving != .refused && $0 != .unknown && $0 != .svg }, "\(kind.id)")
            #expect(kind.largest > 0 && kind.mostPerSubject > 0)
            #expect(FileKind.named(kind.id) == kind)
        }
        #expect(Set(FileKind.all.map(\.id)).count == FileKind.all.count)
    }

    /// Whatever comes, an answer; whatever stands in it.
    @Test func readsAnything() {
        var chance = SeededGenerator(seed: 20_261_121)
        let starts: [[UInt8]] = [
            zip(["a", "b"]), ole(directoryAt: 1, root: 0, stream: "x"), Array("%PDF".utf8), [0xFF, 0xFE], [0x81], [],
        ]
        for round in 0..<3000 {
            var bytes = starts[round % starts.count]
            for _ in 0..<Int.random(in: 0...40, using: &chance) where !bytes.isEmpty {
                bytes[Int.random(in: 0..<bytes.count, using: &chance)] = UInt8.random(in: 0...255, using: &chance)
            }
            bytes = Array(bytes.prefix(Int.random(in: 0...2000, using: &chance)))
            #expect(FileType.all.contains(sniffed(bytes)))
        }
    }

    private static let samples: [(FileType, Sample)] = [
        (.pdf, "%PDF-1.7\n%âãÏÓ"), (.pdf, [0x00, 0xFF, 0x0A, 0x25, 0x50, 0x44, 0x46, 0x2D, 0x31]),
        (.jpeg, [0xFF, 0xD8, 0xFF, 0xE0, 0, 16]), (.gif, "GIF89a\u{1}\u{0}"),
        (.png, [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0]),
        (.webp, "RIFF\u{4}\u{0}\u{0}\u{0}WEBPVP8 "),
        (.tiff, [0x49, 0x49, 0x2A, 0x00, 8]), (.tiff, [0x4D, 0x4D, 0x00, 0x2A, 0]),
        (.mp4, "\u{0}\u{0}\u{0}\u{18}ftypisom"), (.heic, "\u{0}\u{0}\u{0}\u{18}ftypheic"),
        (.rar, "Rar!\u{1A}\u{7}\u{1}\u{0}"), (.sevenZip, [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C]),
        (.gzip, [0x1F, 0x8B, 0x08, 0]), (.rtf, "{\\rtf1\\ansi"),
        (.executable, [0x4D, 0x5A, 0x90, 0, 3, 0]), (.executable, [0x7F, 0x45, 0x4C, 0x46, 2]),
        (.script, "#!/bin/sh\nrm -rf x"), (.shortcut, [0x4C, 0, 0, 0, 1, 0x14, 2, 0]),
        (.text, "第一条　为了保障公民……\r\n"), (.text, "MZ001,某项目,3\n"), (.text, "它以 %PDF- 开头"),
        (.textGB, [0xD5, 0xFE, 0xB8, 0xAE, 0xD0, 0xC5, 0xCF, 0xA2, 0x0A]),
        (.text16, [0xFF, 0xFE, 0x3F, 0x65, 0x9C, 0x5E, 0x0A, 0x00]),
        (.html, "\u{FEFF} \n<!-- x --><!DOCTYPE html><p>"), (.html, "<script>alert(1)</script>"),
        (.html, [0xFF, 0xFE, 0x3C, 0, 0x68, 0, 0x74, 0, 0x6D, 0, 0x6C, 0, 0x3E, 0]),
        (.html, "<p>%PDF-1.4"), (.svg, "<?xml version=\"1.0\"?>\n<SVG onload=x>"),
        (.xml, "<?xml version=\"1.0\"?><a/>"),
        (.unknown, [0x00, 0x01, 0x02]), (.unknown, [0xFF, 0xFF, 0x61]), (.unknown, []),
    ]

    /// The beginning of a file, as text or as bytes.
    struct Sample: ExpressibleByStringLiteral, ExpressibleByArrayLiteral, Sendable {
        let bytes: [UInt8]
        init(stringLiteral value: String) { bytes = Array(value.utf8) }
        init(arrayLiteral elements: UInt8...) { bytes = elements }
    }

    // MARK: Files made for these tests

    private func sniffed(_ bytes: [UInt8]) -> FileType {
        var sniffer = FileSniffer()
        sniffer.take(bytes)
        return sniffer.type
    }

    private func zip(_ names: [String], content: String = "content", streamed: Bool = false) -> [UInt8] {
        names.flatMap { name -> [UInt8] in
            let size = streamed ? 0 : UInt32(content.utf8.count)
            var entry: [UInt8] = [0x50, 0x4B, 3, 4, 20, 0, streamed ? 8 : 0, 0, 0, 0] + [UInt8](repeating: 0, count: 8)
            entry += little(size) + little(size)
            entry += little(UInt32(name.utf8.count)).prefix(2) + [0, 0]
            return entry + Array(name.utf8) + Array(content.utf8)
        }
    }

    private func ole(directoryAt sector: Int, root: UInt32, stream: String) -> [UInt8] {
        var file = [UInt8](repeating: 0x11, count: (sector + 3) * 512)
        file.replaceSubrange(0..<8, with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1])
        file.replaceSubrange(30..<32, with: [9, 0])
        file.replaceSubrange(48..<52, with: little(UInt32(sector)))
        let directory = (sector + 1) * 512
        for (index, name) in ["Root Entry", stream].enumerated() {
            let units = Array(name.utf16) + [0]
            let offset = directory + index * 128
            file.replaceSubrange(offset..<offset + 128, with: [UInt8](repeating: 0, count: 128))
            file.replaceSubrange(
                offset..<offset + units.count * 2,
                with: units.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
            )
            file[offset + 64] = UInt8(units.count * 2)
        }
        file.replaceSubrange(directory + 80..<directory + 84, with: little(root))
        return file
    }

    private func little(_ number: UInt32) -> [UInt8] { (0..<4).map { UInt8(truncatingIfNeeded: number >> ($0 * 8)) } }
}
