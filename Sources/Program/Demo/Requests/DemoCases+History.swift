import Disclosure
import LegalClock

/// The requests of the demo, around a day.
struct DemoCases {
    let today: CivilDate
    let calendar: WorkingCalendar

    var all: [DemoCase] { history + open }

    /// What was asked in the last years, and how it was answered.
    private struct Past {
        enum Way {
            case plain, unit, corrected, lapsed, thirdParty, coAgency, feePaid, feeUnpaid, extended, late, volume,
                withdrawn
        }

        let text: String
        let decision: Decision
        let way: Way

        init(_ text: String, _ decision: Decision, _ way: Way = .plain) {
            self.text = text
            self.decision = decision
            self.way = way
        }
    }

    private static let past = [
        Past("溪畔路雨污分流改造工程的批复和概算", .granted, .unit),
        Past("市政府办公室上一年度部门预算", .grantedAlreadyPublic),
        Past("柳塘镇老旧小区改造项目评审会的专家名单和评审意见", .partiallyGranted),
        Past("青禾农业产业园用地项目的投资协议全文", .refusedThirdParty, .thirdParty),
        Past("石桥镇集中供水工程的验收报告", .granted, .corrected),
        Past("政府常务会议关于公交票价调整的讨论记录", .refusedProcess),
        Past("2008年城中村改造领导小组的会议纪要", .notExisting),
        Past("某公司名下不动产的登记情况", .administrativeQuery),
        Past("市第三小学学区划分的依据", .notThisAgency),
        Past("城市防洪预案及物资储备点位", .refusedThreeSecurities),
        Past("近十年各科室加班情况的统计分析", .requiresCreation),
        Past("所有与征地有关的材料", .stillUnclear, .corrected),
        Past("要求查处邻居违法建设", .petition),
        Past("溪畔路雨污分流改造工程的批复和概算（再次申请）", .repeated),
        Past("云溪年鉴2022卷", .publishedMaterial),
        Past("人才公寓分配方案和分配结果", .granted, .extended),
        Past("机关食堂采购的内部报账流程", .refusedInternal),
        Past("行政处罚案件的询问笔录", .refusedCaseFile),
        Past("老干部活动中心1995年的基建档案", .archived),
        Past("关于养老服务补贴发放标准的文件", .granted),
        Past("要求对已提供的批复重新盖章确认", .reconfirm),
        Past("为什么不给我家通天然气", .notGovernmentInformation),
        Past("涉密会议的会议通知", .refusedStateSecret),
        Past("市区停车收费标准的制定依据", .granted, .late),
        Past("全部信访事项的台账", .abnormalVolume, .volume),
        Past("道路绿化养护合同", .granted, .coAgency),
        Past("历年土地出让合同复印件", .granted, .feePaid),
        Past("全市道路工程的施工图纸", .abandonedFeeUnpaid, .feeUnpaid),
        Past("一份没有写明名称的文件", .abandonedNoCorrection, .lapsed),
        Past("公务用车的保险明细", .withdrawn, .withdrawn),
        Past("法律禁止公开的统计原始资料", .refusedProhibitedByLaw),
        Past("创建文明城市的工作方案", .granted, .unit),
    ]

    /// Twice each of them, sixteen days apart, the last one some two months ago.
    private var history: [DemoCase] {
        let count = Self.past.count * 2
        return (0..<count).map { number in
            past(
                Self.past[number % Self.past.count],
                by: DemoApplicant.all[number * 3 % DemoApplicant.all.count],
                number,
                on: today.adding(days: -58 - 16 * (count - 1 - number))
            )
        }
    }

    private static let channels: [IntakeChannel] = [
        .online, .inPerson, .online, .signedMail, .ordinaryMail, .online, .fax,
    ]

    private func past(_ past: Past, by applicant: DemoApplicant, _ number: Int, on day: CivilDate) -> DemoCase {
        let channel = Self.channels[number % Self.channels.count]
        var one = DemoCase(applicant, channel, [past.text], [past.decision], on: day, in: calendar)
        one.add(channel.needsConfirmation ? 1 : 0, .register)
        switch past.way {
        case .lapsed:
            one.then(3, .askCorrection)
            one.then(12, .lapseCorrection)
            return one
        case .corrected:
            one.then(3, .askCorrection)
            one.then(6, .correct)
        case .plain, .unit, .thirdParty, .coAgency, .feePaid, .feeUnpaid, .extended, .late, .volume, .withdrawn:
            one.then(1, .review)
        }
        take(past.way, &one)
        guard past.way != .feeUnpaid, past.way != .withdrawn else { return one }
        one.answer(after: past.way == .late ? 21 : past.way == .extended ? 13 : 2 + number % 6)
        if number % 3 == 0 { one.then(2, .rate(satisfied: number % 9 != 0)) }
        one.then(15, .archive)
        return one
    }

    /// What lies between the review and the answer.
    private func take(_ way: Past.Way, _ one: inout DemoCase) {
        switch way {
        case .plain, .corrected, .lapsed, .late: break
        case .unit:
            one.then(0, .assign)
            one.then(4, .answerAsUnit)
        case .thirdParty:
            one.then(1, .consult(.thirdParty))
            one.then(9, .receiveOpinion(.objects))
        case .coAgency:
            one.then(1, .consult(.coAgency))
            one.then(7, .receiveOpinion(.agrees))
        case .feePaid:
            one.then(2, .notifyFee(pages: 86))
            one.then(5, .pay)
        case .feeUnpaid:
            one.then(2, .notifyFee(pages: 240))
            one.then(21, .lapseFee)
        case .extended:
            one.then(8, .proposeExtension(15))
            one.then(1, .agreeExtension(15))
            one.then(1, .extend)
        case .volume:
            one.then(1, .askReasons)
            one.then(5, .giveReasons)
            one.then(1, .judgeReasons(accepted: false))
        case .withdrawn: one.then(4, .withdraw)
        }
    }
}
