/// Lines that a browser prints at the head and foot of each page, and page numbers of the kind `2/5`.
///
///     11/21/26, 2:59 AM          某某局2025年政府信息公开工作年度报告
///     2026/11/21 14:59           http://www.example.gov.cn/zfxxgk/nb/202601.html
///     https://www.example.gov.cn/zfxxgk/nb/202601.html            2/5
///     2/5 · 第 3 页 共 12 页 · 第3页
enum PrintedMargin {
    static func holds(_ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Bool {
        switch text[start] {
        case 0x30...0x39: startsWithDate(text, start, end) || isFraction(text, start, end)
        case 0x66, 0x68, 0xEF: startsWithAddress(text, start, end)  // also ﬁle://, with the ligature of PDF text
        case 0xE7: isPageOfPages(text, start, end)
        default: false
        }
    }

    /// `file:///…`, `https://…`
    private static func startsWithAddress(_ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Bool {
        (start..<max(start, min(start + 6, end - 2))).contains { index in
            text[index] == 0x3A && text[index + 1] == 0x2F && text[index + 2] == 0x2F
        }
    }

    /// `11/21/26, 2:59`, `2026/11/21 14:59`
    private static func startsWithDate(_ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Bool {
        var slashes = 0
        for index in start..<min(start + 24, end) {
            switch text[index] {
            case 0x30...0x39, 0x2C, 0x20: continue
            case 0x2F: slashes += 1
            case 0x3A: return slashes == 2
            default: return false
            }
        }
        return false
    }

    /// `2/5`, `12 / 30`
    private static func isFraction(_ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Bool {
        guard end - start <= 9, text[end - 1] >= 0x30 else { return false }
        var slashes = 0
        for index in start..<end {
            switch text[index] {
            case 0x30...0x39, 0x20: continue
            case 0x2F: slashes += 1
            default: return false
            }
        }
        return slashes == 1
    }

    /// `第3页`, `第 3 页 共 12 页`
    private static func isPageOfPages(_ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Bool {
        guard end - start <= 40 else { return false }
        var pages = 0
        var index = start
        while index < end {
            let (scalar, length) = decodedScalar(text, at: index)
            index += length
            switch scalar {
            case 0x30...0x39, 0x7B2C, 0x5171, 0x2F, 0x2C, 0xFF0C: continue  // 第 共
            case 0x9875: pages += 1  // 页
            default: guard TextMarks.isSpace(scalar) else { return false }
            }
        }
        return pages > 0
    }
}
