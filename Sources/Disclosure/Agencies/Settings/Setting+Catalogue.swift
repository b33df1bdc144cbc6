extension SettingKey {
    package static let name = SettingKey("name")
    package static let aliases = SettingKey("aliases")
    package static let region = SettingKey("region")
    package static let office = SettingKey("office")

    package static let address = SettingKey("address")
    package static let postcode = SettingKey("postcode")
    package static let phones = SettingKey("phones")
    package static let fax = SettingKey("fax")
    package static let email = SettingKey("email")
    package static let website = SettingKey("website")

    package static let officeHours = SettingKey("officeHours")
    package static let workingHours = SettingKey("workingHours")

    package static let decisionPrefix = SettingKey("decisionPrefix")
    package static let correctionPrefix = SettingKey("correctionPrefix")
    package static let extensionPrefix = SettingKey("extensionPrefix")
    package static let consultationPrefix = SettingKey("consultationPrefix")
    package static let feePrefix = SettingKey("feePrefix")
    package static let receiptPrefix = SettingKey("receiptPrefix")

    package static let reconsiderationAuthority = SettingKey("reconsiderationAuthority")
    package static let reconsiderationAddress = SettingKey("reconsiderationAddress")
    package static let reconsiderationChannel = SettingKey("reconsiderationChannel")
    package static let court = SettingKey("court")
    package static let courtAddress = SettingKey("courtAddress")

    package static let alertDays = SettingKey("alertDays")
    package static let refusalReviewMonths = SettingKey("refusalReviewMonths")
    package static let correctionDays = SettingKey("correctionDays")
    package static let reasonDays = SettingKey("reasonDays")
    package static let confirmationDays = SettingKey("confirmationDays")
    package static let monthlyRequests = SettingKey("monthlyRequests")
    package static let yearlyRequests = SettingKey("yearlyRequests")

    package static let publicLog = SettingKey("publicLog")

    package static let idleMinutes = SettingKey("idleMinutes")
    package static let sessionHours = SettingKey("sessionHours")
}

extension Setting {
    /// Every setting there is, in the order of the page. A feature adds its own here.
    package static let all = basics + contact + hours + letters + remedies + thresholds + publicity + sessions

    private static let basics = [
        Setting(.name, "机关全称", .basics, .line(most: 100, isRequired: true), source: "《条例》第十二条"),
        Setting(
            .aliases,
            "简称和曾用名",
            .basics,
            .lines(most: 20, length: 100),
            standard: .list([]),
            source: "年度报告由此认出本机关",
            hint: "每行一个。"
        ),
        Setting(.region, "所在地", .basics, .line(most: 60), source: "《条例》第十二条", hint: "如：江南省云溪市。"),
        Setting(
            .office,
            "政府信息公开工作机构",
            .basics,
            .line(most: 100),
            source: "《条例》第四条、第十二条",
            hint: "负责本机关政府信息公开日常工作的机构名称。"
        ),
    ]

    private static let contact = [
        Setting(.address, "办公地址", .contact, .line(most: 200), source: "《条例》第十二条"),
        Setting(.postcode, "邮政编码", .contact, .postcode, source: "《条例》第十二条"),
        Setting(
            .phones,
            "联系电话",
            .contact,
            .phones(most: 5),
            standard: .list([]),
            source: "《条例》第十二条",
            hint: "每行一个，如 0000-8888000。"
        ),
        Setting(.fax, "传真", .contact, .phone, source: "《条例》第十二条、第三十一条第三项"),
        Setting(.email, "电子邮箱", .contact, .email, source: "《条例》第十二条"),
        Setting(.website, "互联网联系方式", .contact, .webAddress, source: "《条例》第十二条"),
    ]

    private static let hours = [
        Setting(
            .officeHours,
            "对外公布的办公时间",
            .hours,
            .line(most: 200),
            standard: .text("工作日 9:00—12:00，14:00—17:30（法定节假日除外）"),
            source: "《条例》第十二条；默认为通常做法"
        ),
        Setting(
            .workingHours,
            "工作时段",
            .hours,
            .clockRanges(most: 4),
            standard: .list(["09:00-12:00", "14:00-17:30"]),
            source: "默认为通常做法",
            hint: "每行一段，如 09:00-12:00；在此以外收到的网上申请次日确认。"
        ),
    ]

