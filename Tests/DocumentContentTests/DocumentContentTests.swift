import DocumentContent
import Testing

struct DocumentContentTests {
    @Test func linesKeepTheirTextAndPlace() {
        let content = DocumentContent(lines: ["一、总体情况", "", "未收到申请"])
        #expect(content.pieces.map(content.string(of:)) == ["一、总体情况", "", "未收到申请"])
        #expect(content.pieces[2].place == Place(line: 3, column: 1))
        #expect(content.pieces[1].isBlank)
    }
}
