import Disclosure
import LegalClock

/// A notice as an e-mail (RFC 5322): text in UTF-8, its subject in encoded words (RFC 2047).
struct MailMessage {
    let from: EmailAddress
    let to: EmailAddress
    let message: OutgoingMessage
    let now: Moment
    /// `https://gongkai.example.gov.cn`; empty when it is not configured.
    let site: String

    /// The same each time the delivery is tried, so that a message that came twice is seen to be one.
    var messageID: String { "<\(message.delivery.id.rawValue)@\(from.host)>" }

    var bytes: [UInt8] {
        // Not every program puts a name together again that takes more than one encoded word.
        let fits = (1...Self.longestWord).contains(message.agencyName.utf8.count)
        let sender = fits ? message.agencyName : "政府信息公开"
        let head = [
            "From: \(Self.encodedWords(sender))\r\n <\(from.text)>",
            "To: <\(to.text)>",
            "Subject: \(Self.encodedWords(message.delivery.sentence))",
            "Date: \(Self.date(now))",
            "Message-ID: \(messageID)",
            "Auto-Submitted: auto-generated",
            "X-Auto-Response-Suppress: All",
            "MIME-Version: 1.0",
            "Content-Type: text/plain; charset=utf-8",
            "Content-Transfer-Encoding: base64",
        ]
        return Array((head.joined(separator: "\r\n") + "\r\n\r\n" + Base64.lines(Array(text.utf8))).utf8)
    }

    private var text: String {
        var lines = [message.delivery.sentence, ""]
        if !message.agencyName.isEmpty { lines.append("单位：\(message.agencyName)") }
        lines.append("编号：\(message.delivery.subject.key)")
        lines.append("时间：\(message.delivery.madeAt.day.chinese) \(message.delivery.madeAt.clockToTheMinute)")
        if !site.isEmpty { lines.append("办理：\(site)/office") }
        lines += ["", "此邮件由系统自动发出，请勿回复。"]
        return lines.joined(separator: "\r\n") + "\r\n"
    }

    /// In bytes: 52 characters in Base64, 64 with what is around it, so that a line with the name of the head has 76.
    private static let longestWord = 39

    /// `=?UTF-8?B?…?=`, folded: a word has at most 75 characters, and whole characters of the text. Control characters
    /// become spaces.
    static func encodedWords(_ text: String) -> String {
        var words: [String] = []
        var word: [UInt8] = []
        func end() {
            if !word.isEmpty { words.append("=?UTF-8?B?\(Base64.text(word))?=") }
            word = []
        }
        for scalar in text.unicodeScalars {
            let isControl = scalar.value < 0x20 || scalar.value == 0x7F
            let bytes = Array(String(isControl ? " " : scalar).utf8)
            if word.count + bytes.count > longestWord { end() }
            word += bytes
        }
        end()
        return words.joined(separator: "\r\n ")
    }

    /// `Sat, 21 Nov 2026 10:00:00 +0800`
    static func date(_ moment: Moment) -> String {
        let days = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
        let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
        let day = moment.day
        // 1970-01-01 was a Thursday.
        let weekday = ((Int(day.dayNumber) + 3) % 7 + 7) % 7
        return "\(days[weekday]), \(day.day) \(months[Int(day.month) - 1]) \(day.year) \(moment.clock) +0800"
    }
}

/// RFC 4648, 4.
enum Base64 {
    private static let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

    static func text(_ bytes: some Collection<UInt8>) -> String {
        var text: [UInt8] = []
        var rest = bytes[...]
        while !rest.isEmpty {
            let group = Array(rest.prefix(3))
            rest = rest.dropFirst(3)
            let number = group.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - group.count))
            for index in 0..<4 {
                text.append(index <= group.count ? digits[number >> (18 - 6 * index) & 63] : UInt8(ascii: "="))
            }
        }
        return String(decoding: text, as: UTF8.self)
    }

    /// In lines of 76 characters (RFC 2045, 6.8).
    static func lines(_ bytes: [UInt8]) -> String {
        stride(from: 0, to: bytes.count, by: 57).map { text(bytes[$0..<min($0 + 57, bytes.count)]) + "\r\n" }.joined()
    }
}
