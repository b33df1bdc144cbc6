extension AgencyProfile {
    /// 设立机关: an agency begins to use the office.
    package func establish(name: String, superior: AgencyCode?) throws(AgencyRefusal) -> [AgencyAct] {
        guard !isEstablished else { throw .alreadyEstablished }
        return [.established(name: try Self.agencyName(name), superior: superior)]
    }

    /// 修改设置, as the fields of a form were filled in; a field that is left out stays.
    ///
    ///     try profile.change([.fax: "0000-8888001", .postcode: "12"])   // throws .fields([postcode: …])
    ///
    /// Keeps only what changed, with what it was. The caller asks the step of each group.
    package func change(_ typed: [SettingKey: String]) throws(AgencyRefusal) -> [AgencyAct] {
        guard isEstablished else { throw .notEstablished }
        var changes: [SettingChange] = []
        var problems: [AgencyRefusal.FieldProblem] = []
        for setting in Setting.all {
            guard let typed = typed[setting.key] else { continue }
            do {
                let new = try setting.form.value(of: typed)
                let old = value(setting.key)
                if new != old { changes.append(SettingChange(key: setting.key, old: old, new: new)) }
            } catch {
                problems.append(
                    .init(field: setting.key.rawValue, title: setting.title, sentence: error.sentence)
                )
            }
        }
        guard problems.isEmpty else { throw .fields(problems) }
        guard !changes.isEmpty else { throw .nothingChanged }
        return [.changed(changes)]
    }

    /// 调整上级机关. Whether the tree allows it: ``AgencyTree/mayPut(_:under:)``.
    package func move(under superior: AgencyCode?, reason: String) throws(AgencyRefusal) -> [AgencyAct] {
        guard isEstablished else { throw .notEstablished }
        guard superior != self.superior else { throw .sameSuperior }
        guard !reason.isBlank else { throw .reasonMissing }
        return [.moved(from: self.superior, to: superior, reason: reason.trimmed)]
    }

    // MARK: Units

    /// The unit gets the next number of its agency: `u7`.
    package func addUnit(_ name: String) throws(AgencyRefusal) -> [AgencyAct] {
        guard isEstablished else { throw .notEstablished }
        guard units.count < 200 else { throw .tooManyUnits }
        let name = try unitName(name, except: nil)
        return [.unitAdded(Unit(id: UnitID(rawValue: "u\(units.count + 1)"), name: name))]
    }

    package func renameUnit(_ id: UnitID, to name: String) throws(AgencyRefusal) -> [AgencyAct] {
        guard let unit = unit(id) else { throw .noSuchUnit }
        let name = try unitName(name, except: id)
        guard name != unit.name else { throw .nothingChanged }
        return [.unitRenamed(id, from: unit.name, to: name)]
    }

    package func closeUnit(_ id: UnitID) throws(AgencyRefusal) -> [AgencyAct] {
        guard let unit = unit(id) else { throw .noSuchUnit }
        guard !unit.isClosed else { throw .nothingChanged }
        return [.unitClosed(id)]
    }

    package func reopenUnit(_ id: UnitID) throws(AgencyRefusal) -> [AgencyAct] {
        guard let unit = unit(id) else { throw .noSuchUnit }
        guard unit.isClosed else { throw .nothingChanged }
        return [.unitReopened(id)]
    }

    // MARK: What the rules ask

    package static func agencyName(_ typed: String) throws(AgencyRefusal) -> String {
        let name = typed.trimmed
        guard !name.isEmpty else { throw .nameMissing }
        guard name.unicodeScalars.count <= 100, !name.hasControlCharacters else { throw .nameTooLong }
        return name
    }

    private func unitName(_ typed: String, except id: UnitID?) throws(AgencyRefusal) -> String {
        let name = typed.trimmed
        guard !name.isEmpty else { throw .unitNameMissing }
        guard name.unicodeScalars.count <= 50, !name.hasControlCharacters else { throw .unitNameTooLong }
        guard !units.contains(where: { $0.name == name && $0.id != id }) else { throw .unitNameTaken }
        return name
    }
}
