package import LegalClock

extension DisclosureRequest {
    /// What the rules say to forms that are filled in well: for staff with the reasons of what is not possible yet, for
    /// the public only what they may do.
    package func offers(to actor: Actor, on day: CivilDate) -> [StepOffer] {
        let trials = RequestTrials(request: self, actor: actor, day: day)
        let steps = Permissions.requests.filter { $0.step != .submitRequest }
        let isPublic = actor.roles == [.applicant]
        return steps.compactMap { permission in
            guard let trial = trials.trial(of: permission.step) else { return nil }
            let isPermitted = Permissions.mayTake(permission.step, actor)
            if isPublic, !isPermitted { return nil }
            return StepOffer(permission.step, permission.title, to: actor, trial: trial)
        }
    }
}
