/// 内设机构: stands for a unit within an agency, by its key among the units there.
package struct UnitID: RawRepresentable, Hashable, Sendable, CustomStringConvertible {
    package let rawValue: String
    package init(rawValue: String) { self.rawValue = rawValue }
    package var description: String { rawValue }
}
