package import LegalClock

/// 申请人、第三方: a person outside the office, as they said who they are. Kept beside the acts, which know only the
/// identifier, so that it can be erased when the law asks (个人信息保护法 47) while the chain of acts stays whole.
package struct Person: Hashable, Sendable {
    package var id: PersonID
    /// Whose dealings with the person these are: another agency has a row of its own.
    package var agency: AgencyCode
    package var details: PersonDetails

    package init(id: PersonID, agency: AgencyCode, details: PersonDetails) {
        self.id = id
        self.agency = agency
        self.details = details
    }
}

/// What is known of a person. Empty texts are not known.
package struct PersonDetails: Hashable, Sendable {
    /// Of a natural person, or of the organization itself.
    package var name: String
    /// 居民身份证, 护照 …; 统一社会信用代码 of an organization.
    package var documentKind: String
    package var documentNumber: String
    /// Whom a natural person stands for: 法定代表人, 联系人.
    package var organization: String
    package var phone: String
    package var email: String
    package var address: String

    package init(
        name: String,
        documentKind: String = "",
        documentNumber: String = "",
        organization: String = "",
        phone: String = "",
        email: String = "",
        address: String = ""
    ) {
        self.name = name
        self.documentKind = documentKind
        self.documentNumber = documentNumber
        self.organization = organization
        self.phone = phone
        self.email = email
        self.address = address
    }
}

/// What is left of a person.
package enum KeptPerson: Hashable, Sendable {
    case known(Person)
    /// Only when it was erased is still known.
    case erased(at: Moment)
}
