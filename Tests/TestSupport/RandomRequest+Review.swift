import Disclosure
import LegalClock

extension RandomRequest {
    mutating func review() {
        switch Int.random(in: 0..<100, using: &random) {
        case 0..<14: consult()
        case 14..<20: notifyFee()
        case 20..<26: askReasons()
        case 26..<30: askCorrection()
        case 30..<40: extend()
        default: draft()
        }
    }

    mutating func askCorrection() {
        let (today, days, late) = (today, pick([5, 10, 15]), chance(50))
        attempt { (request) throws(RequestRefusal) in
            try request.askForCorrection(
                "请补正",
                letter: "补",
                issuedOn: today,
                servedOn: today,
                days: days,
                evenLate: late,
                on: today,
                in: RequestCase.calendar
            )
        }
        if request.state == .received {
            attempt { (request) throws(RequestRefusal) in try request.beginReview() }
        }
    }

    mutating func correct() {
        if chance(30), let limit = request.corrections.last?.limit {
            waitUntilAfter(limit)
            if chance(60) {
                let today = today
                return attempt { (request) throws(RequestRefusal) in
                    try request.lapseCorrection(by: RequestCase.program, on: today)
                }
            }
        }
        let today = today
        attempt { (request) throws(RequestRefusal) in
            try request.receiveCorrection(
                items: ["更正后的内容"],
                hasIdentityProof: true,
                receivedOn: today,
                excuse: "生病",
                on: today,
                in: RequestCase.calendar
            )
        }
    }

    mutating func consult() {
        let (today, kind, number) = (today, pick(ConsultationLetter.Kind.allCases), request.consultations.count + 1)
        attempt { (request) throws(RequestRefusal) in
            try request.consult(
                kind,
                about: [1],
                person: kind == .thirdParty ? PersonID(rawValue: "t") : nil,
                agency: "某局",
                letter: "征\(number)",
                sentOn: today,
                servedOn: today,
                on: today,
                in: RequestCase.calendar
            )
        }
    }

    mutating func hearOpinion() {
        if chance(20) { return consult() }
        guard let letter = request.consultations.first(where: \.isOpen)?.letter else { return }
        if chance(30) {
            waitUntilAfter(letter.limit)
            let today = today
            return attempt { (request) throws(RequestRefusal) in
                try request.lapseConsultation(
                    letter: letter.number,
                    by: RequestCase.program,
                    on: today,
                    in: RequestCase.calendar
                )
            }
        }
        let (today, opinion) = (today, pick(ConsultationOpinion.allCases))
        attempt { (request) throws(RequestRefusal) in
            try request.receiveOpinion(
                opinion,
                text: "理由",
                letter: letter.number,
                receivedOn: today,
                on: today,
                in: RequestCase.calendar
            )
        }
    }

    mutating func notifyFee() {
        let (today, tariff, quantity) = (today, pick(FeeTariff.allCases), Int.random(in: 0...400, using: &random))
        attempt { (request) throws(RequestRefusal) in
            try request.notifyFee(
                tariff,
                quantity: quantity,
                letter: "收",
                issuedOn: today,
                servedOn: today,
                on: today,
                in: RequestCase.calendar
            )
        }
    }

    mutating func settleFee() {
        switch Int.random(in: 0..<3, using: &random) {
        case 0:
            let today = today
            attempt { (request) throws(RequestRefusal) in
                try request.payFee(paidOn: today, receipt: "财", on: today, in: RequestCase.calendar)
            }
        case 1: attempt { (request) throws(RequestRefusal) in try request.waiveFee(reason: "误收") }
        default:
            if let limit = request.fees.last?.notice.limit { waitUntilAfter(limit) }
            let today = today
            attempt { (request) throws(RequestRefusal) in
                try request.lapseFee(by: RequestCase.program, on: today)
            }
        }
    }

    mutating func askReasons() {
        let today = today
        attempt { (request) throws(RequestRefusal) in
            try request.askReasons(letter: "说", servedOn: today, on: today, in: RequestCase.calendar)
        }
    }

    mutating func judgeReasons() {
        let accepted = chance(50)
        if chance(50), let limit = request.reasons?.limit { waitUntilAfter(limit) }
        let today = today
        if request.reasons?.text == nil, chance(60) {
            attempt { (request) throws(RequestRefusal) in
                try request.giveReasons("研究", receivedOn: today, on: today)
            }
        }
        attempt { (request) throws(RequestRefusal) in
            try request.judgeReasons(accepted: accepted, opinion: "认定", on: today)
        }
        if accepted, let due = request.due {
            attempt { (request) throws(RequestRefusal) in
                try request.delay(
                    until: due.day.adding(days: 30),
                    letter: "迟",
                    servedOn: today,
                    reason: "量大",
                    on: today
                )
            }
        }
    }

    mutating func extend() {
        let (today, days) = (today, Int.random(in: 1...20, using: &random))
        attempt(by: RequestCase.head) { (request) throws(RequestRefusal) in try request.agreeExtension(by: days) }
        attempt { (request) throws(RequestRefusal) in
            try request.extend(letter: "延", servedOn: today, on: today, in: RequestCase.calendar)
        }
    }
}
