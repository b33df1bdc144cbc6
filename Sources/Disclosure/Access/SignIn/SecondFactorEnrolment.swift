/// What an authenticator is given: once, before the second factor is in force.
package struct SecondFactorEnrolment: Sendable {
    /// To type in by hand: 32 characters of base32.
    package var secret: String
    /// For the QR code: `otpauth://totp/…`
    package var uri: String

    package init(secret: String, uri: String) {
        self.secret = secret
        self.uri = uri
    }
}
