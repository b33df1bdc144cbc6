import Disclosure
import LegalClock
import Storage

/// Does the work of the hour once, as `gongkai serve` does:
///
///     ledger-writer sqlite FILE | postgresql ADDRESS   timely AGENCY DAY
///
/// For the tests of what a kill leaves undone.
struct TimelyWriter {
    let database: any Database
    let agency: AgencyCode

    func run(on day: CivilDate) async throws {
        let ledger = SQLLedger(database, clock: systemClock)
        let requests = SQLRequestStore(database, log: ledger.log, clock: systemClock)
        let work = TimelyWork(ledger, requests, SQLAgencyStore(database, log: ledger.log))
        _ = try await work.run(for: agency, on: day)
        try await database.close()
    }
}
