/// UTF-8 with faults: each faulty sequence, and each NUL, becomes one U+FFFD and is counted.
///
/// NUL is no text, and a database of ours (PostgreSQL) cannot keep it.
enum UTF8Repair {
    /// Whether the bytes are UTF-8 that was damaged, rather than another encoding: for each fault there are at
    /// least four sound characters of several bytes. A sequence cut off by the end of the file is no fault.
    static func isPlausible(_ bytes: [UInt8]) -> Bool {
        let span = bytes.span
        var faults = 0
        var sound = 0
        var at = 0
        while at < span.count {
            let length = UTF8Scan.sequenceLength(span, at)
            if length < 0, at - length < span.count {
                faults += 1
                if faults > 64, sound < faults * 4 { return false }
            } else if length > 1 {
                sound += 1
            }
            at += abs(length)
        }
        return sound >= faults * 4
    }

    static func decode(_ bytes: [UInt8]) -> DecodedText {
        let span = bytes.span
        var text: [UInt8] = []
        text.reserveCapacity(bytes.count + 64)
        var undecodable = 0
        var at = 0
        var sound = 0
        while at < span.count {
            let length = span[at] == 0 ? -1 : UTF8Scan.sequenceLength(span, at)
            if length > 0 {
                at += length
                continue
            }
            text.append(contentsOf: bytes[sound..<at])
            text.append(contentsOf: DecodedText.replacement)
            undecodable += 1
            at -= length
            sound = at
        }
        text.append(contentsOf: bytes[sound...])
        return DecodedText(text: text, encoding: "UTF-8", undecodable: undecodable)
    }
}
