import Disclosure
import LegalClock

/// What the interface answers: a token.
struct FormJSON: Encodable {
    struct Work: Encodable {
        let bits: Int
        let algorithm: String
    }

    let agency: String
    let name: String
    let token: String
    /// Seconds before which it is not taken, and after which no more.
    let soonest: Int
    let lifetime: Int
    let work: Work
}

/// A receipt.
struct ReceiptJSON: Encodable {
    struct Due: Encodable {
        let day: String
        let isProvisional: Bool

        init(_ due: RequestDue) {
            day = due.day.description
            isProvisional = due.isProvisional
        }
    }

    let number: String
    let code: String
    let submittedAt: String
    let isRepeated: Bool
    let confirmedBy: Due
    let answeredBy: Due

    init(_ receipt: SubmissionReceipt, agency: AskedAgency) {
        number = receipt.number.key
        code = receipt.code.description
        submittedAt = receipt.at.description
        isRepeated = receipt.isRepeated
        let days = agency.days(of: receipt.at.day)
        confirmedBy = Due(days.confirmation)
        answeredBy = Due(days.reply)
    }
}

/// What has to be changed, item by item.
struct MistakesJSON: Encodable {
    struct Mistake: Encodable {
        let field: String
        let detail: String
    }

    var type = "about:blank"
    let title: String
    let status: Int
    let detail: String
    let errors: [Mistake]
}
