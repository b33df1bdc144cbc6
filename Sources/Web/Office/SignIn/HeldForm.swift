import Disclosure
import Hummingbird

/// What was typed into a form of the office by someone whose session was over when they sent it: it waits in the form of
/// the sign-in and becomes a draft of the one who signs in.
struct HeldForm: Hashable, Sendable {
    static let formField = "held-form"
    static let bodyField = "held-body"

    /// The address of the form.
    let form: String
    let body: String

    /// `nil` for a form that is none of those that keep what is typed, that a stranger's page sent, or that is too large.
    init?(_ body: Query, sentWith request: Request) {
        guard OriginRule.isOwn(request) else { return nil }
        self.init(form: request.uri.path, body: DraftRules.body(of: body))
    }

    /// From the form of the sign-in.
    init?(_ body: Query) { self.init(form: body[Self.formField], body: body[Self.bodyField]) }

    private init?(form: String, body: String) {
        guard DraftRules.isKept(form), !body.isEmpty, body.utf8.count <= Draft.largestBody else { return nil }
        self.form = form
        self.body = body
    }

    func write(to html: inout HTML) {
        html.input(.type("hidden"), .name(Self.formField), .value(form))
        html.input(.type("hidden"), .name(Self.bodyField), .value(body))
    }
}

/// Which forms keep what is typed into them, and what of it.
enum DraftRules {
    /// Forms of steps: nothing secret is asked in any of them.
    private static let folders = ["/office/new/", "/office/subjects/"]

    static func isKept(_ form: String) -> Bool {
        folders.contains { form.hasPrefix($0) && form.utf8.count > $0.utf8.count } && form.utf8.count <= 300
            && Link(local: form) != nil && !form.utf8.contains { $0 == UInt8(ascii: "?") || $0 == UInt8(ascii: "#") }
    }

    /// Everything but the token, as the body of a form.
    static func body(of body: Query) -> String {
        body.pairs.filter { $0.name != FormToken.field && !$0.value.isEmpty }
            .map { $0.name.percentEncoded() + "=" + $0.value.percentEncoded() }.joined(separator: "&")
    }
}
