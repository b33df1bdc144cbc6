/// 个人信息删除: why and by whom a person's data was erased, as an act. Of the person it says the identifier only.
package struct PersonErasure: Subject, Hashable {
    package static let kind = SubjectKind(rawValue: "person")
    package static let title = "个人信息删除"

    package let id: SubjectID
    package private(set) var isErased = false

    package init(id: SubjectID) { self.id = id }

    /// What the erasure of a person is recorded under.
    package static func id(of person: PersonID) -> SubjectID { SubjectID(kind, person.rawValue) }

    package mutating func apply(_ act: Recorded<PersonErasureAct>) { isErased = true }

    /// No list shows it; the audit does.
    package var desk: DeskEntry? { nil }

    /// 个人信息保护法 47: with a reason, once.
    package func erase(reason: String) throws(PersonErasureRefusal) -> [PersonErasureAct] {
        guard !isErased else { throw .alreadyErased }
        guard !reason.isBlank else { throw .reasonMissing }
        guard reason.utf8.count <= 3_000 else { throw .tooLong }
        return [.erased(reason: reason)]
    }
}

package enum PersonErasureAct: ActContent {
    case erased(reason: String)

    package static let version = 1

    package var name: String { "erased" }

    package var fields: ActFields {
        switch self {
        case .erased(let reason): ActFields(["reason": .text(reason)])
        }
    }

    package init(name: String, version: Int, fields: ActFields) throws(ActFault) {
        guard name == "erased", version == 1 else { throw .unknown(name, version: version) }
        self = .erased(reason: try fields.text("reason"))
    }

    package var sentence: ActSentence {
        switch self {
        case .erased(let reason): "删除个人信息：\(reason)"
        }
    }
}

package enum PersonErasureRefusal: Refusal, Hashable {
    case noSuchPerson
    case alreadyErased
    case reasonMissing
    case tooLong
    /// A letter must still reach the person.
    case requestIsOpen(String)
    /// The letters are what the authority or the court looks at.
    case reviewIsOpen(String)

    package var sentence: String {
        switch self {
        case .noSuchPerson: "没有这个人的信息。"
        case .alreadyErased: "这个人的信息已经删除。"
        case .reasonMissing: "请写明删除的理由。"
        case .tooLong: "理由最多 1000 个字。"
        case .requestIsOpen(let number): "申请 \(number) 还没有办结，答复要用到姓名和联系方式，现在不能删除。"
        case .reviewIsOpen(let number): "申请 \(number) 正在行政复议或者行政诉讼，文书是证据，现在不能删除。"
        }
    }

    package var field: String? {
        switch self {
        case .reasonMissing, .tooLong: "reason"
        case .noSuchPerson, .alreadyErased, .requestIsOpen, .reviewIsOpen: nil
        }
    }
}

extension Step {
    package static let erasePerson = Step("person.erase")
    /// A right to read: who asks.
    package static let readApplicant = Step("person.read")
}

extension Permissions {
    static let persons: [Permission] = [
        Permission(.erasePerson, "删除个人信息", [.disclosureOfficer, .securityAdministrator]),
        Permission(.readApplicant, "查看申请人的姓名和联系方式", [.disclosureOfficer, .deputyHead, .head]),
    ]
}
