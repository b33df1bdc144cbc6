import Disclosure
import LegalClock
import StatutoryReports

/// A list as a table of texts, for CSV and for spreadsheets.
struct ListTable: Sendable {
    static let mostRows = 20_000

    let heads: [String]
    let rows: [[String]]

    init(heads: [String], rows: [[String]]) {
        self.heads = heads
        self.rows = rows
    }

    init(_ rows: [DeskRow], names: Names, on today: CivilDate, in calendar: WorkingCalendar) {
        heads = ["类别", "编号", "事项", "摘要", "状态", "到期日", "期限", "等谁", "经办人", "发起人", "开始", "最近变动"]
        self.rows = rows.map { row in
            let entry = row.entry
            return [
                SubjectCatalogue.entry(row.subject.kind)?.title ?? row.subject.kind.rawValue, row.subject.key,
                entry.title, entry.summary, entry.state, entry.due?.description ?? "",
                entry.isOpen ? DueWords(entry, on: today, in: calendar).tag : "", names.words(entry.waiting),
                entry.handler.map { names[$0] } ?? "", entry.starter.map { names[$0] } ?? "",
                row.openedAt.day.description, "\(row.changedAt.day) \(row.changedAt.clockToTheMinute)",
            ]
        }
    }

    var csv: [UInt8] {
        var csv = CSVWriter(byteOrderMark: true)
        csv.line(heads)
        for row in rows { csv.line(row) }
        return csv.bytes
    }
}
