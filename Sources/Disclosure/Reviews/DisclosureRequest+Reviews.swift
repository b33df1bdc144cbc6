package import LegalClock

extension DisclosureRequest {
    /// There is something that the applicant can take further (R 51): an answer, the end of the case without one, or no
    /// answer in time.
    package func canBeReviewed(on day: CivilDate) -> Bool {
        if signing != nil || outcome != nil || state == .closedAbandoned { return true }
        return state.clock == .running && due.map { $0.cautious < day } ?? false
    }
}
