import DocumentContent
import Documents
import Testing

struct HTMLReaderTests {
    static let pages: [(html: String, rows: [String])] = [
        // Blocks are lines, a gap before each; <br> is a line without one.
        ("<p>一、总体情况</p><p>2021年</p>", ["~一、总体情况", "~2021年"]),
        ("<div>甲<div>乙</div>丙</div>", ["~甲", "~乙", "~丙"]),
        ("<p>甲<br>乙<br/><br />丙", ["~甲", "乙", "~丙"]),
        ("<p>甲<span>乙</span><b> 丙</b><o:p></o:p>", ["~甲乙 丙"]),
        ("<ul><li>甲<li>乙</ul>丙", ["~甲", "~乙", "~丙"]),
        // White space as browsers show it; a line end between Han characters is none.
        ("<p>\n  甲  乙 \n</p>", ["~甲 乙"]),
        ("<p>现将我\n局 2019\n年，“情\n况”", ["~现将我局 2019 年，“情况”"]),
        ("<p>&#8203;</p><p>\u{FEFF}&#8288;</p><p>&zwnj;甲&#8203;</p>", ["~\u{200C}甲"]),
        ("<p>\u{3000}\u{3000}&nbsp;&#12288;甲&emsp;\u{A0}</p>", ["~甲"]),
        ("<p>Open <i>data</i>\nportal", ["~Open data portal"]),
        ("<pre>甲  乙\n\n 丙</pre>", ["~甲  乙", "~丙"]),
        ("<pre>规章\t0\t1\n许可\t2</pre>", ["~[规章|0|1]", "[许可|2]"]),
        // What is no text of the page.
        ("<p>甲<script>if (a<b) '</p>'</script>乙<style>p{}</style><noscript><p>丙</noscript>", ["~甲乙"]),
        ("<p>甲<!-- <p>乙 -- > -->丙<!-->丁<!--->戊<!--x--!>己", ["~甲丙丁戊己"]),
        ("<p><![if !supportEmptyParas]>甲<![endif]><?xml a?>乙</p>", ["~甲乙"]),
        ("<template><p>甲</template><p>乙", ["~乙"]),
        // The title, unless the page says it again.
        ("<title>某局2021年报告</title><p>一、总体情况", ["~某局2021年报告", "~一、总体情况"]),
        ("<title> 某局2021年报告 </title><h1>某局<br>2021 年报告</h1><p>甲", ["~某局", "2021 年报告", "~甲"]),
        ("<p>甲<svg><title>乙</title></svg>", ["~甲"]),
        // What is not closed is read, not lost.
        ("<p>甲</html><p>乙</body></html><table><tr><td>1</table>", ["~甲", "~乙", "~[1]"]),
        ("<p>甲<!-- <p>乙<p>丙", ["~甲乙", "~丙"]),
        ("<p>甲<script>乙", ["~甲乙"]),
        ("<p>甲<a href='x>乙</p><p>丙", ["~甲乙", "~丙"]),
        ("<p>a < b, 3<5 & c<", ["~a < b, 3<5 & c<"]),
        ("<p>甲<p 乙", ["~甲<p 乙"]),
        ("<p>甲</\u{4E59}>丙", ["~甲</乙>丙"]),
    ]

    @Test(arguments: pages)
    func pagesAreReadAsBrowsersShowThem(html: String, rows: [String]) throws {
        #expect(try DocumentReader.read(Array("<html>\(html)".utf8)).sketch == rows)
    }

