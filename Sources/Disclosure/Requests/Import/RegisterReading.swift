package import LegalClock

/// Rows of an old register read as cases: all that could be read, and all that is wrong, cell by cell.
///
///     let reading = RegisterReading(sheet.rows, mapping, on: today)
///     reading.faults.first?.description    // "第 5 行第 3 列（收到日期）：应为日期，如 2023-05-06，现为“五月初”。"
package struct RegisterReading: Hashable, Sendable {
    package private(set) var cases: [TakenOverCase] = []
    package private(set) var faults: [RegisterFault] = []
    private let mapping: RegisterMapping
    private let today: CivilDate

    /// - Parameter rows: with the heads as the first one
    package init(_ rows: [[String]], _ mapping: RegisterMapping, on today: CivilDate) {
        self.mapping = mapping
        self.today = today
        for field in mapping.missing {
            faults.append(RegisterFault(row: 1, column: nil, field: field, sentence: "没有指定哪一列是\(field.name)。"))
        }
        guard faults.isEmpty else { return }
        for (index, row) in rows.enumerated().dropFirst() where !row.allSatisfy(\.isBlank) {
            read(row, number: index + 1)
        }
        if cases.isEmpty, faults.isEmpty {
            faults.append(RegisterFault(row: 1, column: nil, field: nil, sentence: "表头下面没有内容。"))
        }
    }

    private mutating func read(_ row: [String], number: Int) {
        let before = faults.count
        let asked = text(row, .asked, number, longest: RequestItem.longestDescription, isNeeded: true)
        let applicant = text(row, .applicant, number, longest: 300, isNeeded: true)
        let received = day(row, .receivedOn, number)
        let submitted = day(row, .submittedOn, number)
        if received == nil, cell(row, .receivedOn).isBlank {
            fault(number, .receivedOn, "应填写收到申请的日期。")
        }
        let answer = answer(row, number, after: received)
        guard let received else { return }
        var old = TakenOverCase(row: number, submittedOn: min(submitted ?? received, received), receivedOn: received)
        old.number = text(row, .number, number, longest: 100)
        (old.asked, old.applicant) = (asked, applicant)
        old.phone = text(row, .phone, number, longest: 100)
        old.channel = choice(row, .channel, number, IntakeChannel.allCases, IntakeChannel.words) ?? .inPerson
        old.kind = choice(row, .kind, number, ApplicantKind.allCases, { [$0.name] }) ?? .naturalPerson
        old.extendedDays = extendedDays(row, number)
        old.answer = answer
        if let submitted, submitted > received {
            fault(number, .submittedOn, "提交日期不能晚于收到日期（\(received)）。")
        }
        if faults.count == before { cases.append(old) }
    }

    private mutating func answer(
        _ row: [String],
        _ number: Int,
        after received: CivilDate?
    ) -> TakenOverCase.Answer? {
        let decision = choice(row, .decision, number, Decision.allCases, Decision.words)
        let answered = day(row, .answeredOn, number)
        let way = choice(row, .way, number, LetterService.Way.allCases, LetterService.Way.words) ?? .direct
        let letter = text(row, .letter, number, longest: 300)
        if decision == nil, answered != nil, cell(row, .decision).isBlank {
            fault(number, .decision, "有答复日期，应填写答复结果。")
        }
        guard let decision else { return nil }
        guard let answered else {
            if cell(row, .answeredOn).isBlank { fault(number, .answeredOn, "有答复结果，应填写答复日期。") }
            return nil
        }
        if let received, answered < received { fault(number, .answeredOn, "答复日期不能早于收到日期（\(received)）。") }
        return TakenOverCase.Answer(decision: decision, letter: letter, on: answered, way: way)
    }

    // MARK: Cells

    private func cell(_ row: [String], _ field: RegisterField) -> String {
        guard let column = mapping[field], row.indices.contains(column) else { return "" }
        return row[column]
    }

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
        if isNeeded, text.isBlank { fault(number, field, "应填写\(field.name)。") }
        if text.utf8.count > longest { fault(number, field, "内容太长，最多 \(longest) 字节。") }
        return text
    }

    /// `nil` for nothing and for what is no day.
    private mutating func day(_ row: [String], _ field: RegisterField, _ number: Int) -> CivilDate? {
        let text = cell(row, field)
        guard !text.isBlank else { return nil }
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

    private mutating func extendedDays(_ row: [String], _ number: Int) -> Int? {
        let text = cell(row, .extendedDays)
        guard !text.isBlank, text != "0" else { return nil }
        guard let days = Int(text), (1...20).contains(days) else {
            fault(number, .extendedDays, "应为1至20的整数，现为“\(Self.shown(text))”。")
            return nil
        }
        return days
    }

    private mutating func choice<Value>(
        _ row: [String],
        _ field: RegisterField,
        _ number: Int,
        _ values: [Value],
        _ words: (Value) -> [String]
    ) -> Value? {
        let text = cell(row, field)
        guard !text.isBlank else { return nil }
        let plain = text.filter { !$0.isWhitespace }
        if let value = values.first(where: { words($0).contains(plain) }) { return value }
        let expected = values.prefix(8).compactMap { words($0).first }.joined(separator: "、")
        fault(number, field, "不认识“\(Self.shown(text))”，应为：\(expected)\(values.count > 8 ? "等" : "")。")
        return nil
    }

    private static func shown(_ text: String) -> String { String(text.prefix(40)) }
}

