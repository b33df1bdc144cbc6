import LegalClock
import TestSupport
import Testing

struct CalendarQuestionTests {
    @Test(arguments: [
        (CalendarQuestion.isWorkingDay, "2024-02-09", "true"), (.isWorkingDay, "2020-02-01", "false"),
        (.isWorkingDay, "2027-01-05", "true provisional"), (.isWorkingDay, "2027-01-01", "false provisional"),
        (.add, "2024-09-13 20", "2024-10-17"), (.add, "2024-09-13\t20\r", "2024-10-17"),
        (.add, " 2024-09-13  020 ", "2024-10-17"),
        (.add, "2024-10-17 -20", "2024-09-13"), (.add, "2026-12-15 20", "2027-01-13 provisional"),
        (.add, "2024-09-14 0", "2024-09-14"), (.add, "9999-12-31 100000", "9999-12-31 provisional"),
        (.between, "2025-05-15 2025-05-28", "9"), (.between, "2025-05-28 2025-05-15", "-9"),
        (.between, "2026-12-15 2027-01-13", "20 provisional"), (.between, "2017-12-31 2026-12-31", "2244"),
    ])
    func aQuestionIsAnswered(question: CalendarQuestion, line: String, answer: String) throws {
        #expect(try question.answer(line, in: .national) == answer)
    }

    @Test(arguments: [
        (CalendarQuestion.isWorkingDay, "2025-02-29", CalendarQuestion.Fault.noSuchDay("2025-02-29")),
        (.isWorkingDay, "", .notUnderstood(.isWorkingDay)),
        (.isWorkingDay, "2025-02-28 1", .notUnderstood(.isWorkingDay)),
        (.isWorkingDay, "２０２５-02-28", .notUnderstood(.isWorkingDay)), (.add, "2025-02-28", .notUnderstood(.add)),
        (.add, "2025-02-28 2.5", .notUnderstood(.add)), (.add, "2025-02-28 --2", .notUnderstood(.add)),
        (.add, "2025-02-28 100001", .countTooLarge), (.add, "2025-02-28 -99999999999999999999999", .countTooLarge),
        (.between, "2025-02-28 2025-04-31", .noSuchDay("2025-04-31")),
        (.between, "2025-02-28", .notUnderstood(.between)),
        (.between, "2025-02-28,2025-03-01", .notUnderstood(.between)),
    ])
    func whatIsNotAQuestionIsSaid(question: CalendarQuestion, line: String, fault: CalendarQuestion.Fault) {
        #expect(throws: fault) { try question.answer(line, in: .national) }
        #expect(!fault.sentence.isEmpty)
    }

    @Test(arguments: [1, 2, 7, 11, 64, 10_000])
    func linesComeInPiecesOfAnySize(size: Int) {
        let long = String(repeating: "1", count: 5_000)
        let text = "2024-09-13 20\n\n2025-02-29 3\r\nwas?\r\n2024-09-15 20\r\n\(long)\n2026-12-15 20"
        var lines = CalendarQuestionLines(.add, in: .national)
        var bytes = Array(text.utf8)[...]
        var answers: [UInt8] = []
        while !bytes.isEmpty {
            lines.read(Array(bytes.prefix(size)))
            bytes = bytes.dropFirst(size)
            answers += lines.takeAnswers()
        }
        lines.finish()
        answers += lines.takeAnswers()
        #expect(String(decoding: answers, as: UTF8.self) == "2024-10-17\n2024-10-18\n2027-01-13 provisional\n")
        #expect(
            lines.takeFaults().map(\.sentence) == [
                "第 3 行：日历上没有 2025-02-29 这一天。", "第 4 行：应为日期和工作日数，如 2026-01-12 20。",
                "第 6 行：应为日期和工作日数，如 2026-01-12 20。",
            ]
        )
    }

    @Test func aLineMaySayWhatItAsks() {
        var lines = CalendarQuestionLines(nil, in: .national)
        lines.read(
            Array("is 2026-02-14\nadd 2026-01-12 20\nbetween 2025-05-15 2025-05-28\n2026-02-14\nwas 2026-02-14\n".utf8)
        )
        #expect(String(decoding: lines.takeAnswers(), as: UTF8.self) == "true\n2026-02-09\n9\n")
        let faults = lines.takeFaults()
        #expect(faults.map(\.line) == [4, 5])
        #expect(faults.allSatisfy { $0.fault == .noQuestion })
    }

    /// The line and the question asked of the calendar itself are one.
    @Test func answersAreThoseOfTheCalendar() throws {
        var random = SeededGenerator(seed: 11)
        let first = try #require(CivilDate(2015, 1, 1))
        var wrong = 0
        for _ in 0..<20_000 {
            let (start, count) = (
                first.adding(days: .random(in: 0..<5_000, using: &random)), Int.random(in: -40...40, using: &random)
            )
            let answer = try CalendarQuestion.add.answer("\(start) \(count)", in: .national)
            if answer != WorkingCalendar.national.day(count, workingDaysAfter: start).description { wrong += 1 }
        }
        #expect(wrong == 0)
    }
}
