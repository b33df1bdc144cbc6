/// What names of agencies look like.
enum AgencyName {
    /// 局, 委员会, 人民政府 …
    static func hasOrganSuffix(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
        bytes.hasAny(suffixes, before: range.upperBound)
    }
    private static let suffixes: [StaticString] = [
        "局", "委员会", "政府", "办公室", "厅", "委", "街道", "办事处", "镇", "乡", "中心", "管委会", "支队", "大队", "总队", "院", "部门",
        "署", "所", "部", "站", "馆",
    ]

    /// The name in a stretch of text: without 关于, labels before a colon, numbers of annexes and brackets; `nil` when
    /// nothing is left or only 我局, 本机关.
    static func trimmed(_ bytes: [UInt8], _ range: Range<Int>) -> Range<Int>? {
        var start = range.lowerBound
        var end = range.upperBound
        for offset in range where bytes[offset] == 0x3A || bytes.has("：", at: offset) {
            start = offset + bytes.characterLength(at: offset)
        }
        var isTrimming = true
        while isTrimming, start < end {
            isTrimming = false
            for word in leading where start + word.utf8CodeUnitCount <= end && bytes.has(word, at: start) {
                start += word.utf8CodeUnitCount
                isTrimming = true
            }
            if start < end, bytes[start] < 0x80 {
                start += 1
                isTrimming = true
            }
        }
        guard start < end else { return nil }
        while end > start, bytes.hasAny(trailing, before: end) { end = bytes.characterStart(before: end) }
        while end > start, bytes[end - 1] < 0x80, bytes[end - 1] != 0x29 { end -= 1 }
        if bytes.hasAny(trailingWords, before: end) { end -= 6 }
        if let open = openBracket(bytes, start..<end), bytes.hasAny(["）", ")"], before: end) { end = open }
        guard end - start >= 6, end - start <= 150 else { return nil }
        if bytes.hasAny(["我", "本", "各", "全"], at: start) { return nil }
        return start..<end
    }
    private static let leading: [StaticString] = [
        "关于", "附件", "印发", "公布", "发布", "现将", "现公布", "正文", "“", "【", "】", "《", "标题", "名称", "…", "—", "|",
    ]
    private static let trailing: [StaticString] = ["的", "”", "》", "、", "】"]
    private static let trailingWords: [StaticString] = ["关于", "年度"]

    private static func openBracket(_ bytes: [UInt8], _ range: Range<Int>) -> Int? {
        bytes.first("（", in: range) ?? bytes[range].firstIndex(of: 0x28)
    }

    /// The characters of a name, by their codes.
    static func codes(_ bytes: [UInt8], _ range: Range<Int>) -> [Int] {
        var codes: [Int] = []
        var offset = range.lowerBound
        while offset < range.upperBound {
            let code = bytes.code(at: offset)
            codes.append(code == 0 ? Int(bytes[offset]) : code)
            offset += bytes.characterLength(at: offset)
        }
        return codes
    }
}
