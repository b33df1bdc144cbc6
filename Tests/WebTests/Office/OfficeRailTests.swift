import Disclosure
import Testing

@testable import Web

struct OfficeRailTests {
    private static let plus = #"<span aria-hidden="true">+</span>"#

    /// What was counted no farther is not shown as if it were all there is.
    @Test(arguments: [
        (DeskCount(7), #"<span class="count">7<span class="quiet"> 件</span></span>"#),
        (DeskCount(1000), #"<span class="count">1000<span class="quiet"> 件</span></span>"#),
        (DeskCount(1001), #"<span class="count">1000\#(plus)<span class="quiet"> 件以上</span></span>"#),
        (DeskCount(atLeast: 40), #"<span class="count">40\#(plus)<span class="quiet"> 件以上</span></span>"#),
    ])
    func whatWaitsIsCountedWithItsLimit(count: DeskCount, badge: String) {
        #expect(page(count).contains(badge), "\(page(count))")
    }

    @Test func nothingThatWaitsHasNoBadge() { #expect(!page(0).contains(#"class="count""#)) }

    private func page(_ count: DeskCount) -> String {
        let entry = OfficeRail.Entry(place: .today, count: count)
        let rail = OfficeRail(
            groups: [OfficeRail.Group(title: "", entries: [entry])],
            name: "",
            roles: "",
            substitutes: "",
            agency: ""
        )
        return written(OfficeRailView(rail: rail, current: .today, token: ""))
    }
}
