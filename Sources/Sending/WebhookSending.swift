import CCurl
import Crypto
import Disclosure
import LegalClock

/// Posts a notice to the webhook of an agency, signed.
///
///     POST /hooks/gongkai
///     Content-Type: application/json
///     Gongkai-Delivery: 3f0c…                              the same when it is sent again
///     Gongkai-Timestamp: 1795240800
///     Gongkai-Signature: sha256=…                          HMAC-SHA-256 of timestamp, "." and body
///
///     {"agency":"a0123456789","at":"2026-11-21T10:00:00.000+08:00","id":"3f0c…","sentence":"…","subject":"assignment/2026-0031"}
struct WebhookSending {
    /// Hosts inside that may be spoken to.
    let privateHosts: Set<String>
    let certificates: String

    func send(_ message: OutgoingMessage, to address: WebhookAddress, key: String, at now: Moment) -> SendOutcome {
        let isPrivateAllowed = privateHosts.contains(address.host)
        guard address.isSecure || isPrivateAllowed else {
            return .failed(SendFailure(.message, "回调地址不是 https，也未列为允许的内部地址"))
        }
        guard let curl = Curl(address.text, protocols: address.isSecure ? "https" : "http") else {
            return .failed(.memory)
        }
        if !isPrivateAllowed { curl.refusePrivateAddresses() }
        if !certificates.isEmpty { curl.set(CURLOPT_CAINFO, certificates) }
        let body = Self.body(message)
        let timestamp = String(now.milliseconds / 1000)
        curl.set(CURLOPT_POST, 1)
        curl.set(CURLOPT_POSTFIELDSIZE, body.count)
        curl.set(
            CURLOPT_HTTPHEADER,
            [
                "Content-Type: application/json", "User-Agent: gongkai", "Expect:",
                "Gongkai-Delivery: \(message.delivery.id.rawValue)", "Gongkai-Timestamp: \(timestamp)",
                "Gongkai-Signature: \(Self.signature(body, timestamp: timestamp, key: key))",
            ]
        )
        curl.upload(body)
        let (code, response) = curl.perform()
        if curl.metPrivateAddress { return .failed(SendFailure(.server, "回调地址在内部网络，未列为允许")) }
        return Self.outcome(code, response)
    }

    static func outcome(_ code: CURLcode, _ response: Int) -> SendOutcome {
        switch code {
        case CURLE_OK where (200..<300).contains(response): .sent
        case CURLE_OK where (300..<400).contains(response):
            .failed(SendFailure(.server, "回调地址转向别处（\(response)），没有跟随"))
        case CURLE_OK: .failed(SendFailure(.server, "回调地址没有接收（\(response)）"))
        case CURLE_PEER_FAILED_VERIFICATION: .failed(SendFailure(.server, "回调地址的证书不可信"))
        default: .failed(.unreachable(code, "回调地址"))
        }
    }

    static func body(_ message: OutgoingMessage) -> [UInt8] {
        ActFields([
            "id": .text(message.delivery.id.rawValue), "agency": .text(message.delivery.agency.rawValue),
            "subject": .text(message.delivery.subject.rawValue), "sentence": .text(message.delivery.sentence),
            "at": .text(message.delivery.madeAt.description),
        ]).json
    }

    /// With the time in it, so that who overhears one cannot send it again later.
    static func signature(_ body: [UInt8], timestamp: String, key: String) -> String {
        let code = HMAC<SHA256>.authenticationCode(
            for: Array(timestamp.utf8) + [UInt8(ascii: ".")] + body,
            using: SymmetricKey(data: Array(key.utf8))
        )
        return "sha256=\(code.hexadecimal)"
    }
}
