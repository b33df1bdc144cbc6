/// Why the settings of an agency cannot be changed so.
package enum AgencyRefusal: Refusal, Hashable {
    /// What is wrong, by field: at least one.
    case fields([FieldProblem])
    case nothingChanged
    case notEstablished
    case alreadyEstablished
    case nameMissing
    case nameTooLong
    case nameTaken
    case superiorUnknown
    /// It would stand under itself.
    case superiorIsBelow
    case sameSuperior
    case notBelow
    case unitNameMissing
    case unitNameTooLong
    case unitNameTaken
    case noSuchUnit
    case tooManyUnits
    case reasonMissing

    package struct FieldProblem: Hashable, Sendable {
        package var field: String
        /// 邮政编码
        package var title: String
        package var sentence: String
    }

    package var sentence: String {
        switch self {
        case .fields(let problems):
            problems.count == 1
                ? problems.map { "\($0.title)：\($0.sentence)" }.joined()
                : "有 \(problems.count) 处填写需要改正：\(problems.map(\.title).joined(separator: "、"))。"
        case .nothingChanged: "没有改动。"
        case .notEstablished: "这个机关还没有在本系统设立。"
        case .alreadyEstablished: "这个机关已经在本系统设立。"
        case .nameMissing: "请填写机关全称。"
        case .nameTooLong: "机关名称最多 100 个字。"
        case .nameTaken: "已有同名的机关。"
        case .superiorUnknown: "没有这个上级机关。"
        case .superiorIsBelow: "上级机关不能是本机关，也不能是它的下级。"
        case .sameSuperior: "上级机关没有变化。"
        case .notBelow: "只能管理本机关和下级机关。"
        case .unitNameMissing: "请填写内设机构名称。"
        case .unitNameTooLong: "内设机构名称最多 50 个字。"
        case .unitNameTaken: "已有同名的内设机构。"
        case .noSuchUnit: "没有这个内设机构。"
        case .tooManyUnits: "内设机构最多 200 个。"
        case .reasonMissing: "请写明理由。"
        }
    }

    package var field: String? {
        switch self {
        case .fields(let problems): problems.first?.field
        case .nameMissing, .nameTooLong, .nameTaken: "name"
        case .superiorUnknown, .superiorIsBelow, .sameSuperior: "superior"
        case .unitNameMissing, .unitNameTooLong, .unitNameTaken: "unitName"
        case .reasonMissing: "reason"
        default: nil
        }
    }
}
