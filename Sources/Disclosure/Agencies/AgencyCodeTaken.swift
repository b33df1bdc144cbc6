/// Two agencies of different names cannot have one code.
package struct AgencyCodeTaken: Error, Hashable, Sendable, CustomStringConvertible {
    package var code: AgencyCode
    /// Name of the agency that has the code.
    package var owner: String
    package var name: String

    package init(code: AgencyCode, owner: String, name: String) {
        self.code = code
        self.owner = owner
        self.name = name
    }

    package var description: String {
        "机关代码 \(code) 已属于“\(owner)”，不能用于“\(name)”。如为同一机关，请先将后者登记为别名。"
    }
}
