package import LegalClock

/// 期限: a period that runs, with all that happened to it.
///
///     var clock = Clock(.reply, from: CivilDate(2025, 5, 12)!)
///     clock.suspend(Suspension(.thirdParty, letter: "征询〔2025〕3号", sentOn: CivilDate(2025, 5, 15)!))
///     clock.answer(letter: "征询〔2025〕3号", on: CivilDate(2025, 5, 28)!)
///     clock.due(in: .national)                   // 2025-06-23
///     clock.derivation(in: .national).summary    // why
///
/// A value that rules make from acts: it records what happened and never refuses; whether something may happen is a
/// question for the rules of the case. Nothing of it is kept: it is derived again with whatever calendar there is.
package struct Clock: Hashable, Sendable {
    package let limit: TimeLimit
    /// Oldest first, at least one; the last is the one that runs.
    package private(set) var runs: [ClockRun]

    /// - Parameters:
    ///   - start: the day that is not counted.
    ///   - period: when it is not the one of the limit.
    package init(_ limit: TimeLimit, from start: CivilDate, period: Period? = nil) {
        self.limit = limit
        runs = [ClockRun(.opened, start: start, period: period ?? limit.period)]
    }

    package var run: ClockRun { runs[runs.count - 1] }

    /// 延期 (C-EXT): once for each run; a second one replaces the first.
    package mutating func extend(by days: Int, on day: CivilDate, letter: String) {
        change { $0.extension = ClockRun.Extension(on: day, days: days, letter: letter) }
    }

    /// 延迟答复 (C-DELAY): due on a day that the agency sets.
    package mutating func delay(until due: CivilDate, on day: CivilDate, letter: String) {
        change { $0.delay = ClockRun.Delay(on: day, until: due, letter: letter) }
    }

    /// 中止: others are asked.
    package mutating func suspend(_ suspension: Suspension) { change { $0.suspensions.append(suspension) } }

    /// The letter reached the one who is asked.
    package mutating func deliver(letter: String, on day: CivilDate) {
        changeSuspensions(letter) { $0.receivedOn = day }
    }

    /// The one who was asked has answered.
    package mutating func answer(letter: String, on day: CivilDate) {
        changeSuspensions(letter) { $0.answeredOn = day }
    }

    /// 终止: until ``restart(_:on:period:)`` there is no due day.
    package mutating func interrupt(_ cause: ClockRun.Interruption.Cause, on day: CivilDate, letter: String) {
        change { $0.interruption = ClockRun.Interruption(cause, on: day, letter: letter) }
    }

    /// 重新计算: from zero, after `day`; the extension is available again.
    package mutating func restart(_ beginning: ClockRun.Beginning, on day: CivilDate, period: Period? = nil) {
        runs.append(ClockRun(beginning, start: day, period: period ?? limit.period))
    }

    /// What was awaited has happened: the decision was served, the opinion was given.
    package mutating func stop(on day: CivilDate) { change { $0.stoppedOn = day } }

    private mutating func change(_ change: (inout ClockRun) -> Void) { change(&runs[runs.count - 1]) }

    private mutating func changeSuspensions(_ letter: String, _ change: (inout Suspension) -> Void) {
        for run in runs.indices {
            for index in runs[run].suspensions.indices where runs[run].suspensions[index].letter == letter {
                change(&runs[run].suspensions[index])
            }
        }
    }
}
