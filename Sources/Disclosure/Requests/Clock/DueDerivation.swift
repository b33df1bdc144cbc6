package import LegalClock

/// 期限推算: how a due day comes about, day by day.
///
///     let derivation = clock.derivation(in: .national)
///     derivation.days[1].label     // "中秋节调休上班，第1个工作日"
///     derivation.summary           // "自2024年9月13日的次日起计算20个工作日，…，至2024年10月17日届满。"
package struct DueDerivation: Hashable, Sendable {
    /// How a day goes into the count.
    package enum Counting: Hashable, Sendable {
        /// 开始之日，不计入
        case opening
        /// The so-and-so-many-th, from 1.
        case counted(Int)
        /// Not a working day.
        case notWorked
        /// Others are asked, by these letters.
        case suspended([String])
        /// The clock waits to count afresh.
        case void(ClockRun.Interruption.Cause)
        /// A period of natural days ended on a day that is not worked: it moves on.
        case moved
    }

    /// Something that happened to the clock on a day.
    package enum Event: Hashable, Sendable {
        case began(ClockRun.Beginning)
        case asked(Suspension.Cause, letter: String)
        case delivered(letter: String)
        case answered(letter: String)
        /// The last day on which the asked one could answer, and did not.
        case silent(letter: String)
        case extended(days: Int, letter: String)
        case delayed(until: CivilDate, letter: String)
        case interrupted(ClockRun.Interruption.Cause, letter: String)
        case stopped
        /// The last day.
        case due
    }

    package struct Day: Hashable, Sendable {
        package var date: CivilDate
        package var kind: DayKind
        /// Its year has no notice yet.
        package var isProvisional: Bool
        package var counting: Counting
        package var events: [Event]
        /// 工作日 or 日, in which the clock counts.
        package var countsWorkingDays: Bool
    }

    package let limit: TimeLimit
    package let run: ClockRun
    /// Ascending; of runs that were void too.
    package let days: [Day]
    /// `nil` while the clock waits to count afresh.
    package let due: DueDay?
    /// More days than are listed.
    package let isAbridged: Bool
}

extension Clock {
    /// The most days a derivation lists: the absolute limit of five years (ARL 21) and some.
    private static let mostDays = 2_000

    package func derivation(in calendar: WorkingCalendar) -> DueDerivation {
        var days: [DueDerivation.Day] = []
        for (index, run) in runs.enumerated() {
            let next = index + 1 < runs.count ? runs[index + 1].start : nil
            days += RunDerivation(run, until: next, in: calendar).days(atMost: Self.mostDays - days.count)
        }
        return DueDerivation(
            limit: limit,
            run: run,
            days: days,
            due: due(in: calendar),
            isAbridged: days.count >= Self.mostDays
        )
    }
}
