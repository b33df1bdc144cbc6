/// 机关的上下级: government, departments, towns. Every agency has at most one superior here, its ``Agency/superior``.
package struct AgencyTree: Hashable, Sendable {
    package let agencies: [Agency]
    private let places: [AgencyCode: Int]

    package init(_ agencies: [Agency]) {
        self.agencies = agencies
        places = Dictionary(agencies.indices.map { (agencies[$0].code, $0) }) { first, _ in first }
    }

    package subscript(_ code: AgencyCode) -> Agency? { places[code].map { agencies[$0] } }

    /// The agencies above, nearest first. Ends where the tree does, or where a wrong entry makes it a circle.
    package func superiors(of code: AgencyCode) -> [AgencyCode] {
        var above: [AgencyCode] = []
        var next = self[code]?.superior
        while let superior = next, superior != code, !above.contains(superior), self[superior] != nil {
            above.append(superior)
            next = self[superior]?.superior
        }
        return above
    }

    package func isAbove(_ superior: AgencyCode, _ code: AgencyCode) -> Bool {
        superiors(of: code).contains(superior)
    }

    /// Directly below, in the order given.
    package func subordinates(of code: AgencyCode) -> [Agency] {
        agencies.filter { $0.superior == code && $0.code != code }
    }

    /// The agency and all below it, each after its superior, with how deep it is: 0 for the agency itself.
    package func branch(of code: AgencyCode) -> [(agency: Agency, depth: Int)] {
        guard let agency = self[code] else { return [] }
        var branch: [(Agency, Int)] = []
        var seen: Set<AgencyCode> = []
        func walk(_ agency: Agency, _ depth: Int) {
            guard seen.insert(agency.code).inserted else { return }
            branch.append((agency, depth))
            for below in subordinates(of: agency.code) { walk(below, depth + 1) }
        }
        walk(agency, 0)
        return branch
    }

    /// May this become the superior of that? Not itself, and not one below it.
    package func mayPut(_ code: AgencyCode, under superior: AgencyCode) -> Bool {
        code != superior && self[superior] != nil && !isAbove(code, superior)
    }
}
