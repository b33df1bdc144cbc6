import Disclosure
import LegalClock

/// Something that the applicant may do about the own request: a step of its rules, asked for on a page of its own.
struct StatusForm: Sendable {
    let step: Step
    /// In the address: `correct`.
    let name: String
    let title: String
    /// What happens then, in one sentence.
    let lead: @Sendable (StatusSetting) -> String
    /// Over the page when it is done.
    let done: String
    var fields: @Sendable (StatusSetting) -> [FormField] = { _ in [] }
    /// What stands in the fields at first.
    var values: @Sendable (DisclosureRequest) -> FormValues = { _ in FormValues() }
    /// It is the applicant's turn: the one thing to press.
    var isAsked: @Sendable (DisclosureRequest) -> Bool = { _ in false }
    /// Files that come with it.
    var file: @Sendable (DisclosureRequest) -> StatusFile? = { _ in nil }
    let rule: @Sendable (DisclosureRequest, FormValues, StatusSetting) throws -> [RequestAct]

    static let all: [StatusForm] = [
        .correct, .giveReasons, .tellPayment, .confirmReceipt, .rate, .proposePublication, .withdraw,
    ]

    /// What the rules let the applicant do now, in the order of the page.
    static func offered(_ request: DisclosureRequest, to actor: Actor, on day: CivilDate) -> [StatusForm] {
        let offers = request.offers(to: actor, on: day).filter { $0.refusal == nil }.map(\.step)
        return all.filter { offers.contains($0.step) && !$0.isIdle(request) }
    }

    /// Allowed, but nothing would come of it.
    private func isIdle(_ request: DisclosureRequest) -> Bool {
        switch step {
        case .confirmRequestReceipt: request.isReceiptConfirmed
        case .proposeRequestPublication: request.proposable.isEmpty
        case .tellRequestPayment: request.fees.last?.toldPayment != nil
        default: false
        }
    }

    var link: Link { "/request/status/\(name)" }
}

/// What a form and its rule are made from.
struct StatusSetting: Sendable {
    let request: DisclosureRequest
    let today: CivilDate
    let calendar: WorkingCalendar
    /// Files that came with the form.
    var files = 0
}

/// A field for files in a form.
struct StatusFile: Sendable {
    static let material = FileField("material", .requestMaterial.atMost(5))
    /// Kept with the person, and erased with them.
    static let proof = FileField("proof", .identityProof.atMost(2))
    static let fields = [material, proof]

    let field: FileField
    let label: String
    let hint: String
    let isOptional: Bool
}

extension DisclosureRequest {
    /// Items that were disclosed and that nobody proposed to publish yet (R 44).
    var proposable: [RequestItem] {
        items.filter { drafts[$0.number]?.decision.discloses == true && publications[$0.number] == nil }
    }
}
