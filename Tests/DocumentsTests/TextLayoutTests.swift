import DocumentContent
import Documents
import Testing

struct TextLayoutTests {
    static let layouts: [(text: String, rows: [String])] = [
        // Prose and gaps.
        ("一、总体情况\n2021年\n", ["一、总体情况", "2021年"]),
        ("甲\n\n乙\n \u{3000}\u{A0}\n丙", ["甲", "~乙", "~丙"]),
        ("\u{3000}\u{3000}甲 乙\u{A0}\r\n", ["甲 乙"]),
        ("甲\u{0C}乙\u{2028}丙\u{0B}丁\u{2029}戊", ["甲", "~乙", "丙", "丁", "~戊"]),
        // Tab rows: every tab cuts.
        ("规章\t0\t\t0\n", ["[规章|0||0]"]),
        ("\t\t科研机构\t其他\t\t", ["[||科研机构|其他||]"]),
        ("\t\u{3000}0\u{A0}", ["[|0]"]),
        ("\t\n\t甲", ["~[|甲]"]),
        // Pipe rows: the outermost pipes bound the row.
        ("规章 | 0 | 0 |", ["[规章|0|0]"]),
        ("| 规章 | 0 | 0 |", ["[规章|0|0]"]),
        ("规章 | 0", ["[规章|0]"]),
        ("行政许可 | 0 | ||", ["[行政许可|0||]"]),
        ("第二十条第(一)项 | |||", ["[第二十条第(一)项|||]"]),
        ("||||\n甲", ["[||]", "甲"]),
        ("规章｜0│1┃2║3", ["[规章|0|1|2|3]"]),
        ("⇥| 规章 | 0\t1 |", ["[⇥|规章|0|1]"]),
        ("\t| 规章\t| 0 |", ["[规章|0]"]),
        // A cell over two lines, a row bounded by a pipe of its own.
        ("| \n 规章  | \n 0  | \n| \n 行政许可 |", ["~[规章]", "[0]", "~[行政许可]"]),
        ("首页 | 公开 >", ["[首页|公开 >]"]),
        // Rules say nothing.
        ("| 甲 | 乙 |\n|---|:--:|\n| 1 | 2 |", ["[甲|乙]", "[1|2]"]),
        ("2\t1\n--------\t---\t---\n3\t4", ["[2|1]", "[3|4]"]),
        ("+----+====+\n甲|乙\n├──┼──┤\n│1│2│\n└──┴──┘", ["[甲|乙]", "[1|2]"]),
        // What looks like a rule and is a figure, or prose.
        ("行政许可 | - | -- | — | / |", ["[行政许可|-|--|—|/]"]),
        ("- | - | -", ["[-|-|-]"]),
        ("-\t—\t--", ["[-|—|--]"]),
        ("-----", ["-----"]),
        ("- 2 -", ["- 2 -"]),
        ("+43", ["+43"]),
    ]

    @Test(arguments: layouts)
    func layoutsOfText(text: String, rows: [String]) throws {
        #expect(try DocumentReader.read(Array(text.utf8)).sketch == rows)
    }

    @Test func rowsNextToEachOtherShareATable() throws {
        let content = try DocumentReader.read(Array("甲\n1\t2\n\n3\t4\n乙\n5 | 6\n".utf8))
        #expect(content.pieces.map(\.table) == [0, 1, 1, 1, 1, 0, 2, 2])
        #expect(content.pieces.map(\.row) == [0, 1, 1, 3, 3, 4, 5, 5])
        #expect(content.pieces.map(\.gridColumn) == [0, 0, 1, 0, 1, 0, 0, 1])
    }

    @Test(arguments: ["\n", "\r\n", "\r"])
    func placesCountLinesAndCharacters(lineEnd: String) throws {
        let lines = ["\u{3000}\u{3000}一、总体", "", "𠮷野\t 0\t", "| 规章 |  1 |", "甲\u{0C}乙\u{2028}丙", "\u{2003}丁"]
        let content = try DocumentReader.read(Array(lines.joined(separator: lineEnd).utf8))
        #expect(content.places == ["1:3", "3:1", "3:5", "3:7", "4:3", "4:9", "5:1", "5:3", "5:5", "6:2"])
    }

    @Test func aByteOrderMarkIsNoCharacter() throws {
        let content = try DocumentReader.read([0xEF, 0xBB, 0xBF] + Array("甲\t乙".utf8))
        #expect(content.places == ["1:1", "1:3"])
    }

    @Test func everyCharacterStaysInTheText() throws {
        let text = "| 甲 |\n|---|\n\t乙\n"
        #expect(try DocumentReader.read(Array(text.utf8)).text == Array(text.utf8))
    }
}
