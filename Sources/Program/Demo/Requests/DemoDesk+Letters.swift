import Disclosure
import DocumentContent
import Documents
import LegalClock

/// The letters of the demo: composed of the case, laid out, numbered and kept as those of the office, each with the step
/// it belongs to.
extension DemoDesk {
    func askCorrection(_ index: Int) async throws {
        let what = "请写明所需信息的名称、文号或者其他特征。"
        let days = RequestPolicy.standard.correctionDays
        try await send(.askRequestCorrection, index) {
            try $0.correction(what: what, days: days, number: "", on: $1)
        } rule: { [calendar] request, letters, today in
            try request.askForCorrection(
                what,
                letter: letters[0].number,
                issuedOn: today,
                servedOn: today,
                days: days,
                on: today,
                in: calendar
            )
        }
    }

    func consult(_ kind: ConsultationLetter.Kind, _ index: Int) async throws {
        let party = kind == .thirdParty ? thirdParty(index) : nil
        let agency = kind == .thirdParty ? "" : "邻溪市人民政府办公室"
        let items = itemNumbers(index)
        try await send(.consultOnRequest, index, persons: party.map { [$0] } ?? []) {
            try $0.consultation(kind, about: items, person: party?.id, agency: agency, number: "", on: $1)
        } rule: { [calendar] request, letters, today in
            try request.consult(
                kind,
                about: items,
                person: party?.id,
                agency: agency,
                letter: letters[0].number,
                sentOn: today,
                servedOn: today,
                on: today,
                in: calendar
            )
        }
    }

    private func thirdParty(_ index: Int) -> Person {
        Person(
            id: PersonID(rawValue: "de30" + String(repeating: "0", count: 8) + String(1_000 + index)),
            agency: actor(.disclosureOfficer).agency,
            details: PersonDetails(name: "云溪青禾农业科技有限公司", address: "云溪市溪畔路")
        )
    }

    func notifyFee(pages: Int, _ index: Int) async throws {
        let way = "持本通知书到云溪市溪畔路1号市政务服务中心非税收入窗口缴纳（演示，请勿缴费）。"
        try await send(.notifyRequestFee, index) {
            try $0.fee(.perPage, quantity: pages, wayToPay: way, number: "", on: $1)
        } rule: { [calendar] request, letters, today in
            try request.notifyFee(
                .perPage,
                quantity: pages,
                letter: letters[0].number,
                issuedOn: today,
                servedOn: today,
                on: today,
                in: calendar
            )
        }
    }

    func extend(_ index: Int) async throws {
        try await send(.extendRequest, index) { [calendar] in
            try $0.extended(on: $1, in: calendar)
        } rule: { [calendar] request, letters, today in
            try request.extend(letter: letters[0].number, servedOn: today, on: today, in: calendar)
        }
    }

    func askReasons(_ index: Int) async throws {
        try await send(.askRequestReasons, index) {
            try $0.reasons(days: RequestPolicy.standard.reasonDays, number: "", on: $1)
        } rule: { [calendar] request, letters, today in
            try request.askReasons(letter: letters[0].number, servedOn: today, on: today, in: calendar)
        }
    }

    func tellAbandoned(_ index: Int) async throws {
        let isOnline = isServedOnline(index)
        try await send(.tellAbandoned, index) { try $0.abandoned(number: "", on: $1, isServedOnline: isOnline) }
    }

    func sign(_ index: Int) async throws {
        let items = itemNumbers(index)
        let isOnline = isServedOnline(index)
        try await send(.signRequest, index, as: .deputyHead) {
            try $0.decision(items, number: "", on: $1, isServedOnline: isOnline)
        } rule: { request, letters, today in
            let signed = letters.map { letter in
                SignedLetter(
                    kind: letter.kind,
                    number: letter.number,
                    items: items,
                    remedy: request.remedy(of: items),
                    digest: letter.digest
                )
            }
            return try request.sign(signed, on: today)
        }
    }

    private func itemNumbers(_ index: Int) -> [Int] { cases[index].items.indices.map { $0 + 1 } }

    private func isServedOnline(_ index: Int) -> Bool {
        cases[index].channel == .online || cases[index].steps.contains { $0.step == .serve(.electronic) }
    }

    private func send(
        _ step: Step,
        _ index: Int,
        as role: Role = .disclosureOfficer,
        persons: [Person] = [],
        _ compose: @escaping @Sendable (LetterComposer, CivilDate) throws -> Letter,
        rule: @escaping LetterOrder.Rule = { _, _, _ in [] }
    ) async throws {
        let order = LetterOrder(
            number(index),
            seen: nil,
            step,
            layOut: { try DOCXWriter.file(of: $0) },
            [LetterDraft(compose: compose)],
            persons: persons,
            rule: rule
        )
        try await stores.letters.issue(order, by: actor(role))
    }
}
