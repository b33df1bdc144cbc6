import Disclosure
import HTTPTypes
import Hummingbird
import LegalClock

/// 登记一件申请: somebody came, wrote or faxed. The person is kept apart from the case.
///
///     GET  /office/requests/new
///     POST /office/requests/new    answers with the number and the query code, which is shown this once
struct IntakePages: Sendable {
    let office: Office

    func add(to router: Router<BasicRequestContext>, _ gate: OfficeGate) {
        router.get("office/requests/new", use: gate.page { visit in .page(try form(visit)) })
        router.post("office/requests/new", use: gate.form { try await take($0, $1) })
    }

    private func form(
        _ visit: OfficeVisit,
        values: FormValues? = nil,
        refusal: (any Refusal)? = nil
    ) throws -> OfficePage {
        _ = try Permissions.authority(for: .submitRequest, visit.actor)
        let fields = IntakeForm.fields(today: visit.today)
        let form = OfficeForm(
            action: "/office/requests/new",
            token: visit.token,
            fields: fields,
            values: values ?? FormValues(fields, asked: FormValues()),
            refusal: refusal.map { RefusalWords($0) },
            button: "登记这件申请",
            cancel: "/office/requests"
        )
        let view = FormPageView(
            title: "登记一件申请",
            lead: "代填当面、口头、来信、传真提出的申请。不得要求申请人说明用途。",
            above: ("依申请公开", "/office/requests"),
            form: form,
            note: "登记之后会给出查询码，请交给申请人；收到申请之日在下一步填写。"
        )
        return OfficePage("登记一件申请", .list(DisclosureRequest.kind), status: refusal?.status ?? .ok, view: view)
    }

    private func take(_ visit: OfficeVisit, _ body: Query) async throws -> OfficeAnswer {
        _ = try Permissions.authority(for: .submitRequest, visit.actor)
        guard let requests = office.stores?.requests else { throw Refused.noSuchPage }
        let values = FormValues(body, of: IntakeForm.fields(today: visit.today))
        do {
            let submission = try IntakeForm.submission(values)
            let receipt = try await requests.submit(submission, by: visit.actor)
            let view = IntakeReceiptView(receipt)
            return .page(OfficePage("已登记 \(receipt.number.key)", .list(DisclosureRequest.kind), view: view))
        } catch let refusal as any Refusal where !refusal.isForbidden {
            return .page(try form(visit, values: values, refusal: refusal))
        }
    }
}

/// What the officer fills in for somebody who came or wrote.
enum IntakeForm {
    /// On line people fill it in themselves.
    static let channels = IntakeChannel.allCases.filter { $0 != .online }

    private static func choice<Value: CaseIterable & RawRepresentable>(
        _ field: String,
        _ label: String,
        _ type: Value.Type,
        among values: [Value],
        hint: String = "",
        _ name: (Value) -> String
    ) -> FormField where Value.RawValue == String {
        let choices = values.map { FormField.Choice(value: $0.rawValue, label: name($0)) }
        return FormField(field, label, .choice(choices, none: "请选择"), hint: hint)
    }

