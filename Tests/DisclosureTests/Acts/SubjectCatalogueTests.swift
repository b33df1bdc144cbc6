import Disclosure
import Testing

struct SubjectCatalogueTests {
    @Test func eachKindIsThereOnce() {
        let kinds = SubjectCatalogue.all.map(\.kind)
        #expect(Set(kinds).count == kinds.count)
        for kind in kinds { #expect(SubjectID(rawValue: kind.rawValue + "/1")?.kind == kind) }
    }

    /// They become part of SQL.
    @Test func registersAndTheirColumnsHavePlainNames() {
        func isName(_ text: String) -> Bool {
            text.utf8.first.map { (0x61...0x7A).contains($0) } == true
                && text.utf8.allSatisfy {
                    (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == UInt8(ascii: "_")
                }
        }
        let registers = SubjectCatalogue.all.compactMap(\.register)
        #expect(Set(registers.map(\.table)).count == registers.count)
        for register in registers {
            #expect(isName(register.table))
            let names = register.columns.map(\.name)
            #expect(names.allSatisfy(isName), "\(register.table)")
            #expect(Set(names + ["agency", "subject"]).count == names.count + 2)
        }
    }

    @Test func eachStepHasOneRowInTheTableOfPermissions() {
        let steps = Permissions.all.map(\.step)
        #expect(Set(steps).count == steps.count)
        #expect(Permissions.all.allSatisfy { !$0.title.isEmpty && !$0.roles.isEmpty })
    }
}
