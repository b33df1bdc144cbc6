extension OfficialDocument {
    /// The lines of the title. A line of 2号 holds 20 characters (156 mm); a longer title goes on with what stands in
    /// brackets on a line of its own: words are not torn (GB/T 9704 7.3.1: 词意完整，排列对称).
    ///
    ///     政府信息公开申请不予处理告知书
    ///         （大量反复申请）
    package var titleLines: [String] {
        OfficialText.lines(title).flatMap { line in
            guard OfficialText.halfWidths(of: line) > 40, let bracket = line.lastIndex(of: "（"),
                bracket != line.startIndex
            else { return [line] }
            return [String(line[..<bracket]), String(line[bracket...])]
        }
    }
}
