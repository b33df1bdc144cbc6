import Disclosure
import LegalClock

/// 办理经过: what the applicant reads of the course of the own case.
///
/// An allow-list, act by act: an act that is not named here with words of its own is not shown, and of those that are,
/// only what the agency told the applicant anyway. Who handles the case, what units and reviewers wrote, whom an opinion
/// was asked of and what it was, stays inside. The switches have no default: a new act must be decided here.
struct PublicCourse: Hashable, Sendable {
    struct Line: Hashable, Sendable {
        let day: CivilDate
        let title: String
        let text: String
    }

    /// Oldest first.
    let lines: [Line]

    init(_ acts: [Recorded<RequestAct>]) { lines = acts.compactMap(Self.line) }

    static func line(_ act: Recorded<RequestAct>) -> Line? {
        switch act.content {
        case .intake(let part): intake(part, act.day)
        case .handling(let part): handling(part, act.day)
        case .correction(let part): correction(part, act.day)
        case .consultation(let part): consultation(part)
        case .fee(let part): fee(part, act.day)
        case .period(let part): period(part, act.day)
        case .decision(let part): decision(part, act.day)
        case .closing(let part): closing(part, act.day)
        // The steps that letters stand for are told, and the letters are listed for themselves.
        case .letter: nil
        }
    }

    private static func intake(_ act: IntakeAct, _ day: CivilDate) -> Line? {
        switch act {
        case .submitted(let intake):
            Line(
                day: intake.submittedOn,
                title: "提出申请",
                text: "\(intake.channel.name)，共\(intake.items.count)项内容"
            )
        case .registered(let received, let due, _, let deemed):
            Line(
                day: received,
                title: "已收到并登记",
                text: "\(deemed ? "逾期未联系确认，视为已经确认。" : "")收到申请之日是\(received.chinese)，当时的答复期限是\(due)"
            )
        case .linked: nil
        }
    }

    private static func handling(_ act: HandlingAct, _ day: CivilDate) -> Line? {
        switch act {
        case .reviewBegun: Line(day: day, title: "开始审查", text: "")
        case .assigned, .returned, .unitAnswered, .searched, .secrecyReviewed, .redactionChecked, .noted: nil
        }
    }

    private static func correction(_ act: CorrectionAct, _ day: CivilDate) -> Line? {
        switch act {
        case .asked(let what, let letter, _, let servedOn, _, let limit, let stopsClock):
            Line(
                day: servedOn,
                title: "请您补正",
                text: "\(letter)，请在\(limit)前补正\(stopsClock ? "，收到补正后答复期限重新计算" : "，答复期限不受影响")。需要补正：\(what)"
            )
        case .received(let received, _, _, _, let due):
            Line(
                day: received,
                title: "收到补正",
                text: due.map { "答复期限自次日起重新计算，当时算到\($0)" } ?? "答复期限不变"
            )
        case .lapsed: Line(day: day, title: "逾期没有补正", text: "不再处理这件申请（条例第三十条）")
        }
    }

    /// Neither whom, nor what they said.
    private static func consultation(_ act: ConsultationAct) -> Line? {
        switch act {
        case .sent(let letter):
            Line(
                day: letter.sentOn,
                title: letter.kind == .thirdParty ? "征求第三方意见" : "征求其他机关意见",
                text: "\(letter.letter)，所需时间不计入答复期限（条例第三十三条）"
            )
        case .answered(_, let day, _, _, let due):
            Line(day: day, title: "收到意见", text: "答复期限继续计算，当时算到\(due)")
        case .lapsed(_, let day, let due):
            Line(day: day, title: "征求意见期满", text: "没有收到意见，答复期限继续计算，当时算到\(due)")
        case .thirdPartyTold: nil
        }
    }

