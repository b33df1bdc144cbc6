package import LegalClock

/// 信息更正 (R 41, L-41): somebody shows that what the agency provided about them is not right.
///
/// A kind of its own beside the requests: no row of table three counts it, and the law sets no day for it.
package struct RecordCorrection: Subject, Hashable {
    package static let kind = SubjectKind(rawValue: "record-correction")
    package static let title = "信息更正"

    package enum State: String, Hashable, Sendable {
        case open, corrected, forwarded, pointedOut, declined

        package var name: String {
            switch self {
            case .open: "核实中"
            case .corrected: "已更正"
            case .forwarded: "已转送"
            case .pointedOut: "已告知向有权机关提出"
            case .declined: "不予更正"
            }
        }
    }

    package let id: SubjectID
    package private(set) var state: State = .open
    package private(set) var applicant: PersonID?
    package private(set) var record = ""
    package private(set) var evidence = ""
    package private(set) var submittedOn: CivilDate?
    package private(set) var handler: AccountID?
    package private(set) var result = ""
    package private(set) var toldOn: CivilDate?

    package init(id: SubjectID) { self.id = id }

    package mutating func apply(_ act: Recorded<RecordCorrectionAct>) {
        switch act.content {
        case .submitted(let applicant, let record, let evidence, let day):
            (self.applicant, self.record, self.evidence, submittedOn) = (applicant, record, evidence, day)
        case .taken(let account): handler = account
        case .settled(let settlement, let text, let day):
            (result, toldOn) = (text, day)
            state = settlement.state
        }
    }

    package var desk: DeskEntry? {
        guard submittedOn != nil else { return nil }
        return DeskEntry(
            title: DisclosureRequest.shortened(record),
            summary: result,
            state: state.name,
            isOpen: state == .open,
            waiting: state == .open ? (handler.map { .account($0) } ?? .role(.disclosureOfficer)) : .nobody,
            handler: handler,
            searchText: "\(id.key) \(record)"
        )
    }

    package func notices(of act: Recorded<RecordCorrectionAct>) -> [Notice] {
        switch act.content {
        case .submitted: [Notice(to: .role(.disclosureOfficer), "信息更正 \(id.key) 已提出，请核实。")]
        case .taken(let account): [Notice(to: .account(account), "信息更正 \(id.key) 交您核实。")]
        case .settled: []
        }
    }
}

extension RecordCorrection {
    /// 提出: which record, and what shows that it is wrong (R 41).
    package static func submit(
        by applicant: PersonID,
        record: String,
        evidence: String,
        submittedOn day: CivilDate,
        on today: CivilDate
    ) throws(RecordCorrectionRefusal) -> [RecordCorrectionAct] {
        guard !record.isBlank else { throw .recordMissing }
        guard !evidence.isBlank else { throw .evidenceMissing }
        guard record.utf8.count <= longestText, evidence.utf8.count <= longestText else { throw .tooLong }
        guard day <= today else { throw .dayInFuture }
        return [.submitted(applicant: applicant, record: record, evidence: evidence, on: day)]
    }

    package func assign(to account: AccountID) throws(RecordCorrectionRefusal) -> [RecordCorrectionAct] {
        try mustBeOpen()
        return [.taken(by: account)]
    }

    /// 办理: the agency that may corrects and tells; else it passes the matter on or says who may (R 41).
    package func settle(
        _ settlement: RecordSettlement,
        text: String,
        toldOn day: CivilDate,
        on today: CivilDate
    ) throws(RecordCorrectionRefusal) -> [RecordCorrectionAct] {
        try mustBeOpen()
        guard !text.isBlank else { throw .textMissing }
        guard text.utf8.count <= Self.longestText else { throw .tooLong }
        if case .forwarded(let agency) = settlement, agency.isBlank { throw .agencyMissing }
        if case .pointedOut(let agency) = settlement, agency.isBlank { throw .agencyMissing }
        guard day <= today else { throw .dayInFuture }
        if let submittedOn, day < submittedOn { throw .dayBeforeSubmission }
        return [.settled(settlement, text: text, toldOn: day)]
    }

    private static let longestText = 12_000

    private func mustBeOpen() throws(RecordCorrectionRefusal) {
        guard submittedOn != nil, state == .open else { throw .isOver(state) }
    }

    package func offers(to actor: Actor, on day: CivilDate) -> [StepOffer] {
        [offer(.assignRecordCorrection, "交办", actor), offer(.settleRecordCorrection, "办理", actor)]
    }

    private func offer(_ step: Step, _ title: String, _ actor: Actor) -> StepOffer {
        StepOffer(step, title, to: actor) { () throws(RecordCorrectionRefusal) in try mustBeOpen() }
    }
}

extension Step {
    package static let submitRecordCorrection = Step("recordCorrection.submit")
    package static let assignRecordCorrection = Step("recordCorrection.assign")
    package static let settleRecordCorrection = Step("recordCorrection.settle")
    package static let takeLetterNumber = Step("letters.takeNumber")
    package static let voidLetterNumber = Step("letters.voidNumber")
}

extension Permissions {
    static let recordCorrections: [Permission] = [
        Permission(.submitRecordCorrection, "提出信息更正", [.applicant, .disclosureOfficer]),
        Permission(.assignRecordCorrection, "交办信息更正", [.disclosureOfficer, .deputyHead, .head]),
        Permission(.settleRecordCorrection, "办理信息更正", [.disclosureOfficer]),
        Permission(.takeLetterNumber, "取用发文字号", [.disclosureOfficer, .deputyHead, .head]),
        Permission(.voidLetterNumber, "作废发文字号", [.disclosureOfficer]),
    ]
}

package enum RecordCorrectionRefusal: Refusal, Hashable {
    case recordMissing, evidenceMissing, textMissing, agencyMissing, tooLong, dayInFuture, dayBeforeSubmission
    case isOver(RecordCorrection.State)

    package var sentence: String {
        switch self {
        case .recordMissing: "请写明哪一项信息不准确。"
        case .evidenceMissing: "请提供证据材料（条例第四十一条）。"
        case .textMissing: "请写明办理的情况。"
        case .agencyMissing: "请写明有权更正的机关。"
        case .tooLong: "填写的内容太长。"
        case .dayInFuture: "日期不能晚于今天。"
        case .dayBeforeSubmission: "日期不能早于提出之日。"
        case .isOver(let state): "这件事\(state.name)，不能再办。"
        }
    }

    package var field: String? {
        switch self {
        case .recordMissing: "record"
        case .evidenceMissing: "evidence"
        case .textMissing, .tooLong: "text"
        case .agencyMissing: "agency"
        case .dayInFuture, .dayBeforeSubmission: "day"
        case .isOver: nil
        }
    }
}
