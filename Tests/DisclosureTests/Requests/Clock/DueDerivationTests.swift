import Disclosure
import LegalClock
import TestSupport
import Testing

struct DueDerivationTests {
    private let calendar = WorkingCalendar.national

    private func day(_ text: String) throws -> CivilDate { try #require(CivilDate(text)) }

    private func lines(_ clock: Clock) -> [String] {
        clock.derivation(in: calendar).days.map { day in
            ([day.date.description, day.label] + day.events.map(\.sentence)).joined(separator: " ")
        }
    }

    @Test func aPlainReplyIsDerivedDayByDay() throws {
        let clock = Clock(.reply, from: try day("2024-09-13"))
        let lines = lines(clock)
        #expect(lines.count == 35)
        #expect(lines.first == "2024-09-13 开始之日，不计入 期限自次日起计算")
        #expect(lines[1] == "2024-09-14 中秋节调休上班，第1个工作日")
        #expect(lines[2] == "2024-09-15 中秋节放假")
        #expect(lines.last == "2024-10-17 第20个工作日 期限届满之日")
        #expect(
            clock.derivation(in: calendar).summary
                == "自2024年9月13日的次日起计算20个工作日，其间中秋节放假3天、双休日4天、国庆节放假7天不计入，至2024年10月17日届满。"
        )
        #expect(clock.derivation(in: calendar).days[1].notice == "国办发明电〔2023〕7号")
    }
}
