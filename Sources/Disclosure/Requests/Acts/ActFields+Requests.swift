import LegalClock

extension ActFields {
    /// Without those that are not given.
    init(given values: [String: ActValue?]) { self.init(values.compactMapValues { $0 }) }

    /// With one more, if it is given.
    func with(_ name: String, _ value: ActValue?) -> ActFields {
        var fields = self
        fields[name] = value
        return fields
    }

    /// A value kept by its code: `"channel": "online"`.
    func coded<Code: RawRepresentable>(_ name: String) throws(ActFault) -> Code where Code.RawValue == String {
        let text = try text(name)
        guard let code = Code(rawValue: text) else { throw ActFault("记录的“\(name)”有不认识的内容“\(text)”。") }
        return code
    }

    func optionalCoded<Code: RawRepresentable>(_ name: String) throws(ActFault) -> Code?
    where Code.RawValue == String {
        self[name] == nil ? nil : try coded(name)
    }

    func numbers(_ name: String) throws(ActFault) -> [Int] {
        guard let value = self[name] else { return [] }
        guard case .list(let values) = value else { throw ActFault("记录的“\(name)”应为列表。") }
        var numbers: [Int] = []
        for value in values {
            guard case .number(let number) = value else { throw ActFault("记录的“\(name)”应为一组整数。") }
            numbers.append(Int(number))
        }
        return numbers
    }

    func optionalDue(_ name: String) throws(ActFault) -> RequestDue? {
        guard let value = self[name] else { return nil }
        guard case .fields(let fields) = value else { throw ActFault("记录的“\(name)”应为期限。") }
        return RequestDue(day: try fields.day("day"), earliest: try fields.optionalDay("earliest"))
    }

    func due(_ name: String) throws(ActFault) -> RequestDue {
        guard let due = try optionalDue(name) else { throw ActFault("记录缺少“\(name)”。") }
        return due
    }
}

extension ActValue {
    static func nonEmpty(_ text: String) -> ActValue? { text.isEmpty ? nil : .text(text) }
    static func nonEmpty(_ texts: [String]) -> ActValue? { texts.isEmpty ? nil : .list(texts.map { .text($0) }) }
    static func day(_ day: CivilDate?) -> ActValue? { day.map { .text($0.description) } }
    static func numbers(_ numbers: [Int]) -> ActValue { .list(numbers.map { .number(Int64($0)) }) }
    static func optionalNumber(_ number: Int?) -> ActValue? { number.map { .number(Int64($0)) } }
    static func flag(_ flag: Bool) -> ActValue? { flag ? .number(1) : nil }
    static func account(_ account: AccountID?) -> ActValue? { account.map { .text($0.rawValue) } }

    static func due(_ due: RequestDue?) -> ActValue? {
        due.map { .fields(ActFields(given: ["day": .text($0.day.description), "earliest": .day($0.earliest)])) }
    }
}
