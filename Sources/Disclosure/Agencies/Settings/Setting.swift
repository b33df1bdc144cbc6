/// 设置项: something that an agency decides for itself, with where its usual value comes from.
///
///     Setting.all.filter { $0.group == .thresholds }.map(\.title)   // ["到期提醒", …]
///
/// Settings are data: the page of settings, the rules and the acts know no single one of them. Whoever needs one asks
/// the profile by its name: `profile.number(.refusalReviewMonths)`.
package struct Setting: Hashable, Sendable {
    package enum Group: String, CaseIterable, Hashable, Sendable {
        case basics, contact, hours, letters, remedies, thresholds, publicity, sessions

        package var title: String {
            switch self {
            case .basics: "机关信息"
            case .contact: "联系方式"
            case .hours: "办公时间"
            case .letters: "发文字号"
            case .remedies: "救济途径"
            case .thresholds: "期限与提醒"
            case .publicity: "向公众展示"
            case .sessions: "登录与会话"
            }
        }

        /// Who changes the settings of the group.
        package var step: Step {
            switch self {
            case .sessions: .changeSecuritySettings
            case .basics: .changeAgencyNames
            case .contact, .hours, .letters, .remedies, .thresholds, .publicity: .changeOfficeSettings
            }
        }
    }

    package let key: SettingKey
    package let title: String
    package let group: Group
    package let form: SettingForm
    /// As long as nothing else is set.
    package let standard: SettingValue
    /// Where the usual value, or the duty to state one, comes from: 《条例》第十八条.
    package let source: String
    /// One line beneath the field; empty for none.
    package let hint: String

    init(
        _ key: SettingKey,
        _ title: String,
        _ group: Group,
        _ form: SettingForm,
        standard: SettingValue = .text(""),
        source: String,
        hint: String = ""
    ) {
        self.key = key
        self.title = title
        self.group = group
        self.form = form
        self.standard = standard
        self.source = source
        self.hint = hint
    }

    package static func of(_ key: SettingKey) -> Setting? { table[key] }

    private static let table = Dictionary(all.map { ($0.key, $0) }) { first, _ in first }
}

/// `refusalReviewMonths`: the field of the form bears the same name.
package struct SettingKey: RawRepresentable, Hashable, Sendable {
    package let rawValue: String
    package init(rawValue: String) { self.rawValue = rawValue }
    init(_ rawValue: String) { self.rawValue = rawValue }
}

package enum SettingValue: Hashable, Sendable {
    case text(String)
    case number(Int)
    case list([String])

    /// As its field is filled in: a list with one entry per line.
    package var typed: String {
        switch self {
        case .text(let text): text
        case .number(let number): String(number)
        case .list(let texts): texts.joined(separator: "\n")
        }
    }

    package var isEmpty: Bool {
        switch self {
        case .text(let text): text.isEmpty
        case .number: false
        case .list(let texts): texts.isEmpty
        }
    }

    /// As a sentence shows it; 空 for nothing.
    package var shown: String {
        switch self {
        case .text(let text): text.isEmpty ? "（空）" : text
        case .number(let number): String(number)
        case .list(let texts): texts.isEmpty ? "（空）" : texts.joined(separator: "、")
        }
    }

    var actValue: ActValue {
        switch self {
        case .text(let text): .text(text)
        case .number(let number): .number(Int64(number))
        case .list(let texts): .list(texts.map { .text($0) })
        }
    }

    init(_ value: ActValue) throws(ActFault) {
        switch value {
        case .text(let text): self = .text(text)
        case .number(let number): self = .number(Int(number))
        case .list(let values):
            var texts: [String] = []
            for value in values {
                guard case .text(let text) = value else { throw ActFault("设置项的列表应为一组文字。") }
                texts.append(text)
            }
            self = .list(texts)
        case .fields: throw ActFault("设置项不能是一组条目。")
        }
    }
}