    private static let letters = [
        prefix(.decisionPrefix, "处理决定告知书"), prefix(.correctionPrefix, "补正告知书"),
        prefix(.extensionPrefix, "延期答复告知书"), prefix(.consultationPrefix, "征求意见书"),
        prefix(.feePrefix, "收费通知"), prefix(.receiptPrefix, "接收回执"),
    ]

    private static func prefix(_ key: SettingKey, _ letter: String) -> Setting {
        Setting(
            key,
            letter,
            .letters,
            .letterPrefix,
            source: "《党政机关公文格式》GB/T 9704—2012 7.2.5",
            hint: "发文字号中年份之前的部分，如“云政公开”，编出的字号为“云政公开〔2026〕1号”。"
        )
    }

    private static let remedies = [
        Setting(
            .reconsiderationAuthority,
            "行政复议机关",
            .remedies,
            .line(most: 100),
            source: "《行政复议法》第二十四条、第二十五条、第二十七条",
            hint: "政府部门为本级人民政府，政府为上一级人民政府；垂直领导的机关为上一级主管部门。"
        ),
        Setting(
            .reconsiderationAddress,
            "行政复议机关地址",
            .remedies,
            .line(most: 200),
            source: "《行政复议法》第二十条第三款"
        ),
        Setting(
            .reconsiderationChannel,
            "行政复议网上申请渠道",
            .remedies,
            .webAddress,
            source: "《行政复议法》第二十二条第二款",
            hint: "网上送达的决定必须写明。"
        ),
        Setting(
            .court,
            "管辖的人民法院",
            .remedies,
            .line(most: 100),
            source: "《行政诉讼法》第十四条、第十五条、第十八条"
        ),
        Setting(.courtAddress, "人民法院地址", .remedies, .line(most: 200), source: "《行政诉讼法》第四十六条"),
    ]

    private static let thresholds = [
        Setting(
            .alertDays,
            "到期提醒",
            .thresholds,
            .descendingDays(most: 5, of: 1...60),
            standard: .list(["5", "3", "1"]),
            source: "本系统默认",
            hint: "到期前几个工作日提醒，由多到少，每行一个。"
        ),
        Setting(
            .refusalReviewMonths,
            "不予公开信息的定期评估",
            .thresholds,
            .number(1...36, unit: "个月"),
            standard: .number(12),
            source: "《条例》第十八条要求定期评估，未定间隔；默认 12 个月"
        ),
        Setting(
            .correctionDays,
            "补正的合理期限",
            .thresholds,
            .number(5...15, unit: "个工作日"),
            standard: .number(10),
            source: "《条例》第三十条，未定天数；默认 10 个工作日"
        ),
        Setting(
            .reasonDays,
            "说明理由的期限",
            .thresholds,
            .number(3...15, unit: "个工作日"),
            standard: .number(7),
            source: "《条例》第三十五条，未定天数；默认 7 个工作日"
        ),
        Setting(
            .confirmationDays,
            "网上申请最迟确认",
            .thresholds,
            .number(1...3, unit: "个工作日"),
            standard: .number(1),
            source: "《条例》第三十一条第三项；默认次一工作日"
        ),
        Setting(
            .monthlyRequests,
            "同一申请人一月内申请提示",
            .thresholds,
            .number(2...200, unit: "件"),
            standard: .number(10),
            source: "国办函〔2020〕109号：一个自然月内 10 件以下不收费；只作提示"
        ),
        Setting(
            .yearlyRequests,
            "同一申请人一年内申请提示",
            .thresholds,
            .number(2...1000, unit: "件"),
            standard: .number(30),
            source: "《条例》第三十五条“明显超过合理范围”由机关判断；默认 30 件，只作提示"
        ),
    ]

    private static let publicity = [
        Setting(
            .publicLog,
            "答复目录",
            .publicity,
            .choice(["不设立", "设立"]),
            standard: .text("不设立"),
            source: "由机关决定；不含个人信息",
            hint: "设立以后，公开工作人员可以把已经答复的申请逐件列入目录，供公众查阅，免得重复申请。"
        )
    ]

    private static let sessions = [
        Setting(
            .idleMinutes,
            "不操作自动退出",
            .sessions,
            .number(5...120, unit: "分钟"),
            standard: .number(30),
            source: "GB/T 22239—2019 8.1.4.1（登录连接超时自动退出）；默认 30 分钟"
        ),
        Setting(
            .sessionHours,
            "一次登录最长",
            .sessions,
            .number(1...24, unit: "小时"),
            standard: .number(12),
            source: "本系统默认"
        ),
    ]
}
