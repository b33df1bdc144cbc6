import Disclosure
import Testing

@testable import Web

/// What the audit calls the subject of an act.
struct SubjectNameTests {
    private let account = AccountID(rawValue: "1d2bb3ba324a3412")

    @Test(arguments: [
        (SubjectID(Account.kind, "1d2bb3ba324a3412"), "李四（1d2bb3ba）"),
        (SubjectID(SignInDay.kind, "1d2bb3ba324a3412-2026-11-20"), "李四（1d2bb3ba）"),
        (SubjectID(Account.kind, "ffffffffffffffff"), "（姓名已删除）（ffffffff）"),
        (SubjectID(AgencyProfile.kind, "a0000000001"), "本机关"),
        (SubjectID(Assignment.kind, "2026-0031"), "2026-0031"),
    ])
    func subjectsAreCalledByName(subject: SubjectID, name: String) {
        #expect(subject.name(Names([account: "李四"])) == name)
    }
}
