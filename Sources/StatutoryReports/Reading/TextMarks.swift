/// Small marks of text: blanks, page markers, units.
enum TextMarks {
    /// `/`, `／`, `-`, `—`, `－`, `\`, `无` and runs of them: a cell that says it holds nothing.
    static func isBlankMark(_ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Bool {
        guard end - start <= 12 else { return false }
        var index = start
        while index < end {
            let (scalar, length) = decodedScalar(text, at: index)
            guard isBlankSign(scalar) || isSpace(scalar) || (scalar == 0x65E0 && end - start == 3) else { return false }
            index += length
        }
        return true
    }

    @inline(__always)
    static func isBlankSign(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x2F, 0x5C, 0x2D, 0xFF0F, 0x2014, 0x2013, 0x2015, 0x2500, 0xFF0D, 0x2212: true
        default: false
        }
    }

    @inline(__always)
    static func isSpace(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x20, 0x09, 0x0D, 0x0A, 0xA0, 0x3000, 0x2000...0x200B, 0xFEFF: true
        default: false
        }
    }

    /// `-2-`, `- 3 -`, `— 4 —`: the number of a page.
    static func isPageMarker(_ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Bool {
        guard end - start <= 24 else { return false }
        var index = start
        var digits = 0
        var dashesBefore = 0
        var dashesAfter = 0
        while index < end {
            let (scalar, length) = decodedScalar(text, at: index)
            index += length
            if (0x30...0x39).contains(scalar) {
                if dashesAfter > 0 { return false }
                digits += 1
            } else if isBlankSign(scalar), scalar != 0x2F, scalar != 0xFF0F {
                if digits == 0 { dashesBefore += 1 } else { dashesAfter += 1 }
            } else if !isSpace(scalar) {
                return false
            }
        }
        return digits > 0 && digits <= 4 && dashesBefore > 0 && dashesAfter > 0
    }

    /// 件 项 次 批 笔 条 个 宗 份 起
    @inline(__always)
    static func isCountUnit(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x4EF6, 0x9879, 0x6B21, 0x6279, 0x7B14, 0x6761, 0x4E2A, 0x5B97, 0x4EFD, 0x8D77: true
        default: false
        }
    }

    /// The digit a scan meant by a letter; `nil` when it meant none.
    @inline(__always)
    static func ghostDigit(_ byte: UInt8) -> UInt8? {
        switch byte {
        case 0x55, 0x4F, 0x6F, 0x51, 0x44: 0  // U O o Q D
        case 0x6C, 0x49, 0x69: 1  // l I i
        default: nil
        }
    }
}
