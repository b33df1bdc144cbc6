import Disclosure

extension StepForm {
    /// 个人信息保护法 47: the person behind a request that is over is forgotten; the acts stay.
    static let eraseApplicant = StepForm(
        step: .erasePerson,
        kind: DisclosureRequest.kind,
        target: .existing,
        title: "删除申请人的个人信息",
        lead: """
            删除之后，姓名、证件、联系方式、身份证明、申请人附来的材料和写有这些内容的文书不能恢复；文书的文号、种类、日期和散列值\
            留存，办理记录和年度报告的数字不变。需要归档的文书，请先打印归档。
            """,
        fields: { _ in [.reason("删除的理由", hint: "例如：申请人要求删除；保存期限已满。")] },
        take: { form in
            let id = try form.existing()
            guard let stores = form.setting.stores, let request = try? form.setting.request,
                let applicant = request.intake?.applicant
            else { throw PersonErasureRefusal.noSuchPerson }
            try await stores.persons.erase(applicant, reason: form.values["reason"], by: form.actor)
            return id
        }
    )
}
