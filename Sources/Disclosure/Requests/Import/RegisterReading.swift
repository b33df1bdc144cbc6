package import LegalClock

/// Rows of an old register read as cases: all that could be read, and all that is wrong, cell by cell.
///
///     let reading = RegisterReading(table, mapping, on: today)
///     reading.faults.first?.description    // "第 5 行第 3 列（收到日期）：应为日期，如 2023-05-06，现为“五月初”。"
package struct RegisterReading: Hashable, Sendable {
    /// So many in one file: they are taken over in one transaction, for which the office waits.
    package static let mostCases = 20_000
    /// More are not listed; whoever sees so many mends the mapping.
    package static let mostFaults = 5_000

    package private(set) var cases: [TakenOverCase] = []
    package private(set) var faults: [RegisterFault] = []
    /// Rows that are no cases, each with why.
    package private(set) var remarks: [RegisterRemark] = []
    /// Words that are none of ours, in the order in which they come.
    package private(set) var unknownWords: [UnknownWord] = []
    /// Rows under the heads that hold something.
    package private(set) var rowCount = 0
    private let mapping: RegisterMapping
    private let today: CivilDate
    private var seen: [CaseKey: Int] = [:]

    package init(_ table: RegisterTable, _ mapping: RegisterMapping, on today: CivilDate) {
        self.mapping = mapping
        self.today = today
        for field in mapping.missing {
            faults.append(
                RegisterFault(row: table.headRow + 1, column: nil, field: field, sentence: "没有指定哪一列是\(field.name)。")
            )
        }
        guard faults.isEmpty else { return }
        for (number, cells) in table.content {
            rowCount += 1
            guard faults.count < Self.mostFaults else { continue }
            if let remark = table.remark(on: cells, mapping) {
                remarks.append(RegisterRemark(row: number, sentence: remark))
            } else {
                read(cells, number: number)
            }
        }
        checkCount(table)
    }

    /// Open still: nothing says how they were answered.
    package var openCases: Int { cases.count { $0.answer == nil } }

    /// Whether it can be taken over.
    package var isClean: Bool { faults.isEmpty && !cases.isEmpty }

    mutating func mark(_ rows: [(row: Int, sentence: String)]) {
        faults += rows.map {
            RegisterFault(row: $0.row, column: mapping[.number].map { $0 + 1 }, field: .number, sentence: $0.sentence)
        }
        faults.sort { $0.row < $1.row }
        let marked = Set(rows.map(\.row))
        cases.removeAll { marked.contains($0.row) }
    }

    mutating func passOver(rows: [Int: String]) {
        cases.removeAll { rows[$0.row] != nil }
        remarks += rows.map { RegisterRemark(row: $0.key, sentence: $0.value) }
        remarks.sort { $0.row < $1.row }
    }

    private mutating func checkCount(_ table: RegisterTable) {
        if cases.isEmpty, faults.isEmpty {
            faults.append(RegisterFault(row: table.headRow + 1, column: nil, field: nil, sentence: "表头下面没有可以导入的内容。"))
        } else if cases.count > Self.mostCases {
            let row = cases[Self.mostCases].row
            faults.append(
                RegisterFault(
                    row: row,
                    column: nil,
                    field: nil,
                    sentence: "一次最多导入 \(Self.mostCases) 件，这一行起超过了。请分成几个文件导入。"
                )
            )
        }
    }

    private mutating func read(_ row: [String], number: Int) {
        let before = faults.count
        let asked = text(row, .asked, number, longest: RequestItem.longestDescription, isNeeded: true)
        let applicant = text(row, .applicant, number, longest: 300, isNeeded: true)
        let received = day(row, .receivedOn, number)
        let submitted = day(row, .submittedOn, number)
        if received == nil, cell(row, .receivedOn).isEmpty {
            fault(number, .receivedOn, "应填写收到申请的日期。")
        }
        let answer = answer(row, number, after: received)
        let channel = choice(row, .channel, number).flatMap(IntakeChannel.init) ?? .inPerson
        let kind = choice(row, .kind, number).flatMap(ApplicantKind.init) ?? .naturalPerson
        let (phone, old) = (text(row, .phone, number, longest: 100), text(row, .number, number, longest: 100))
        let extendedDays = extendedDays(row, number)
        guard let received else { return }
        if let submitted, submitted > received {
            fault(number, .submittedOn, "提交日期不能晚于收到日期（\(received)）。")
        }
        var taken = TakenOverCase(row: number, submittedOn: min(submitted ?? received, received), receivedOn: received)
        (taken.number, taken.asked, taken.applicant, taken.phone) = (old, asked, applicant, phone)
        (taken.channel, taken.kind, taken.extendedDays, taken.answer) = (channel, kind, extendedDays, answer)
        checkOnce(taken)
        if faults.count == before { cases.append(taken) }
    }

    /// The same case twice in one file.
    private mutating func checkOnce(_ old: TakenOverCase) {
        if let row = seen[old.key] {
            let sentence = old.number.isEmpty ? "与第 \(row) 行的申请人、内容和收到日期都相同" : "与第 \(row) 行的编号和收到日期都相同"
            fault(old.row, old.number.isEmpty ? .asked : .number, sentence + "，像是同一件，请删去一行，或者改正编号。")
        } else {
            seen[old.key] = old.row
        }
    }

    private mutating func answer(
        _ row: [String],
        _ number: Int,
        after received: CivilDate?
    ) -> TakenOverCase.Answer? {
        let decision = choice(row, .decision, number).flatMap(Decision.init)
        let answered = day(row, .answeredOn, number)
        let way = choice(row, .way, number).flatMap(LetterService.Way.init) ?? .direct
        let letter = text(row, .letter, number, longest: 300)
        if answered != nil, cell(row, .decision).isEmpty {
            fault(number, .decision, "有答复日期，应填写答复结果。")
        }
        guard let decision else { return nil }
        guard let answered else {
            if cell(row, .answeredOn).isEmpty { fault(number, .answeredOn, "有答复结果，应填写答复日期。") }
            return nil
        }
        if let received, answered < received { fault(number, .answeredOn, "答复日期不能早于收到日期（\(received)）。") }
        return TakenOverCase.Answer(decision: decision, letter: letter, on: answered, way: way)
    }

    // MARK: Cells

    /// Empty for what says that there is nothing: `/`, `—`, `无`.
    private func cell(_ row: [String], _ field: RegisterField) -> String {
        guard let column = mapping[field], row.indices.contains(column) else { return "" }
        let text = row[column].trimmed
        return Self.nothing.contains(text) ? "" : text
    }

    private static let nothing: Set<String> = ["/", "／", "\\", "-", "--", "—", "——", "－", "无", "暂无", "空"]

    private mutating func fault(_ row: Int, _ field: RegisterField, _ sentence: String) {
        faults.append(RegisterFault(row: row, column: mapping[field].map { $0 + 1 }, field: field, sentence: sentence))
    }

    private mutating func text(
        _ row: [String],
        _ field: RegisterField,
        _ number: Int,
        longest: Int,
        isNeeded: Bool = false
    ) -> String {
        let text = cell(row, field)
        if isNeeded, text.isEmpty { fault(number, field, "应填写\(field.name)。") }
        if text.utf8.count > longest { fault(number, field, "内容太长，最多 \(longest / 3) 个汉字。") }
        return text
    }

    /// `nil` for nothing and for what is no day.
    private mutating func day(_ row: [String], _ field: RegisterField, _ number: Int) -> CivilDate? {
        let text = cell(row, field)
        guard !text.isEmpty else { return nil }
        guard let day = RegisterDay.read(text) else {
            fault(number, field, "应为日期，如 2023-05-06，现为“\(Self.shown(text))”。")
            return nil
        }
        guard day <= today else {
            fault(number, field, "日期不能晚于今天，现为“\(Self.shown(text))”。")
            return nil
        }
        guard day.year >= 2008 else {
            fault(number, field, "日期应在2008年条例施行以后，现为“\(Self.shown(text))”。")
            return nil
        }
        return day
    }

    /// 15, 15个工作日, 延期15日; 是 is the longest that the law allows (R 33), 否 is none.
    private mutating func extendedDays(_ row: [String], _ number: Int) -> Int? {
        let text = cell(row, .extendedDays).filter { !$0.isWhitespace }
        if text.isEmpty || ["0", "否", "未延期", "没有", "不延期"].contains(text) { return nil }
        if ["是", "延期", "已延期", "有"].contains(text) { return 20 }
        var digits = Substring(text)
        for word in ["延期", "延长"] where digits.hasPrefix(word) { digits = digits.dropFirst(word.count) }
        for word in ["个工作日", "工作日", "日", "天"] where digits.hasSuffix(word) { digits = digits.dropLast(word.count) }
        guard let days = Int(digits), (1...20).contains(days) else {
            fault(number, .extendedDays, "应为1至20的整数，或者“是”“否”，现为“\(Self.shown(text))”。")
            return nil
        }
        return days
    }

    /// The name of the value; `nil` for nothing and for a word that is none of ours.
    private mutating func choice(_ row: [String], _ field: RegisterField, _ number: Int) -> String? {
        let text = cell(row, field)
        guard !text.isEmpty else { return nil }
        let word = String(text.filter { !$0.isWhitespace })
        if let value = mapping.meanings[field]?[word] ?? RegisterVocabulary.value(of: word, in: field) { return value }
        note(word, field, number)
        let entries = RegisterVocabulary.entries(of: field)
        let expected = entries.prefix(8).map(\.name).joined(separator: "、")
        fault(number, field, "不认识“\(Self.shown(text))”，应为：\(expected)\(entries.count > 8 ? "等" : "")。")
        return nil
    }

    private mutating func note(_ word: String, _ field: RegisterField, _ row: Int) {
        if let index = unknownWords.firstIndex(where: { $0.field == field && $0.word == word }) {
            unknownWords[index].count += 1
        } else if unknownWords.count < UnknownWord.most, word.utf8.count <= UnknownWord.longest {
            unknownWords.append(UnknownWord(field: field, word: word, row: row))
        }
    }

    private static func shown(_ text: String) -> String { String(text.prefix(40)) }
}

/// A row that is not read, and why.
package struct RegisterRemark: Hashable, Sendable {
    /// From 1.
    package let row: Int
    package let sentence: String
}

/// A word in a field that chooses among values, and that is none of them.
package struct UnknownWord: Hashable, Sendable {
    /// More are not gathered: then the column is the wrong one.
    static let most = 60
    /// In bytes.
    static let longest = 120

    package let field: RegisterField
    /// Without white space.
    package let word: String
    /// Where it comes first, from 1.
    package let row: Int
    /// In how many rows it stands.
    package internal(set) var count = 1
}
