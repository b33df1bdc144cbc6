import Disclosure
import Hummingbird
import LegalClock

/// What the public pages of a request stand on: the office behind them, and how often they may be asked.
struct StatusDesk: Sendable {
    let office: Office
    let stores: RequestStores
    /// Codes tried from one address, and by everybody together: eighty random bits would outlast either alone.
    let codes: Allowance
    let allCodes: Allowance
    /// Forms sent by one stay.
    let changes: Allowance
    let agencies: LogAgencies
    let searches: Allowance

    /// `nil` for an office that takes no requests.
    init?(_ office: Office, _ settings: StatusSettings = StatusSettings()) {
        guard let stores = office.stores else { return nil }
        self.office = office
        self.stores = stores
        codes = Allowance(settings.codes)
        allCodes = Allowance(settings.allCodes)
        changes = Allowance(settings.changes)
        agencies = LogAgencies(office.agencies)
        searches = Allowance(settings.searches)
    }

    /// Every public page about requests that were handed in.
    func addRoutes(to router: Router<BasicRequestContext>) {
        StatusPages(desk: self).add(to: router)
        PublicStatisticsPages(stores.requests, agencies).add(to: router)
        LogPages(store: stores.requests, agencies: agencies, searches: searches).add(to: router)
    }

    /// For a page that looks first whether something like it was answered already.
    var logSource: LogSource { LogSource(stores.requests, agencies) }
}

/// What whoever runs the site may set.
package struct StatusSettings: Sendable {
    package var codes: Pace
    package var allCodes: Pace
    package var changes: Pace
    /// In the public log, from one address.
    package var searches: Pace

    package init(
        codes: Pace = Pace(atOnce: 10, perSecond: 1),
        allCodes: Pace = Pace(atOnce: 600, perSecond: 60),
        changes: Pace = Pace(atOnce: 30, perSecond: 1),
        searches: Pace = Pace(atOnce: 60, perSecond: 2)
    ) {
        self.codes = codes
        self.allCodes = allCodes
        self.changes = changes
        self.searches = searches
    }
}
