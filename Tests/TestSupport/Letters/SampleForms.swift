package import DocumentContent

extension SampleLetters {
    /// 按件计收: the tariff of 国办函〔2020〕109号.
    package static let fee = OfficialDocument(
        head: .letterhead(agency),
        number: "清自然资公开费〔2026〕1号",
        title: "政府信息公开信息处理费收费通知书",
        addressee: "孙七",
        body: [
            .paragraph(
                "你于2026年11月向本机关提出政府信息公开申请共33件，数量超过规定范围。根据《中华人民共和国政府信息公开条例》第四十二条和《政府信息公开信息处理费管理办法》（国办函〔2020〕109号），本机关决定按件计收信息处理费，明细如下："
            ),
            .table(
                OfficialTable(
                    columns: [3, 2, 2, 2],
                    headRows: 1,
                    caption: "信息处理费明细",
                    rows: [
                        .init([.head("分档"), .head("件数（件）"), .head("标准（元/件）"), .head("金额（元）")]),
                        .init([.label("第1件至第10件"), .figure("10"), .figure("0"), .figure("0.00")]),
                        .init([.label("第11件至第30件"), .figure("20"), .figure("100"), .figure("2000.00")]),
                        .init([.label("第31件至第33件"), .figure("3"), .figure("200"), .figure("600.00")]),
                        .init([.label("合计"), .figure("33"), .value(""), .figure("2600.00")]),
                    ]
                )
            ),
            .paragraph("请自收到本通知书次日起20个工作日内（截至2026年12月18日）缴纳。收款单位：清河市财政局；缴款方式：凭本通知书编号在非税收入收缴平台缴纳。"),
            .paragraph("逾期未缴纳的，视为放弃申请，本机关不再处理该政府信息公开申请；缴纳后，答复期限从缴费完成次日起重新计算。"),
        ],
        signature: .init(agencies: [agency], date: "2026年11月20日"),
        contact: contact
    )

    package static let registration = OfficialDocument(
        head: .none,
        number: "登记编号：2026-031",
        title: "政府信息公开申请登记表",
        body: [
            .table(
                OfficialTable(
                    columns: [4, 6, 9, 8, 11],
                    rows: [
                        .init([
                            .label("申请人\n信息", rows: 4), .label("姓名"), .value("张三"), .label("申请人类别"), .value("自然人"),
                        ]),
                        .init([.label("证件名称"), .value("居民身份证"), .label("身份证明"), .value("已核验")]),
                        .init([.label("联系电话"), .value("13800000000"), .label("电子邮箱"), .value("zhangsan@example.cn")]),
                        .init([.label("通信地址"), .value("清河市城东区光明路1号", columns: 3)]),
                        .init(
                            [
                                .label("所需\n信息", rows: 2), .label("内容描述"),
                                .value("清河市城东片区控制性详细规划批复文件及附图。", columns: 3),
                            ],
                            height: 36
                        ),
                        .init([.label("提供方式"), .value("电子文件"), .label("获取途径"), .value("网上获取")]),
                        .init([
                            .label("办理\n情况", rows: 3), .label("提交方式"), .value("互联网渠道"), .label("收到日期"),
                            .value("2026年11月2日"),
                        ]),
                        .init([.label("答复期限"), .value("2026年11月30日"), .label("承办单位"), .value("规划编制科")]),
                        .init([.label("拟办意见"), .value("", columns: 3)], height: 30),
                        .init([.label("备注", columns: 2), .value("", columns: 3)], height: 16),
                    ]
                )
            ),
            .paragraph("登记人：李明　　　　登记日期：2026年11月2日"),
        ]
    )

    package static let proofOfService = OfficialDocument(
        head: .none,
        title: "清河市自然资源和规划局\n送达回证",
        body: [
            .table(
                OfficialTable(
                    columns: [9, 13, 6, 13],
                    rows: [
                        .init([.label("受送达人"), .value("张三", columns: 3)]),
                        .init([.label("送达文书名称"), .value("政府信息公开告知书"), .label("文号"), .value("清自然资公开告〔2026〕12号")]),
                        .init([.label("送达方式"), .value("□直接送达　□委托送达　□邮寄送达　□电子送达　□公告送达", columns: 3)]),
                        .init([.label("送达地点"), .value("", columns: 3)], height: 14),
                        .init([.label("收件人签名\n或者盖章"), .value("　　　　　　　　　　　　年　　月　　日", columns: 3)], height: 24),
                        .init([.label("代收人签名、\n与受送达人关系"), .value("　　　　　　　　　　　　年　　月　　日", columns: 3)], height: 24),
                        .init([.label("拒收事由、\n见证人签名"), .value("　　　　　　　　　　　　年　　月　　日", columns: 3)], height: 24),
                        .init([.label("送达人"), .value(""), .label("填发人"), .value("")], height: 14),
                        .init([.label("备注"), .value("", columns: 3)], height: 24),
                    ]
                )
            )
        ]
    )

    package static let redHead = OfficialDocument(
        head: .redHead("清河市自然资源和规划局文件"),
        number: "清自然资〔2026〕45号",
        title: "关于印发政府信息公开申请办理规范的通知",
        addressee: "各科室，局属各单位",
        body: [
            .paragraph("现将《政府信息公开申请办理规范》印发给你们，请认真贯彻执行。"),
            .heading("总体要求"),
            .paragraph("坚持以公开为常态、不公开为例外，遵循公正、公平、合法、便民的原则。"),
            .heading("办理程序"),
            .heading("登记", level: 2),
            .heading("当面提交的，以提交之日为收到申请之日。", level: 3),
            .heading("邮寄提交的，以签收之日为收到申请之日。", level: 3),
            .heading("审查", level: 2),
            .paragraph("公开前应当进行保密审查。"),
        ],
        attachments: ["政府信息公开申请办理规范"],
        signature: .init(agencies: [agency], date: "2026年11月21日"),
        note: "此件公开发布",
        colophon: .init(
            copiesTo: ["市人民政府办公室", "市司法局", "市档案馆"],
            issuer: "清河市自然资源和规划局办公室",
            issuedOn: "2026年11月21日"
        )
    )
}
