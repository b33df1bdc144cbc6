/// What the register of requests knows of the clocks of cases, so that the passing of days and a new holiday notice ask only
/// those in which something happens.
package protocol ClockStore: Sendable {
    /// What there is of open periods, each text once, ascending: cases that came in on one day mostly have the same.
    ///
    /// - Parameter after: behind this one: the last of the page before.
    func openPeriods(of agency: AgencyCode, after: String?, limit: Int) async throws -> [String]

    /// Cases with one of these open periods, by periods and name.
    ///
    /// - Parameters:
    ///   - periods: ascending.
    ///   - after: behind this one: the last of the page before.
    func cases(
        of agency: AgencyCode,
        with periods: [String],
        after: OpenCase?,
        limit: Int
    ) async throws -> [OpenCase]

    /// Cases that the hourly work asks, by their names: ``WakingDays/wake(_:)``.
    func waking(on days: WakingDays, of agency: AgencyCode) async throws -> [SubjectID]
}

/// A case with its open periods.
package struct OpenCase: Hashable, Sendable {
    package var id: SubjectID
    /// As the register has them: ``OpenPeriods``. What cannot be read is asked of the case itself.
    package var periods: String

    package init(id: SubjectID, periods: String) {
        self.id = id
        self.periods = periods
    }
}
