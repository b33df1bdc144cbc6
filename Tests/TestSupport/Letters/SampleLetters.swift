package import DocumentContent

/// Letters and forms as an office writes them, one of each layout: what the tests and `make documents-test` lay out.
package enum SampleLetters {
    package static let all: [(name: String, document: OfficialDocument)] = [
        ("granted", granted), ("partly-granted", partlyGranted), ("correction", correction), ("extension", extended),
        ("fee", fee), ("registration", registration), ("proof-of-service", proofOfService), ("red-head", redHead),
    ]

    static let agency = "清河市自然资源和规划局"
    static let contact = "联系人：李明；联系电话：0000-1234567"

    package static let granted = OfficialDocument(
        head: .letterhead(agency),
        number: "清自然资公开告〔2026〕12号",
        title: "政府信息公开告知书",
        addressee: "张三",
        body: [
            .paragraph("本机关于2026年11月2日收到你提交的政府信息公开申请，登记编号为2026-031。你申请公开“清河市城东片区控制性详细规划批复文件及附图”。"),
            .paragraph(
                "经审查，你申请获取的信息属于可以公开的政府信息。根据《中华人民共和国政府信息公开条例》第三十六条第（二）项的规定，"
                    + "本机关决定予以公开，现将该信息以你要求的电子文件形式提供给你。"
            ),
        ],
        remedy: [
            "如对本告知书不服，可以自收到本告知书之日起60日内向清河市人民政府申请行政复议，或者自收到本告知书之日起6个月内"
                + "向清河市城东区人民法院提起行政诉讼。"
        ],
        attachments: ["清河市人民政府关于城东片区控制性详细规划的批复（清政复〔2025〕8号）", "城东片区控制性详细规划图则"],
        signature: .init(agencies: [agency], date: "2026年11月21日"),
        contact: contact
    )

    package static let partlyGranted = OfficialDocument(
        head: .letterhead(agency),
        number: "清自然资公开告〔2026〕13号",
        title: "政府信息部分公开告知书",
        addressee: "清河市某某商贸有限公司",
        body: [
            .paragraph("本机关于2026年10月12日收到你单位提交的政府信息公开申请，登记编号为2026-028。你单位申请公开城东片区土地征收项目的下列信息："),
            .item("征收土地预公告、土地现状调查结果；"),
            .item("征地补偿安置方案及听证材料；"),
            .item("参与评估的机构提交的评估技术报告。"),
            .paragraph("经审查，现答复如下："),
            .heading("予以公开的信息"),
            .paragraph("第一项、第二项信息属于可以公开的政府信息，根据《中华人民共和国政府信息公开条例》（以下简称《条例》）第三十六条第（二）项的规定予以公开，见附件。"),
            .heading("不予公开的信息及理由"),
            .heading("涉及商业秘密的部分", level: 2),
            .paragraph(
                "第三项信息中的测算参数、样点成交价格由评估机构采集和加工，未对外公开，并已采取保密措施，属于商业秘密。"
                    + "本机关于2026年10月19日书面征求了评估机构的意见，该机构于10月28日答复不同意公开，理由合理；"
                    + "不公开不会对公共利益造成重大影响。根据《条例》第十五条、第三十二条的规定，不予公开。"
            ),
            .heading("涉及个人隐私的部分", level: 2),
            .paragraph("第二项听证材料中参加人的住址、身份证号码、银行账号属于个人隐私，公开会对其合法权益造成损害，根据《条例》第十五条的规定作遮盖处理。"),
            .heading("区分处理的说明"),
            .paragraph("上述不予公开的内容与其他内容能够区分，本机关已根据《条例》第三十七条的规定作了区分处理，其余内容全部提供。"),
        ],
        remedy: [
            "对本告知书中不予公开的决定不服的，应当自收到本告知书之日起60日内先向清河市人民政府申请行政复议；对行政复议决定仍不服的，"
                + "可以自收到行政复议决定书之日起15日内向清河市城东区人民法院提起行政诉讼。",
            "对其他内容不服的，可以自收到本告知书之日起60日内向清河市人民政府申请行政复议，或者自收到本告知书之日起6个月内"
                + "向清河市城东区人民法院提起行政诉讼。行政复议可以通过掌上复议小程序在线申请。",
        ],
        attachments: ["征收土地预公告、土地现状调查结果", "征地补偿安置方案", "听证材料（已作遮盖处理）"],
        signature: .init(agencies: [agency], date: "2026年11月9日"),
        note: "此件依申请公开",
        contact: contact
    )

    package static let correction = OfficialDocument(
        head: .letterhead(agency),
        number: "清自然资公开补〔2026〕4号",
        title: "政府信息公开申请补正告知书",
        addressee: "王五",
        body: [
            .paragraph(
                "本机关于2026年11月16日收到你提交的政府信息公开申请，登记编号为2026-035。经审查，你的申请内容不明确：“有关城东的全部资料”未指明所需信息的名称、文号或者其他便于查询的特征性描述。"
            ),
            .paragraph("根据《中华人民共和国政府信息公开条例》第二十九条、第三十条的规定，请你自收到本告知书之日起10个工作日内（截至2026年12月4日）补正下列内容："),
            .item("所需政府信息的名称、文号，或者形成时间、所涉项目等特征；"),
            .item("获取信息的方式和途径。"),
            .paragraph("补正后的申请，答复期限自本机关收到补正材料之日起计算。无正当理由逾期不补正的，视为放弃申请，本机关不再处理该申请。"),
        ],
        signature: .init(agencies: [agency], date: "2026年11月18日"),
        contact: contact
    )

    package static let extended = OfficialDocument(
        head: .letterhead("清河市人民政府办公室"),
        number: "清政办公开延〔2026〕2号",
        title: "政府信息公开申请延期答复告知书",
        addressee: "赵六",
        body: [
            .paragraph("本机关于2026年10月29日收到你提交的政府信息公开申请，登记编号为2026-030。因所涉信息形成时间较早，需要查阅纸质档案，不能在20个工作日内答复。"),
            .paragraph("经本机关政府信息公开工作机构负责人同意，根据《中华人民共和国政府信息公开条例》第三十三条第二款的规定，答复期限延长20个工作日，延长至2026年12月24日。"),
            .paragraph("特此告知。"),
        ],
        signature: .init(agencies: ["清河市人民政府办公室"], date: "2026年11月21日"),
        contact: "联系人：周琳；联系电话：0000-7654321"
    )
}
