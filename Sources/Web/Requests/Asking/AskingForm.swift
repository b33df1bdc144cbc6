import Disclosure
import LegalClock

/// The form for a request as it was filled in: texts, made plain, nothing judged yet.
struct AskingForm: Hashable, Sendable {
    /// So many items can be written in the form.
    static let mostItems = 20

    var kind: ApplicantKind?
    var name = ""
    var document: IdentityDocument?
    var documentNumber = ""
    /// 联系人 of an organization.
    var contact = ""
    var phone = ""
    var email = ""
    var address = ""
    var items: [String] = [""]
    var delivery: Delivery?
    var help = ""
    var goesWithoutProof = false
    /// Fields in which more was sent than is read.
    var tooLong: Set<String> = []

    init() {}

    init(_ texts: Query, tooLong: Set<String> = []) {
        kind = ApplicantKind(rawValue: texts["kind"])
        name = PlainText.line(texts["name"])
        document = IdentityDocument(rawValue: texts["document"])
        documentNumber = PlainText.line(texts["documentNumber"])
        contact = PlainText.line(texts["contact"])
        phone = PlainText.line(texts["phone"])
        email = PlainText.line(texts["email"])
        address = PlainText.line(texts["address"])
        items = texts.all("item").prefix(Self.mostItems).map(PlainText.lines)
        delivery = Delivery(rawValue: texts["delivery"])
        help = PlainText.lines(texts["help"])
        goesWithoutProof = texts["withoutProof"] == "1"
        self.tooLong = tooLong
        if items.isEmpty { items = [""] }
    }

    /// Those in which something is written.
    var writtenItems: [String] { items.filter { !$0.isEmpty } }
}

/// 获取信息的方式: the form wanted and the way, as they go together (R 29 ¶2 第三项).
struct Delivery: RawRepresentable, Hashable, Sendable {
    let form: WantedForm
    let way: WantedWay

    /// `electronic-online`
    var rawValue: String { "\(form.rawValue)-\(way.rawValue)" }

    init?(rawValue: String) {
        guard let found = Self.all.first(where: { $0.rawValue == rawValue }) else { return nil }
        self = found
    }

    private init(_ form: WantedForm, _ way: WantedWay) {
        self.form = form
        self.way = way
    }

    static let all = [
        Delivery(.electronic, .online), Delivery(.electronic, .email), Delivery(.paper, .mail),
        Delivery(.paper, .pickUp), Delivery(.reading, .onSite),
    ]

    var label: String {
        switch way {
        case .online: "电子文件，在本网站下载"
        case .email: "电子文件，发到电子邮箱"
        case .mail: "纸质，邮寄"
        case .pickUp: "纸质，自行领取"
        case .onSite: "到场查阅、抄录"
        }
    }
}

/// What is wrong in a form, at which field.
struct AskingMistake: Hashable, Sendable {
    let field: String
    let sentence: String

    init(_ field: String, _ sentence: String) {
        self.field = field
        self.sentence = sentence
    }
}
