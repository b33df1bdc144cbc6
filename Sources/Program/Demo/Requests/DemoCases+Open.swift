import Disclosure
import LegalClock

extension DemoCases {
    /// What lies on the desk now: every state, and due days before, on and after today.
    var open: [DemoCase] {
        arriving + handled + waiting + periods + late + answered
    }

    /// The last day of the reply period falls on this one: today, or the next working day.
    private var anchor: CivilDate { calendar.moved(today).day }

    /// Came in by a channel, so many working days before the anchor, and was registered on the same day.
    private func one(
        _ applicant: Int,
        _ items: [String],
        _ decisions: [Decision],
        daysAgo count: Int,
        _ channel: IntakeChannel = .inPerson
    ) -> DemoCase {
        let day = count == 0 ? anchor : calendar.day(count, workingDaysBefore: anchor).day
        var one = DemoCase(DemoApplicant.all[applicant], channel, items, decisions, on: day, in: calendar)
        if !channel.needsConfirmation { one.add(0, .register) }
        return one
    }

    private var arriving: [DemoCase] {
        var received = one(0, ["全市新能源公交车采购合同和补贴发放明细"], [.granted], daysAgo: 2)
        received.then(1, .assign)
        return [
            one(1, ["溪畔小学改扩建工程的环境影响评价批复"], [.granted], daysAgo: 1, .online),
            one(5, ["云溪河水质断面2026年以来的监测数据"], [.granted], daysAgo: 1, .online),
            one(9, ["石桥镇柳树湾村土地征收补偿费的分配依据"], [.granted], daysAgo: 3, .ordinaryMail),
            received,
        ]
    }

    private var handled: [DemoCase] {
        var reviewed = one(2, ["老城区加装电梯补贴的名单", "补贴资金的来源文件"], [.partiallyGranted, .granted], daysAgo: 12)
        reviewed.then(1, .review, .assign)
        reviewed.then(4, .answerAsUnit)
        var returned = one(8, ["智慧城市平台建设项目的立项批复"], [.granted], daysAgo: 10)
        returned.then(1, .review, .assign)
        returned.then(2, .giveBack)
        var drafting = one(3, ["产业扶持资金管理办法的起草说明"], [.refusedProcess], daysAgo: 17)
        drafting.then(1, .review)
        drafting.prepare(after: 8)
        var dueTomorrow = one(
            4,
            ["公共自行车运营考核结果", "运营补贴的标准", "要求处理损坏的停车桩"],
            [.granted, .notExisting, .petition],
            daysAgo: 19
        )
        dueTomorrow.then(1, .review)
        dueTomorrow.prepare(after: 9)
        var approving = one(7, ["人民路拓宽工程的规划选址意见"], [.granted], daysAgo: 20)
        approving.then(1, .review)
        approving.prepare(after: 10)
        approving.then(4, .sendForApproval)
        var decided = one(6, ["行政复议决定书的公开范围的内部规定"], [.refusedInternal], daysAgo: 15)
        decided.then(1, .review)
        decided.prepare(after: 8)
        decided.then(2, .sendForApproval)
        decided.then(2, .sign)
        return [reviewed, returned, drafting, dueTomorrow, approving, decided]
    }

    private var waiting: [DemoCase] {
        var correction = one(0, ["有关拆迁的文件"], [.granted], daysAgo: 7)
        correction.then(3, .askCorrection)
        var thirdParty = one(3, ["云溪热电联产项目特许经营协议"], [.refusedThirdParty], daysAgo: 11)
        thirdParty.then(1, .review)
        thirdParty.then(2, .consult(.thirdParty))
        var objecting = one(6, ["污水处理厂运营合同的价格条款"], [.refusedThirdParty], daysAgo: 18)
        objecting.then(1, .review)
        objecting.then(1, .consult(.thirdParty))
        objecting.then(10, .receiveOpinion(.objects))
        var coAgency = one(8, ["与邻市共建产业园的合作协议"], [.granted], daysAgo: 9)
        coAgency.then(1, .review)
        coAgency.then(2, .consult(.coAgency))
        var fee = one(4, ["2015年以来全部市长办公会议纪要"], [.granted], daysAgo: 14)
        fee.then(1, .review)
        fee.then(4, .notifyFee(pages: 320))
        var reasons = one(7, ["各部门2018年以来的全部差旅报销单"], [.granted], daysAgo: 6)
        reasons.then(1, .review)
        reasons.then(2, .askReasons)
        return [correction, thirdParty, objecting, coAgency, fee, reasons]
    }

    private var periods: [DemoCase] {
        var proposed = one(2, ["轨道交通线网规划的专家论证材料"], [.granted], daysAgo: 15)
        proposed.then(1, .review)
        proposed.then(11, .proposeExtension(10))
        // Into a year whose holidays may not be announced yet.
        var extended = one(5, ["云溪河综合治理三年行动的全部验收资料"], [.granted], daysAgo: 13)
        extended.then(1, .review)
        extended.then(8, .proposeExtension(20))
        extended.then(1, .agreeExtension(20))
        extended.then(1, .extend)
        var linked = one(0, ["溪畔路雨污分流改造工程的概算批复"], [.repeated], daysAgo: 5)
        linked.then(1, .linkToFirst)
        linked.then(1, .review)
        return [proposed, extended, linked]
    }

    private var late: [DemoCase] {
        var late = one(1, ["城区积水点整治的责任分工"], [.granted], daysAgo: 23)
        late.then(1, .review, .assign)
        var unserved = one(9, ["宅基地确权登记的工作通报"], [.granted], daysAgo: 22)
        unserved.then(1, .review)
        unserved.prepare(after: 12)
        unserved.then(4, .sendForApproval)
        unserved.then(4, .sign)
        return [late, unserved]
    }

    /// Answered lately: with an applicant who proposes to publish it for everyone.
    private var answered: [DemoCase] {
        var proposing = one(5, ["全市公共厕所的分布和开放时间"], [.granted], daysAgo: 14, .inPerson)
        proposing.then(1, .review)
        proposing.answer(after: 3, by: .electronic)
        proposing.then(1, .confirmReceipt, .rate(satisfied: true), .proposePublication)
        var published = one(8, ["云溪市历年高考报名人数"], [.granted], daysAgo: 30, .inPerson)
        published.then(1, .review)
        published.answer(after: 4, by: .electronic)
        published.then(4, .convertToProactive)
        var contested = one(6, ["国有土地上房屋征收评估机构的选定过程材料"], [.partiallyGranted], daysAgo: 40, .inPerson)
        contested.then(1, .review)
        contested.answer(after: 6, by: .postal)
        var silent = one(2, ["溪畔公园改造的招标文件"], [.granted], daysAgo: 26, .inPerson)
        silent.then(2, .review)
        silent.answer(after: 8, by: .postal)
        silent.then(1, .rate(satisfied: false))
        return [proposing, published, contested, silent]
    }
}
