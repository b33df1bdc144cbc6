public import DocumentContent

extension DocumentContent {
    /// Text without the ends of lines and what stands before the next: between Chinese characters they would be gaps.
    public func unbroken(_ range: Range<Int32>) -> ArraySlice<UInt8> {
        let text = text[(Int(range.lowerBound)..<Int(range.upperBound)).clamped(to: text.indices)]
        guard text.contains(0x0A) else { return text }
        return Array(text.split { $0 == 0x0A || $0 == 0x0D }.map { $0.drop { $0 <= 0x20 } }.joined())[...]
    }
}
