/// 行政机关: an agency that files annual reports.
package struct Agency: Hashable, Sendable {
    package var code: AgencyCode
    /// Full name: 商丘市工业和信息化局.
    package var name: String
    /// Short and former names, by which reports are recognised as its own.
    package var aliases: [String]
    /// Where it is: 河南省商丘市. Empty when not known.
    package var region: String
    package var superior: AgencyCode?

    package init(
        code: AgencyCode,
        name: String,
        aliases: [String] = [],
        region: String = "",
        superior: AgencyCode? = nil
    ) {
        self.code = code
        self.name = name
        self.aliases = aliases
        self.region = region
        self.superior = superior
    }

    /// This agency with what another account of it adds: new aliases, and region and superior where it has none.
    package func completed(by other: Agency) -> Agency {
        var agency = self
        for alias in other.aliases where alias != name && !agency.aliases.contains(alias) {
            agency.aliases.append(alias)
        }
        if agency.region.isEmpty { agency.region = other.region }
        if agency.superior == nil { agency.superior = other.superior }
        return agency
    }
}

/// Stands for an agency in addresses and tables: `a` and ten hexadecimal digits of the SHA-256 of its first name.
package struct AgencyCode: RawRepresentable, Hashable, Sendable, CustomStringConvertible {
    package let rawValue: String
    package init(rawValue: String) { self.rawValue = rawValue }
    package var description: String { rawValue }
}
