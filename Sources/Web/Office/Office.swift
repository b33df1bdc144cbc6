package import Disclosure
import Hummingbird
import LegalClock

/// The staff side of the site, over what it stands on.
///
///     let office = Office(ledger: ledger, access: access, drafts: drafts, clock: { … })
///     Site(store: store, now: now, office: office)
package struct Office: Sendable {
    package let ledger: any Ledger
    package let access: any AccessStore
    package let agencies: any AgencyStore
    package let drafts: any DraftStore
    package let notices: any NoticeStore
    /// `nil` for an office that takes no requests.
    package let stores: RequestStores?
    /// `nil` for an office that sends nothing.
    package let messages: OfficeMessages?
    package let clock: ServerClock
    let settings: OfficeSettings
    let signIns: Allowance
    let changes: Allowance

    package init(
        ledger: any Ledger,
        access: any AccessStore,
        agencies: any AgencyStore,
        drafts: any DraftStore,
        notices: any NoticeStore,
        stores: RequestStores? = nil,
        messages: OfficeMessages? = nil,
        settings: OfficeSettings = OfficeSettings(),
        clock: @escaping ServerClock
    ) {
        self.ledger = ledger
        self.access = access
        self.agencies = agencies
        self.drafts = drafts
        self.notices = notices
        self.stores = stores
        self.messages = messages
        self.settings = settings
        self.clock = clock
        signIns = Allowance(settings.signIns)
        changes = Allowance(settings.changes)
    }

    /// Every part of the office adds its routes here.
    func addRoutes(to router: Router<BasicRequestContext>) {
        let gate = OfficeGate(office: self)
        SignInPages(office: self).add(to: router, gate)
        TodayPages(office: self).add(to: router, gate)
        SubjectPages(office: self).add(to: router, gate)
        ListPages(office: self).add(to: router, gate)
        BoardPages(office: self).add(to: router, gate)
        IntakePages(office: self).add(to: router, gate)
        OfficeFilePages(office: self).add(to: router, gate)
        LetterPages(office: self).add(to: router, gate)
        LetterSeriesPages(office: self).add(to: router, gate)
        ReviewPages(office: self).add(to: router, gate)
        MonthlyPages(office: self).add(to: router, gate)
        CalendarPages(office: self).add(to: router, gate)
        NoticePages(office: self).add(to: router, gate)
        LinkPages(office: self).add(to: router, gate)
        MePages(office: self).add(to: router, gate)
        SecondFactorPages(office: self).add(to: router, gate)
        if let stores {
            RegisterImportPages(office: self, stores: stores).add(to: router, gate)
            StatisticsPages(office: self, stores: stores).add(to: router, gate)
            LogOfficePages(office: self, stores: stores).add(to: router, gate)
        }
        AccountPages(office: self).add(to: router, gate)
        MessagePages(office: self).add(to: router, gate)
        SettingPages(office: self).add(to: router, gate)
        AgencyPages(office: self).add(to: router, gate)
        AuditPages(office: self).add(to: router, gate)
        PermissionPages().add(to: router, gate)
        DraftPages(office: self).add(to: router, gate)
    }
}

extension Office {
    /// For addresses of the office that nothing stands at.
    var nothing: @Sendable (Request, BasicRequestContext) async throws -> Response? {
        let gate = OfficeGate(office: self)
        return { request, context in try await gate.nothing(at: request, context) }
    }
}

/// Notices on their way out, and by what ways this installation sends them.
package struct OfficeMessages: Sendable {
    let store: any MessageStore
    let kinds: Set<MessageChannel.Kind>

    package init(_ store: any MessageStore, kinds: Set<MessageChannel.Kind>) {
        self.store = store
        self.kinds = kinds
    }
}

/// What whoever runs the office may set.
package struct OfficeSettings: Sendable {
    /// Attempts to sign in, and links tried, from one address.
    package var signIns: Pace
    /// Forms sent by one session.
    package var changes: Pace

    package init(
        signIns: Pace = Pace(atOnce: 60, perSecond: 1),
        changes: Pace = Pace(atOnce: 240, perSecond: 4)
    ) {
        self.signIns = signIns
        self.changes = changes
    }
}
