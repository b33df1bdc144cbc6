import Disclosure

/// What the sample letters say: as usual, or at length.
struct LetterSampleText {
    private let isLong: Bool

    init(_ length: LetterSamples.Length) { isLong = length == .long }

    var office: LetterOffice {
        var office = LetterOffice(AgencyProfile(id: AgencyProfile.subject(AgencyCode(rawValue: "a0000000001"))))
        office.agency = isLong ? "清河市自然资源和规划局城东新区分局（清河市城东新区林业管理局）" : "清河市自然资源和规划局"
        office.office = isLong ? "政务公开和行政审批服务科（政府信息公开工作办公室）" : "办公室"
        office.phone = "0000-1234567"
        office.reconsiderationAuthority = isLong ? "清河市城东新区管理委员会（清河市人民政府派出机关）" : "清河市人民政府"
        office.reconsiderationChannel = "https://fuyi.example.cn/qinghe/chengdong/apply?channel=gov-information"
        office.court = isLong ? "清河市城东新区人民法院（跨行政区划集中管辖法院）" : "清河市城东区人民法院"
        if isLong {
            office.reconsiderationAddress = "清河市城东新区人民东路1288号行政服务中心三楼行政复议受理窗口，电话0000-7654321"
            office.courtAddress = "清河市城东新区法治大道66号诉讼服务中心"
        }
        return office
    }

    var name: String { isLong ? "清河市某某生态环境保护与资源循环利用科技发展（集团）股份有限公司第一分公司" : "张三" }
    var contact: String {
        isLong
            ? "0000-8888000转8012，zhangsan.with-a-long-name@mail.example.cn，清河市城东新区光明路1号生态科技园12号楼1203室" : "13800000000"
    }
    var agency: String { isLong ? "清河市城东新区住房和城乡建设局（清河市城东新区人民防空办公室）" : "清河市档案馆" }

    var items: [String] { isLong ? (1...6).map(item) : [item(1)] }

    func item(_ number: Int) -> String {
        guard isLong else { return number == 1 ? "清河市城东片区控制性详细规划批复文件及附图" : "项目评审会议的讨论记录" }
        return """
            清河市城东片区第\(number)号地块自2018年1月至2025年12月期间的控制性详细规划编制、审查、批准、修改的全部文件及附图，\
            包括征求意见的公告、听证会笔录、专家评审意见、有关部门的书面意见以及对上述意见采纳情况的说明
            """
    }

    var demand: String {
        let usual = "请写明所需文件的名称、文号或者其他便于查询的特征，并说明获取信息的方式。"
        guard isLong else { return usual }
        return (1...6).map { "\($0).第\($0)项内容不明确：\(usual)如有多个版本，请写明形成的时间；如涉及多个项目，请逐一写明项目的名称和所在位置。" }
            .joined(separator: "\n")
    }

    var reasons: String {
        let usual = "该信息含有评估机构采集和加工、未对外公开并已采取保密措施的样点成交价格，属于商业秘密，公开会对其合法权益造成损害。"
        guard isLong else { return usual }
        return (1...5).map { "第\($0)，\(usual)本机关书面征求了评估机构的意见，该机构不同意公开，理由合理；不公开不会对公共利益造成重大影响。咨询电话0000-1234567。" }
            .joined(separator: "\n")
    }

    var wayToPay: String {
        let usual = "凭本通知书编号在非税收入统一收缴平台缴纳，收款单位为清河市财政局。"
        return isLong
            ? usual + "也可以持本通知书到下列银行网点缴纳：清河银行城东支行（人民东路88号，电话0000-2345678）、清河银行光明路支行（光明路12号，电话0000-3456789）。" : usual
    }

    var mixed: [ItemDecision] {
        let decisions: [Decision] =
            isLong
            ? [
                .granted, .refusedThirdParty, .notExisting, .partiallyGranted, .notThisAgency, .refusedProcess,
                .petition,
            ]
            : [.partiallyGranted, .refusedProcess]
        return decisions.enumerated().map { draft($0 + 1, $1) }
    }

    func draft(_ item: Int, _ decision: Decision) -> ItemDecision {
        ItemDecision(
            item: item,
            decision: decision,
            reasons: decision.discloses && decision != .partiallyGranted ? "" : reasons,
            access: decision.discloses || decision == .publishedMaterial ? access : "",
            rightAgency: decision == .notThisAgency ? "\(agency)（电话0000-5678901）" : "",
            redaction: decision == .partiallyGranted ? "样点成交价格、身份证号码" : "",
            files: decision.discloses && decision != .grantedAlreadyPublic
                ? (0..<(isLong ? 12 : 1)).map { String(repeating: "\($0 % 10)", count: 64) } : []
        )
    }

    func disclosed(_ item: Int) -> ItemDecision {
        ItemDecision(
            item: item,
            decision: .granted,
            access: access,
            publicInterest: isLong
                ? "第\(item)项内容关系城东片区两万余户居民的饮用水安全，不公开可能对公共利益造成重大影响，应当让公众了解真实情况并采取必要的防护措施。"
                : "该信息关系居民饮用水安全，不公开可能对公共利益造成重大影响。"
        )
    }

    private var access: String {
        isLong
            ? "自收到本告知书之日起十个工作日内，持本告知书和有效身份证件到清河市城东新区人民东路1288号行政服务中心三楼政府信息公开窗口领取纸质复印件和光盘（电话0000-1234567）；也可以登录清河市人民政府网站政府信息公开专栏下载。"
            : "随本告知书附上复印件。"
    }
}
