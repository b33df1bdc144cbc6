import CCurl
import Disclosure
import LegalClock

/// Hands an e-mail to the mail server.
struct MailSending {
    let server: MailServer
    let site: String

    func send(_ message: OutgoingMessage, to address: EmailAddress, at now: Moment) -> SendOutcome {
        let scheme = server.security == .tls ? "smtps" : "smtp"
        // The path is the name given with EHLO.
        let url = "\(scheme)://\(server.host):\(server.port)/\(server.from.host)"
        guard let curl = Curl(url, protocols: scheme) else { return .failed(.memory) }
        if server.security != .none { curl.set(CURLOPT_USE_SSL, Int(CURLUSESSL_ALL.rawValue)) }
        if !server.certificates.isEmpty { curl.set(CURLOPT_CAINFO, server.certificates) }
        if !server.user.isEmpty {
            curl.set(CURLOPT_USERNAME, server.user)
            curl.set(CURLOPT_PASSWORD, server.password)
        }
        curl.set(CURLOPT_MAIL_FROM, "<\(server.from.text)>")
        curl.set(CURLOPT_MAIL_RCPT, ["<\(address.text)>"])
        curl.set(CURLOPT_UPLOAD, 1)
        curl.upload(MailMessage(from: server.from, to: address, message: message, now: now, site: site).bytes)
        let (code, response) = curl.perform()
        return Self.outcome(code, response)
    }

    static func outcome(_ code: CURLcode, _ response: Int) -> SendOutcome {
        switch code {
        case CURLE_OK: .sent
        case CURLE_LOGIN_DENIED: .failed(SendFailure(.server, "邮件服务器不接受用户名或密码"))
        case CURLE_PEER_FAILED_VERIFICATION: .failed(SendFailure(.server, "邮件服务器的证书不可信"))
        case CURLE_USE_SSL_FAILED: .failed(SendFailure(.server, "邮件服务器不支持加密连接"))
        case CURLE_SSL_CACERT_BADFILE: .failed(SendFailure(.server, "证书文件读不了"))
        // RFC 5321, 4.2.3: no such mailbox, not here, not allowed.
        case _ where [550, 551, 553].contains(response):
            .failed(SendFailure(.final, "邮件服务器不接受这个收件人（\(response)）"))
        case _ where (400..<600).contains(response) && response != 421:
            .failed(SendFailure(.message, "邮件服务器没有接收（\(response)）"))
        default: .failed(.unreachable(code, "邮件服务器"))
        }
    }
}

extension SendFailure {
    static let memory = SendFailure(.server, "内存不足")

    /// Where the exchange stopped, in our words and libcurl's number.
    static func unreachable(_ code: CURLcode, _ server: String) -> SendFailure {
        let reason =
            switch code {
            case CURLE_COULDNT_RESOLVE_HOST: "查不到\(server)的地址"
            case CURLE_COULDNT_CONNECT: "连接不上\(server)"
            case CURLE_OPERATION_TIMEDOUT: "\(server)没有及时答复"
            case CURLE_SSL_CONNECT_ERROR: "与\(server)建立不了加密连接"
            default: "与\(server)的通信中断（libcurl \(code.rawValue)）"
            }
        return SendFailure(.server, reason)
    }
}
