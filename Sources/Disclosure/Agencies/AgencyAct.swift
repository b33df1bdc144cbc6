/// What can happen to the settings of an agency. Changes say what was and what is now.
package enum AgencyAct: ActContent {
    case established(name: String, superior: AgencyCode?)
    case changed([SettingChange])
    case moved(from: AgencyCode?, to: AgencyCode?, reason: String)
    case unitAdded(Unit)
    case unitRenamed(UnitID, from: String, to: String)
    case unitClosed(UnitID)
    case unitReopened(UnitID)

    package static let version = 1

    package var name: String {
        switch self {
        case .established: "established"
        case .changed: "changed"
        case .moved: "moved"
        case .unitAdded: "unitAdded"
        case .unitRenamed: "unitRenamed"
        case .unitClosed: "unitClosed"
        case .unitReopened: "unitReopened"
        }
    }

    package var sentence: ActSentence {
        switch self {
        case .established(let name, _): "设立机关：\(name)"
        case .changed(let changes): "修改设置：\(changes.map(\.sentence).joined(separator: "；"))"
        case .moved(_, _, let reason): "调整上级机关：\(reason)"
        case .unitAdded(let unit): "增加内设机构：\(unit.name)"
        case .unitRenamed(_, let old, let new): "内设机构“\(old)”改称“\(new)”"
        case .unitClosed(let id): "撤销内设机构（\(id)）"
        case .unitReopened(let id): "恢复内设机构（\(id)）"
        }
    }
}

/// One setting that changed.
package struct SettingChange: Hashable, Sendable {
    package var key: SettingKey
    package var old: SettingValue
    package var new: SettingValue

    package init(key: SettingKey, old: SettingValue, new: SettingValue) {
        self.key = key
        self.old = old
        self.new = new
    }

    /// 传真由“（空）”改为“0000-8888001”
    package var sentence: String {
        "\(Setting.of(key)?.title ?? key.rawValue)由“\(old.shown)”改为“\(new.shown)”"
    }
}

// MARK: Fields

extension AgencyAct {
    package var fields: ActFields {
        switch self {
        case .established(let name, let superior):
            var fields = ActFields(["name": .text(name)])
            fields["superior"] = superior.map { .text($0.rawValue) }
            return fields
        case .changed(let changes):
            return ActFields([
                "changes": .list(
                    changes.map { change in
                        .fields(
                            ActFields([
                                "key": .text(change.key.rawValue), "old": change.old.actValue,
                                "new": change.new.actValue,
                            ])
                        )
                    }
                )
            ])
        case .moved(let old, let new, let reason):
            var fields = ActFields(["reason": .text(reason)])
            fields["from"] = old.map { .text($0.rawValue) }
            fields["to"] = new.map { .text($0.rawValue) }
            return fields
        case .unitAdded(let unit): return ActFields(["unit": .text(unit.id.rawValue), "name": .text(unit.name)])
        case .unitRenamed(let id, let old, let new):
            return ActFields(["unit": .text(id.rawValue), "from": .text(old), "to": .text(new)])
        case .unitClosed(let id), .unitReopened(let id): return ActFields(["unit": .text(id.rawValue)])
        }
    }

    package init(name: String, version: Int, fields: ActFields) throws(ActFault) {
        guard version == 1 else { throw .unknown(name, version: version) }
        switch name {
        case "established":
            self = .established(
                name: try fields.text("name"),
                superior: try fields.optionalText("superior").map(AgencyCode.init(rawValue:))
            )
        case "changed":
            var changes: [SettingChange] = []
            for part in try fields.parts("changes") { changes.append(try SettingChange(part)) }
            self = .changed(changes)
        case "moved":
            self = .moved(
                from: try fields.optionalText("from").map(AgencyCode.init(rawValue:)),
                to: try fields.optionalText("to").map(AgencyCode.init(rawValue:)),
                reason: try fields.text("reason")
            )
        case "unitAdded":
            self = .unitAdded(Unit(id: UnitID(rawValue: try fields.text("unit")), name: try fields.text("name")))
        case "unitRenamed":
            self = .unitRenamed(
                UnitID(rawValue: try fields.text("unit")),
                from: try fields.text("from"),
                to: try fields.text("to")
            )
        case "unitClosed": self = .unitClosed(UnitID(rawValue: try fields.text("unit")))
        case "unitReopened": self = .unitReopened(UnitID(rawValue: try fields.text("unit")))
        default: throw .unknown(name, version: version)
        }
    }
}

extension SettingChange {
    fileprivate init(_ fields: ActFields) throws(ActFault) {
        guard let old = fields["old"], let new = fields["new"] else { throw ActFault("设置的变更缺少前后的值。") }
        self.init(
            key: SettingKey(rawValue: try fields.text("key")),
            old: try SettingValue(old),
            new: try SettingValue(new)
        )
    }
}
