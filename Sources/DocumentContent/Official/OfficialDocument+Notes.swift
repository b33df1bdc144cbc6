extension OfficialDocument {
    /// 附注 and 联系方式 as they stand below the date, each in its brackets. What is too long for a line goes on with the
    /// telephone number on a line of its own, so that the number is not torn:
    ///
    ///     （联系单位：政务公开和行政审批服务科（政府信息公开工作办公室），
    ///     联系电话：0000-1234567）
    package var noteLines: [String] {
        let notes: [String] = [note, contact].compactMap(\.self)
        return notes.filter { !$0.isEmpty }.flatMap(Self.noteLines)
    }

    private static func noteLines(_ note: String) -> [String] {
        let line = "（\(OfficialText.clean(note))）"
        // 28 characters, two of them left out at the beginning, one for what typefaces differ by.
        guard OfficialText.halfWidths(of: line) > 50, let phone = line.firstRange(of: "联系电话：") else { return [line] }
        return [String(line[..<phone.lowerBound]), String(line[phone.lowerBound...])]
    }
}
