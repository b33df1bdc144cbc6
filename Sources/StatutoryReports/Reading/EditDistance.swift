/// How many characters must be changed, put in or taken out to make one text the other.
enum EditDistance {
    static func between(_ a: [UInt16], _ b: [UInt16]) -> Int {
        if a == b { return 0 }
        var row = Array(0...b.count)
        for (i, left) in a.enumerated() {
            var diagonal = row[0]
            row[0] = i + 1
            for (j, right) in b.enumerated() {
                let substituted = diagonal + (left == right ? 0 : 1)
                diagonal = row[j + 1]
                row[j + 1] = min(substituted, diagonal + 1, row[j] + 1)
            }
        }
        return row[b.count]
    }
}

/// Searching bytes.
enum ByteSearch {
    static func first(_ byte: UInt8, in text: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int) -> Int? {
        var index = start
        while index < end {
            if text[index] == byte { return index }
            index += 1
        }
        return nil
    }

    static func first(_ needle: [UInt8], in text: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int) -> Int? {
        guard let head = needle.first, end - start >= needle.count else { return nil }
        var index = start
        let last = end - needle.count
        return needle.withUnsafeBufferPointer { needle in
            while index <= last {
                if text[index] == head {
                    var offset = 1
                    while offset < needle.count, text[index + offset] == needle[offset] { offset += 1 }
                    if offset == needle.count { return index }
                }
                index += 1
            }
            return nil
        }
    }
}
