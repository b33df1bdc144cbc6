import LegalClock

/// 发文字号: one series of numbers of an agency, of a year and a kind, without gaps; what was voided stays in it.
///
///     var series = LetterSeries(id: LetterSeries.id(.decision, 2026))
///     try series.take(prefix: "某公开告", year: 2026, for: "2026-0031")     // 某公开告〔2026〕1号
package struct LetterSeries: Subject, Hashable {
    package static let kind = SubjectKind(rawValue: "letters")
    package static let title = "发文字号"

    /// Which letters share a series: as the settings have their prefixes.
    package enum Group: String, CaseIterable, Hashable, Sendable {
        case decision, correction, extended, consultation, fee, receipt

        package init(_ letter: LetterKind) {
            self =
                switch letter {
                case .correction, .reasons: .correction
                case .extended, .delay: .extended
                case .thirdParty, .thirdPartyConfirmation, .consultationToApplicant, .coAgency, .referral, .assistance:
                    .consultation
                case .fee: .fee
                case .intakeReceipt, .registration, .proofOfService: .receipt
                default: .decision
                }
        }

        /// The setting that holds its prefix.
        package var prefix: SettingKey {
            switch self {
            case .decision: .decisionPrefix
            case .correction: .correctionPrefix
            case .extended: .extensionPrefix
            case .consultation: .consultationPrefix
            case .fee: .feePrefix
            case .receipt: .receiptPrefix
            }
        }
    }

    package struct Entry: Hashable, Sendable {
        /// 某公开告〔2026〕12号
        package let text: String
        /// The request it was taken for.
        package let request: String
        /// Why it is void; `nil` while it stands.
        package internal(set) var voided: String?
    }

    package let id: SubjectID
    /// The n-th is number n + 1: no gaps.
    package private(set) var entries: [Entry] = []

    package init(id: SubjectID) { self.id = id }

    package static func id(_ group: Group, _ year: Int) -> SubjectID {
        SubjectID(kind, "\(year)-\(group.rawValue)")
    }

    package mutating func apply(_ act: Recorded<LetterSeriesAct>) {
        switch act.content {
        case .taken(_, let text, let request): entries.append(Entry(text: text, request: request))
        case .voided(let number, let reason):
            if entries.indices.contains(number - 1) { entries[number - 1].voided = reason }
        }
    }

    /// Numbers are shown with the letters they stand on.
    package var desk: DeskEntry? { nil }

    /// The next number.
    package func take(
        prefix: String,
        year: Int,
        for request: String
    ) throws(LetterSeriesRefusal) -> [LetterSeriesAct] {
        guard !prefix.isBlank else { throw .prefixMissing }
        guard prefix.utf8.count <= 100, request.utf8.count <= 100 else { throw .tooLong }
        let number = entries.count + 1
        return [.taken(number: number, text: "\(prefix)〔\(year)〕\(number)号", request: request)]
    }

    /// 作废: the number stays, with the reason.
    package func void(_ number: Int, reason: String) throws(LetterSeriesRefusal) -> [LetterSeriesAct] {
        guard entries.indices.contains(number - 1) else { throw .noSuchNumber(number) }
        guard entries[number - 1].voided == nil else { throw .alreadyVoid(number) }
        guard !reason.isBlank else { throw .reasonMissing }
        guard reason.utf8.count <= 2_000 else { throw .tooLong }
        return [.voided(number: number, reason: reason)]
    }
}

package enum LetterSeriesAct: ActContent {
    case taken(number: Int, text: String, request: String)
    case voided(number: Int, reason: String)

    package static let version = 1

    package var name: String {
        switch self {
        case .taken: "numberTaken"
        case .voided: "numberVoided"
        }
    }

    package var fields: ActFields {
        switch self {
        case .taken(let number, let text, let request):
            ActFields(["number": .number(Int64(number)), "text": .text(text), "request": .text(request)])
        case .voided(let number, let reason):
            ActFields(["number": .number(Int64(number)), "reason": .text(reason)])
        }
    }

    package init(name: String, version: Int, fields: ActFields) throws(ActFault) {
        switch (name, version) {
        case ("numberTaken", 1):
            self = .taken(
                number: try fields.number("number"),
                text: try fields.text("text"),
                request: try fields.text("request")
            )
        case ("numberVoided", 1):
            self = .voided(number: try fields.number("number"), reason: try fields.text("reason"))
        default: throw .unknown(name, version: version)
        }
    }

    package var sentence: ActSentence {
        switch self {
        case .taken(_, let text, let request): "申请 \(request) 取用\(text)"
        case .voided(let number, let reason): "第\(number)号作废：\(reason)"
        }
    }
}

package enum LetterSeriesRefusal: Refusal, Hashable {
    case prefixMissing, reasonMissing, tooLong
    case noSuchNumber(Int), alreadyVoid(Int)

    package var sentence: String {
        switch self {
        case .prefixMissing: "机关设置中没有填写这类文书的发文字号。"
        case .reasonMissing: "请写明作废的理由。"
        case .tooLong: "填写的内容太长。"
        case .noSuchNumber(let number): "没有第\(number)号。"
        case .alreadyVoid(let number): "第\(number)号已经作废。"
        }
    }
}