    static func fields(today: CivilDate) -> [FormField] {
        [
            choice("channel", "提交方式", IntakeChannel.self, among: channels) { "\($0.name)：\($0.receiptBasis)" },
            FormField(
                "submittedOn",
                "提交日期",
                .day(earliest: nil),
                hint: "当面提交的，当天；来信的，寄出或者落款的日期；传真的，发来的日期。",
                start: today.description
            ),
            choice(
                "kind",
                "申请人类别",
                ApplicantKind.self,
                among: ApplicantKind.allCases,
                hint: "年度报告按这六类统计。"
            ) { $0.name },
            FormField("name", "姓名或者名称", .line(longest: 100)),
            FormField("organization", "法定代表人、联系人或者所在单位", .line(longest: 100), isOptional: true),
            FormField("documentKind", "证件名称", .line(longest: 40), hint: "例如居民身份证、统一社会信用代码。", isOptional: true),
            FormField("documentNumber", "证件号码", .line(longest: 60), isOptional: true),
            .decision("identity", "身份证明", yes: "已经提供", no: "没有提供", hint: "没有提供的，在补正时一并告知。"),
            FormField("phone", "联系电话", .line(longest: 40), isOptional: true),
            FormField("email", "电子邮箱", .line(longest: 120), isOptional: true),
            FormField("address", "联系地址", .line(longest: 200), isOptional: true),
            FormField(
                "items",
                "所需信息的名称、文号或者其他特征描述",
                .text(rows: 6),
                hint: "照申请人的原话；有几项内容的，每项一行，分别答复。"
            ),
            choice("form", "要求的形式", WantedForm.self, among: WantedForm.allCases) { $0.name },
            choice("way", "获取方式", WantedWay.self, among: WantedWay.allCases) { $0.name },
            FormField(
                "help",
                "需要的帮助",
                .line(longest: 200),
                hint: "申请人阅读困难或者有视听障碍的，写明提供了什么帮助（条例第四十三条）。",
                isOptional: true
            ),
        ]
    }

    /// - Throws: a ``FieldRefusal``; what the rules refuse comes later.
    static func submission(_ values: FormValues) throws(FieldRefusal) -> Submission {
        guard !values["name"].isEmpty else { throw FieldRefusal("name", "请填写申请人的姓名或者名称。") }
        guard !(values["phone"] + values["email"] + values["address"]).isEmpty else {
            throw FieldRefusal("phone", "电话、邮箱、地址至少填写一项，以便联系申请人。")
        }
        guard let submittedOn = values.day("submittedOn") else {
            throw FieldRefusal("submittedOn", "请填写一个日期，例如 2026-12-01。")
        }
        let items = values["items"].split(whereSeparator: \.isNewline).map { String($0) }.filter { !$0.isBlank }
        let intake = RequestIntake(
            channel: try chosen("channel", values),
            kind: try chosen("kind", values),
            applicant: PersonID(rawValue: ""),
            submittedOn: submittedOn,
            items: items.enumerated().map { RequestItem(number: $0 + 1, description: $1) },
            form: try chosen("form", values),
            way: try chosen("way", values),
            hasIdentityProof: try isGiven(values),
            help: values["help"]
        )
        let person = PersonDetails(
            name: values["name"],
            documentKind: values["documentKind"],
            documentNumber: values["documentNumber"],
            organization: values["organization"],
            phone: values["phone"],
            email: values["email"],
            address: values["address"]
        )
        return Submission(intake: intake, person: person)
    }

    private static func isGiven(_ values: FormValues) throws(FieldRefusal) -> Bool {
        guard !values["identity"].isEmpty else { throw FieldRefusal("identity", "请选择一项。") }
        return values["identity"] == "yes"
    }

    private static func chosen<Value: RawRepresentable>(
        _ field: String,
        _ values: FormValues
    ) throws(FieldRefusal) -> Value where Value.RawValue == String {
        guard let value = Value(rawValue: values[field]) else { throw FieldRefusal(field, "请选择一项。") }
        return value
    }
}

/// Number and code, to be handed to the applicant: nobody can look the code up again.
struct IntakeReceiptView: HTMLView {
    private let receipt: SubmissionReceipt

    init(_ receipt: SubmissionReceipt) { self.receipt = receipt }

    func write(to html: inout HTML) {
        html.h1("已登记，编号 \(receipt.number.key)")
        html.p("请把编号和查询码交给申请人。查询码只显示这一次，本机关不保存原文，丢失后不能再查。", class: "lead")
        html.dl(class: "facts-row") { html in
            html.div { html in
                html.dt("编号")
                html.dd(receipt.number.key, class: "code-once")
            }
            html.div { html in
                html.dt("查询码")
                html.dd(receipt.code.description, class: "code-once")
            }
        }
        html.p(class: "actions") { html in
            html.a("下一步：确定收到申请之日", href: "\(Link.subject(receipt.number))/register", class: "button primary")
            html.a("看这件申请", href: .subject(receipt.number), class: "button")
        }
    }
}
