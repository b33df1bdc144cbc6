import Testing

extension Journeys {
    /// From the start page to the line of the source that a finding speaks of.
    @Test func lookUpAReportAndFollowAFindingToItsLine() async throws {
        try await Visitor.comes { visitor in
            try await visitor.open("/")
            try await visitor.click("报告")
            try await visitor.see("济源产城融合示范区工业和科技创新委员会")
            try await visitor.open("/reports?text=济源&view=list")
            try await visitor.click("济源产城融合示范区工业和科技创新委员会")
            try await visitor.see("表内勾稽")
            try await visitor.click("看原文第")
            try await visitor.standsAtTarget()
            #expect(try await visitor.path().contains("/source"))
        }
    }
}
