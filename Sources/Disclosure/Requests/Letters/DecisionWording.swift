/// What a letter says of each decision: the sentence of the law locked, reasons and ways of access to be reworded.
enum DecisionWording {
    static func paragraphs(_ draft: ItemDecision) -> [LetterParagraph] {
        let item = draft.item
        var paragraphs = [LetterParagraph("decision\(item)", sentence(draft))]
        if !draft.reasons.isBlank {
            paragraphs.append(LetterParagraph("reasons\(item)", "理由：\(draft.reasons)", isEditable: true))
        }
        if !draft.publicInterest.isBlank, draft.decision.discloses {
            // R 32: disclosed although a third party objects.
            paragraphs.append(LetterParagraph("interest\(item)", draft.publicInterest, isEditable: true))
        }
        if !draft.access.isBlank {
            let title = draft.decision == .grantedAlreadyPublic ? "获取该政府信息的方式、途径" : "提供的方式、途径和时间"
            paragraphs.append(LetterParagraph("access\(item)", "\(title)：\(draft.access)", isEditable: true))
        }
        return paragraphs
    }

    private static func sentence(_ draft: ItemDecision) -> String {
        let basis = "根据\(draft.basis)的规定，"
        switch draft.decision {
        case .grantedAlreadyPublic: return "经查，你（单位）申请公开的政府信息已经主动公开。\(basis)现将获取该政府信息的方式、途径告知你（单位）。"
        case .granted: return "经审查，你（单位）申请公开的政府信息可以公开。\(basis)本机关决定予以公开。"
        case .partiallyGranted:
            return "经审查，你（单位）申请公开的政府信息中含有不应当公开的内容（\(draft.redaction)），能够作区分处理。\(basis)本机关决定向你（单位）提供可以公开的内容，其余部分不予公开。"
        case .administrativeQuery: return "经审查，你（单位）申请查询的信息，有关法律、行政法规对其获取有特别规定。\(basis)请依照该规定办理查询。"
        case .archived: return "经查，你（单位）申请公开的信息已经移交国家档案馆。\(basis)请依照档案管理的有关规定利用。"
        case .notExisting: return "经检索，你（单位）申请公开的政府信息不存在。\(basis)现予告知。"
        case .notThisAgency: return notOurs(draft, basis)
        case .requiresCreation: return "经审查，你（单位）申请公开的信息没有现成的，需要本机关对现有政府信息进行加工、分析。\(basis)本机关不予提供。"
        case .stillUnclear: return "你（单位）的申请经补正后，内容仍不明确，本机关无法据此提供政府信息。\(basis)现予告知。"
        case .petition: return "经审查，你（单位）以政府信息公开申请的形式进行信访、投诉、举报等活动。\(basis)本机关不作为政府信息公开申请处理，你（单位）可以通过相应渠道提出。"
        case .repeated: return "经查，本机关已就你（单位）的申请作出过答复，你（单位）重复申请公开相同政府信息。\(basis)本机关不予重复处理。"
        case .publishedMaterial: return "经审查，你（单位）申请提供的是政府公报、报刊、书籍等公开出版物。\(basis)本机关不予提供，获取的途径告知如下。"
        case .abnormalVolume: return "你（单位）申请公开政府信息的数量、频次明显超过合理范围，所说明的理由不合理。\(basis)本机关不予处理。"
        case .reconfirm: return "经审查，你（单位）要求本机关对已经获取的政府信息予以确认或者重新出具。\(basis)本机关不予处理。"
        case .notGovernmentInformation: return "经审查，你（单位）申请公开的内容不属于政府信息。\(basis)现予告知。"
        default:
            let ground = draft.decision.ground?.name ?? draft.decision.name
            return "经审查，你（单位）申请公开的政府信息属于\(ground)。\(basis)本机关决定不予公开。"
        }
    }

    /// R 36(五): with name and contact of the right agency as far as known.
    private static func notOurs(_ draft: ItemDecision, _ basis: String) -> String {
        let advice = draft.rightAgency.isBlank ? "" : "请向\(draft.rightAgency)提出申请。"
        return "经审查，你（单位）申请公开的政府信息不属于本机关负责公开。\(basis)现予告知。\(advice)"
    }
}
