package import LegalClock

/// What a request says when it comes (L-29b): by whom, how, what, in which form. A purpose is never asked (L-27).
package struct RequestIntake: Hashable, Sendable {
    package var channel: IntakeChannel
    package var kind: ApplicantKind
    /// Name, proof of identity and contact are there, erasable.
    package var applicant: PersonID
    package var submittedOn: CivilDate
    package var items: [RequestItem]
    package var form: WantedForm
    package var way: WantedWay
    /// 身份证明 was enclosed; if not, it is asked for by 补正 (R 29, 30).
    package var hasIdentityProof: Bool
    /// What ``QueryCode`` is known by, computed by the caller; empty when none was given out.
    package var codeDigest: String
    /// L-43: 阅读困难或者视听障碍, and what help was given. Empty for none.
    package var help: String
    /// 申请材料: what was sent along, each by the SHA-256 of its content. The files themselves belong to the request.
    package var materials: [String]
    /// 身份证明 by SHA-256. The files belong to the person (``PersonErasure/id(of:)``) and are erased with it.
    package var proofs: [String]

    package init(
        channel: IntakeChannel,
        kind: ApplicantKind,
        applicant: PersonID,
        submittedOn: CivilDate,
        items: [RequestItem],
        form: WantedForm = .electronic,
        way: WantedWay = .online,
        hasIdentityProof: Bool = true,
        codeDigest: String = "",
        help: String = "",
        materials: [String] = [],
        proofs: [String] = []
    ) {
        self.channel = channel
        self.kind = kind
        self.applicant = applicant
        self.submittedOn = submittedOn
        self.items = items
        self.form = form
        self.way = way
        self.hasIdentityProof = hasIdentityProof
        self.codeDigest = codeDigest
        self.help = help
        self.materials = materials
        self.proofs = proofs
    }

    /// What was asked, one item a line.
    package var asked: String { items.map(\.description).joined(separator: "\n") }
}

extension RequestIntake {
    var fields: ActFields {
        ActFields(given: [
            "channel": .text(channel.rawValue), "kind": .text(kind.rawValue),
            "applicant": .text(applicant.rawValue), "submittedOn": .text(submittedOn.description),
            "items": .list(items.map { .text($0.description) }),
            "form": .text(form.rawValue), "way": .text(way.rawValue),
            "identityProof": .number(hasIdentityProof ? 1 : 0),
            "code": .nonEmpty(codeDigest), "help": .nonEmpty(help),
            "materials": .nonEmpty(materials), "proofs": .nonEmpty(proofs),
        ])
    }

    init(fields: ActFields) throws(ActFault) {
        self.init(
            channel: try fields.coded("channel"),
            kind: try fields.coded("kind"),
            applicant: PersonID(rawValue: try fields.text("applicant")),
            submittedOn: try fields.day("submittedOn"),
            items: try fields.texts("items").enumerated().map { RequestItem(number: $0 + 1, description: $1) },
            form: try fields.coded("form"),
            way: try fields.coded("way"),
            hasIdentityProof: try fields.number("identityProof") == 1,
            codeDigest: try fields.optionalText("code") ?? "",
            help: try fields.optionalText("help") ?? "",
            materials: try fields["materials"] == nil ? [] : fields.texts("materials"),
            proofs: try fields["proofs"] == nil ? [] : fields.texts("proofs")
        )
    }
}
