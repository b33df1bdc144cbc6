/// The argument parser speaks English; what it says to a user is put into Chinese here.
///
/// Only its fixed phrases are replaced, line by line; a phrase it has not got stays as it is.
enum ChineseUsage {
    static func translated(_ message: String) -> String {
        message.split(separator: "\n", omittingEmptySubsequences: false)
            .map { line(String($0)) }
            .joined(separator: "\n")
    }

    private static let headings = [
        "OVERVIEW: ": "",
        "USAGE: ": "用法：",
        "Usage: ": "用法：",
        "ARGUMENTS:": "参数：",
        "OPTIONS:": "选项：",
        "SUBCOMMANDS:": "子命令：",
        "Error: ": "错误：",
        "Help: ": "说明：",
    ]

    private static let phrases = [
        ("Show help information.", "显示帮助。"),
        ("Show the version.", "显示版本。"),
        ("Unknown option ", "没有这个选项 "),
        ("Missing expected argument ", "缺少参数 "),
        ("Missing required subcommand.", "缺少子命令。"),
        ("Missing value for ", "缺少选项的值 "),
        ("Unexpected argument ", "多余的参数 "),
        (" unexpected arguments: ", " 个多余的参数："),
        (". Did you mean ", "，是不是 "),
        ("The value ", "值 "),
        (" is invalid for ", " 不能用于 "),
        ("<subcommand>' for detailed help.", "<子命令>' 可以看到更多说明。"),
        ("<subcommand>", "<子命令>"),
        ("[<options>]", "[<选项>]"),
        ("  See '", "  用 '"),
        ("' for more information.", "' 可以看到更多说明。"),
    ]

    private static func line(_ line: String) -> String {
        var line = line
        for (english, chinese) in headings where line.hasPrefix(english) {
            line = chinese + line.dropFirst(english.count)
        }
        for (english, chinese) in phrases { line.replace(english, with: chinese) }
        return withDefault(line)
    }

    /// `(default: data)` is `（默认：data）`.
    private static func withDefault(_ line: String) -> String {
        guard line.hasSuffix(")"), let start = line.firstRange(of: "(default: ") else { return line }
        return line[..<start.lowerBound] + "（默认：\(line[start.upperBound...].dropLast())）"
    }
}
