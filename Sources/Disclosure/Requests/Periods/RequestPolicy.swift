/// What the law leaves to the agency, as its settings have it.
package struct RequestPolicy: Hashable, Sendable {
    /// C-CORR-A: working days the applicant has to correct, as a rule.
    package var correctionDays: Int
    /// C-REASON
    package var reasonDays: Int
    /// L-31d: working days after which an online request counts as confirmed.
    package var confirmationDays: Int
    /// L-18: months until a refusal is looked at again.
    package var reevaluationMonths: Int
    /// Working days before the end of a period, descending.
    package var alertDays: [Int]
    /// L-35: from how many requests of one applicant in a month, and in a year, the officer is shown the number.
    package var monthlyRequests: Int
    package var yearlyRequests: Int

    /// Where nothing is set.
    package static let standard = RequestPolicy(
        AgencyProfile(id: AgencyProfile.subject(AgencyCode(rawValue: "a0000000000")))
    )

    package init(_ profile: AgencyProfile) {
        correctionDays = profile.number(.correctionDays)
        reasonDays = profile.number(.reasonDays)
        confirmationDays = profile.number(.confirmationDays)
        reevaluationMonths = profile.number(.refusalReviewMonths)
        alertDays = profile.alertDays
        monthlyRequests = profile.number(.monthlyRequests)
        yearlyRequests = profile.number(.yearlyRequests)
    }
}
