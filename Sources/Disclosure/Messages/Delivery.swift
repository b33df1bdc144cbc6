package import LegalClock

/// A notice on its way through a channel.
package struct Delivery: Hashable, Sendable {
    package enum State: String, CaseIterable, Hashable, Sendable {
        case waiting, sent, givenUp

        package var name: String {
            switch self {
            case .waiting: "等待发送"
            case .sent: "已发送"
            case .givenUp: "未能送达"
            }
        }
    }

    package var id: DeliveryID
    package var channel: ChannelID
    package var kind: MessageChannel.Kind
    package var agency: AgencyCode
    /// `nil` for a webhook.
    package var account: AccountID?
    package var subject: SubjectID
    package var sentence: String
    package var madeAt: Moment
    package var state: State
    /// How often it was tried in vain.
    package var failures: Int
    /// When it is tried next, while it waits.
    package var nextAt: Moment
    /// Why the last try was in vain; empty when there was none.
    package var reason: String

    package init(
        id: DeliveryID,
        channel: ChannelID,
        kind: MessageChannel.Kind,
        agency: AgencyCode,
        account: AccountID?,
        subject: SubjectID,
        sentence: String,
        madeAt: Moment,
        state: State = .waiting,
        failures: Int = 0,
        nextAt: Moment,
        reason: String = ""
    ) {
        self.id = id
        self.channel = channel
        self.kind = kind
        self.agency = agency
        self.account = account
        self.subject = subject
        self.sentence = sentence
        self.madeAt = madeAt
        self.state = state
        self.failures = failures
        self.nextAt = nextAt
        self.reason = reason
    }
}

/// What came of a try.
package enum SendOutcome: Hashable, Sendable {
    /// The receiver took it over.
    case sent
    case failed(SendFailure)
}

package struct SendFailure: Error, Hashable, Sendable {
    /// What a failure says about others that wait for the same server.
    package enum Extent: Hashable, Sendable {
        /// Only this message: others may do better.
        case message
        /// The server cannot be reached or refuses everything: others need not be tried now.
        case server
        /// The receiver does not exist: it is not tried again.
        case final
    }

    package var extent: Extent
    /// A Chinese sentence without addresses and without words of the other side.
    package var reason: String

    package init(_ extent: Extent, _ reason: String) {
        self.extent = extent
        self.reason = reason
    }
}

extension Delivery {
    /// [policy] So long after the notice nobody needs it as a message any more.
    package static let longest: Int64 = 3 * 86_400
    private static let longestPause: Int64 = 6 * 3600

    /// What becomes of a delivery that was tried in vain once more: 1, 2, 4 … minutes until the next try, at most six
    /// hours; given up after three days, or at once when there is no such receiver.
    package func after(_ failure: SendFailure, at now: Moment) -> Delivery {
        var delivery = self
        delivery.failures += 1
        delivery.reason = failure.reason
        if failure.extent == .final || now.seconds(since: madeAt) >= Self.longest {
            delivery.state = .givenUp
        } else {
            delivery.nextAt = now.adding(seconds: min(Self.longestPause, 60 << Int64(min(failures, 9))))
        }
        return delivery
    }

    /// Once more, as if it had just been made; for one that was given up.
    package func again(at now: Moment) -> Delivery {
        var delivery = self
        delivery.state = .waiting
        delivery.failures = 0
        delivery.madeAt = now
        delivery.nextAt = now
        return delivery
    }
}
