import DocumentContent
import TestSupport
import Testing

@testable import Documents

struct EncodingTests {
    static let sample = "某某局2021年政府信息公开工作年度报告\n一、总体情况\n2021年共公开 1204 条，朱镕基、𠮷野家、“三安全一稳定”。\n"

    /// The text layer of a PDF names radicals where it means characters.
    @Test func radicalsAreTheCharactersTheyLookLike() throws {
        let content = try DocumentReader.read(Array("⻓江县⼈⺠政府⼯作年度报告〈格式〉⻳".utf8))
        #expect(content.string(of: content.pieces[0]) == "长江县人民政府工作年度报告〈格式〉龟")
        let all = (0x2E80...0x2FD5).compactMap { Unicode.Scalar($0) }.map(String.init).joined()
        #expect(try DocumentReader.read(Array(all.utf8)).text.count == all.utf8.count)
    }

    @Test(arguments: TextEncoding.allCases, [false, true])
    func everyEncodingIsKnownByItsBytes(encoding: TextEncoding, isMarked: Bool) throws {
        let bytes = (isMarked ? encoding.mark : []) + encoding.encode(Self.sample)
        let content = try DocumentReader.read(bytes)
        #expect(content.text == Array(Self.sample.utf8))
        #expect(content.encoding == encoding.rawValue)
        #expect(content.undecodable == 0)
        #expect(content.places.first == "1:1")
    }

    @Test(arguments: TextEncoding.allCases, ["gb2312", "gbk", "utf-8", "iso-8859-1", "big5", "none such"])
    func theCharsetOfAPageIsNotBelieved(encoding: TextEncoding, label: String) throws {
        let page = "<html><head><meta charset=\"\(label)\"></head><body><p>朱镕基</p><table><tr><td>𠮷<td>䶮</table>"
        let content = try DocumentReader.read(encoding.encode(page))
        #expect(content.sketch == ["~朱镕基", "~[𠮷|䶮]"])
        #expect(content.encoding == encoding.rawValue)
    }

    @Test(arguments: TextEncoding.allCases)
    func textCutOffAnywhereLosesNothingBeforeTheCut(encoding: TextEncoding) throws {
        let bytes = encoding.encode(Self.sample)
        for cut in 24..<bytes.count {
            let content = try DocumentReader.read(Array(bytes[..<cut]))
            #expect(content.encoding == encoding.rawValue, "cut at \(cut)")
            #expect(content.undecodable <= 3)
            let text = String(decoding: content.text, as: UTF8.self)
            let sound = text.prefix { $0 != "\u{FFFD}" }
            // In GB18030 the start of a four-byte character may look like one of two bytes.
            let whole = sound.unicodeScalars.dropLast(encoding == .gb18030 ? 2 : 0)
            #expect(Self.sample.unicodeScalars.starts(with: whole), "cut at \(cut)")
            #expect(whole.count >= encoding.scalars(in: cut, of: Self.sample) - 2, "cut at \(cut)")
        }
    }

    @Test func aFewBadBytesAreCounted() throws {
        let content = try DocumentReader.read(Array("总体".utf8) + [0xFF] + Array("情况公开条例".utf8) + [0])
        #expect(String(decoding: content.text, as: UTF8.self) == "总体\u{FFFD}情况公开条例\u{FFFD}")
        #expect(content.undecodable == 2)
        #expect(content.encoding == "UTF-8")
    }

    @Test func aBadByteInGB18030IsOneReplacement() throws {
        let content = try DocumentReader.read([0xB9, 0xAB, 0xBF, 0xAA, 0xFF, 0x0A] + [0xB9, 0xAB, 0xBF, 0xAA])
        #expect(String(decoding: content.text, as: UTF8.self) == "公开\u{FFFD}\n公开")
        #expect(content.undecodable == 1)
    }

    @Test func theEuroSignOfWindowsIsRead() throws {
        #expect(try DocumentReader.read([0xB9, 0xAB, 0xBF, 0xAA, 0x80]).sketch == ["公开€"])
    }

    @Test func unpairedSurrogatesAndAnOddByteAreReplaced() throws {
        let units: [UInt16] = [0xFEFF, 0x516C, 0xD842, 0x5F00, 0xDFB7, 0xD842, 0xDFB7, 0x6761, 0x4F8B]
        var bytes: [UInt8] = []
        for unit in units { bytes += [UInt8(unit >> 8), UInt8(unit & 0xFF)] }
        let content = try DocumentReader.read(bytes + [0x51])
        #expect(content.sketch == ["公\u{FFFD}开\u{FFFD}𠮷条例\u{FFFD}"])
        #expect(content.undecodable == 3)
    }

    /// All codes of two bytes, every seventh of four bytes, and some beyond the basic plane.
    private static let codes: [[UInt8]] = {
        var codes: [[UInt8]] = [[0x90, 0x30, 0x81, 0x30], [0x95, 0x32, 0x82, 0x36], [0xE3, 0x32, 0x9A, 0x35]]
        for lead in UInt8(0x81)...0xFE {
            for trail in UInt8(0x40)...0xFE where trail != 0x7F { codes.append([lead, trail]) }
        }
        for index in stride(from: 0, to: 39_420, by: 7) {
            let (high, low) = (index / 1260, index % 1260)
            let head = [UInt8(0x81 + high / 10), UInt8(0x30 + high % 10)]
            codes.append(head + [UInt8(0x81 + low / 10), UInt8(0x30 + low % 10)])
        }
        return codes
    }()

    @Test func everyCodeOfGB18030IsReadAsTheSystemReadsIt() throws {
        var (bytes, expected): ([UInt8], [UInt8]) = ([], [])
        for code in Self.codes {
            let converted = Iconv.convert(code, from: "GB18030", to: "UTF-8")
            guard String(decoding: converted, as: UTF8.self).unicodeScalars.count == 1, converted.count > 1 else {
                continue
            }
            bytes += code
            expected += converted
        }
        #expect(bytes.count > 60_000)
        #expect(try GB18030Decoder.decode(bytes, limit: .max - 8).text == expected)
    }

    @Test func faultsOfUTF8AreFoundAndReplacedAsUnicodeSays() {
        let odd: [UInt8] = [
            0x41, 0x7F, 0x80, 0xBF, 0xC2, 0xC1, 0xE0, 0xA0, 0xE4, 0xED, 0x9F, 0xEF, 0xF0, 0x90, 0xF4, 0x8F, 0xFF,
        ]
        var random = SeededGenerator(seed: 11)
        for _ in 0..<4000 {
            let padding = Array(repeating: UInt8(0x61), count: Int.random(in: 0...9, using: &random))
            let bytes =
                padding
                + (0..<Int.random(in: 1...9, using: &random)).compactMap { _ in odd.randomElement(using: &random) }
            let fault = UTF8Scan.firstFault(in: bytes)
            #expect((fault == nil) == (String(validating: bytes, as: UTF8.self) != nil), "\(bytes)")
            #expect(String(validating: bytes[..<(fault ?? bytes.count)], as: UTF8.self) != nil, "\(bytes)")
            #expect(UTF8Repair.decode(bytes).text == Array(String(decoding: bytes, as: UTF8.self).utf8), "\(bytes)")
        }
    }
}

extension TextEncoding {
    /// How many characters of a text stand wholly within that many bytes.
    fileprivate func scalars(in bytes: Int, of text: String) -> Int {
        var left = bytes
        return text.unicodeScalars.prefix {
            left -= encode(String($0)).count
            return left >= 0
        }.count
    }
}
