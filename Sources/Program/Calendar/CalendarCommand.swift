import ArgumentParser
import Glibc
import LegalClock

/// `gongkai calendar is|add|between …`
struct CalendarCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "calendar",
        abstract: "按国务院办公厅放假通知推算工作日。",
        usage: "gongkai calendar [--notice <文件>] <子命令>",
        discussion: """
            问题写在参数里；不写参数时从标准输入逐行读取，每行一个问题。不写子命令时，每行以 is、add 或者 between 开头。
            依据尚未公布放假安排的年份得出的答案后面有 provisional（暂定）。
            """,
        subcommands: [CalendarIsCommand.self, CalendarAddCommand.self, CalendarBetweenCommand.self]
    )

    @OptionGroup var calendar: CalendarNotices

    func run() throws {
        guard isatty(STDIN_FILENO) == 0 else { throw CleanExit.helpRequest(self) }
        try calendar.answerLines(nil)
    }
}

/// `gongkai calendar is DAY`: `true` or `false`.
struct CalendarIsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "is",
        abstract: "某一天是不是工作日：true 或者 false。",
        usage: "gongkai calendar is [--notice <文件>] [<日期>]"
    )

    @OptionGroup var asked: CalendarAsked

    func run() throws { try asked.run(.isWorkingDay) }
}

/// `gongkai calendar add DAY COUNT`: the n-th working day after a day.
struct CalendarAddCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add",
        abstract: "某一天之后（当天不计入）的第几个工作日；负数往前数。",
        usage: "gongkai calendar add [--notice <文件>] [<日期> <工作日数>]"
    )

    @OptionGroup var asked: CalendarAsked

    func run() throws { try asked.run(.add) }
}

/// `gongkai calendar between DAY DAY`: working days after the first, through the second.
struct CalendarBetweenCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "between",
        abstract: "前一个日期之后（不计入）到后一个日期（计入）有几个工作日。",
        usage: "gongkai calendar between [--notice <文件>] [<日期> <日期>]"
    )

    @OptionGroup var asked: CalendarAsked

    func run() throws { try asked.run(.between) }
}

/// A question as arguments, or questions on standard input.
struct CalendarAsked: ParsableArguments {
    @OptionGroup var calendar: CalendarNotices

    /// A negative number looks like an option to the parser: whatever it does not know is taken as part of the question.
    @Argument(
        parsing: .allUnrecognized,
        help: ArgumentHelp("问题，如 2026-01-12 20；不写时从标准输入逐行读取。", valueName: "问题")
    )
    var question: [String] = []

    func run(_ kind: CalendarQuestion) throws {
        guard !question.isEmpty else { return try calendar.answerLines(kind) }
        let calendar = try calendar.calendar()
        do throws(CalendarQuestion.Fault) {
            Output.print(try kind.answer(question.joined(separator: " "), in: calendar))
        } catch {
            throw ValidationError(error.sentence)
        }
    }
}

/// The calendar that questions are put to.
struct CalendarNotices: ParsableArguments {
    @Option(help: ArgumentHelp("另外采用的放假通知（JSON），可以多次使用。", valueName: "文件"))
    var notice: [String] = []

    /// The national calendar with the notices that are named, in their order.
    ///
    /// - Throws: ``ExitCode/unreadable``, after saying why.
    func calendar() throws -> WorkingCalendar {
        var calendar = WorkingCalendar.national
        for name in notice {
            do {
                calendar = try calendar.adding(try HolidayNotice(json: try InputFile(name: name).bytes()))
            } catch let faults as HolidayNoticeFaults {
                for sentence in faults.sentences { Output.complain("不能采用 \(name.printable)：\(sentence.printable)") }
                throw ExitCode.unreadable
            } catch let unusable as UnusableInput {
                Output.complain(unusable.description)
                throw ExitCode.unreadable
            }
        }
        return calendar
    }

    /// - Parameter kind: what a line asks that does not say so itself.
    /// - Throws: ``ExitCode/unreadable`` after the last line, when one of them was not understood.
    func answerLines(_ kind: CalendarQuestion?) throws {
        var lines = CalendarQuestionLines(kind, in: try calendar())
        var hasFaults = false
        func flush() {
            let (answers, faults) = (lines.takeAnswers(), lines.takeFaults())
            if !answers.isEmpty { Output.bytes(answers) }
            if !faults.isEmpty { Output.complain(faults.map(\.sentence).joined(separator: "\n")) }
            hasFaults = hasFaults || !faults.isEmpty
        }
        try StandardInput.forEachPiece { piece in
            lines.read(piece)
            flush()
        }
        lines.finish()
        flush()
        if hasFaults { throw ExitCode.unreadable }
    }
}
