package import DocumentContent
package import LegalClock

/// 文书: a letter or form composed from a case, as a value: what it says, to whom, and which parts may be reworded.
///
///     let letter = try LetterComposer(request, office).decision([1, 2], number: "某公开告〔2026〕12号", on: day)
///     let changed = try letter.rewording("reasons1", "该信息是……的过程稿，……")
///     DOCXWriter(changed.document(names))
///
/// Names are not in it: the addressee is a person by identifier, and what must be named in the text stands as
/// ``nameSlot`` until it is laid out. Where the law speaks, the text is locked.
package struct Letter: Hashable, Sendable {
    package enum Addressee: Hashable, Sendable {
        case person(PersonID)
        case agency(String)
        /// A form for the file.
        case file
    }

    package let kind: LetterKind
    /// 文号; empty for forms without one.
    package internal(set) var number: String
    package let addressee: Addressee
    package internal(set) var paragraphs: [LetterParagraph]
    /// 登记表, 送达回证.
    package let form: OfficialTable?
    /// 落款
    package let agency: String
    /// 成文日期
    package let date: CivilDate
    /// 联系人、联系电话
    package let contact: String
    package let attachments: [String]
    /// Shown in the remedy paragraph; `nil` for letters that decide nothing.
    package let remedy: RemedyRoute?

    package static let nameSlot = "〔申请人〕"
    package static let contactSlot = "〔联系方式〕"

    /// 拟稿: another wording of a part that may be reworded.
    package func rewording(_ key: String, _ text: String) throws(LetterRefusal) -> Letter {
        guard let index = paragraphs.firstIndex(where: { $0.key == key }) else { throw .noSuchPart }
        guard paragraphs[index].isEditable else { throw .partIsLocked }
        guard !text.isBlank else { throw .partIsEmpty }
        guard text.utf8.count <= ItemDecision.longestText else { throw .partIsTooLong }
        var letter = self
        letter.paragraphs[index].text = text
        return letter
    }
}

/// A part of a letter.
package struct LetterParagraph: Hashable, Sendable {
    package enum Role: Hashable, Sendable { case heading, text, remedy }

    /// `reasons1`: among the parts of its letter.
    package let key: String
    package let role: Role
    package internal(set) var text: String
    /// 可以改写: where judgement is needed.
    package let isEditable: Bool

    init(_ key: String, _ text: String, role: Role = .text, isEditable: Bool = false) {
        self.key = key
        self.role = role
        self.text = text
        self.isEditable = isEditable
    }
}

/// Why a letter cannot be composed or changed.
package enum LetterRefusal: Refusal, Hashable {
    case noSuchPart, partIsLocked, partIsEmpty, partIsTooLong
    case notDrafted(Int)
    case notReceived
    case authorityMissing, courtMissing, channelMissing
    case nothingToTell
    // Of letters that go out.
    case nothingToIssue, notNumbered, tooManyLetters, voidReasonMissing
    case numberTaken(String), noSuchLetter(String), notAwaited(String), alreadyVoid(String), inForce(String)
    case serviceDayWrong(CivilDate)
    /// Another group of letters has the same prefix: its numbers would come twice.
    case prefixShared(String)
    /// Nobody can be named on it.
    case addresseeErased

    package var sentence: String {
        switch self {
        case .noSuchPart: "文书没有这一部分。"
        case .partIsLocked: "这一部分是法律规定的内容，不能改写。"
        case .partIsEmpty: "内容不能为空。"
        case .partIsTooLong: "内容太长。"
        case .notDrafted(let item): "第\(item)项内容还没有拟作答复。"
        case .notReceived: "申请还没有登记，收到申请之日未定。"
        case .authorityMissing: "机关设置中没有填写行政复议机关，不能写明救济途径（行政复议法第二十条）。"
        case .courtMissing: "机关设置中没有填写管辖的人民法院，不能写明救济途径。"
        case .channelMissing: "网上送达的决定应当写明行政复议的网上申请渠道（行政复议法第二十二条），机关设置中没有填写。"
        case .nothingToTell: "案件中没有这件文书要写的内容。"
        case .nothingToIssue: "没有要制发的文书。"
        case .notNumbered: "这件文书不取文号，只供打印。"
        case .tooManyLetters: "一件申请最多制发\(DisclosureRequest.mostLetters)件文书。"
        case .voidReasonMissing: "请写明作废的理由。"
        case .numberTaken(let number): "文号\(number)已经用过。"
        case .noSuchLetter(let number): "这件申请没有\(number)。"
        case .notAwaited(let number): "\(number)不需要再登记送达。"
        case .alreadyVoid(let number): "\(number)已经作废。"
        case .inForce(let number): "\(number)是已经签发的答复，不能单独作废。"
        case .serviceDayWrong(let day): "送达之日应当在\(day.chinese)发出以后，不晚于今天。"
        case .prefixShared(let prefix): "两类文书的发文字号都是“\(prefix)”，编号会重复。"
        case .addresseeErased: "收件人的姓名已经删除，不能再制发给他的文书。"
        }
    }

    package var field: String? {
        switch self {
        case .voidReasonMissing: "reason"
        case .serviceDayWrong: "servedOn"
        default: nil
        }
    }

    package var remedy: String {
        switch self {
        case .authorityMissing, .courtMissing, .channelMissing, .prefixShared: "公开工作人员在机关设置中填写。"
        case .inForce: "还没有送达的，请先撤回签发。"
        default: ""
        }
    }
}

extension Letter {
    /// As it is laid out, with the names that only the person rows hold.
    package func document(name: String, contact personContact: String = "") -> OfficialDocument {
        var document = OfficialDocument(head: kind.isNumbered ? .letterhead(agency) : .none, title: kind.title)
        if !number.isEmpty { document.number = number }
        switch addressee {
        case .person: document.addressee = name
        case .agency(let agency): document.addressee = agency
        case .file: break
        }
        func named(_ text: String) -> String {
            text.replacing(Self.nameSlot, with: name).replacing(Self.contactSlot, with: personContact)
        }
        for paragraph in paragraphs {
            switch paragraph.role {
            case .heading: document.body.append(.heading(named(paragraph.text)))
            case .text: document.body += OfficialText.lines(named(paragraph.text)).map { .paragraph($0) }
            case .remedy: document.remedy.append(named(paragraph.text))
            }
        }
        if var form {
            for row in form.rows.indices {
                for cell in form.rows[row].cells.indices {
                    form.rows[row].cells[cell].lines = form.rows[row].cells[cell].lines.map(named)
                }
            }
            document.body.append(.table(form))
        }
        document.attachments = attachments
        document.signature = OfficialDocument.Signature(agencies: [agency], date: date.chinese)
        if !contact.isEmpty { document.contact = contact }
        return document
    }
}
