import Testing

extension Journeys {
    /// From a finding to the rule it rests on, and through the catalogue.
    @Test func readTheRules() async throws {
        try await Visitor.comes { visitor in
            try await visitor.open("/reports?text=济源&view=list")
            try await visitor.click("济源产城融合示范区工业和科技创新委员会")
            try await visitor.click("N-STOCK")
            #expect(try await visitor.path() == "/checks#N-STOCK")
            try await visitor.standsAtTarget()
            try await visitor.type("金额", into: "规则")
            try await visitor.click("筛选")
            try await visitor.see("V-UNIT")
            try await visitor.doNotSee("T3-BAL")
            try await visitor.click("开放接口")
            try await visitor.see("/api/v1/reports")
        }
    }
}
