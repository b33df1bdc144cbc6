import Disclosure
package import DocumentContent
import LegalClock

extension SampleLetters {
    /// Letters as ``LetterComposer`` writes them from cases, one for each kind that the samples by hand leave out.
    package static func composed() throws -> [(name: String, document: OfficialDocument)] {
        var office = LetterOffice(AgencyProfile(id: AgencyProfile.subject(AgencyCode(rawValue: "a0000000001"))))
        office.agency = agency
        office.office = "办公室"
        office.phone = "0000-1234567"
        office.reconsiderationAuthority = "清河市人民政府"
        office.court = "清河市城东区人民法院"
        guard let start = CivilDate(2026, 3, 2), let day = CivilDate(2026, 3, 20) else { return [] }
        let items = ["2025年度技术改造补助资金分配明细", "项目评审会议的讨论记录"]
        var request = try RequestCase.underReview(on: start, items: items)
        request.record([
            .decision(
                .drafted(
                    ItemDecision(
                        item: 1,
                        decision: .partiallyGranted,
                        reasons: "附表中的身份证号码属于个人隐私。",
                        access: "随告知书附上复印件",
                        redaction: "身份证号码"
                    )
                )
            ), .decision(.drafted(ItemDecision(item: 2, decision: .refusedProcess, reasons: "该记录是内部讨论的过程性信息。"))),
        ])
        let composer = LetterComposer(request.request, office)
        let third = PersonID(rawValue: "third")
        let letters: [(String, Letter)] = [
            ("composed-mixed", try composer.decision([1, 2], number: "清自然资公开告〔2026〕21号", on: day)),
            (
                "composed-third-party",
                try composer.consultation(
                    .thirdParty,
                    about: [1],
                    person: third,
                    agency: "",
                    number: "清自然资公开征〔2026〕3号",
                    on: day
                )
            ),
            (
                "composed-referral",
                try composer.consultation(
                    .referral,
                    about: [2],
                    person: nil,
                    agency: "清河市国家保密局",
                    number: "清自然资公开征〔2026〕4号",
                    on: day
                )
            ),
            ("composed-reasons", try composer.reasons(days: 10, number: "清自然资公开补〔2026〕5号", on: day)),
            ("composed-delay", try composer.delay(until: day, reason: "需要逐件核对。", number: "清自然资公开延〔2026〕2号", on: day)),
            ("composed-receipt", try composer.intakeReceipt(number: "清自然资公开收〔2026〕9号", on: day)),
            ("composed-registration", try composer.registration(on: day)),
        ]
        return letters.map { ($0.0, $0.1.document(name: "张三", contact: "13800000000")) }
    }
}
