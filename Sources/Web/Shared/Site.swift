package import Disclosure
import HTTPTypes
package import Hummingbird
import HummingbirdCore
package import Logging
import NIOCore

/// The web site: every page, over a store.
///
///     let site = Site(store: store, now: { "2026-11-20T08:00:00Z" })
///     try await site.application(listen: ListenAddress("127.0.0.1:8080")!).runService()
///
/// `runService` ends on SIGTERM and SIGINT: it takes no new connections and lets running requests finish.
package struct Site: Sendable {
    package let store: any ReportStore
    /// The instant, ISO, UTC: `2026-11-20T08:00:00Z`.
    package let now: @Sendable () -> String
    package let settings: SiteSettings
    /// The staff side; `nil` for a site without one.
    package let office: Office?
    private let desk: CheckDesk
    private let apiAllowance: Allowance
    /// Pages about the own request; `nil` for a site that takes none.
    private let status: StatusDesk?

    package init(
        store: any ReportStore,
        now: @escaping @Sendable () -> String,
        settings: SiteSettings = SiteSettings(),
        office: Office? = nil
    ) {
        self.store = store
        self.now = now
        self.settings = settings
        self.office = office
        apiAllowance = Allowance(settings.answers)
        status = office.flatMap { StatusDesk($0) }
        desk = CheckDesk(largest: settings.largestUpload, allowance: Allowance(settings.checks))
    }

    package func application(
        listen: ListenAddress,
        logger: Logger = Logger(label: "gongkai.web"),
        onListening: @escaping @Sendable (ListenAddress) async -> Void = { _ in }
    ) -> Application<SiteResponder> {
        let pages = KeptPages(
            cache: PageCache(limit: settings.cachedBytes),
            freshness: Freshness(store, period: settings.freshness)
        )
        return Application(
            responder: responder(pages),
            server: HTTPServerBuilder { [channelConfiguration, settings] handle in
                SiteChannel(
                    base: HTTP1Channel(responder: handle, configuration: channelConfiguration),
                    pages: pages,
                    proxies: settings.proxies
                )
            },
            configuration: ApplicationConfiguration(
                address: .hostname(listen.host, port: listen.port),
                availableConnectionsDelegate: MaximumAvailableConnections(settings.connections)
            ),
            onServerRunning: { channel in
                await onListening(ListenAddress(host: listen.host, port: channel.localAddress?.port ?? listen.port))
            },
            logger: logger
        )
    }

    /// Every feature adds its routes here.
    private func addRoutes(to router: Router<BasicRequestContext>, _ index: ReportIndex, _ asking: Asking?) {
        router.addRoutes(AssetPages().routes)
        router.addRoutes(ViewSwitchPages().routes)
        router.addRoutes(StartPages(index: index).routes)
        router.addRoutes(ReportPages(store: store, index: index).routes)
        router.addRoutes(TrendPages(store: store).routes)
        router.addRoutes(CheckPages(desk: desk).routes)
        router.addRoutes(CataloguePages().routes)
        router.addRoutes(APIPages(store: store, index: index, desk: desk, allowance: apiAllowance).routes)
        router.addRoutes(ComparisonPages(store: store, index: index).routes)
        router.addRoutes(RollUpPages(store: store, index: index).routes)
        router.addRoutes(AskingPages(asking: asking).routes)
        router.addRoutes(AskingAPI(asking: asking).routes)
        status?.addRoutes(to: router)
        office?.addRoutes(to: router)
    }

    private func responder(_ pages: KeptPages) -> SiteResponder {
        let index = ReportIndex(store, pages.freshness)
        let asking = Asking(
            office,
            sources: [ReportSource(index: index)] + (status.map { [$0.logSource] } ?? []),
            paces: settings.asking
        )
        let bare = Router(context: BasicRequestContext.self)
        addRoutes(to: bare, index, asking)
        let table = RouteTable(bare)
        let router = Router(context: BasicRequestContext.self)
        router.add(middleware: ErrorPages(allowedMethods: table.methods(at:), office: office?.nothing))
        addRoutes(to: router, index, asking)
        return SiteResponder(router: router.buildResponder(), pages: pages)
    }

    private var channelConfiguration: HTTP1Channel.Configuration {
        // Bodies that are too large are read to their end, up to a point, so that the answer can be seen.
        let usual = BodyLimit(largest: 4 * settings.largestUpload + (1 << 20), span: .seconds(120))
        let form = BodyLimit(largest: settings.largestForm, span: .seconds(60), leastInSpan: 512 << 10)
        return HTTP1Channel.Configuration(
            additionalChannelHandlers: [RequestLimits { FileForm.isExpected(by: $0) ? form : usual }],
            idleTimeout: TimeAmount(settings.idleTimeout),
            httpDecoderConfiguration: .init(
                maxHeaderFieldSize: 16 << 10,
                maxHeaderListSize: 32 << 10,
                maxHeaderFieldCount: 100
            )
        )
    }
}

/// Where to listen: `127.0.0.1:8080`, `[::1]:8080`, `:8080` for every address of this machine.
package struct ListenAddress: Hashable, Sendable {
    package var host: String
    package var port: Int

    package init(host: String, port: Int) {
        self.host = host
        self.port = port
    }

    /// `nil` when there is no port from 0 to 65535 after the last colon.
    package init?(_ text: String) {
        guard let colon = text.lastIndex(of: ":"), let port = Int(text[text.index(after: colon)...]),
            (0...65535).contains(port)
        else { return nil }
        var host = text[..<colon]
        if host.hasPrefix("["), host.hasSuffix("]") { host = host.dropFirst().dropLast() }
        self.init(host: host.isEmpty ? "0.0.0.0" : String(host), port: port)
    }
}

extension ListenAddress: CustomStringConvertible {
    /// As it stands in a URL: `127.0.0.1:8080`, `[::1]:8080`.
    package var description: String { host.contains(":") ? "[\(host)]:\(port)" : "\(host):\(port)" }
}
