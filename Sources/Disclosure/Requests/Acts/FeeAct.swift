package import LegalClock

/// 信息处理费 (国办函〔2020〕109号; C-FEE).
package enum FeeAct: RequestActPart {
    /// 收费通知: the reply period ends and will begin anew when it is paid.
    case notified(FeeNotice)
    /// The applicant says that it is paid; the office looks, and records the payment.
    case paymentTold(on: CivilDate, proof: String)
    /// `due`: the new reply period, from the day after.
    case paid(on: CivilDate, receipt: String, due: RequestDue)
    /// The notice is taken back: the old reply period stands as if there had been none.
    case waived(reason: String)
    /// 逾期未缴: 不再处理.
    case lapsed
    /// 退还
    case refunded(fen: Int, reason: String)

    package var name: String {
        switch self {
        case .notified: "feeNotified"
        case .paymentTold: "feePaymentTold"
        case .paid: "feePaid"
        case .waived: "feeWaived"
        case .lapsed: "feeLapsed"
        case .refunded: "feeRefunded"
        }
    }

    package var fields: ActFields {
        switch self {
        case .notified(let notice): notice.fields
        case .paymentTold(let day, let proof): ActFields(given: ["on": .day(day), "proof": .text(proof)])
        case .paid(let day, let receipt, let due):
            ActFields(given: ["on": .day(day), "receipt": .text(receipt), "due": .due(due)])
        case .waived(let reason): ActFields(["reason": .text(reason)])
        case .lapsed: ActFields()
        case .refunded(let fen, let reason): ActFields(["fen": .number(Int64(fen)), "reason": .text(reason)])
        }
    }

    package init?(_ name: String, _ fields: ActFields) throws(ActFault) {
        switch name {
        case "feeNotified": self = .notified(try FeeNotice(fields: fields))
        case "feePaymentTold": self = .paymentTold(on: try fields.day("on"), proof: try fields.text("proof"))
        case "feePaid":
            self = .paid(
                on: try fields.day("on"),
                receipt: try fields.text("receipt"),
                due: try fields.due("due")
            )
        case "feeWaived": self = .waived(reason: try fields.text("reason"))
        case "feeLapsed": self = .lapsed
        case "feeRefunded": self = .refunded(fen: try fields.number("fen"), reason: try fields.text("reason"))
        default: return nil
        }
    }

    package var sentence: ActSentence {
        switch self {
        case .notified(let notice):
            """
            \(notice.letter)告知申请人缴纳信息处理费\(Fee.chinese(fen: notice.fen))（\(notice.tariff.name)），\
            \(notice.servedOn.chinese)送达，\(notice.limit)前缴纳
            """
        case .paymentTold(let day, let proof): "申请人告知已于\(day.chinese)缴费（\(proof)），请核对"
        case .paid(let day, let receipt, let due):
            "\(day.chinese)足额缴纳信息处理费，票据号\(receipt)，答复期限重新计算至\(due)"
        case .waived(let reason): "撤销收费通知，答复期限不变：\(reason)"
        case .lapsed: "申请人逾期未缴纳信息处理费，不再处理该申请"
        case .refunded(let fen, let reason): "退还信息处理费\(Fee.chinese(fen: fen))：\(reason)"
        }
    }
}

/// 收费通知书.
package struct FeeNotice: Hashable, Sendable {
    package var tariff: FeeTariff
    /// Requests of the month with this one, or pages.
    package var quantity: Int
    /// 分
    package var fen: Int
    package var letter: String
    package var issuedOn: CivilDate
    package var servedOn: CivilDate
    package var limit: RequestDue

    package init(
        tariff: FeeTariff,
        quantity: Int,
        fen: Int,
        letter: String,
        issuedOn: CivilDate,
        servedOn: CivilDate,
        limit: RequestDue
    ) {
        self.tariff = tariff
        self.quantity = quantity
        self.fen = fen
        self.letter = letter
        self.issuedOn = issuedOn
        self.servedOn = servedOn
        self.limit = limit
    }

    var fields: ActFields {
        ActFields(given: [
            "tariff": .text(tariff.rawValue), "quantity": .number(Int64(quantity)), "fen": .number(Int64(fen)),
            "letter": .text(letter), "issuedOn": .day(issuedOn), "servedOn": .day(servedOn), "limit": .due(limit),
        ])
    }

    init(fields: ActFields) throws(ActFault) {
        self.init(
            tariff: try fields.coded("tariff"),
            quantity: try fields.number("quantity"),
            fen: try fields.number("fen"),
            letter: try fields.text("letter"),
            issuedOn: try fields.day("issuedOn"),
            servedOn: try fields.day("servedOn"),
            limit: try fields.due("limit")
        )
    }
}
