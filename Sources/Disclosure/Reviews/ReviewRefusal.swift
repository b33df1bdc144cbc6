package import LegalClock

/// Why a step of a case of reconsideration or litigation is not possible.
package enum ReviewRefusal: Refusal, Hashable {
    case textMissing(String, String)
    case tooLong(String)
    case dayInFuture(String)
    case dayBefore(String, String, CivilDate)
    case isConcluded
    case notConcluded
    case isSuspended
    case notSuspended
    case alreadyAnswered
    case alreadyExtended
    case extensionOfCourt
    case simplifiedIsNotExtended
    case routeOfReconsideration
    case resultOfOtherSide(ReviewResult)
    case orderWithoutCorrection
    case orderWithoutRequest
    case daysOutOfBounds
    case notAppealable
    case nothingToObey
    case noOpinion
    case opinionStands
    case nothingChanged

    package var sentence: String {
        switch self {
        case .textMissing(_, let name): "请填写\(name)。"
        case .tooLong: "填写的内容太长，更长的请作为附件上传。"
        case .dayInFuture: "日期不能晚于今天。"
        case .dayBefore(_, let name, let day): "日期不能早于\(name)（\(day.chinese)）。"
        case .isConcluded: "案件已经审结。"
        case .notConcluded: "案件还没有审结。"
        case .isSuspended: "案件正在中止审理。"
        case .notSuspended: "案件没有中止审理。"
        case .alreadyAnswered: "已经提交过答复材料；补充的材料请作为文书登记。"
        case .alreadyExtended: "复议期限只能延长一次，最多三十日（《行政复议法》第六十二条）。"
        case .extensionOfCourt: "人民法院延长审限，请在“更新案件情况”中登记。"
        case .simplifiedIsNotExtended: "适用简易程序的复议案件不延长期限；转为普通程序后再登记。"
        case .routeOfReconsideration: "只有行政诉讼案件分直接起诉和复议后起诉。"
        case .resultOfOtherSide(let result): "\(result.column.name)中的这一种不是这类案件的结果。"
        case .orderWithoutCorrection: "只有结果纠正的案件才会责令重新答复。"
        case .orderWithoutRequest: "这个案件与依申请公开无关，没有可以重新答复的申请。"
        case .daysOutOfBounds: "责令答复的期限应在1至365个工作日之间。"
        case .notAppealable: "这样结案的不能再起诉或者上诉。"
        case .nothingToObey: "没有需要履行的决定。"
        case .noOpinion: "没有待回复的意见书。"
        case .opinionStands: "还有一份意见书没有回复。"
        case .nothingChanged: "案件情况没有变化。"
        }
    }

    package var field: String? {
        switch self {
        case .textMissing(let field, _), .tooLong(let field), .dayInFuture(let field), .dayBefore(let field, _, _):
            field
        case .routeOfReconsideration: "isAfterReconsideration"
        case .resultOfOtherSide: "result"
        case .orderWithoutCorrection, .orderWithoutRequest: "answersAnew"
        case .daysOutOfBounds: "workingDays"
        default: nil
        }
    }
}
