import ArgumentParser
import Documents
import Glibc
import StatutoryReports

/// A file named on the command line, or `-`: standard input.
struct InputFile {
    let name: String

    /// Larger than any annual report; what exceeds it is refused before it is read.
    static let limit = 64 << 20

    /// The report in it.
    func report() throws(UnusableInput) -> AnnualReport {
        let bytes = try bytes()
        do {
            return AnnualReport(reading: try DocumentReader.read(bytes))
        } catch {
            throw UnusableInput(name, error.sentence)
        }
    }

    /// The report in it, for a command that cannot go on without.
    ///
    /// - Throws: ``ExitCode/unreadable``, after saying why.
    func requiredReport() throws -> AnnualReport {
        do throws(UnusableInput) {
            return try report()
        } catch {
            Output.complain(error.description)
            throw ExitCode.unreadable
        }
    }

    func bytes() throws(UnusableInput) -> [UInt8] {
        guard name != "-" else { return try read(STDIN_FILENO, expecting: 0) }
        let file = open(name, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { throw UnusableInput(name, Self.reason(errno)) }
        defer { close(file) }
        var status = stat()
        guard fstat(file, &status) == 0 else { throw UnusableInput(name, Self.reason(errno)) }
        if status.st_mode & S_IFMT == S_IFDIR { throw UnusableInput(name, Self.reason(EISDIR)) }
        guard status.st_size <= Self.limit else { throw UnusableInput(name, Self.tooLarge) }
        return try read(file, expecting: Int(status.st_size))
    }

    /// Reads to the end; a file may be longer than it said, and a pipe says nothing.
    private func read(_ file: Int32, expecting size: Int) throws(UnusableInput) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(size)
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = Glibc.read(file, &buffer, buffer.count)
            if count == 0 { return bytes }
            if count < 0, errno != EINTR { throw UnusableInput(name, Self.reason(errno)) }
            bytes.append(contentsOf: buffer[..<max(count, 0)])
            guard bytes.count <= Self.limit else { throw UnusableInput(name, Self.tooLarge) }
        }
    }

    private static let tooLarge = "文件超过 \(limit >> 20) MB，年度报告不会有这么大。"

    private static func reason(_ code: Int32) -> String {
        switch code {
        case ENOENT, ENOTDIR: "没有这个文件。"
        case EACCES, EPERM: "没有读取的权限。"
        case EISDIR: "这是一个文件夹，应当是文本、HTML 或 DOCX 文件。"
        default: "读取时出错：\(String(cString: strerror(code)))。"
        }
    }
}

/// A file that cannot be read as a report: which one, and a sentence that says why.
struct UnusableInput: Error, CustomStringConvertible {
    let description: String

    init(_ name: String, _ sentence: String) {
        description = "读不了 \(name == "-" ? "标准输入" : name.printable)：\(sentence)"
    }
}
