import LegalClock
import TestSupport

@testable import Disclosure

/// A register that was made up: the cases it was written from, and the rows they were written as.
struct RandomRegister {
    private(set) var cases: [TakenOverCase] = []
    private(set) var rows: [[String]] = []
    private(set) var columns: [RegisterField: Int] = [:]
    private(set) var headRow = 0
    /// Rows that are no cases, from 1.
    private(set) var remarks: [Int] = []
    private let width: Int
    private let isDayNumber: Bool

    init(cases count: Int, _ random: inout SeededGenerator) {
        let needed = RegisterField.allCases.filter(\.isNeeded)
        var fields: [RegisterField?] = RegisterField.allCases.filter { field in
            needed.contains(field) || Bool.random(using: &random)
        }
        // What is told only together.
        if fields.contains(.decision) != fields.contains(.answeredOn) {
            fields.removeAll { $0 == .decision || $0 == .answeredOn }
        }
        fields += Array(repeating: nil, count: Int.random(in: 0...3, using: &random))
        fields.shuffle(using: &random)
        width = fields.count
        isDayNumber = Bool.random(using: &random)
        for (column, field) in fields.enumerated() {
            if let field { columns[field] = column }
        }
        if Bool.random(using: &random) { rows.append(["某局依申请公开情况"]) }
        if Bool.random(using: &random) { rows.append([]) }
        headRow = rows.count
        let heads = fields.map { $0?.words.randomElement(using: &random) ?? "备注" }
        rows.append(heads)
        for number in 0..<count {
            while Int.random(in: 0..<8, using: &random) == 0 { rows.append([]) }
            if Int.random(in: 0..<12, using: &random) == 0 {
                rows.append(heads)
                remarks.append(rows.count)
            }
            add(number, &random)
        }
        if Bool.random(using: &random) {
            rows.append(["合计"])
            remarks.append(rows.count)
        }
    }

    private mutating func add(_ number: Int, _ random: inout SeededGenerator) {
        var row = Array(repeating: "", count: width)
        func set(_ field: RegisterField, _ text: String) { if let column = columns[field] { row[column] = text } }
        let received = day("2008-05-01").adding(days: Int.random(in: 0...6_500, using: &random))
        var old = TakenOverCase(row: rows.count + 1, submittedOn: received, receivedOn: received)
        old.applicant = ["王某", "某公司", "李, \"某\"", "张\n三"].randomElement(using: &random) ?? ""
        old.asked = "第\(number)号文件及附件"
        set(.applicant, old.applicant)
        set(.asked, " \(old.asked)　")
        set(.receivedOn, spelling(of: received, &random))
        if columns[.number] != nil {
            old.number = "〔2023〕\(number)号"
            set(.number, old.number)
        }
        if columns[.phone] != nil { set(.phone, Bool.random(using: &random) ? "/" : "") }
        if columns[.submittedOn] != nil, Bool.random(using: &random) {
            old.submittedOn = received.adding(days: -Int.random(in: 0...9, using: &random))
            if old.submittedOn.year < 2008 { old.submittedOn = received }
            set(.submittedOn, spelling(of: old.submittedOn, &random))
        }
        if columns[.channel] != nil, let channel = IntakeChannel.allCases.randomElement(using: &random) {
            old.channel = channel
            set(.channel, channel.name)
        }
        if columns[.kind] != nil, let kind = ApplicantKind.allCases.randomElement(using: &random) {
            old.kind = kind
            set(.kind, kind.name)
        }
        if columns[.extendedDays] != nil, Bool.random(using: &random) {
            let days = Int.random(in: 1...20, using: &random)
            old.extendedDays = days
            set(.extendedDays, ["\(days)", "\(days)个工作日", "延期\(days)天"].randomElement(using: &random) ?? "")
        }
        answer(&old, set, &random)
        rows.append(row)
        cases.append(old)
    }

    private func answer(
        _ old: inout TakenOverCase,
        _ set: (RegisterField, String) -> Void,
        _ random: inout SeededGenerator
    ) {
        let way = LetterService.Way.allCases.randomElement(using: &random) ?? .direct
        if columns[.way] != nil { set(.way, way.name) }
        guard columns[.decision] != nil, Bool.random(using: &random),
            let decision = Decision.allCases.randomElement(using: &random)
        else { return }
        let on = old.receivedOn.adding(days: Int.random(in: 0...90, using: &random))
        let letter = columns[.letter] == nil ? "" : "某公开〔2023〕\(old.row)号"
        set(.letter, letter)
        set(.decision, decision.name)
        set(.answeredOn, spelling(of: on, &random))
        old.answer = TakenOverCase.Answer(
            decision: decision,
            letter: letter,
            on: on,
            way: columns[.way] == nil ? .direct : way
        )
    }

    private func spelling(of day: CivilDate, _ random: inout SeededGenerator) -> String {
        let (year, month, date) = (day.year, day.month, day.day)
        if isDayNumber, let start = CivilDate(1899, 12, 30) { return String(day.days(since: start)) }
        return [
            day.description, "\(year).\(month).\(date)", "\(year)/\(month)/\(date)", "\(year)年\(month)月\(date)日",
            " \(year)年\(month)月\(date)日 09:30",
        ].randomElement(using: &random) ?? day.description
    }

    /// As a file of some kind.
    func bytes(_ random: inout SeededGenerator) throws -> [UInt8] {
        if Bool.random(using: &random) { return try SampleWorkbook(sheets: [.init(name: "台账", rows: rows)]).bytes() }
        let encoding = TextEncoding.allCases.randomElement(using: &random) ?? .utf8
        // GB18030 and UTF-16 are told by their bytes; a short text in them needs the mark.
        return encoding.mark + encoding.encode(SampleRegister.text(rows))
    }

    /// Makes one cell of one case nonsense.
    mutating func spoil(_ random: inout SeededGenerator) -> (row: Int, field: RegisterField) {
        let old = cases[Int.random(in: 0..<cases.count, using: &random)]
        let choices = [RegisterField.receivedOn, .applicant, .asked, .channel, .kind, .extendedDays, .way]
        let field = choices.filter { columns[$0] != nil }.randomElement(using: &random) ?? .asked
        let column = columns[field] ?? 0
        rows[old.row - 1][column] =
            switch field {
            case .receivedOn: ["五月初", "2099-01-01", "1999-01-01"].randomElement(using: &random) ?? ""
            case .applicant, .asked: ""
            default: "胡写"
            }
        return (old.row, field)
    }

    /// A head: one of the words, alone or among others.
    static func head(_ random: inout SeededGenerator) -> String {
        let word = RegisterField.allCases.randomElement(using: &random)?.words.randomElement(using: &random) ?? ""
        let before = ["", "", "原", "本次"].randomElement(using: &random) ?? ""
        let after = ["", "", "情况", "一", "及联系电话"].randomElement(using: &random) ?? ""
        return before + word + after
    }
}
