package import LegalClock

/// One run of a clock, from the day it began until it is over or counts afresh.
package struct ClockRun: Hashable, Sendable {
    /// Why it began.
    package enum Beginning: Hashable, Sendable {
        /// 收到申请之日, or whatever the rule says it begins with.
        case opened
        /// R 30: the corrected request was received.
        case corrected
        /// 109 Art. 6: the fee was paid in full.
        case paid
        /// A reconsideration authority or a court ordered to answer again, by this document.
        case ordered(String)
    }

    /// R 33 ¶2
    package struct Extension: Hashable, Sendable {
        /// The day the applicant is told.
        package var on: CivilDate
        /// Working days; natural days for a clock that counts those.
        package var days: Int
        package var letter: String

        package init(on: CivilDate, days: Int, letter: String) {
            self.on = on
            self.days = days
            self.letter = letter
        }
    }

    /// C-DELAY, R 35: a reasonable period told to the one who asks for much.
    package struct Delay: Hashable, Sendable {
        package var on: CivilDate
        package var until: CivilDate
        package var letter: String

        package init(on: CivilDate, until: CivilDate, letter: String) {
            self.on = on
            self.until = until
            self.letter = letter
        }
    }

    /// 终止: what was counted is void; the clock counts afresh when what it waits for comes.
    package struct Interruption: Hashable, Sendable {
        package enum Cause: String, Hashable, Sendable {
            /// R 30: 补正告知书
            case correction
            /// 109 Art. 6: 收费通知
            case fee

            /// What is waited for.
            package var awaited: String {
                switch self {
                case .correction: "申请人补正"
                case .fee: "申请人缴费"
                }
            }
        }

        package var cause: Cause
        package var on: CivilDate
        package var letter: String

        package init(_ cause: Cause, on: CivilDate, letter: String) {
            self.cause = cause
            self.on = on
            self.letter = letter
        }
    }

    package let beginning: Beginning
    /// The day that is not counted: the next one is the first.
    package let start: CivilDate
    package let period: Period
    package internal(set) var `extension`: Extension?
    package internal(set) var delay: Delay?
    package internal(set) var suspensions: [Suspension] = []
    package internal(set) var interruption: Interruption?
    /// The day that ended it: the service of the decision, the answer that was awaited.
    package internal(set) var stoppedOn: CivilDate?

    init(_ beginning: Beginning, start: CivilDate, period: Period) {
        self.beginning = beginning
        self.start = start
        self.period = period
    }

    /// With the extension.
    package var wholePeriod: Period {
        guard let `extension` else { return period }
        return switch period {
        case .workingDays(let count): .workingDays(count + `extension`.days)
        case .days(let count): .days(count + `extension`.days)
        case .months, .years: period
        }
    }
}
