import Disclosure
import Hummingbird

/// How many requests may come in: from one address, from one network, and in all.
package struct AskingPaces: Sendable {
    /// Forms sent, right or wrong.
    package var attempts: Pace
    /// Requests made.
    package var address: Pace
    package var network: Pace
    package var all: Pace
    /// Megabytes of files.
    package var files: Pace
    /// Searches of what is public already.
    package var looks: Pace
    /// How long a form waits in the slow lane, where four go side by side.
    package var slowness: Duration
    /// A form that is sent sooner after it was opened was not filled in by a person, in seconds.
    package var soonest: Int64

    package init(
        attempts: Pace = Pace(atOnce: 60, perSecond: 1),
        address: Pace = Pace(atOnce: 20, perHour: 60),
        network: Pace = Pace(atOnce: 100, perHour: 600),
        all: Pace = Pace(atOnce: 1_000, perSecond: 10),
        files: Pace = Pace(atOnce: 400, perHour: 1_200),
        looks: Pace = Pace(atOnce: 120, perSecond: 2),
        slowness: Duration = .seconds(2),
        soonest: Int64 = 3
    ) {
        self.attempts = attempts
        self.address = address
        self.network = network
        self.all = all
        self.files = files
        self.looks = looks
        self.slowness = slowness
        self.soonest = soonest
    }
}

/// Keeps floods from the form without asking anybody to solve a puzzle, and without anybody else's service.
///
/// Holds no more than ``Allowance`` remembers of each, whoever asks.
final class AskingGuard: Sendable {
    let paces: AskingPaces
    private let attempts: Allowance
    private let addresses: Allowance
    private let networks: Allowance
    private let all: Allowance
    private let files: Allowance
    private let looks: Allowance
    private let slowLane = WaitingLine(places: 4, waiting: 40)

    init(_ paces: AskingPaces) {
        self.paces = paces
        attempts = Allowance(paces.attempts)
        addresses = Allowance(paces.address)
        networks = Allowance(paces.network)
        all = Allowance(paces.all)
        files = Allowance(paces.files)
        looks = Allowance(paces.looks)
    }

    /// Asked before anything is read.
    func admit(_ request: Request) throws(Refused) {
        let client = Network(ClientAddress.of(request))
        guard attempts.takes(from: client.address) else {
            throw Self.tooOften("这个网络地址提交得太频繁了。请过一分钟再试；已经提交成功的申请不受影响。", after: 60)
        }
        // Files of a body that does not say how large it is count as the largest there may be.
        let unsaid = FormBody.isSent(with: request) ? Asking.fileLimits.files : 0
        let megabytes = 1 + (request.headers[.contentLength].flatMap { Int($0) } ?? unsaid) >> 20
        guard files.takes(megabytes, from: client.address) else {
            throw Self.tooOften("这个网络地址上传的文件太多了。请过一小时再试，或减少文件，其余材料可以当面或邮寄提交。", after: 3600)
        }
    }

    /// Asked before a request is made.
    func take(_ client: String) throws(Refused) {
        let client = Network(client)
        guard addresses.takes(from: client.address) else {
            throw Self.tooOften("这个网络地址短时间内提出的申请太多了。请过几分钟再提交，填写的内容都在；也可以当面或邮寄提出。", after: 300)
        }
        guard networks.takes(from: client.network) else {
            throw Self.tooOften("您所在的网络短时间内提出的申请太多了。请过几分钟再提交，填写的内容都在；也可以当面或邮寄提出。", after: 300)
        }
        guard all.takes(from: "") else {
            throw Self.tooOften("现在提交申请的人太多了。请过一分钟再提交，填写的内容都在。", after: 60)
        }
    }

    /// For forms that did no work: a few at a time, each for a moment.
    func waitInSlowLane() async throws(Refused) {
        do { try await slowLane.enter() } catch {
            throw Self.tooOften("现在提交申请的人太多了。请过一分钟再提交，填写的内容都在。", after: 60)
        }
        try? await Task.sleep(for: paces.slowness)
        slowLane.leave()
    }

    func admitLook(_ request: Request) throws(Refused) {
        guard looks.takes(from: Network(ClientAddress.of(request)).address) else {
            throw Self.tooOften("查找得太频繁了，请过一分钟再试。", after: 60)
        }
    }

    private static func tooOften(_ sentence: String, after seconds: Int) -> Refused {
        Refused(.tooManyRequests, sentence, retryAfter: seconds)
    }
}

/// An address as floods are counted by: one of version 6 by the network that a household gets.
struct Network: Hashable, Sendable {
    let address: String
    /// `203.0.113`, and of version 6 what a provider gives to a site.
    let network: String

    init(_ client: String) {
        guard let bytes = IPAddress(client)?.bytes else {
            (address, network) = (client, client)
            return
        }
        address = bytes.prefix(bytes.count == 4 ? 4 : 8).hexadecimal
        network = bytes.prefix(bytes.count == 4 ? 3 : 6).hexadecimal
    }
}
