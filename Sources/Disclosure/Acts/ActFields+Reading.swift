package import LegalClock

/// A field of an act that is not as it should be: the act was not written by this program, or by a newer one.
package struct ActFault: Error, Hashable, Sendable {
    /// A Chinese sentence.
    package var sentence: String

    package init(_ sentence: String) { self.sentence = sentence }

    package static func unknown(_ name: String, version: Int) -> ActFault {
        ActFault("不认识的记录“\(name)”（第 \(version) 版）。")
    }
}

extension ActFields {
    package func optionalText(_ name: String) throws(ActFault) -> String? {
        switch self[name] {
        case nil: nil
        case .text(let text): text
        default: throw ActFault("记录的“\(name)”应为文字。")
        }
    }

    package func text(_ name: String) throws(ActFault) -> String {
        guard let text = try optionalText(name) else { throw ActFault("记录缺少“\(name)”。") }
        return text
    }

    package func optionalNumber(_ name: String) throws(ActFault) -> Int? {
        switch self[name] {
        case nil: nil
        case .number(let number): Int(number)
        default: throw ActFault("记录的“\(name)”应为整数。")
        }
    }

    package func number(_ name: String) throws(ActFault) -> Int {
        guard let number = try optionalNumber(name) else { throw ActFault("记录缺少“\(name)”。") }
        return number
    }

    package func optionalDay(_ name: String) throws(ActFault) -> CivilDate? {
        guard let text = try optionalText(name) else { return nil }
        guard let day = CivilDate(text) else { throw ActFault("记录的“\(name)”应为日期，实为“\(text)”。") }
        return day
    }

    package func day(_ name: String) throws(ActFault) -> CivilDate {
        guard let day = try optionalDay(name) else { throw ActFault("记录缺少“\(name)”。") }
        return day
    }

    /// Nothing when the field is left out.
    package func texts(_ name: String) throws(ActFault) -> [String] {
        var texts: [String] = []
        for value in try list(name) {
            guard case .text(let text) = value else { throw ActFault("记录的“\(name)”应为一组文字。") }
            texts.append(text)
        }
        return texts
    }

    /// Nothing when the field is left out.
    package func parts(_ name: String) throws(ActFault) -> [ActFields] {
        var parts: [ActFields] = []
        for value in try list(name) {
            guard case .fields(let fields) = value else { throw ActFault("记录的“\(name)”应为一组条目。") }
            parts.append(fields)
        }
        return parts
    }

    private func list(_ name: String) throws(ActFault) -> [ActValue] {
        switch self[name] {
        case nil: []
        case .list(let values): values
        default: throw ActFault("记录的“\(name)”应为列表。")
        }
    }
}
