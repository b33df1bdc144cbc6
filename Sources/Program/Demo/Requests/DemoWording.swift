import Disclosure

/// What the answers of the demo say.
enum DemoWording {
    static func draft(_ decision: Decision, item: Int) -> ItemDecision {
        ItemDecision(
            item: item,
            decision: decision,
            reasons: decision.discloses && decision != .partiallyGranted ? "" : reasons(decision),
            access: decision.discloses ? access(decision) : "",
            rightAgency: decision == .notThisAgency ? "云溪市教育局，电话0000-8888012" : "",
            redaction: decision == .partiallyGranted ? "专家的身份证件号码、联系方式和个人评分。" : ""
        )
    }

    private static func access(_ decision: Decision) -> String {
        decision == .grantedAlreadyPublic
            ? "该信息已主动公开，可以在云溪市人民政府网站“政府信息公开”栏目查阅。" : "随本告知书一并提供电子文件。"
    }

    private static func reasons(_ decision: Decision) -> String {
        switch decision {
        case .partiallyGranted: "其中涉及个人隐私的内容与可以公开的内容能够区分，作区分处理后提供。"
        case .refusedThirdParty: "该信息涉及第三方商业秘密。经征求意见，第三方不同意公开且有合理理由；不公开不会对公共利益造成重大影响。"
        case .refusedStateSecret: "该信息已依法定为国家秘密，尚未解密。"
        case .refusedProhibitedByLaw: "《中华人民共和国统计法》禁止对外提供能够识别单个统计调查对象身份的资料。"
        case .refusedThreeSecurities: "该信息公开后可能危及公共安全。"
        case .refusedInternal: "该信息属于行政机关后勤管理方面的内部事务信息。"
        case .refusedProcess: "该信息属于行政机关在履行行政管理职能过程中形成的讨论记录。"
        case .refusedCaseFile: "该信息属于行政执法案卷信息。"
        case .administrativeQuery: "不动产登记信息的查询另有规定，请持有效证件到市不动产登记中心查询。"
        case .archived: "该档案已移交云溪市档案馆，请按照有关档案管理的规定利用。"
        case .notExisting: "经检索档案系统和公文系统，没有制作或者保存该信息。"
        case .notThisAgency: "该信息由其他行政机关制作，不属于本机关负责公开。"
        case .requiresCreation: "本机关没有现成的信息，需要加工、分析后才能形成。"
        case .stillUnclear: "补正后仍不能指向特定的政府信息。"
        case .petition: "申请内容属于投诉，不作为政府信息公开申请处理，可以向城市管理部门反映。"
        case .repeated: "本机关此前已就同样的申请作出答复，不再重复处理。"
        case .publishedMaterial: "该资料为公开出版物，可以向新华书店购买或者到市图书馆借阅。"
        case .abnormalVolume: "申请的数量、频次明显超过合理范围，所说明的理由不合理。"
        case .reconfirm: "该信息此前已经提供，不再重新出具。"
        case .notGovernmentInformation: "申请内容属于咨询，不属于政府信息。"
        default: ""
        }
    }

    /// What the secrecy review comes to for such an answer.
    static func secrecy(_ decision: Decision) -> SecrecyOutcome {
        if decision == .partiallyGranted { return .partlyOpen }
        if decision.discloses { return .open }
        return decision.isRefusal ? .notOpen : .notConcerned
    }
}
