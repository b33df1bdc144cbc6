import Disclosure
import LegalClock

/// From the draft to approval; signing, taking a signature back and service are with the letters.
extension StepForm {
    static let requestReply: [StepForm] = [
        draftRequest, resumeRequestReview, submitRequestForApproval, returnRequestDraft, recallRequest,
    ]

    private static let resumeRequestReview = request(
        .resumeRequestReview,
        "发现还要查找、征求意见的，退回审查。拟好的答复保留。"
    ) { _ in
        [.reason("退回审查的理由")]
    } rule: { request, form, _ in
        try request.resumeReview(reason: form.values["reason"])
    }

    private static let submitRequestForApproval = request(
        .submitRequestForApproval,
        "送签之后不能再改，要改请签发人退回。"
    ) { setting in
        let missing = try setting.request.missingBeforeSigning
        let lines = missing.isEmpty ? ["应当具备的都已具备。"] : missing.map(\.sentence)
        var told = FormField("told", missing.isEmpty ? "签发前的检查" : "还缺 \(missing.count) 项", .told)
        told.start = lines
        return [told]
    } rule: { request, _, _ in
        try request.submitForApproval()
    }

    private static let returnRequestDraft = request(
        .returnRequestDraft,
        "退回之后由经办人重新拟稿，再次送签。"
    ) { _ in
        [.reason("退回的理由", hint: "要改什么，改到什么程度。")]
    } rule: { request, form, _ in
        try request.returnDraft(reason: form.values["reason"])
    }
}
