/// Pages, whole and broken.
enum MarkupMutations {
    /// A text as a page: each line a paragraph, rows of cells a table.
    static func wrap(_ bytes: inout [UInt8], _ random: inout SeededGenerator) {
        let heads = [
            "<!DOCTYPE html><html><head><meta charset=gb2312><title>年报</title></head><body>", "<html>", "<p>",
            "<table>",
        ]
        var page = Array(heads[Int.random(in: 0..<heads.count, using: &random)].utf8)
        for line in bytes.lines {
            let cells = line.split(separator: 0x09, omittingEmptySubsequences: false)
            if cells.count == 1 {
                page += Array("<p>".utf8) + line
            } else {
                page += Array("<tr>".utf8) + cells.flatMap { Array("<td>".utf8) + $0 }
            }
        }
        bytes = page
    }

    static func insertTags(_ bytes: inout [UInt8], _ random: inout SeededGenerator) {
        let tags = [
            "<table>", "</table>", "<tr>", "</tr>", "<td>", "</td>", "<td colspan=3>", "<td rowspan=\"22\">",
            "<td colspan=99999999999999999999>", "<td rowspan=0 colspan=-1>", "<td colspan=1000 rowspan=1000>", "<p>",
            "<br>",
            "<br/>", "<div>", "</div>", "<!--", "-->", "<![if !x]>", "<script>", "</script>", "<style>", "</style>",
            "<title>",
            "</title>", "<pre>", "</pre>", "<h1>", "<tbody>", "<thead>", "<", ">", "&", "&nbsp;", "&#8203;", "&#12288;",
            "&#0;", "&#x110000;",
            "&#99999999999;", "&nbsp0", "<a b=\"", "\"", "'", "<td width='", "=", "</html>", "<noscript>", "<?xml ?>",
            "<li>",
        ]
        for _ in 0..<Int.random(in: 1...40, using: &random) {
            let tag = Array(tags[Int.random(in: 0..<tags.count, using: &random)].utf8)
            bytes.insert(contentsOf: tag, at: Int.random(in: 0...bytes.count, using: &random))
        }
    }
}
