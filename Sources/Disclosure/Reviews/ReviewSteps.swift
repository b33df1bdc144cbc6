package import LegalClock

extension Step {
    package static let openReview = Step("review.open")
    package static let amendReview = Step("review.amend")
    package static let assignReview = Step("review.assign")
    package static let answerReview = Step("review.answer")
    package static let documentReview = Step("review.document")
    package static let extendReview = Step("review.extend")
    package static let suspendReview = Step("review.suspend")
    package static let resumeReview = Step("review.resume")
    package static let concludeReview = Step("review.conclude")
    package static let appealReview = Step("review.appeal")
    package static let obeyReview = Step("review.obey")
    package static let receiveReviewOpinion = Step("review.receiveOpinion")
    package static let answerReviewOpinion = Step("review.answerOpinion")
    package static let noteReview = Step("review.note")
    package static let recomputeReview = Step("review.recompute")
}

extension Permissions {
    private static let reviewOffice: [Role] = [.disclosureOfficer]

    static let reviews: [Permission] = [
        Permission(.openReview, "登记复议诉讼案件", reviewOffice),
        Permission(.amendReview, "更新案件情况", reviewOffice),
        Permission(.assignReview, "交办复议诉讼案件", [.disclosureOfficer, .deputyHead, .head]),
        Permission(.answerReview, "登记答复材料", reviewOffice + [.informationOfficer]),
        Permission(.documentReview, "登记文书和事项", reviewOffice + [.informationOfficer]),
        Permission(.extendReview, "登记审理期限延长", reviewOffice),
        Permission(.suspendReview, "登记中止审理", reviewOffice),
        Permission(.resumeReview, "登记恢复审理", reviewOffice),
        Permission(.concludeReview, "登记审理结果", reviewOffice),
        Permission(.appealReview, "登记上诉", reviewOffice),
        Permission(.obeyReview, "登记履行情况", reviewOffice),
        Permission(.receiveReviewOpinion, "登记意见书", reviewOffice),
        Permission(.answerReviewOpinion, "登记意见书的回复", reviewOffice),
        Permission(.noteReview, "记录案件情况", [.disclosureOfficer, .informationOfficer, .deputyHead, .head]),
        Permission(.recomputeReview, "因放假通知调整案件期限", [.program, .disclosureOfficer]),
    ]
}

extension Review {
    package func offers(to actor: Actor, on day: CivilDate) -> [StepOffer] {
        // Only whether it is possible is asked, not what the days come to.
        let calendar = WorkingCalendar.national
        let result: ReviewResult = notice?.kind == .litigation ? .claimRejected : .upheld
        let after = turns.last?.day ?? notice?.receivedOn ?? day
        let when = max(day, after)
        return [
            offer(.answerReview, actor) { () throws(ReviewRefusal) in try answer(documents: ["-"], on: when, on: when)
            },
            offer(.concludeReview, actor) { () throws(ReviewRefusal) in
                try conclude(ReviewConclusion(result, document: "-", on: when), on: when, in: calendar)
            },
            offer(.obeyReview, actor) { () throws(ReviewRefusal) in try obey("-", on: when, on: when) },
            offer(.answerReviewOpinion, actor) { () throws(ReviewRefusal) in try answerOpinion("-", on: when, on: when)
            },
            offer(.appealReview, actor) { () throws(ReviewRefusal) in
                try appeal(ReviewAppeal(on: when, court: "-", caseNumber: "", byAgency: true), on: when)
            },
            offer(.amendReview, actor) { () throws(ReviewRefusal) in
                let amendment = ReviewAmendment(caseNumber: "-", procedure: .general, acceptedOn: nil)
                return try amend(amendment, on: when, in: calendar)
            },
            offer(.assignReview, actor) { () throws(ReviewRefusal) in try assign(to: AccountID(rawValue: "-")) },
            offer(.documentReview, actor) { () throws(ReviewRefusal) in try document("-", on: when, on: when) },
            offer(.extendReview, actor) { () throws(ReviewRefusal) in try extend(on: when, on: when, in: calendar) },
            offer(.suspendReview, actor) { () throws(ReviewRefusal) in try suspend(reason: "-", on: when, on: when) },
            offer(.resumeReview, actor) { () throws(ReviewRefusal) in
                try resume(on: max(when, suspendedOn ?? when), on: max(when, suspendedOn ?? when), in: calendar)
            },
            offer(.receiveReviewOpinion, actor) { () throws(ReviewRefusal) in
                try receiveOpinion("-", on: when, on: when, in: calendar)
            },
            offer(.noteReview, actor) { () throws(ReviewRefusal) in try note("-") },
        ]
    }

    private func offer<Value>(
        _ step: Step,
        _ actor: Actor,
        _ rule: () throws(ReviewRefusal) -> Value
    ) -> StepOffer {
        StepOffer(step, Permissions.title(of: step), to: actor, trial: rule)
    }
}
