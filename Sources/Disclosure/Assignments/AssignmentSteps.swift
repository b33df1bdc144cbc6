package import LegalClock

extension Step {
    package static let assign = Step("assignment.assign")
    package static let passAssignmentOn = Step("assignment.passOn")
    package static let postponeAssignment = Step("assignment.postpone")
    package static let noteAssignment = Step("assignment.note")
    package static let completeAssignment = Step("assignment.complete")
    package static let reopenAssignment = Step("assignment.reopen")
    package static let withdrawAssignment = Step("assignment.withdraw")
}

extension Permissions {
    private static let staff: [Role] = [
        .disclosureOfficer, .informationOfficer, .secrecyReviewer, .deputyHead, .head,
    ]
    private static let principals: [Role] = [.disclosureOfficer, .deputyHead, .head]

    static let assignments: [Permission] = [
        Permission(.assign, "交办事项", principals),
        Permission(.passAssignmentOn, "转办交办事项", staff),
        Permission(.postponeAssignment, "推迟交办事项的到期日", principals),
        Permission(.noteAssignment, "记录办理情况", staff),
        Permission(.completeAssignment, "办结交办事项", staff),
        Permission(.reopenAssignment, "退回重办", principals),
        Permission(.withdrawAssignment, "撤回交办事项", principals),
    ]
}

extension Assignment {
    package func offers(to actor: Actor, on day: CivilDate) -> [StepOffer] {
        [
            StepOffer(.completeAssignment, "办结", to: actor) { () throws(AssignmentRefusal) in
                try complete(result: "-", by: actor)
            },
            StepOffer(.noteAssignment, "记录办理情况", to: actor) { () throws(AssignmentRefusal) in try note("-", by: actor)
            },
            StepOffer(.passAssignmentOn, "转办", to: actor) { () throws(AssignmentRefusal) in
                try passOn(to: AccountID(rawValue: "-"), reason: "-", by: actor)
            },
            StepOffer(.postponeAssignment, "改到期日", to: actor) { () throws(AssignmentRefusal) in
                try postpone(to: .latest, reason: "-", by: actor, on: day)
            },
            StepOffer(.reopenAssignment, "退回重办", to: actor) { () throws(AssignmentRefusal) in
                try reopen(reason: "-", by: actor)
            },
            StepOffer(.withdrawAssignment, "撤回", to: actor) { () throws(AssignmentRefusal) in
                try withdraw(reason: "-", by: actor)
            },
        ]
    }
}
