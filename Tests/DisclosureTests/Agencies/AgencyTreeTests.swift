import Disclosure
import TestSupport
import Testing

struct AgencyTreeTests {
    private let tree = SampleAgencies.tree

    @Test func superiorsAreNearestFirst() {
        #expect(tree.superiors(of: SampleAgencies.town) == [SampleAgencies.finance, SampleAgencies.office])
        #expect(tree.superiors(of: SampleAgencies.office).isEmpty)
    }

    @Test func aBranchHasEveryoneBelowAfterTheirSuperior() {
        let branch = tree.branch(of: SampleAgencies.office)
        #expect(branch.map(\.depth) == [0, 1, 2, 1])
        #expect(branch.map(\.agency.name).contains("云溪市柳塘镇人民政府"))
    }

    @Test func nobodyStandsUnderItself() {
        #expect(!tree.mayPut(SampleAgencies.office, under: SampleAgencies.town))
        #expect(!tree.mayPut(SampleAgencies.office, under: SampleAgencies.office))
        #expect(!tree.mayPut(SampleAgencies.town, under: AgencyCode(rawValue: "a9999999999")))
        #expect(tree.mayPut(SampleAgencies.town, under: SampleAgencies.education))
    }

    @Test func aCircleEnds() {
        let (one, two) = (AgencyCode(rawValue: "a1"), AgencyCode(rawValue: "a2"))
        let circle = AgencyTree([
            Agency(code: one, name: "甲", superior: two), Agency(code: two, name: "乙", superior: one),
        ])
        #expect(circle.superiors(of: one) == [two])
        #expect(circle.branch(of: one).count == 2)
    }
}

struct OversightTests {
    private func answer(_ matter: Oversight.Matter, of agency: AgencyCode, _ role: Role) -> Bool {
        let actor = Actor(account: SampleAccounts.id(1), agency: SampleAgencies.office, roles: [role])
        let answer = Oversight.of(matter, at: agency, by: actor, in: SampleAgencies.tree)
        #expect(answer.reason.hasSuffix("。"))
        return answer.isAllowed
    }

    @Test func aSuperiorSeesWhoIsLateButNotTheApplicants() {
        for agency in [SampleAgencies.finance, SampleAgencies.town] {
            #expect(answer(.deadlines, of: agency, .supervisingOffice))
            #expect(answer(.annualReports, of: agency, .supervisingOffice))
            #expect(answer(.figures, of: agency, .supervisingOffice))
            #expect(!answer(.applicants, of: agency, .supervisingOffice))
            #expect(!answer(.drafts, of: agency, .supervisingOffice))
            #expect(!answer(.accounts, of: agency, .supervisingOffice))
        }
    }

    @Test(arguments: Role.assignable)
    func nobodySeesIntoAnAgencyElsewhere(role: Role) {
        for matter in Oversight.Matter.allCases where matter != .published {
            #expect(!answer(matter, of: SampleAgencies.elsewhere, role))
        }
        #expect(answer(.published, of: SampleAgencies.elsewhere, role))
    }

    @Test func onlyTheSupervisingOfficeLooksDown() {
        for role in Role.assignable where role != .supervisingOffice {
            #expect(!answer(.deadlines, of: SampleAgencies.finance, role))
        }
    }

    @Test func administratorsOfASuperiorAdministerThoseBelow() {
        #expect(answer(.accounts, of: SampleAgencies.town, .systemAdministrator))
        #expect(answer(.audit, of: SampleAgencies.town, .auditAdministrator))
        #expect(!answer(.audit, of: SampleAgencies.town, .systemAdministrator))
        #expect(!answer(.deadlines, of: SampleAgencies.office, .systemAdministrator))
    }
}
