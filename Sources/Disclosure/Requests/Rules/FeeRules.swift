package import LegalClock

extension DisclosureRequest {
    /// 国办函〔2020〕109号 came into force.
    package static let feesSince = CivilDate(2021, 1, 1) ?? .latest

    /// 收费通知: underReview → awaitingFee, inside the reply period, by one tariff chosen once. The reply period is void
    /// and begins anew when it is paid.
    ///
    /// - Parameter quantity: the requests of this applicant in the natural month with this one, or the pages.
    package func notifyFee(
        _ tariff: FeeTariff,
        quantity: Int,
        letter: String,
        issuedOn: CivilDate,
        servedOn: CivilDate,
        on today: CivilDate,
        in calendar: WorkingCalendar
    ) throws(RequestRefusal) -> [RequestAct] {
        try mustAllowFee()
        let fen = Fee.amount(tariff, quantity: quantity)
        guard fen > 0 else { throw .feeIsNothing }
        try Self.held(issuedOn, "issuedOn", notBefore: clock?.run.start, "期限起算之日", on: today)
        try Self.held(servedOn, "servedOn", notBefore: issuedOn, "发出之日", on: today)
        if let due, issuedOn > due.day { throw .replyAlreadyDue(due) }
        return [
            .fee(
                .notified(
                    FeeNotice(
                        tariff: tariff,
                        quantity: quantity,
                        fen: fen,
                        letter: try Self.referenced(letter, "letter", "文号"),
                        issuedOn: issuedOn,
                        servedOn: servedOn,
                        limit: RequestDue(calendar.end(of: TimeLimit.fee.period, after: servedOn))  // C-FEE
                    )
                )
            )
        ]
    }

    func mustAllowFee() throws(RequestRefusal) {
        try mustBe(.underReview)
        if let receivedOn, receivedOn < Self.feesSince { throw .feeNotInForce }
        guard fees.isEmpty else { throw .tariffChosen }
    }

    /// 告知已缴费: the applicant's word, which moves nothing until the office has seen the money.
    package func tellPayment(
        paidOn day: CivilDate,
        proof: String,
        on today: CivilDate
    ) throws(RequestRefusal) -> [RequestAct] {
        let fee = try openFee()
        try Self.held(day, "paidOn", notBefore: fee.notice.servedOn, "收费通知送达之日", on: today)
        return [.fee(.paymentTold(on: day, proof: try Self.referenced(proof, "proof", "缴款码、票据号或者转账附言")))]
    }

    /// 缴费: awaitingFee → underReview, the reply period begins anew the day after.
    package func payFee(
        paidOn day: CivilDate,
        receipt: String,
        on today: CivilDate,
        in calendar: WorkingCalendar
    ) throws(RequestRefusal) -> [RequestAct] {
        let fee = try openFee()
        try Self.held(day, "paidOn", notBefore: fee.notice.servedOn, "收费通知送达之日", on: today)
        guard day <= fee.notice.limit.day else { throw .feePeriodOver(fee.notice.limit) }
        let receipt = try Self.referenced(receipt, "receipt", "财政票据号")
        return [.fee(.paid(on: day, receipt: receipt, due: try due(in: calendar) { $0.restart(.paid, on: day) }))]
    }

    /// 撤销收费通知: the period stands as if there had been none.
    package func waiveFee(reason: String) throws(RequestRefusal) -> [RequestAct] {
        _ = try openFee()
        return [.fee(.waived(reason: try Self.told(reason, "reason", "撤销的理由")))]
    }

    /// 逾期未缴: awaitingFee → closedAbandoned (3.6.2).
    package func lapseFee(by actor: Actor, on today: CivilDate) throws(RequestRefusal) -> [RequestAct] {
        try Self.mustHaveLapsed(try openFee().notice.limit, on: today, by: actor)
        return [.fee(.lapsed)]
    }

    /// 退还: what was not due.
    package func refundFee(fen: Int, reason: String) throws(RequestRefusal) -> [RequestAct] {
        guard let fee = fees.last, fee.received > 0 else { throw .noFee }
        guard fen > 0, fen <= fee.received else { throw .refundTooMuch(fee.received) }
        return [.fee(.refunded(fen: fen, reason: try Self.told(reason, "reason", "退还的理由")))]
    }

    private func openFee() throws(RequestRefusal) -> FeeRecord {
        try mustBe(.awaitingFee)
        guard let fee = fees.last, fee.result == nil else { throw .noFee }
        return fee
    }
}