    static let tables: [(html: String, rows: [String])] = [
        ("<table><tr><td>规章</td><td>0</td></tr><tr><td>许可<td> </table>", ["~[规章|0]", "[许可|]"]),
        ("<table><thead><tr><th>甲<tbody><tr><td>1<tfoot><tr><td>2</table>", ["~[甲]", "[1]", "[2]"]),
        ("<table><caption>表二</caption><tr><td>1</table>", ["~表二", "~[1]"]),
        ("<tr><td>没有<td>表", ["~[没有|表]"]),
        ("<td>只有</td><td>单元格</td>", ["~[只有|单元格]"]),
        // Lines within a cell are one label; two figures stay two.
        ("<table><td>本年新<br>公开数量<td>自<br>然<br>人<td><p>三、</p><p>办理结果</p>", ["~[本年新公开数量|自然人|三、办理结果]"]),
        (
            "<table><td><p>1</p><p>2</p><td>１<br>２<td>0&nbsp;<br>件<td>12.<br>5<td>第<br>3<br>条",
            ["~[1 2|１ ２|0件|12. 5|第3条]"]
        ),
        ("<table><td>Open<br>data<td>结果 <br> 维持", ["~[Open data|结果维持]"]),
        // Tables within cells come out in reading order, and the cells around them as lines.
        ("<table><tr><td>甲<table><tr><td>1<td>2</table>乙<td>丙</table>", ["~甲", "~[1|2]", "~乙", "[丙]"]),
        ("<table><tr><td><h2>标题</h2><p>正文</p></table>", ["~标题", "~正文"]),
        (
            "<table><tr><td>\(String(repeating: "长", count: 80))<p>\(String(repeating: "文", count: 80))</table>",
            [
                "~\(String(repeating: "长", count: 80))", "~\(String(repeating: "文", count: 80))",
            ]
        ),
        // A table of one cell frames lines; of one cell and one line, it is a cell.
        ("<table><tr><td>某局年报<br>2021年1月</table><p>甲", ["~某局年报", "~2021年1月", "~甲"]),
        ("<table><tr><td>某局年报</table><table><tr><td>甲<br>乙<td>丙</table>", ["~[某局年报]", "~[甲乙|丙]"]),
        ("<table><tr><td>甲<br>乙<tr></table>尾", ["~甲", "~乙", "~尾"]),
        // Text astray between cells stands where it stood.
        ("<table>前<tr>中<td>1</td>后</tr></table>尾", ["~前", "中", "[1]", "后", "~尾"]),
        // A table right within a table ends it.
        ("<table><tr><td>1</td><table><tr><td>2</table>", ["~[1]", "~[2]"]),
        ("<table><tr><td>1</td></tr></table></table></td></tr>", ["~[1]"]),
    ]

    @Test(arguments: tables)
    func tablesAreReadInReadingOrder(html: String, rows: [String]) throws {
        #expect(try DocumentReader.read(Array("<html>\(html)".utf8)).sketch == rows)
    }

    @Test func spansMoveTheCellsBesideThem() throws {
        let html = """
            <table><tr><td colspan=3 rowspan="2">注<td colspan='7' >申请人</tr><tr><td>自然人<td ROWSPAN = 1 COLSPAN=5>法人<td>总计</tr>
            <tr><td rowspan=0>办理<td colspan=2>予以公开<td>0</tr><tr><td>许可</table>
            """
        let pieces = try DocumentReader.read(Array(html.utf8)).pieces
        #expect(pieces.map(\.gridColumn) == [0, 3, 3, 4, 9, 0, 1, 3, 1])
        #expect(pieces.map(\.columnSpan) == [3, 7, 1, 5, 1, 1, 2, 1, 1])
        #expect(pieces.map(\.rowSpan) == [2, 1, 1, 1, 1, 1000, 1, 1, 1])
        #expect(pieces.map(\.row) == [0, 0, 1, 1, 1, 2, 2, 2, 3])
    }

    /// As Word writes it and content systems keep it: a span for each run, white space around the paragraph.
    @Test func cellsOfWordPagesAreWhole() throws {
        let html = """
            <table><tr>
              <td rowspan="22" width="51" valign="center">
              <p align=""><span>三</span><span>、本</span><span>年度办理</span><span>结果</span><span><o:p></o:p></span></p>
              </td>
              <td><p><span>1.<font face="方正仿宋_GBK">属于国家秘密</font></span></p>
              </td>
              <td><p><span><o:p>\u{A0}</o:p></span></p>
              </td>
              <td valign="top"><p><span>2</span><span>6</span><span><o:p></o:p></span></p></td></tr></table>
            """
        #expect(try DocumentReader.read(Array(html.utf8)).sketch == ["~[三、本年度办理结果|1.属于国家秘密||26]"])
    }

