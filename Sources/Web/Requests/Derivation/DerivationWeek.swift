import Disclosure
import LegalClock

/// A row of the calendar: seven days, some of them outside the period.
struct DerivationWeek: HTMLView {
    struct Cell: Sendable {
        let day: CivilDate
        /// `11/1` where a month begins, the day alone otherwise.
        let number: String
        /// `nil` outside the period.
        let mark: DerivationMark?
        /// Under the number: the count, 休, 国庆.
        let note: String
        /// In full, for who hears the page or asks the cell.
        let told: String
        let isToday: Bool
    }

    let cells: [Cell]

    /// All weeks from the first day to the last, Monday first.
    static func weeks(_ days: [DueDerivation.Day], today: CivilDate) -> [DerivationWeek] {
        guard let first = days.first?.date, let last = days.last?.date else { return [] }
        let known = Dictionary(days.map { ($0.date, $0) }) { $1 }
        var monday = first.adding(days: 1 - first.weekday.rawValue)
        var weeks: [DerivationWeek] = []
        while monday <= last {
            let cells = (0..<7).map { offset in
                let date = monday.adding(days: offset)
                return Cell(date, known[date], isFirst: date == first, today: today)
            }
            weeks.append(DerivationWeek(cells: cells))
            monday = monday.adding(days: 7)
        }
        return weeks
    }

    func write(to html: inout HTML) {
        html.tr { html in
            for cell in cells { write(cell, &html) }
        }
    }

    private func write(_ cell: Cell, _ html: inout HTML) {
        guard let mark = cell.mark else { return html.td(class: "outside") { _ in } }
        html.td(class: cell.isToday ? "\(mark.style) today" : mark.style, .title(cell.told)) { html in
            html.span(cell.number, class: "day", .hiddenFromReaders)
            html.span(cell.note, class: "count", .hiddenFromReaders)
            html.span(cell.told, class: "quiet")
        }
    }
}

extension DerivationWeek.Cell {
    fileprivate init(_ date: CivilDate, _ day: DueDerivation.Day?, isFirst: Bool, today: CivilDate) {
        self.day = date
        number = isFirst || date.day == 1 ? "\(date.month)/\(date.day)" : "\(date.day)"
        isToday = date == today
        mark = day.map { DerivationMark($0) }
        guard let day else {
            (note, told) = ("", "")
            return
        }
        note = Self.note(day)
        let events = day.events.map(\.sentence).joined(separator: "；")
        let provisional = day.isProvisional ? "（放假安排尚未公布，暂定）" : ""
        told = "\(date.chineseWithoutYear)：\(day.label)\(provisional)" + (events.isEmpty ? "" : "；" + events)
    }

    private static func note(_ day: DueDerivation.Day) -> String {
        switch day.counting {
        case .opening: return "起"
        case .counted(let number):
            if case .makeUpWorkday = day.kind { return "班\(number)" }
            return "\(number)"
        case .notWorked:
            switch day.kind {
            case .holiday(let name, _), .statutoryHoliday(let name): return String(name.unicodeScalars.prefix(2))
            default: return "休"
            }
        case .suspended: return "征"
        case .void: return "停"
        case .moved: return "顺"
        }
    }
}
