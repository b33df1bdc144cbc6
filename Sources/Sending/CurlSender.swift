package import Disclosure
import Dispatch
import LegalClock

/// Sends e-mails and webhooks by libcurl, on a thread of its own.
package struct CurlSender: MessageSender {
    private let settings: SendingSettings
    private let clock: ServerClock
    private let queue = DispatchQueue(label: "sending")

    package init(_ settings: SendingSettings, clock: @escaping ServerClock) {
        self.settings = settings
        self.clock = clock
    }

    package var kinds: Set<MessageChannel.Kind> {
        settings.mailServer == nil ? [.webhook] : [.email, .webhook]
    }

    package func send(_ message: OutgoingMessage) async -> SendOutcome {
        await withCheckedContinuation { continuation in
            queue.async { continuation.resume(returning: sendNow(message)) }
        }
    }

    private func sendNow(_ message: OutgoingMessage) -> SendOutcome {
        switch message.target {
        case .email(let address):
            guard let server = settings.mailServer else {
                return .failed(SendFailure(.server, "没有配置邮件服务器"))
            }
            return MailSending(server: server, site: settings.site).send(message, to: address, at: clock())
        case .webhook(let address, let key):
            return WebhookSending(privateHosts: settings.privateHosts, certificates: settings.webhookCertificates)
                .send(message, to: address, key: key, at: clock())
        }
    }
}
