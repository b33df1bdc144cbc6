import Disclosure
import LegalClock

/// 办到哪一步: the question answered first on the page of the own request.
struct StatusHead: Hashable, Sendable {
    /// 正在答复，最迟
    private(set) var title: String
    /// 11月20日 星期五; empty where no day matters.
    private(set) var day = ""
    /// One sentence: what happens now, and what is up to the reader.
    private(set) var lead = ""
    /// 已用 20 个工作日
    private(set) var tags: [Tag] = []

    struct Tag: Hashable, Sendable {
        let text: String
        /// `info`, `warning`, `error`, `sound`.
        let style: String
    }

    init(_ request: DisclosureRequest, on today: CivilDate, in calendar: WorkingCalendar) {
        title = request.state.publicName
        switch request.state {
        case .submitted: submitted(request, calendar)
        case .received, .underReview, .drafting, .approving: answering("正在答复，最迟", request, today)
        case .decided: answering("答复已作出，正在送达，最迟", request, today)
        case .awaitingThirdParty, .awaitingCoAgency: answering("正在征求意见，最迟答复", request, today)
        case .awaitingReason: asked("请您说明理由，最迟", request.reasons?.limit, "逾期没有说明的，机关将根据现有情况处理。", today)
        case .awaitingCorrection:
            asked("请您补正，最迟", request.corrections.last?.limit, "收到补正以后，答复期限重新计算。", today)
        case .awaitingFee:
            let amount = request.fees.last.map { Fee.chinese(fen: $0.notice.fen) } ?? ""
            asked("请您缴费 \(amount)，最迟", request.fees.last?.notice.limit, "缴清以后，答复期限重新计算。", today)
        case .served, .archived: answered(request, calendar)
        case .closedAbandoned:
            lead = request.outcome == .abandonedFeeUnpaid ? "逾期没有缴纳信息处理费，视为放弃申请。" : "逾期没有补正，视为放弃申请。"
        case .withdrawn: lead = "这件申请不再办理。"
        }
        if request.state.clock == .running || request.state.clock == .suspended { count(request, today, calendar) }
    }

    private mutating func submitted(_ request: DisclosureRequest, _ calendar: WorkingCalendar) {
        guard let intake = request.intake else { return }
        title = "已提交，等待工作机构确认"
        lead = "工作机构确认以后登记，自收到申请之日的次日起计算二十个工作日。"
        tags = [Tag(text: "\(intake.submittedOn.chineseWithoutYear)提交", style: "info")]
    }

    private mutating func answering(_ words: String, _ request: DisclosureRequest, _ today: CivilDate) {
        guard let due = request.due else { return }
        if !due.isProvisional, today > due.day {
            title = "答复期限已过"
            day = due.day.chineseWithoutYear
            lead = "机关应在\(due.day.chinese)前答复，还没有送达答复。您可以依法申请行政复议或者提起行政诉讼，也可以向上级机关投诉。"
            tags.append(Tag(text: "逾期", style: "error"))
            return
        }
        title = words
        day = Self.words(due.day, today)
        if due.isProvisional { tags.append(Tag(text: "暂定，放假安排公布后可能变动", style: "warning")) }
    }

    private mutating func asked(_ words: String, _ limit: RequestDue?, _ lead: String, _ today: CivilDate) {
        guard let limit else { return }
        title = words
        day = Self.words(limit.day, today)
        self.lead = lead
        if today > limit.day { tags.append(Tag(text: "期限已过，有正当理由的请尽快办理", style: "warning")) }
        if limit.isProvisional { tags.append(Tag(text: "暂定", style: "warning")) }
    }

    private mutating func answered(_ request: DisclosureRequest, _ calendar: WorkingCalendar) {
        if let outcome = request.outcome { title = "已答复：\(outcome.name)" }
        guard let service = request.service else { return }
        tags.append(Tag(text: "\(service.day.chinese)送达", style: "info"))
        if let isInTime = request.isInTime {
            tags.append(isInTime ? Tag(text: "按期", style: "sound") : Tag(text: "超过期限", style: "error"))
        }
        let isTold = request.signing?.letters.contains { $0.remedy != nil && $0.remedy != RemedyRoute.none } ?? false
        guard isTold else { return }
        let periods = RemedyPeriods(servedOn: service.day, isTold: true)
        let until = periods.reconsideration(in: calendar)
        let first = request.signing?.letters.contains { $0.remedy == .reconsiderationFirst } ?? false
        lead =
            first
            ? "不服的，可以在\(until.chinese)前先申请行政复议，怎样申请写在答复里。"
            : "不服的，可以在\(until.chinese)前申请行政复议，或者在\(periods.suit(in: calendar).chinese)前提起行政诉讼，怎样办写在答复里。"
    }

    /// What is used up, what is left, what was taken out.
    private mutating func count(_ request: DisclosureRequest, _ today: CivilDate, _ calendar: WorkingCalendar) {
        guard let clock = request.clock else { return }
        let days = clock.derivation(in: calendar).days.filter { $0.date >= clock.run.start }
        var (used, suspended) = (0, 0)
        for day in days {
            switch day.counting {
            case .counted(let number) where day.date <= today: used = number
            case .suspended where day.kind.isWorkingDay: suspended += 1
            default: break
            }
        }
        tags.insert(Tag(text: "已用 \(used) 个工作日", style: "info"), at: 0)
        if suspended > 0 { tags.append(Tag(text: "征求意见扣除 \(suspended) 个工作日", style: "warning")) }
        if let extended = clock.run.extension { tags.append(Tag(text: "已延长 \(extended.days) 个工作日", style: "warning")) }
    }

    /// `11月20日 星期五`, with the year when it is another one.
    private static func words(_ day: CivilDate, _ today: CivilDate) -> String {
        "\(day.year == today.year ? day.chineseWithoutYear : day.chinese) \(day.weekday.name)"
    }
}
