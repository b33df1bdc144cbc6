import Disclosure

extension StepForm {
    /// 个人信息保护法 47: the person behind a request that is over is forgotten; the acts stay.
    static let eraseApplicant = StepForm(
        step: .erasePerson,
        kind: DisclosureRequest.kind,
        target: .existing,
        title: "删除申请人的个人信息",
        lead: "删除之后，姓名、证件、联系方式、身份证明和申请人附来的材料不能恢复；办理记录、制发的文书和年度报告的数字不变。",
        fields: { _ in [.reason("删除的理由", hint: "例如：申请人要求删除；保存期限已满。")] },
        take: { form in
            let id = try form.existing()
            guard let stores = form.setting.stores, let request = try? form.setting.request,
                let applicant = request.intake?.applicant
            else { throw PersonErasureRefusal.noSuchPerson }
            guard !request.state.isOpen else { throw StillNeeded.request }
            guard request.openReviews.isEmpty else { throw StillNeeded.review }
            let files = try await stores.files.files(of: id, in: form.actor.agency)
            try await stores.persons.erase(
                applicant,
                with: files.filter { $0.kind == .requestMaterial }.map(\.id),
                reason: form.values["reason"],
                by: form.actor
            )
            return id
        }
    )

    /// A letter must still reach the applicant, or they stand against the agency.
    private enum StillNeeded: Refusal {
        case request, review

        var sentence: String {
            switch self {
            case .request: "申请还没有办结，答复要用到姓名和联系方式，现在不能删除。"
            case .review: "这件申请的复议或者诉讼还没有审结，现在不能删除。"
            }
        }
    }
}
