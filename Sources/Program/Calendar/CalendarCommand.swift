import ArgumentParser
import Glibc
import LegalClock

/// `gongkai calendar is|add|between …`
struct CalendarCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "calendar",
        abstract: "按国务院办公厅放假通知推算工作日。",
        discussion: "问题写在参数里；不写参数时从标准输入逐行读取，每行一个问题。依据尚未公布放假安排的年份得出的答案后面有 provisional（暂定）。",
        subcommands: [CalendarIsCommand.self, CalendarAddCommand.self, CalendarBetweenCommand.self]
    )
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

/// A question as arguments, or questions on standard input, and the calendar they are put to.
struct CalendarAsked: ParsableArguments {
    @Option(help: ArgumentHelp("另外采用的放假通知（JSON），可以多次使用。", valueName: "文件"))
    var notice: [String] = []

    /// A negative number looks like an option to the parser: whatever it does not know is taken as part of the question.
    @Argument(
        parsing: .allUnrecognized,
        help: ArgumentHelp("问题，如 2026-01-12 20；不写时从标准输入逐行读取。", valueName: "问题")
    )
    var question: [String] = []

    func run(_ kind: CalendarQuestion) throws {
        let calendar = try calendar()
        guard question.isEmpty else { return Output.print(try answer(kind, in: calendar)) }
        try answerLines(kind, in: calendar)
    }

    private func answer(_ kind: CalendarQuestion, in calendar: WorkingCalendar) throws -> String {
        do throws(CalendarQuestion.Fault) {
            return try kind.answer(question.joined(separator: " "), in: calendar)
        } catch {
            throw ValidationError(error.sentence)
        }
    }

    /// - Throws: ``ExitCode/unreadable`` after the last line, when one of them was not understood.
    private func answerLines(_ kind: CalendarQuestion, in calendar: WorkingCalendar) throws {
        var lines = CalendarQuestionLines(kind, in: calendar)
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

    /// The national calendar with the notices that are named, in their order.
    private func calendar() throws -> WorkingCalendar {
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
}