/// A day as registers write it: 2023-5-6, 2023/5/6, 2023.05.06, 20230506, 2023年5月6日, or the number of a spreadsheet.
enum RegisterDay {
    static func read(_ text: String) -> CivilDate? {
        var numbers: [Int] = []
        var (digits, number) = (0, 0)
        for byte in text.utf8.prefix(40) {
            if (0x30...0x39).contains(byte) {
                guard digits < 8 else { return nil }
                (digits, number) = (digits + 1, number * 10 + Int(byte - 0x30))
            } else if digits > 0 {
                numbers.append(number)
                (digits, number) = (0, 0)
            }
        }
        if digits > 0 { numbers.append(number) }
        guard let first = numbers.first else { return nil }
        if numbers.count == 1 {
            if first >= 19_000_101 { return CivilDate(first / 10_000, first / 100 % 100, first % 100) }
            // Days since 1899-12-30, as spreadsheets count.
            return (30_000...80_000).contains(first) ? CivilDate(1899, 12, 30)?.adding(days: first) : nil
        }
        // What follows may be a time of day, or the fraction of a number.
        if (30_000...80_000).contains(first) { return CivilDate(1899, 12, 30)?.adding(days: first) }
        guard numbers.count >= 3 else { return nil }
        return CivilDate(first, numbers[1], numbers[2])
    }
}

extension IntakeChannel {
    fileprivate static func words(_ channel: IntakeChannel) -> [String] {
        let others: [String] =
            switch channel {
            case .inPerson: ["当面", "现场", "窗口"]
            case .oral: ["口头"]
            case .signedMail: ["邮寄", "信函", "挂号信", "EMS"]
            case .ordinaryMail: ["平信"]
            case .online: ["网上", "网络", "在线", "网站", "电子邮件"]
            case .fax: ["传真"]
            case .misdirectedMail: []
            }
        return [channel.name] + others
    }
}

extension Decision {
    fileprivate static func words(_ decision: Decision) -> [String] {
        let others: [String] =
            switch decision {
            case .granted: ["公开", "同意公开"]
            case .grantedAlreadyPublic: ["已主动公开"]
            case .notExisting: ["不存在", "信息不存在"]
            case .notThisAgency: ["非本机关信息", "不属于本机关"]
            case .withdrawn: ["撤回", "申请人撤回"]
            case .petition: ["信访"]
            case .repeated: ["重复"]
            default: []
            }
        return [decision.name, decision.rawValue] + others
    }
}

extension LetterService.Way {
    fileprivate static func words(_ way: LetterService.Way) -> [String] {
        let others: [String] =
            switch way {
            case .direct: ["当面", "直接", "自取"]
            case .entrusted: ["委托"]
            case .postal: ["邮寄", "EMS", "挂号信"]
            case .electronic: ["电子邮件", "网上", "网络"]
            case .courier: ["快递"]
            }
        return [way.name] + others
    }
}
