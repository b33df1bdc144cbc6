import HTTPTypes

/// What every answer tells the browser about itself, errors and files included.
enum SecurityHeaders {
    /// Nothing but our own style sheet, script and pictures; nothing inline; no frames; forms only to ourselves.
    static let contentPolicy =
        "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; connect-src 'self'; "
        + "form-action 'self'; frame-ancestors 'none'; base-uri 'none'"

    static let all: [(HTTPField.Name, String)] = [
        (.contentSecurityPolicy, contentPolicy),
        (.xContentTypeOptions, "nosniff"),
        (named("X-Frame-Options"), "DENY"),
        (named("Referrer-Policy"), "same-origin"),
        (named("Cross-Origin-Opener-Policy"), "same-origin"),
        (named("Cross-Origin-Resource-Policy"), "same-origin"),
        (named("Permissions-Policy"), "camera=(), geolocation=(), microphone=(), payment=(), usb=()"),
    ]

    /// Adds them; what the answer already says of itself stays.
    static func add(to headers: inout HTTPFields) {
        for (name, value) in all where headers[name] == nil { headers[name] = value }
    }

    private static func named(_ name: String) -> HTTPField.Name {
        guard let name = HTTPField.Name(name) else { preconditionFailure("\(name) is no name of a header") }
        return name
    }
}
