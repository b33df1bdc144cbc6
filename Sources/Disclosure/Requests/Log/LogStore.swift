package import LegalClock

/// Which entries of the public log.
package struct LogQuery: Hashable, Sendable {
    /// `nil` for every agency that has a log.
    package var agency: AgencyCode?
    /// The year of the answer.
    package var year: Int?
    package var outcome: Decision?
    /// Words that must all be found in title or summary.
    package var text: String = ""
    package var limit: Int = 20
    package var offset: Int = 0

    package init() {}
}

/// An entry as the public reads it.
package struct LogRow: Hashable, Sendable {
    package var agency: AgencyCode
    /// Like that of the request: `2026-0031`.
    package var key: String
    package var content: LogContent
    package var loggedOn: CivilDate

    package init(agency: AgencyCode, key: String, content: LogContent, loggedOn: CivilDate) {
        self.agency = agency
        self.key = key
        self.content = content
        self.loggedOn = loggedOn
    }
}

/// Where the public log is asked.
///
///     try await store.log(query, of: [agency])     // the newest answer first
package protocol LogStore: Sendable {
    /// - Parameter agencies: those whose setting says that they have a log; entries of others are not told.
    func log(_ query: LogQuery, of agencies: [AgencyCode]) async throws -> [LogRow]
    func logCount(_ query: LogQuery, of agencies: [AgencyCode]) async throws -> Int
    func logEntry(_ key: String, of agency: AgencyCode) async throws -> LogRow?
    /// Years of answers that are in the log, newest first.
    func logYears(of agencies: [AgencyCode]) async throws -> [Int]
}