    @Test func spansEndWithTheirGroupOfRows() throws {
        let html = "<table><tbody><tr><td rowspan=9>甲<td>1</tbody><tbody><tr><td>乙<td>2</table>"
        #expect(try DocumentReader.read(Array(html.utf8)).pieces.map(\.gridColumn) == [0, 1, 0, 1])
    }

    @Test func tablesAreNumberedInReadingOrder() throws {
        let html = "<table><td>1</table><p>甲</p><table><td>2<td>3</table><pre>4\t5</pre><table><td>6</table>"
        #expect(try DocumentReader.read(Array(html.utf8)).pieces.map(\.table) == [1, 0, 2, 2, 3, 3, 4])
    }

    @Test func nestingHasNoLimitThatLosesText() throws {
        let html =
            String(repeating: "<table><tr><td>外", count: 3000) + "最里" + String(repeating: "</table>", count: 3000) + "尾"
        let sketch = try DocumentReader.read(Array(html.utf8)).sketch
        #expect(sketch == Array(repeating: "~外", count: 2999) + ["~外最里", "~尾"])
    }

    @Test(arguments: ["\n", "\r\n", "\r"])
    func placesAreThoseOfTheSource(lineEnd: String) throws {
        let lines = [
            "<html><p>", "甲𠮷 <b>乙</b></p><p>&nbsp; &quot;丙", "丁<table><tr><td",
            " width=5>1</td><td> <td>\u{3000}2<br>3",
        ]
        let content = try DocumentReader.read(Array(lines.joined(separator: lineEnd).utf8))
        #expect(content.sketch == ["~甲𠮷 乙", "~\"丙丁", "~[1||2 3]"])
        #expect(content.places == ["2:1", "2:26", "4:10", "4:16", "4:26"])
    }

    @Test(arguments: [
        ("&lt;&gt;&amp;&quot;&apos;", "<>&\"'"), ("&ldquo;三安全&rdquo;&hellip;", "“三安全”…"),
        ("&#19968;&#x4E00;&#X4e00;", "一一一"),
        ("甲&nbsp乙&copy;", "甲\u{A0}乙©"), ("1&nbsp0", "1\u{A0}0"), ("&#150;&#8212;", "–—"),
        ("&#0;&#xD800;&#x110000;&#99999999999;", "\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}"),
        ("&unknown; &; &# &#x; &hellip 甲&", "&unknown; &; &# &#x; &hellip 甲&"), ("a&amp;lt;b", "a&lt;b"),
        ("&ampx", "&x"),
    ])
    func characterReferencesAreRead(source: String, text: String) throws {
        #expect(try DocumentReader.read(Array("<html><p>\(source)".utf8)).sketch == ["~\(text)"])
    }

    @Test(arguments: [
        ("<!DOCTYPE HTML PUBLIC \"-//W3C//DTD HTML 4.01//EN\"><p>甲", true), ("\u{FEFF}\n <html lang=zh>甲", true),
        ("<?xml version=\"1.0\"?><!-- a --><body>甲", true), ("<META charset=gbk>甲", true), ("<div\n>甲", true),
        ("<br/>甲", true),
        ("<http://www.gov.cn/>甲", false), ("[bookmark: _GoBack]甲<p>乙", false), ("甲<br>乙", false), ("<甲>", false),
        ("<divine>甲", false),
        ("<p", false), ("< p>甲", false), ("**甲**", false),
    ])
    func aPageIsKnownByItsFirstTag(text: String, isPage: Bool) throws {
        #expect(try DocumentReader.read(Array(text.utf8)).origin == (isPage ? .html : .text))
    }

    @Test func tablesOfHTMLWithinTextAreRead() throws {
        let text = "# 某局年报\n\n二、主动公开\n<table><tr><td rowspan=2>规章</td>\n<td>0</td></tr></table>\n| 许可 | 1 |\n见 a&lt;b"
        let content = try DocumentReader.read(Array(text.utf8))
        #expect(content.sketch == ["# 某局年报", "~二、主动公开", "~[规章|0]", "~[许可|1]", "见 a<b"])
        #expect(content.places == ["1:1", "3:1", "4:26", "5:5", "6:3", "6:8", "7:1"])
    }
}
