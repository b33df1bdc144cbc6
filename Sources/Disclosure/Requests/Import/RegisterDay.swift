package import LegalClock

/// A day as registers write it: 2023-5-6, 2023/5/6, 2023.05.06 10:30, 20230506, ２０２３年５月６日（周六）, or the number of
/// a spreadsheet, 45052.
package enum RegisterDay {
    /// `nil` for what is no day, or more than one: 5月6日 has no year, 23.5.6 may be anything.
    package static func read(_ text: String) -> CivilDate? {
        var scalars = text.unicodeScalars.prefix(40).map { narrow($0) }[...]
        scalars.trimSpaces()
        let first = number(&scalars)
        switch first.digits {
        case 8:
            return isEnd(scalars) ? CivilDate(first.value / 10_000, first.value / 100 % 100, first.value % 100) : nil
        case 5: return serial(first.value, scalars)
        case 4: return parts(first.value, &scalars)
        default: return nil
        }
    }

    /// Days since 1899-12-30, as spreadsheets count; the fraction is a time of day. From 1982 to 2119.
    private static func serial(_ days: Int, _ rest: ArraySlice<Unicode.Scalar>) -> CivilDate? {
        var rest = rest
        if rest.first == "." {
            rest.removeFirst()
            guard number(&rest).digits > 0 else { return nil }
        }
        rest.trimSpaces()
        guard rest.isEmpty, (30_000...80_000).contains(days) else { return nil }
        return CivilDate(1899, 12, 30)?.adding(days: days)
    }

    private static func parts(_ year: Int, _ rest: inout ArraySlice<Unicode.Scalar>) -> CivilDate? {
        guard let separator = separator(&rest) else { return nil }
        let month = number(&rest)
        guard (1...2).contains(month.digits) else { return nil }
        let next = Self.separator(&rest)
        guard next == (separator == "年" ? "月" : separator) else { return nil }
        let day = number(&rest)
        guard (1...2).contains(day.digits) else { return nil }
        if rest.first == "日" || rest.first == "号" { rest.removeFirst() }
        return isEnd(rest) ? CivilDate(year, month.value, day.value) : nil
    }

    private static func separator(_ rest: inout ArraySlice<Unicode.Scalar>) -> Unicode.Scalar? {
        rest.trimSpaces()
        guard let first = rest.first, "-/.年月、".unicodeScalars.contains(first) else { return nil }
        rest.removeFirst()
        rest.trimSpaces()
        return first
    }

    /// What may follow a day: nothing, a time, a day of the week.
    private static func isEnd(_ rest: ArraySlice<Unicode.Scalar>) -> Bool {
        let rest = rest.filter { $0 != " " }
        guard let first = rest.first else { return true }
        if first == "T" || (0x30...0x39).contains(first.value) {
            return rest.dropFirst().allSatisfy {
                (0x30...0x39).contains($0.value) || ":.时分秒Z+".unicodeScalars.contains($0)
            }
        }
        return "(上下星周".unicodeScalars.contains(first)
            && rest.allSatisfy { "()上下午星期周一二三四五六日天:0123456789时分秒".unicodeScalars.contains($0) }
    }

    private static func number(_ rest: inout ArraySlice<Unicode.Scalar>) -> (value: Int, digits: Int) {
        let digits = rest.prefix { (0x30...0x39).contains($0.value) }
        rest = rest[digits.endIndex...]
        guard digits.count <= 17 else { return (0, 0) }
        return (digits.reduce(0) { $0 * 10 + Int($1.value - 0x30) }, digits.count)
    }

    /// Full-width signs as narrow ones, and the dashes that are typed for `-`.
    private static func narrow(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        switch scalar.value {
        case 0xFF01...0xFF5E: Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
        case 0x3000, 0xA0, 0x09, 0x0A, 0x0D: " "
        case 0x2010...0x2015, 0x2212: "-"
        default: scalar
        }
    }
}

extension ArraySlice<Unicode.Scalar> {
    fileprivate mutating func trimSpaces() {
        while first == " " { removeFirst() }
        while last == " " { removeLast() }
    }
}
