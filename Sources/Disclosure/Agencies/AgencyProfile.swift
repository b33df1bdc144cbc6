/// 机关设置: what an agency says of itself and decides for itself, as its acts leave it.
package struct AgencyProfile: Subject, Hashable {
    package static let kind = SubjectKind(rawValue: "agency")
    package static let title = "机关设置"

    package let id: SubjectID
    /// It uses the office: someone established it here.
    package private(set) var isEstablished = false
    package private(set) var superior: AgencyCode?
    /// In the order they were added, closed ones too.
    package private(set) var units: [Unit] = []
    private var values: [SettingKey: SettingValue] = [:]

    package init(id: SubjectID) { self.id = id }

    package static func subject(_ agency: AgencyCode) -> SubjectID { SubjectID(kind, agency.rawValue) }

    package mutating func apply(_ act: Recorded<AgencyAct>) {
        switch act.content {
        case .established(let name, let superior):
            isEstablished = true
            self.superior = superior
            values[.name] = .text(name)
        case .changed(let changes): for change in changes { values[change.key] = change.new }
        case .moved(_, let superior, _): self.superior = superior
        case .unitAdded(let unit): units.append(unit)
        case .unitRenamed(let id, _, let name): change(id) { $0.name = name }
        case .unitClosed(let id): change(id) { $0.isClosed = true }
        case .unitReopened(let id): change(id) { $0.isClosed = false }
        }
    }

    private mutating func change(_ id: UnitID, _ body: (inout Unit) -> Void) {
        guard let place = units.firstIndex(where: { $0.id == id }) else { return }
        body(&units[place])
    }

    /// Settings are in their own page.
    package var desk: DeskEntry? { nil }

    /// What is asked with every request, so that nobody has to fold the acts for it.
    package static let register: Register? = Register(
        "agency_profile",
        [.text("name"), .integer("idle_minutes"), .integer("session_hours")]
    )

    package var registerRow: [RegisterValue]? {
        [.text(text(.name)), .integer(number(.idleMinutes)), .integer(number(.sessionHours))]
    }
}

// MARK: Asking

extension AgencyProfile {
    /// The value in force: what was set, or else the usual one.
    package func value(_ key: SettingKey) -> SettingValue {
        values[key] ?? Setting.of(key)?.standard ?? .text("")
    }

    /// Somebody set it.
    package func isSet(_ key: SettingKey) -> Bool { values[key] != nil }

    package func text(_ key: SettingKey) -> String { value(key).typed }

    package func list(_ key: SettingKey) -> [String] {
        switch value(key) {
        case .list(let texts): texts
        case .text(let text): text.isEmpty ? [] : [text]
        case .number(let number): [String(number)]
        }
    }

    /// 0 for what is no number.
    package func number(_ key: SettingKey) -> Int {
        if case .number(let number) = value(key) { number } else { 0 }
    }

    /// How many working days before something is due to remind of it: 5, 3, 1.
    package var alertDays: [Int] { list(.alertDays).compactMap(Int.init) }

    /// 答复目录 is there for the public.
    package var hasPublicLog: Bool { text(.publicLog) == "设立" }

    package var workingHours: [ClockRange] { list(.workingHours).compactMap(ClockRange.init) }

    package func unit(_ id: UnitID) -> Unit? { units.first { $0.id == id } }

    package var openUnits: [Unit] { units.filter { !$0.isClosed } }
}
