import Disclosure

/// An invented agency of the demo and what it has set.
struct DemoAgency: Sendable {
    let name: String
    let short: String
    /// Sign-in name of its disclosure officer.
    let officer: String
    /// The last digits of its telephone numbers.
    let number: String
    /// Before the year in a 发文字号.
    let prefix: String

    static let city = DemoAgency("云溪市人民政府办公室", "市政府办", "gongkai", "001", "云政办公开")
    static let units = ["秘书科", "政务公开科", "法规科", "信息科"]

    static let below = [
        DemoAgency("云溪市发展和改革委员会", "市发改委", "fagai", "011", "云发改公开"),
        DemoAgency("云溪市教育局", "市教育局", "jiaoyu", "012", "云教公开"),
        DemoAgency("云溪市财政局", "市财政局", "caizheng", "013", "云财公开"),
        DemoAgency("云溪市自然资源和规划局", "市自然资源局", "ziran", "014", "云自然资公开"),
        DemoAgency("云溪市住房和城乡建设局", "市住建局", "zhujian", "015", "云建公开"),
        DemoAgency("云溪市卫生健康委员会", "市卫健委", "weijian", "016", "云卫公开"),
        DemoAgency("云溪市市场监督管理局", "市市场监管局", "shichang", "017", "云市监公开"),
        DemoAgency("云溪市柳塘镇人民政府", "柳塘镇", "liutang", "021", "柳政公开"),
        DemoAgency("云溪市石桥镇人民政府", "石桥镇", "shiqiao", "022", "石政公开"),
    ]

    private init(_ name: String, _ short: String, _ officer: String, _ number: String, _ prefix: String) {
        self.name = name
        self.short = short
        self.officer = officer
        self.number = number
        self.prefix = prefix
    }

    var names: [SettingKey: String] {
        [.aliases: short, .region: "云溪市", .office: short + "政务公开办公室"]
    }

    /// The reconsideration authority of a department, and of a town, is the city's government (《行政复议法》第二十四条).
    var settings: [SettingKey: String] {
        [
            .address: "云溪市溪畔路\(Int(number) ?? 1)号", .postcode: "000000", .phones: "0000-8888\(number)",
            .fax: "0000-8889\(number)", .email: "\(officer)@yunxi.example",
            .website: "https://\(officer).yunxi.example",
            .decisionPrefix: prefix, .correctionPrefix: prefix + "补", .extensionPrefix: prefix + "延",
            .consultationPrefix: prefix + "征", .feePrefix: prefix + "费", .receiptPrefix: prefix + "收",
            .reconsiderationAuthority: "云溪市人民政府", .reconsiderationAddress: "云溪市溪畔路2号",
            .reconsiderationChannel: "https://fuyi.yunxi.example", .court: "云溪市人民法院",
            .courtAddress: "云溪市石桥路8号",
        ]
    }
}

/// Someone of the demo: nobody who lives.
struct DemoPerson: Sendable {
    let signInName: String
    let name: String
    let role: Role
    let unit: String

    init(_ signInName: String, _ name: String, _ role: Role, _ unit: String = "") {
        self.signInName = signInName
        self.name = name
        self.role = role
        self.unit = unit
    }

    static let system = DemoPerson("xitong", "赵一", .systemAdministrator, "信息科")
    /// The security administrator first: the others get their roles from there.
    static let others = [
        DemoPerson("anquan", "钱二", .securityAdministrator, "信息科"),
        DemoPerson("shenji", "孙三", .auditAdministrator, "法规科"),
        DemoPerson("gongkai", "李四", .disclosureOfficer, "政务公开科"),
        DemoPerson("xinxi", "周五", .informationOfficer, "秘书科"),
        DemoPerson("baomi", "吴六", .secrecyReviewer, "法规科"),
        DemoPerson("fenguan", "郑七", .deputyHead),
        DemoPerson("zhuyao", "冯八", .head),
        DemoPerson("zhuguan", "陈九", .supervisingOffice, "政务公开科"),
    ]
}
