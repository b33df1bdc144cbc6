import Disclosure

/// 案件材料: the files that a step of a case brings.
extension ReviewFields {
    /// So many with one form; more with the next.
    static let papersField = FileField("papers", .reviewPaper.atMost(10))

    static let papers = FormField(
        papersField.name,
        "电子件",
        .files(papersField.kind),
        hint: "扫描件或者电子文书，只给公开工作机构、领导和本案经办人看。",
        isOptional: true
    )

    /// What the files are, where the step does not say so.
    static let paper = FormField(
        "paper",
        "电子件是什么材料",
        .choice(ReviewPaper.allCases.map { .init(value: $0.rawValue, label: $0.name) }, none: nil),
        start: ReviewPaper.record.rawValue
    )

    /// What is recorded of the files of a form.
    static func filed(_ request: StepRequest, as paper: ReviewPaper?) throws -> [ReviewAct] {
        guard let paper else { return [] }
        let kind = ReviewPaper(rawValue: request.values[Self.paper.name]) ?? paper
        return try Review.file(request.hashes(papersField.name), as: kind)
    }
}

extension Review {
    /// Papers of a case name the other side: for those who may know who asks, and for whoever prepares the answer.
    func showsPapers(to actor: Actor) -> Bool {
        Permissions.mayTake(.readApplicant, actor) || (handler != nil && handler == actor.account)
    }
}

extension Office {
    /// The applicant of the request was erased and the case is over: its papers are stored, and nothing else is done with
    /// them (个人信息保护法 47 ¶2).
    func hasSealedPapers(_ review: Review, of agency: AgencyCode) async throws -> Bool {
        guard !review.isOpen, let stores, let request = review.request,
            let standing = try await ledger.standing(DisclosureRequest.self, request, of: agency),
            let applicant = standing.subject.intake?.applicant
        else { return false }
        if case .erased? = try await stores.persons.find(applicant, of: agency) { return true }
        return false
    }
}
