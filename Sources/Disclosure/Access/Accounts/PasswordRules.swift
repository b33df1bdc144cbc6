/// 密码规则: length, and not what is tried first. No composition rules and no forced renewal: both make worse passwords
/// (NIST SP 800-63B 5.1.1.2).
package enum PasswordRules {
    package static let lengths = 10...128

    /// Lengths are counted in Unicode scalars. The text is taken as it is typed, without normalisation: what is accepted
    /// here is byte for byte what is asked for at sign-in.
    package static func check(_ password: String, signInName: String) throws(PasswordRefusal) {
        let length = password.unicodeScalars.count
        guard length >= lengths.lowerBound else { throw .tooShort }
        guard length <= lengths.upperBound else { throw .tooLong }
        guard Set(password.unicodeScalars).count >= 5 else { throw .isMonotonous }
        let folded = foldedForSearch(password)
        let name = foldedForSearch(signInName)
        if !name.isEmpty, folded.contains(name), folded.unicodeScalars.count - name.unicodeScalars.count < 6 {
            throw .isSignInName
        }
        guard !isCommon(folded) else { throw .isCommon }
    }

    /// A common password, or one with a few digits or marks behind it: `password2026!`.
    private static func isCommon(_ folded: String) -> Bool {
        if CommonPasswords.all.contains(folded) { return true }
        var core = Substring(folded)
        while let last = core.utf8.last, !(0x61...0x7A).contains(last), last < 0x80 { core = core.dropLast() }
        return CommonPasswords.stems.contains(String(core)) && folded.utf8.count - core.utf8.count <= 8
    }
}
