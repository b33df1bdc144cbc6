import Disclosure

/// What a program sends.
struct SentRequest: Decodable, Sendable {
    var agency: String?
    var token: String?
    var work: String?
    var kind: String?
    var name: String?
    var document: String?
    var documentNumber: String?
    var contact: String?
    var phone: String?
    var email: String?
    var address: String?
    var items: [String]?
    var delivery: String?
    var help: String?

    /// As the form calls it: `item-2` is `items/1` here.
    static func field(_ name: String) -> String {
        guard name.hasPrefix("item-"), let number = Int(name.dropFirst(5)) else { return name }
        return "items/\(number - 1)"
    }
}

extension AskingForm {
    init(_ sent: SentRequest) {
        self.init()
        kind = sent.kind.flatMap(ApplicantKind.init)
        name = PlainText.line(sent.name ?? "")
        document = sent.document.flatMap(IdentityDocument.init)
        documentNumber = PlainText.line(sent.documentNumber ?? "")
        contact = PlainText.line(sent.contact ?? "")
        phone = PlainText.line(sent.phone ?? "")
        email = PlainText.line(sent.email ?? "")
        address = PlainText.line(sent.address ?? "")
        items = (sent.items ?? []).prefix(Self.mostItems).map(PlainText.lines)
        delivery = sent.delivery.flatMap(Delivery.init)
        help = PlainText.lines(sent.help ?? "")
        goesWithoutProof = true
        if (sent.items ?? []).count > Self.mostItems { tooLong.insert("items") }
    }
}
