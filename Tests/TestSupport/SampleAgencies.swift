package import Disclosure
import LegalClock

/// A city government with two departments and a town below one of them; and an agency elsewhere.
package enum SampleAgencies {
    package static let office = AgencyCode(rawValue: "a0000000001")
    package static let finance = AgencyCode(rawValue: "a0000000002")
    package static let education = AgencyCode(rawValue: "a0000000003")
    package static let town = AgencyCode(rawValue: "a0000000004")
    package static let elsewhere = AgencyCode(rawValue: "a0000000005")

    package static let tree = AgencyTree([
        Agency(code: office, name: "云溪市人民政府办公室"),
        Agency(code: finance, name: "云溪市财政局", superior: office),
        Agency(code: education, name: "云溪市教育局", superior: office),
        Agency(code: town, name: "云溪市柳塘镇人民政府", superior: finance),
        Agency(code: elsewhere, name: "别处市人民政府办公室"),
    ])
}

extension AgencyProfile {
    package mutating func take(_ act: AgencyAct) {
        apply(
            Recorded(
                ordinal: 1,
                authority: Authority(account: nil, role: .program),
                at: Moment(milliseconds: 1_795_000_000_000),
                content: act
            )
        )
    }
}
