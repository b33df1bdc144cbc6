extension Step {
    // 受理
    package static let submitRequest = Step("request.submit")
    package static let importRequests = Step("request.import")
    package static let registerRequest = Step("request.register")
    package static let deemRequestConfirmed = Step("request.deemConfirmed")
    package static let linkRequest = Step("request.link")
    // 审查
    package static let assignRequest = Step("request.assign")
    package static let giveRequestBack = Step("request.giveBack")
    package static let answerRequestAsUnit = Step("request.answerAsUnit")
    package static let beginRequestReview = Step("request.beginReview")
    package static let recordRequestSearch = Step("request.recordSearch")
    package static let reviewRequestSecrecy = Step("request.reviewSecrecy")
    package static let noteRequestNoSecrecy = Step("request.noteNoSecrecy")
    package static let checkRequestRedaction = Step("request.checkRedaction")
    package static let noteRequest = Step("request.note")
    // 补正
    package static let askRequestCorrection = Step("request.askCorrection")
    package static let correctRequest = Step("request.correct")
    package static let lapseRequestCorrection = Step("request.lapseCorrection")
    // 征求意见
    package static let consultOnRequest = Step("request.consult")
    package static let receiveRequestOpinion = Step("request.receiveOpinion")
    package static let lapseRequestConsultation = Step("request.lapseConsultation")
    package static let tellRequestThirdParty = Step("request.tellThirdParty")
    // 收费
    package static let notifyRequestFee = Step("request.notifyFee")
    package static let tellRequestPayment = Step("request.tellPayment")
    package static let payRequestFee = Step("request.payFee")
    package static let waiveRequestFee = Step("request.waiveFee")
    package static let lapseRequestFee = Step("request.lapseFee")
    package static let refundRequestFee = Step("request.refundFee")
    // 期限
    package static let proposeRequestExtension = Step("request.proposeExtension")
    package static let agreeRequestExtension = Step("request.agreeExtension")
    package static let declineRequestExtension = Step("request.declineExtension")
    package static let extendRequest = Step("request.extend")
    package static let askRequestReasons = Step("request.askReasons")
    package static let giveRequestReasons = Step("request.giveReasons")
    package static let judgeRequestReasons = Step("request.judgeReasons")
    package static let delayRequest = Step("request.delay")
    package static let recomputeRequest = Step("request.recompute")
    // 答复
    package static let draftRequest = Step("request.draft")
    package static let resumeRequestReview = Step("request.resumeReview")
    package static let submitRequestForApproval = Step("request.submitForApproval")
    package static let returnRequestDraft = Step("request.returnDraft")
    package static let signRequest = Step("request.sign")
    package static let recallRequest = Step("request.recall")
    package static let serveRequest = Step("request.serve")
    // 办结以后
    package static let withdrawRequest = Step("request.withdraw")
    package static let archiveRequest = Step("request.archive")
    package static let reopenRequest = Step("request.reopen")
    package static let noteRequestReview = Step("request.noteReview")
    package static let reevaluateRequest = Step("request.reevaluate")
    package static let proposeRequestPublication = Step("request.proposePublication")
    package static let declineRequestPublication = Step("request.declinePublication")
    package static let convertRequestToProactive = Step("request.convertToProactive")
    package static let publishRequest = Step("request.publish")
    package static let tellAgencyOfRequest = Step("request.tellAgency")
    package static let rateRequest = Step("request.rate")
    package static let confirmRequestReceipt = Step("request.confirmReceipt")
}

extension Permissions {
    private static let office: [Role] = [.disclosureOfficer]
    private static let officeAndUnit: [Role] = [.disclosureOfficer, .informationOfficer]
    /// 公开工作机构负责人 and those above (R 33).
    private static let leaders: [Role] = [.deputyHead, .head]
    private static let publicAndOffice: [Role] = [.applicant, .disclosureOfficer]
    private static let byTime: [Role] = [.program, .disclosureOfficer]
    private static let staff: [Role] = [
        .disclosureOfficer, .informationOfficer, .secrecyReviewer, .deputyHead, .head,
    ]

    static let requests: [Permission] = intake + review + periods + reply + afterwards

