/// Stands for a person outside the office (an applicant, a third party): 16 lower-case hexadecimal digits by chance.
///
/// Acts hold this and nothing else of a person: name, proof of identity and contact are in a row of their own, which is
/// erased when the law asks while the chain of acts stays whole.
package struct PersonID: RawRepresentable, Hashable, Sendable, CustomStringConvertible {
    package let rawValue: String
    package init(rawValue: String) { self.rawValue = rawValue }
    package var description: String { rawValue }
}
