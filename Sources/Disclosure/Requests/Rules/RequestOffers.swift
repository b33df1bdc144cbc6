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
            return offer(permission, actor, trial)
        }
    }

    private func offer(
        _ permission: Permission,
        _ actor: Actor,
        _ trial: () throws(RequestRefusal) -> [RequestAct]
    ) -> StepOffer {
        do { _ = try Permissions.authority(for: permission.step, actor) } catch {
            return StepOffer(permission.step, permission.title, refusal: error)
        }
        do { _ = try trial() } catch { return StepOffer(permission.step, permission.title, refusal: error) }
        return StepOffer(permission.step, permission.title)
    }
}
