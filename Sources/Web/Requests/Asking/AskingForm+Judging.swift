import Disclosure
import LegalClock

/// What the law wants of a request (R 29 ¶2): who, what, in which form. Everything that is wrong is said at once.
extension AskingForm {
    private static let longestLine = 100

    /// - Parameter hasProof: a file of 身份证明 came with it
    func mistakes(hasProof: Bool) -> [AskingMistake] {
        var mistakes = itemMistakes + personMistakes
        if !hasProof, !goesWithoutProof {
            mistakes.append(
                AskingMistake("proof", "还没有附身份证明。请拍照或扫描后选择文件；暂时没有的，请勾选“暂不附身份证明”，先提交，本机关会请您补正。")
            )
        }
        mistakes += contactMistakes
        if delivery == nil { mistakes.append(AskingMistake("delivery", "请选择希望怎样得到信息。")) }
        if help.utf8.count > 1_500 { mistakes.append(AskingMistake("help", "需要的帮助最多写 500 个字。")) }
        return mistakes
    }

    private var itemMistakes: [AskingMistake] {
        if tooLong.contains("item") {
            return [AskingMistake("item-1", "所需信息的描述太长，没有收到。每项最多 2000 个字，更长的内容请作为材料附上。")]
        }
        guard !writtenItems.isEmpty else {
            return [AskingMistake("item-1", "请写明需要什么信息：它的名称、文号，或者便于查找的其他特征。")]
        }
        return items.enumerated().compactMap { index, item in
            if item.utf8.count > RequestItem.longestDescription {
                return AskingMistake("item-\(index + 1)", "这一项最多写 2000 个字，更长的内容请作为材料附上。")
            }
            if !item.isEmpty, item.unicodeScalars.count(where: \.properties.isAlphabetic) < 2 {
                return AskingMistake("item-\(index + 1)", "看不出需要什么信息，请写明名称、文号或者其他特征。")
            }
            return nil
        }
    }

    private var personMistakes: [AskingMistake] {
        var mistakes: [AskingMistake] = []
        if kind == nil { mistakes.append(AskingMistake("kind", "请选择申请人是公民，还是哪一类法人或其他组织。")) }
        if name.isEmpty {
            let what = kind == nil || kind == .naturalPerson ? "姓名" : "单位名称"
            mistakes.append(AskingMistake("name", "请填写\(what)，与证件上的一致。"))
        }
        mistakes += tooLongMistakes
        if kind != nil, kind != .naturalPerson, contact.isEmpty {
            mistakes.append(AskingMistake("contact", "请填写联系人的姓名，便于联系。"))
        }
        if document == nil { mistakes.append(AskingMistake("document", "请选择证件的种类。")) }
        if documentNumber.isEmpty {
            mistakes.append(AskingMistake("documentNumber", "请填写证件号码。"))
        } else if let mistake = document?.mistake(in: documentNumber) {
            mistakes.append(AskingMistake("documentNumber", mistake))
        }
        return mistakes
    }

    private var tooLongMistakes: [AskingMistake] {
        let lines = [("name", name), ("contact", contact), ("address", address)]
        return lines.compactMap { field, text in
            let isTooLong = text.unicodeScalars.count > Self.longestLine || tooLong.contains(field)
            return isTooLong ? AskingMistake(field, "最多 100 个字，请缩短。") : nil
        }
    }

    private var contactMistakes: [AskingMistake] {
        var mistakes: [AskingMistake] = []
        if phone.isEmpty, email.isEmpty, address.isEmpty {
            mistakes.append(AskingMistake("phone", "请至少留一种联系方式：电话、电子邮箱或者通信地址。"))
        }
        if !phone.isEmpty, !Self.isPhone(phone) {
            mistakes.append(AskingMistake("phone", "这不像一个电话号码，请核对，如 13800000000 或 0000-8888000。"))
        }
        if !email.isEmpty, EmailAddress(email) == nil {
            mistakes.append(AskingMistake("email", "这不像一个电子邮箱，请核对，如 name@example.com。"))
        }
        if delivery?.way == .email, email.isEmpty {
            mistakes.append(AskingMistake("email", "您选择了发到电子邮箱，请填写电子邮箱。"))
        }
        if delivery?.way == .mail, address.isEmpty {
            mistakes.append(AskingMistake("address", "您选择了邮寄，请填写通信地址。"))
        }
        return mistakes
    }

    private static func isPhone(_ text: String) -> Bool {
        let digits = text.utf8.count { (0x30...0x39).contains($0) }
        let isPlain = text.utf8.allSatisfy { (0x30...0x39).contains($0) || " +-()#,".utf8.contains($0) }
        return isPlain && (5...24).contains(digits) && text.utf8.count <= 40
    }

    /// - Precondition: ``mistakes(hasProof:)`` found none.
    func submission(on day: CivilDate, materials: [KeptFile], proofs: [KeptFile], code: QueryCode?) -> Submission {
        let kind = kind ?? .other
        let intake = RequestIntake(
            channel: .online,
            kind: kind,
            applicant: PersonID(rawValue: ""),
            submittedOn: day,
            items: writtenItems.enumerated().map { RequestItem(number: $0 + 1, description: $1) },
            form: delivery?.form ?? .electronic,
            way: delivery?.way ?? .online,
            hasIdentityProof: !proofs.isEmpty,
            help: help,
            materials: materials.map(\.hash),
            proofs: proofs.map(\.hash)
        )
        let person = PersonDetails(
            name: name,
            documentKind: document?.name ?? "",
            documentNumber: IdentityDocument.plain(documentNumber),
            organization: kind == .naturalPerson ? "" : contact,
            phone: phone,
            email: email,
            address: address
        )
        return Submission(
            intake: intake,
            person: person,
            code: code,
            materials: materials.map(\.id),
            proofs: proofs.map(\.id)
        )
    }
}
