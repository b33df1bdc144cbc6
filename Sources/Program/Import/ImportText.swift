import Importing

/// What came of an import: one line in all, and one for each file that failed.
struct ImportText {
    let summary: String
    let failures: [String]

    init(_ summary: ImportSummary, _ search: FileSearch, renewed: Int, manifest: String) {
        var parts = ["新保存 \(summary.kept) 份"]
        if summary.known > 0 { parts.append("已有 \(summary.known) 份") }
        if summary.passedOver > 0 { parts.append("上次已导入 \(summary.passedOver) 份") }
        if summary.failed > 0 { parts.append("失败 \(summary.failed) 份") }
        if renewed > 0 { parts.append("按新规则重新核对 \(renewed) 份") }
        let others = search.passedOver > 0 ? "另有 \(search.passedOver) 个文件不是文本、网页或 Word 文件（DOCX），已略过。" : ""
        self.summary = "共 \(summary.total) 个文件：" + parts.joined(separator: "，") + "。" + others
        failures = Self.failures(summary, search, manifest)
    }

    private static func failures(_ summary: ImportSummary, _ search: FileSearch, _ manifest: String) -> [String] {
        var lines = search.failures.map { "未导入 \($0.path)：\($0.sentence)" }
        lines += summary.failures.map { "未导入 \($0.path)：\($0.message)" }
        let others = summary.failed - summary.failures.count
        if others > 0 { lines.append("其余 \(others) 个失败的文件见 \(manifest)") }
        return lines.map(\.printable)
    }
}
