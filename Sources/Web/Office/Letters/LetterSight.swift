import Disclosure

/// Letters and forms name whom they go to: they open for those who may know who asks, and for whoever handles the case.
extension DisclosureRequest {
    func showsNames(to actor: Actor) -> Bool {
        Permissions.mayTake(.readApplicant, actor) || (handler != nil && handler == actor.account)
    }

    /// A letter to an authority, or for the file, names nobody in its address.
    func shows(_ letter: IssuedLetter, to actor: Actor) -> Bool { letter.person == nil || showsNames(to: actor) }
}

extension Refused {
    static let namesApplicant = Refused(
        .forbidden,
        "文书写有当事人的姓名，只有经办人和可以查看申请人信息的人员能打开。如工作需要，请公开工作人员把这件申请交给您办理。"
    )
}
