/// Makes a notice of JSON and collects what is wrong on the way.
struct HolidayNoticeReader {
    private(set) var faults: [String] = []

    private static let names: Set<String> = [
        "kind", "region", "number", "year", "published", "source", "daysOff", "makeUpWorkdays",
    ]

    mutating func notice(_ value: JSONText) -> HolidayNotice? {
        guard case .object(let members) = value else {
            faults.append("通知应为一个 JSON 对象，以 { 开始。")
            return nil
        }
        for member in members where !Self.names.contains(member.name) { faults.append("不认识的名称“\(member.name)”。") }
        let fields = Dictionary(members.map { ($0.name, $0.value) }) { first, _ in first }
        let scope = scope(fields)
        let number = text("number", fields)
        let year = year(fields)
        let published = day(text("published", fields), "published")
        let source = text("source", fields)
        let daysOff = days("daysOff", fields)
        let makeUpWorkdays = days("makeUpWorkdays", fields)
        guard let scope, let number, let year, let published, let source else { return nil }
        return HolidayNotice(
            scope: scope,
            number: number,
            year: year,
            published: published,
            source: source,
            daysOff: daysOff,
            makeUpWorkdays: makeUpWorkdays
        )
    }

    private mutating func scope(_ fields: [String: JSONText]) -> HolidayNotice.Scope? {
        if fields["region"] != nil, fields["kind"] != .text("region") {
            faults.append("只有 kind 为 region 的通知有 region。")
        }
        switch text("kind", fields) {
        case "year": return .year
        case "amendment": return .amendment
        case "region": return text("region", fields).map { .region($0) }
        case let other?:
            faults.append("kind 应为 year、amendment 或者 region，实为“\(other)”。")
            return nil
        case nil: return nil
        }
    }

    private mutating func text(_ name: String, _ fields: [String: JSONText]) -> String? {
        guard let value = fields[name] else {
            faults.append("缺少 \(name)。")
            return nil
        }
        guard case .text(let text) = value else {
            faults.append("\(name) 应为文字。")
            return nil
        }
        return text
    }

    private mutating func year(_ fields: [String: JSONText]) -> Int? {
        guard case .number(let year) = fields["year"] else {
            faults.append(fields["year"] == nil ? "缺少 year。" : "year 应为整数，如 2027。")
            return nil
        }
        return year
    }

    private mutating func day(_ text: String?, _ name: String) -> CivilDate? {
        guard let text else { return nil }
        guard let day = CivilDate(text) else {
            faults.append("\(name) 应为日期，如 2027-01-01，实为“\(text)”。")
            return nil
        }
        return day
    }

    private mutating func days(_ name: String, _ fields: [String: JSONText]) -> [HolidayNotice.Day] {
        guard case .list(let values) = fields[name] else {
            faults.append(fields[name] == nil ? "缺少 \(name)；没有时写 []。" : "\(name) 应为列表。")
            return []
        }
        var days: [HolidayNotice.Day] = []
        for (index, value) in values.enumerated() {
            let place = "\(name) 第 \(index + 1) 项"
            guard case .object(let members) = value, members.count == 2,
                case .text(let day)? = members.first(where: { $0.name == "day" })?.value,
                case .text(let holiday)? = members.first(where: { $0.name == "holiday" })?.value
            else {
                faults.append("\(place)应如 {\"day\": \"2027-01-01\", \"holiday\": \"元旦\"}。")
                continue
            }
            if let date = self.day(day, place + "的 day") { days.append(HolidayNotice.Day(date, holiday)) }
        }
        return days
    }
}
