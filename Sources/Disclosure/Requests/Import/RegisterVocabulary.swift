/// The words that a register may use in the fields that choose among values: ours, and those that offices write.
package enum RegisterVocabulary {
    /// A value by its name in the program, what we call it, and what else it is called.
    package struct Entry: Hashable, Sendable {
        package let value: String
        package let name: String
        let others: [String]
    }

    /// Empty for a field that holds free text, a day or a number.
    package static func entries(of field: RegisterField) -> [Entry] {
        switch field {
        case .channel: channels
        case .kind: kinds
        case .decision: decisions
        case .way: ways
        default: []
        }
    }

    /// The value that a word stands for, without white space; `nil` for one that is not known.
    static func value(of word: String, in field: RegisterField) -> String? {
        tables[field]?[word]
    }

    private static let channels = IntakeChannel.allCases.map { channel in
        let others: [String] =
            switch channel {
            case .inPerson: ["当面", "现场", "窗口", "当面申请", "现场申请", "现场提交"]
            case .oral: ["口头", "口头申请"]
            case .signedMail: ["邮寄", "信函", "挂号信", "EMS", "邮政特快专递", "邮件", "寄送", "快递"]
            case .ordinaryMail: ["平信", "普通信函"]
            case .online: ["网上", "网络", "在线", "网站", "互联网", "网上申请", "在线申请", "电子邮件", "邮箱"]
            case .fax: ["传真申请"]
            case .misdirectedMail: []
            }
        return Entry(value: channel.rawValue, name: channel.name, others: others)
    }

    private static let kinds = ApplicantKind.allCases.map { kind in
        let others: [String] =
            switch kind {
            case .naturalPerson: ["个人", "公民", "公民个人"]
            case .commercialEnterprise: ["企业", "公司", "企业法人"]
            case .researchInstitution: ["科研单位", "研究机构", "科研院所"]
            case .publicWelfareOrganization: ["公益组织"]
            case .legalServiceInstitution: ["律师事务所", "律所"]
            case .other: ["其它"]
            }
        return Entry(value: kind.rawValue, name: kind.name, others: others)
    }

    /// 不予公开 alone is not among them: the report counts eight reasons apart, and only the office knows which it was.
    private static let decisions = Decision.allCases.map { decision in
        let others: [String] =
            switch decision {
            case .granted: ["公开", "同意公开", "全部公开", "准予公开"]
            case .grantedAlreadyPublic: ["已主动公开", "已经主动公开"]
            case .partiallyGranted: ["予以部分公开"]
            case .refusedStateSecret: ["国家秘密"]
            case .refusedThirdParty: ["第三方合法权益"]
            case .refusedInternal: ["内部事务信息", "三类内部事务信息"]
            case .refusedProcess: ["过程性信息", "四类过程性信息"]
            case .refusedCaseFile: ["行政执法案卷", "行政执法案卷信息"]
            case .administrativeQuery: ["行政查询事项", "行政查询"]
            case .notExisting: ["不存在", "信息不存在"]
            case .notThisAgency: ["非本机关信息", "不属于本机关", "不属于本机关公开"]
            case .requiresCreation: ["需要另行制作", "没有现成信息"]
            case .stillUnclear: ["补正后仍不明确"]
            case .petition: ["信访", "信访举报投诉", "信访、举报、投诉"]
            case .repeated: ["重复"]
            case .abnormalVolume: ["大量反复申请"]
            case .abandonedNoCorrection: ["逾期不补正", "逾期未补正"]
            case .abandonedFeeUnpaid: ["逾期未缴费", "逾期不缴费"]
            case .withdrawn: ["撤回", "申请人撤回", "撤回申请", "申请人主动撤回"]
            case .notGovernmentInformation: ["非政府信息"]
            case .refusedProhibitedByLaw, .refusedThreeSecurities, .publishedMaterial, .reconfirm, .archived: []
            }
        return Entry(value: decision.rawValue, name: decision.name, others: others)
    }

    private static let ways = LetterService.Way.allCases.map { way in
        let others: [String] =
            switch way {
            case .direct: ["当面", "直接", "自取", "当面领取", "自行领取", "现场领取", "当面送达"]
            case .entrusted: ["委托"]
            case .postal: ["邮寄", "EMS", "挂号信", "邮政特快专递", "邮寄送达"]
            case .electronic: ["电子邮件", "网上", "网络", "邮箱", "网上答复"]
            case .courier: ["快递"]
            }
        return Entry(value: way.rawValue, name: way.name, others: others)
    }

    private static let tables: [RegisterField: [String: String]] = Dictionary(
        uniqueKeysWithValues: RegisterField.allCases.map { field in
            let pairs = entries(of: field).flatMap { entry in
                ([entry.name, entry.value] + entry.others).map { ($0, entry.value) }
            }
            return (field, Dictionary(pairs) { first, _ in first })
        }
    )
}
