import Disclosure

/// The steps of a case as its page groups them: what it usually needs next, what else is possible, what is not and why.
struct CaseSteps: Sendable {
    struct Choice: Sendable {
        let title: String
        let link: Link
    }

    let main: [Choice]
    /// What is to be done next, by whomever: over the buttons.
    let words: String
    let special: [Choice]
    /// Steps of this person's roles that are not possible now.
    let blocked: [StepOffer]
    /// 公开工作人员: who has the next step when it is not this person.
    let others: String

    init(_ request: DisclosureRequest, _ offers: [StepOffer], _ actor: Actor) {
        let forms = Dictionary(
            StepForm.of(DisclosureRequest.kind).filter { $0.target == .existing }.map { ($0.step, $0) }
        ) { first, _ in first }
        let open = offers.filter { $0.refusal == nil }
        func choice(_ step: Step) -> Choice? {
            guard let offer = open.first(where: { $0.step == step }), let form = forms[step] else { return nil }
            return Choice(title: offer.title, link: form.link(request.id))
        }
        // 公开工作人员 who handle a case themselves go the whole way.
        let isUnit = request.isGiven(to: actor) && !actor.roles.contains(.disclosureOfficer)
        let steps = request.state.mainSteps
        let path = isUnit ? DisclosureRequest.unitSteps + steps.filter { $0 != .answerRequestAsUnit } : steps
        main = path.compactMap(choice)
        words = isUnit ? request.unitWords : request.state.nextWords
        special = open.map(\.step).filter { !path.contains($0) }.compactMap(choice)
        blocked = offers.filter { $0.refusal != nil && Permissions.mayTake($0.step, actor) }
        let roles = path.first.map { Permissions.roles(for: $0) } ?? []
        others =
            roles.contains(where: actor.roles.contains)
            ? "" : roles.filter(Role.assignable.contains).map(\.name).joined(separator: "、")
    }

    func link(_ step: Step, of request: SubjectID) -> Link? {
        StepForm.of(DisclosureRequest.kind).first { $0.step == step && $0.target == .existing }?.link(request)
    }
}

extension DisclosureRequest {
    fileprivate var unitWords: String {
        let until = internalDue.map { "，\($0.chinese)前回复" } ?? ""
        return "这件申请交给您：查找信息，提出能不能公开的意见\(until)；不归本机构掌握的，写明理由退回"
    }
}

/// What is missing before an answer may be signed, each with the step that mends it.
struct CaseChecks: Sendable {
    struct Line: Sendable {
        let sentence: String
        let title: String
        /// `nil` for a step of others: then ``who`` has it.
        let link: Link?
        let who: String
    }

    let lines: [Line]

    /// - Parameter offers: a step that is not possible yet is named, without a link to a form that would be refused
    init(_ request: DisclosureRequest, _ offers: [StepOffer], _ actor: Actor) {
        let open = Set(offers.filter { $0.refusal == nil }.map(\.step))
        let isAsked: Set<RequestState> = [.underReview, .drafting, .approving, .awaitingThirdParty, .awaitingCoAgency]
        guard isAsked.contains(request.state) else {
            lines = []
            return
        }
        lines = request.missingBeforeSigning.map { missing in
            guard let step = Self.step(missing, request) else {
                return Line(sentence: missing.sentence, title: "", link: nil, who: missing.remedy)
            }
            let form = StepForm.of(DisclosureRequest.kind).first { $0.step == step && $0.target == .existing }
            let may = Permissions.mayTake(step, actor)
            let query = missing.item.map { [("item" as StaticString, String($0))] } ?? []
            return Line(
                sentence: missing.sentence,
                title: Permissions.title(of: step),
                link: open.contains(step) ? form.map { Link($0.link(request.id), query: query) } : nil,
                who: may
                    ? ""
                    : Permissions.roles(for: step).filter(Role.assignable.contains).map(\.name).joined(separator: "、")
            )
        }
    }

    /// An answer that tells nothing of any information needs no reviewer.
    private static func step(_ missing: RequestRefusal, _ request: DisclosureRequest) -> Step? {
        if case .secrecyMissing(let item) = missing, let decision = request.drafts[item]?.decision,
            !decision.discloses, !decision.isRefusal
        {
            return .noteRequestNoSecrecy
        }
        return missing.mendingStep
    }
}
