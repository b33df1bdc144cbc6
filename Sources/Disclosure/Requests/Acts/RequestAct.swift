/// What can happen to a request, by topic; each topic is a file of its own.
package enum RequestAct: ActContent {
    case intake(IntakeAct)
    case handling(HandlingAct)
    case correction(CorrectionAct)
    case consultation(ConsultationAct)
    case fee(FeeAct)
    case period(PeriodAct)
    case decision(DecisionAct)
    case closing(ClosingAct)
    case letter(LetterAct)

    package static let version = 1

    package var part: any RequestActPart {
        switch self {
        case .intake(let act): act
        case .handling(let act): act
        case .correction(let act): act
        case .consultation(let act): act
        case .fee(let act): act
        case .period(let act): act
        case .decision(let act): act
        case .closing(let act): act
        case .letter(let act): act
        }
    }

    package var name: String { part.name }
    package var fields: ActFields { part.fields }
    package var sentence: ActSentence { part.sentence }

    package init(name: String, version: Int, fields: ActFields) throws(ActFault) {
        guard version == 1, let act = try Self.read(name, fields) else { throw .unknown(name, version: version) }
        self = act
    }

    /// Each topic knows its own names; `nil` when none does.
    private static func read(_ name: String, _ fields: ActFields) throws(ActFault) -> RequestAct? {
        if let act = try IntakeAct(name, fields) { return .intake(act) }
        if let act = try HandlingAct(name, fields) { return .handling(act) }
        if let act = try CorrectionAct(name, fields) { return .correction(act) }
        if let act = try ConsultationAct(name, fields) { return .consultation(act) }
        if let act = try FeeAct(name, fields) { return .fee(act) }
        if let act = try PeriodAct(name, fields) { return .period(act) }
        if let act = try DecisionAct(name, fields) { return .decision(act) }
        if let act = try ClosingAct(name, fields) { return .closing(act) }
        if let act = try LetterAct(name, fields) { return .letter(act) }
        return nil
    }
}

/// The acts of one topic.
package protocol RequestActPart: Hashable, Sendable {
    var name: String { get }
    var fields: ActFields { get }
    var sentence: ActSentence { get }
    /// `nil` for a name of another topic.
    init?(_ name: String, _ fields: ActFields) throws(ActFault)
}
