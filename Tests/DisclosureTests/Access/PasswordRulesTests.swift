import Disclosure
import Testing

struct PasswordRulesTests {
    @Test(arguments: [
        ("", PasswordRefusal.tooShort),
        ("Kx7!pq9Zm", .tooShort),
        (String(repeating: "长", count: 129), .tooLong),
        ("aaaaaaaaaa", .isMonotonous),
        ("1212121212", .isMonotonous),
        ("zhang.wei1", .isSignInName),
        ("ZHANG.WEI2026", .isSignInName),
        ("1zhang.wei!", .isSignInName),
        ("1qaz2wsx3edc", .isCommon),
        ("1QAZ2WSX3EDC", .isCommon),
        ("１ｑａｚ２ｗｓｘ３ｅｄｃ", .isCommon),
        ("password2026!", .isCommon),
        ("Gongkai@2026", .isCommon),
        ("woaini1314520", .isCommon),
        ("Admin@123456", .isCommon),
    ])
    func refuses(password: String, because refusal: PasswordRefusal) {
        #expect(throws: refusal) { try PasswordRules.check(password, signInName: "zhang.wei") }
    }

    @Test(arguments: [
        "Kx7!pq9ZmW", "云溪的早晨有薄雾和鸟鸣", "correct horse battery", "zhang.wei 喜欢清晨散步", "p4ssw0rd-nein-danke",
        String(repeating: "长江黄河泰山", count: 20),
    ])
    func takes(password: String) {
        #expect(throws: Never.self) { try PasswordRules.check(password, signInName: "zhang.wei") }
    }

    @Test func everyRefusalHasASentence() {
        for refusal in [PasswordRefusal.tooShort, .tooLong, .isSignInName, .isCommon, .isMonotonous, .unchanged] {
            #expect(refusal.sentence.hasSuffix("。"))
            #expect(refusal.field == "newPassword")
        }
    }
}