    private static let intake: [Permission] = [
        Permission(.submitRequest, "提出申请", publicAndOffice),
        Permission(.importRequests, "导入原有台账", [.disclosureOfficer, .program]),
        Permission(.registerRequest, "登记申请", office),
        Permission(.deemRequestConfirmed, "逾期未确认视为已经确认", byTime),
        Permission(.linkRequest, "关联申请", office),
        Permission(.askRequestCorrection, "告知补正", office),
        Permission(.correctRequest, "补正申请", publicAndOffice),
        Permission(.lapseRequestCorrection, "逾期不补正，不再处理", byTime),
    ]

    private static let review: [Permission] = [
        Permission(.assignRequest, "交有关机构办理", office + leaders),
        Permission(.giveRequestBack, "退回工作机构", officeAndUnit),
        Permission(.answerRequestAsUnit, "经办机构回复", officeAndUnit),
        Permission(.beginRequestReview, "开始审查", office),
        Permission(.recordRequestSearch, "登记检索记录", officeAndUnit),
        Permission(.reviewRequestSecrecy, "保密审查", [.secrecyReviewer]),
        Permission(.noteRequestNoSecrecy, "记录答复不涉及信息内容", [.disclosureOfficer, .secrecyReviewer]),
        Permission(.checkRequestRedaction, "核对区分处理", [.disclosureOfficer, .secrecyReviewer]),
        Permission(.noteRequest, "记录办理情况", staff),
        Permission(.consultOnRequest, "征求意见", office),
        Permission(.receiveRequestOpinion, "登记意见", office),
        Permission(.lapseRequestConsultation, "期满未答复", byTime),
        Permission(.tellRequestThirdParty, "告知第三方", office),
    ]

    private static let periods: [Permission] = [
        Permission(.notifyRequestFee, "通知收费", office),
        Permission(.tellRequestPayment, "告知已缴费", [.applicant]),
        Permission(.payRequestFee, "登记缴费", office),
        Permission(.waiveRequestFee, "撤销收费通知", office + leaders),
        Permission(.lapseRequestFee, "逾期未缴费，不再处理", byTime),
        Permission(.refundRequestFee, "退还信息处理费", office + leaders),
        Permission(.proposeRequestExtension, "提请延期", officeAndUnit),
        Permission(.agreeRequestExtension, "同意延期", leaders),
        Permission(.declineRequestExtension, "不同意延期", leaders),
        Permission(.extendRequest, "告知延期", office),
        Permission(.askRequestReasons, "要求说明理由", office),
        Permission(.giveRequestReasons, "说明理由", publicAndOffice),
        Permission(.judgeRequestReasons, "认定理由是否合理", office + leaders),
        Permission(.delayRequest, "告知延迟答复", office),
        Permission(.recomputeRequest, "按放假通知重新计算期限", [.program]),
    ]

    private static let reply: [Permission] = [
        Permission(.draftRequest, "拟作答复", officeAndUnit),
        Permission(.resumeRequestReview, "退回审查", office),
        Permission(.submitRequestForApproval, "送签", office),
        Permission(.returnRequestDraft, "退回重拟", leaders),
        Permission(.signRequest, "签发", leaders),
        Permission(.recallRequest, "撤回签发", leaders),
        Permission(.serveRequest, "登记送达", office),
    ]

    private static let afterwards: [Permission] = [
        Permission(.withdrawRequest, "撤回申请", publicAndOffice),
        Permission(.archiveRequest, "归档", office),
        Permission(.reopenRequest, "重新办理", office),
        Permission(.noteRequestReview, "登记复议诉讼", [.disclosureOfficer, .program]),
        Permission(.reevaluateRequest, "定期评估不予公开的信息", office),
        Permission(.proposeRequestPublication, "建议主动公开", publicAndOffice),
        Permission(.declineRequestPublication, "不纳入主动公开", office + leaders),
        Permission(.convertRequestToProactive, "纳入主动公开", office + leaders),
        Permission(.publishRequest, "登记主动公开", office),
        Permission(.tellAgencyOfRequest, "告知有关机关", office),
        Permission(.rateRequest, "评价", [.applicant]),
        Permission(.confirmRequestReceipt, "确认收到答复", publicAndOffice),
    ]
}