    private static func fee(_ act: FeeAct, _ day: CivilDate) -> Line? {
        switch act {
        case .notified(let notice):
            Line(
                day: notice.servedOn,
                title: "收费通知",
                text:
                    "\(notice.letter)，信息处理费\(Fee.chinese(fen: notice.fen))（\(notice.tariff.name)），请在\(notice.limit)前缴纳"
            )
        case .paymentTold(let paid, _): Line(day: day, title: "您告知已缴费", text: "\(paid.chinese)缴费，等待机关核对到账")
        case .paid(let paid, let receipt, let due):
            Line(day: paid, title: "已缴费", text: "票据号\(receipt)，答复期限自次日起重新计算，当时算到\(due)")
        case .waived: Line(day: day, title: "收费通知已撤销", text: "答复期限不变")
        case .lapsed: Line(day: day, title: "逾期没有缴费", text: "不再处理这件申请")
        case .refunded(let fen, _): Line(day: day, title: "退还信息处理费", text: Fee.chinese(fen: fen))
        }
    }

    private static func period(_ act: PeriodAct, _ day: CivilDate) -> Line? {
        switch act {
        case .extended(let days, _, let letter, let servedOn, let due):
            Line(day: servedOn, title: "延期答复", text: "\(letter)，延长\(days)个工作日，答复期限是\(due)（条例第三十三条）")
        case .reasonsAsked(let letter, let servedOn, _, let limit):
            Line(day: servedOn, title: "请您说明理由", text: "\(letter)，请在\(limit)前说明；答复期限继续计算（条例第三十五条）")
        case .reasonsGiven(let given, _): Line(day: given, title: "收到您说明的理由", text: "")
        case .delayed(let until, let letter, let servedOn, _):
            Line(day: servedOn, title: "延迟答复", text: "\(letter)，延迟至\(until.chinese)答复（条例第三十五条）")
        case .dueMoved(let clock, let from, let to, let notice): moved(clock, from, to, notice, day)
        case .extensionProposed, .extensionAgreed, .extensionDeclined, .reasonsJudged: nil
        }
    }

    /// Periods of the applicant and of the answer; those of others are not the applicant's matter.
    private static func moved(
        _ clock: String,
        _ from: RequestDue,
        _ to: RequestDue,
        _ notice: String,
        _ day: CivilDate
    ) -> Line? {
        let told = [TimeLimit.reply, .correction, .fee, .reasons]
        guard let limit = told.first(where: { $0.id == clock }) else { return nil }
        return Line(day: day, title: "\(limit.title)重新计算", text: "按\(notice)，由\(from)改为\(to)")
    }

    private static func decision(_ act: DecisionAct, _ day: CivilDate) -> Line? {
        switch act {
        case .signed(let day, let letters):
            Line(day: day, title: "答复已签发", text: letters.map(\.number).joined(separator: "、"))
        case .served(let service, _):
            Line(day: service.day, title: "答复已送达", text: "\(service.way.name)，以\(service.way.dayName)为准")
        case .recalled: Line(day: day, title: "签发的答复已收回", text: "还没有送达，重新办理")
        case .drafted, .reviewResumed, .submittedForApproval, .draftReturned: nil
        }
    }

    private static func closing(_ act: ClosingAct, _ day: CivilDate) -> Line? {
        switch act {
        case .withdrawn(let day, _): Line(day: day, title: "您撤回了申请", text: "不再办理")
        case .archived: Line(day: day, title: "已归档", text: "")
        case .reopened(let order, let day, let due):
            Line(day: day, title: "重新办理", text: "\(order.kind.orderer)以\(order.document)责令重新答复，期限是\(due)")
        case .publicationProposed(let item): Line(day: day, title: "您建议主动公开第\(item)项内容", text: "")
        case .publicationDeclined(let item, _): Line(day: day, title: "第\(item)项内容不纳入主动公开的范围", text: "")
        case .convertedToProactive(let item, let due):
            Line(day: day, title: "第\(item)项内容纳入主动公开的范围", text: "\(due)前公开（条例第四十四条）")
        case .publishedProactively(let item, let day, let publication):
            Line(day: day, title: "第\(item)项内容已主动公开", text: publication)
        case .rated(let satisfied, _): Line(day: day, title: "您的评价：\(satisfied ? "满意" : "不满意")", text: "")
        case .receiptConfirmed: Line(day: day, title: "您确认收到了答复", text: "")
        case .underReview, .reevaluated, .toldAgency, .takenOver, .closedElsewhere: nil
        }
    }
}
