import Disclosure
import LegalClock

/// The forms of 复议诉讼. What a step does to the request is recorded with it or not at all.
extension StepForm {
    static let reviews: [StepForm] = [openReview] + reviewCourse + reviewEnd

    /// A step of a case, called as the table of permissions calls it.
    ///
    /// - Parameter paper: what its files are, for a step that brings some; the form may ask for it (``ReviewFields/paper``)
    static func review(
        _ step: Step,
        _ lead: String,
        bringing paper: ReviewPaper? = nil,
        fields: @escaping @Sendable (StepSetting) async throws -> [FormField],
        rule: @escaping @Sendable (Review, StepRequest, CivilDate) throws -> [ReviewAct]
    ) -> StepForm {
        StepForm(
            step: step,
            kind: Review.kind,
            target: .existing,
            title: Permissions.title(of: step),
            lead: lead,
            fields: { try await fields($0) + (paper == nil ? [] : [ReviewFields.papers]) },
            files: paper == nil ? [] : [ReviewFields.papersField]
        ) { request in
            let target = Command<Review>.Target.existing(try request.existing(), seen: request.seen)
            let command = Command<Review>(step, target, by: request.actor) { review, setting in
                try rule(review, request, setting.day) + ReviewFields.filed(request, as: paper)
            }
            return try await request.record(command)
        }
    }

    private static let openReview = StepForm(
        step: .openReview,
        kind: Review.kind,
        target: .new,
        title: Permissions.title(of: .openReview),
        lead: "收到答复通知书或者应诉通知书，就登记：答复和举证的期限从收到之日的次日起算。案号、受理日还不知道的，以后再补。",
        fields: { ReviewFields.opening($0) + [ReviewFields.papers] },
        files: [ReviewFields.papersField],
        take: { request in
            let notice = try ReviewFields.notice(request)
            try await ReviewFields.check(notice.matter, request)
            let calendar = request.setting.calendar
            let target = Command<Review>.Target.next(series: Review.kind.rawValue, digits: 4)
            let command = Command<Review>(.openReview, target, by: request.actor) { _, setting in
                try Review.open(notice, on: setting.day, in: calendar)
                    + ReviewFields.filed(request, as: .application)
            }
            return try await request.record(command)
        }
    )
}

extension StepRequest {
    /// Together with what it does to the request the case is about, and with the files that came in.
    func record(_ command: Command<Review>) async throws -> SubjectID {
        let consequences = Review.consequences(in: setting.calendar, by: actor)
        guard !held.isEmpty, let stores = setting.stores else {
            return try await ledger.record(command, affecting: consequences).id
        }
        let files = held.map(\.file.id)
        return try await stores.requests.record(command, affecting: consequences, attaching: files).id
    }
}

/// What is asked when a case comes in, and read of it.
enum ReviewFields {
    private enum Route: String, CaseIterable {
        case reconsideration, direct, after

        var label: String {
            switch self {
            case .reconsideration: "行政复议"
            case .direct: "行政诉讼（未经复议直接起诉）"
            case .after: "行政诉讼（复议后起诉）"
            }
        }
    }

    private enum About: String, CaseIterable {
        case request, proactive, other

        var label: String {
            switch self {
            case .request: "一件公开申请的办理"
            case .proactive: "主动公开"
            case .other: "其他政府信息公开工作"
            }
        }
    }

    static func opening(_ setting: StepSetting) -> [FormField] {
        let procedures = ReviewProcedure.allCases.map { FormField.Choice(value: $0.rawValue, label: $0.name) }
        let routes = Route.allCases.map { FormField.Choice(value: $0.rawValue, label: $0.label) }
        let matters = About.allCases.map { FormField.Choice(value: $0.rawValue, label: $0.label) }
        let authority = setting.profile?.text(.reconsiderationAuthority) ?? ""
        return [
            FormField("kind", "案件类型", .choice(routes, none: "请选择")),
            FormField(
                "about",
                "对什么不服",
                .choice(matters, none: "请选择"),
                start: setting.asked["request"].isEmpty ? "" : "request"
            ),
            FormField(
                "request",
                "申请编号",
                .line(longest: 40),
                hint: "与公开申请有关的填写，例如 2026-0031。",
                isOptional: true,
                start: setting.asked["request"]
            ),
            FormField("matter", "事项", .line(longest: 90), hint: "与公开申请无关的填写，例如“未公布公交线路调整的决定”。", isOptional: true),
            FormField(
                "authority",
                "复议机关或者人民法院",
                .line(longest: 90),
                hint: authority.isEmpty ? "" : "设置中的复议机关：\(authority)。",
                start: setting.asked["kind"] == Route.reconsideration.rawValue ? authority : ""
            ),
            FormField("caseNumber", "案号", .line(longest: 90), isOptional: true),
            FormField(
                "procedure",
                "适用程序",
                .choice(procedures, none: "请选择"),
                hint: "决定答复期限：复议简易程序5个工作日，普通程序10个工作日；诉讼15日。"
            ),
            FormField(
                "acceptedOn",
                "受理（立案）之日",
                .day(earliest: nil),
                hint: "不知道的不填；作出决定的期限从这一天起算。",
                isOptional: true
            ),
            .day("receivedOn", "本机关收到副本之日", setting),
            FormField("previous", "此前的复议案件编号", .line(longest: 40), hint: "复议后起诉的，复议案件在台账中的编号。", isOptional: true),
        ]
    }

    static func notice(_ request: StepRequest) throws -> ReviewNotice {
        let route: Route = try request.choice("kind")
        return ReviewNotice(
            kind: route == .reconsideration ? .reconsideration : .litigation,
            isAfterReconsideration: route == .after,
            matter: try matter(request),
            authority: request.values["authority"],
            caseNumber: request.values["caseNumber"],
            procedure: try request.choice("procedure"),
            acceptedOn: try request.day("acceptedOn"),
            receivedOn: try request.dayGiven("receivedOn"),
            previous: request.values["previous"].isEmpty ? nil : request.values["previous"]
        )
    }

    private static func matter(_ request: StepRequest) throws -> ReviewMatter {
        switch try request.choice("about", About.self) {
        case .request:
            guard !request.values["request"].isEmpty else { throw FieldRefusal("request", "请填写申请编号。") }
            return .request(request.values["request"])
        case .proactive:
            guard !request.values["matter"].isEmpty else { throw FieldRefusal("matter", "请写明是哪一项主动公开。") }
            return .proactiveDisclosure(request.values["matter"])
        case .other:
            guard !request.values["matter"].isEmpty else { throw FieldRefusal("matter", "请写明是什么事项。") }
            return .other(request.values["matter"])
        }
    }

    /// A request that is not there cannot be noted on.
    static func check(_ matter: ReviewMatter, _ request: StepRequest) async throws {
        guard let number = matter.requestNumber else { return }
        let id = SubjectID(rawValue: DisclosureRequest.kind.rawValue + "/" + number)
        guard let id, !(try await request.ledger.acts(of: id, in: request.actor.agency)).isEmpty else {
            throw FieldRefusal("request", "台账中没有编号为这个的申请。与公开申请无关的，请在“对什么不服”中另选。")
        }
    }
}
