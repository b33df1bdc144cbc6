import TestSupport
import Testing

@testable import Documents

struct SpanGridTests {
    /// The same by a table of every covered slot.
    private struct SlowGrid {
        var covered: Set<[Int]> = []
        var row = -1
        var column = 0

        mutating func startRow() {
            row += 1
            column = 0
        }

        mutating func place(columns: Int, rows: Int) -> Int {
            while covered.contains([row, column]) { column += 1 }
            let start = column
            for right in 0..<columns {
                for down in 0..<rows { covered.insert([row + down, start + right]) }
            }
            column += columns
            return start
        }
    }

    @Test func cellsFallWhereTheSlowGridPutsThem() {
        var random = SeededGenerator(seed: 5)
        for _ in 0..<400 {
            var (grid, slow) = (SpanGrid(), SlowGrid())
            for _ in 0..<Int.random(in: 1...8, using: &random) {
                grid.startRow()
                slow.startRow()
                for _ in 0..<Int.random(in: 0...6, using: &random) {
                    let columns = Int.random(in: 1...4, using: &random)
                    let rows = Int.random(in: 1...4, using: &random)
                    #expect(grid.place(columns: columns, rows: rows) == slow.place(columns: columns, rows: rows))
                }
            }
        }
    }

    @Test func spansOfAnySizeStayWithinTheGrid() {
        var grid = SpanGrid()
        for _ in 0..<3 {
            grid.startRow()
            #expect(grid.place(columns: .max, rows: .max) < SpanGrid.widest)
            #expect(grid.place(columns: .min, rows: .min) < SpanGrid.widest)
            #expect(grid.place(columns: 0, rows: 0) == SpanGrid.widest - 1)
        }
    }

    @Test(arguments: [
        (" colspan=3 rowspan='2'", 3, 2), (" ROWSPAN = \"22\" width=\"5\"", 1, 22), (" colspan=\"\" rowspan", 1, 1),
        (" colspan=99999999999999999999999", 1000, 1), (" colspan=-1 rowspan=0", 1, 1000),
        (" colspan=2% rowspan=3.5", 2, 3),
        (" title='a colspan=9' colspan = 4/", 4, 1), ("/colspan=2/rowspan=3", 2, 1), (" x=\"colspan=7", 1, 1),
        (" =5 colspan=6", 6, 1),
        (" data-colspan=7", 1, 1),
    ])
    func spansAreFoundAmongTheAttributes(attributes: String, columns: Int, rows: Int) {
        let bytes = Array(attributes.utf8)
        let spans = CellSpans(attributes: 0..<bytes.count, in: bytes.span)
        #expect(spans.columns == columns)
        #expect(spans.rows == rows)
    }
}
