package import Disclosure

/// What whoever runs the site may set.
package struct SiteSettings: Sendable {
    /// In the head of every page.
    package var name: String
    /// Pages kept in memory, in bytes.
    package var cachedBytes: Int
    /// How long a kept page is served before the store is asked again whether anything changed.
    package var freshness: Duration
    /// Connections served at once; others wait.
    package var connections: Int
    /// A connection without a request, or a request that does not come on, is closed after this long.
    package var idleTimeout: Duration
    /// The largest document that may be sent to `/check`, in bytes.
    package var largestUpload: Int
    /// The largest form with files that is read, in bytes; what each form takes is less.
    package var largestForm: Int
    /// Reports that one client may have checked.
    package var checks: Pace
    /// Answers of the interface that one client may have made anew.
    package var answers: Pace
    /// Requests for information that are taken in.
    package var asking: AskingPaces
    /// Whose word on the client's address and on encryption is taken.
    package var proxies: TrustedProxies

    package init(
        name: String = "年度报告",
        cachedBytes: Int = 64 << 20,
        freshness: Duration = .milliseconds(250),
        connections: Int = 4096,
        idleTimeout: Duration = .seconds(30),
        largestUpload: Int = 16 << 20,
        largestForm: Int = 512 << 20,
        checks: Pace = Pace(atOnce: 60, perSecond: 1),
        answers: Pace = Pace(atOnce: 600, perSecond: 10),
        asking: AskingPaces = AskingPaces(),
        proxies: TrustedProxies = .none
    ) {
        self.name = name
        self.cachedBytes = cachedBytes
        self.freshness = freshness
        self.connections = connections
        self.idleTimeout = idleTimeout
        self.largestUpload = largestUpload
        self.largestForm = largestForm
        self.checks = checks
        self.answers = answers
        self.asking = asking
        self.proxies = proxies
    }
}

/// How often something may be asked for: so often at once, and so often again in every hour after that.
package struct Pace: Hashable, Sendable {
    package var atOnce: Int
    package var perHour: Int

    package init(atOnce: Int, perSecond: Int) { self.init(atOnce: atOnce, perHour: perSecond * 3_600) }

    package init(atOnce: Int, perHour: Int) {
        self.atOnce = atOnce
        self.perHour = perHour
    }
}
