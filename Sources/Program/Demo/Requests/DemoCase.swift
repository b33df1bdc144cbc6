import Disclosure
import LegalClock

/// A request of the demo: by somebody who does not live, about something that is not there.
struct DemoCase: Sendable {
    var applicant: DemoApplicant
    var channel = IntakeChannel.online
    var items: [String]
    /// Of each item.
    var decisions: [Decision]
    var submittedOn: CivilDate
    var steps: [(day: CivilDate, step: DemoStep)] = []

    private let calendar: WorkingCalendar

    /// - Parameter submittedOn: moved to a working day
    init(
        _ applicant: DemoApplicant,
        _ channel: IntakeChannel = .online,
        _ items: [String],
        _ decisions: [Decision],
        on submittedOn: CivilDate,
        in calendar: WorkingCalendar
    ) {
        self.applicant = applicant
        self.channel = channel
        self.items = items
        self.decisions = decisions
        self.calendar = calendar
        self.submittedOn = calendar.moved(submittedOn).day
        add(0, .submit)
    }

    /// On the n-th working day after the request came in; never before what stands already.
    mutating func add(_ count: Int, _ steps: DemoStep...) {
        let day = count == 0 ? submittedOn : calendar.day(count, workingDaysAfter: submittedOn).day
        add(on: max(day, self.steps.last?.day ?? day), steps)
    }

    /// So many working days after the step before.
    mutating func then(_ count: Int, _ steps: DemoStep...) {
        let last = self.steps.last?.day ?? submittedOn
        add(on: count == 0 ? last : calendar.day(count, workingDaysAfter: last).day, steps)
    }

    private mutating func add(on day: CivilDate, _ steps: [DemoStep]) {
        for step in steps { self.steps.append((day, step)) }
    }

    /// From the review to the letter: what the decision needs.
    mutating func answer(after count: Int, by way: LetterService.Way? = nil) {
        prepare(after: count)
        then(1, .sendForApproval)
        then(1, .sign)
        let usual: LetterService.Way = channel == .online ? .electronic : .postal
        then(0, .serve(way ?? usual))
    }

    /// Everything before the answer is sent to be signed.
    mutating func prepare(after count: Int) {
        then(count, .reviewSecrecy)
        if decisions.contains(.notExisting) { then(0, .search) }
        if decisions.contains(.partiallyGranted) { then(0, .redact) }
        then(0, .draft)
    }
}

/// Nobody who lives.
struct DemoApplicant: Hashable, Sendable {
    let name: String
    let kind: ApplicantKind
    var organization = ""

    static let all = [
        DemoApplicant(name: "林晓晨", kind: .naturalPerson),
        DemoApplicant(name: "何志远", kind: .naturalPerson),
        DemoApplicant(name: "苏明玉", kind: .naturalPerson),
        DemoApplicant(name: "云溪青禾农业科技有限公司", kind: .commercialEnterprise, organization: "联系人 叶文"),
        DemoApplicant(name: "罗一鸣", kind: .naturalPerson),
        DemoApplicant(name: "云溪河流保护志愿者协会", kind: .publicWelfareOrganization, organization: "联系人 方圆"),
        DemoApplicant(name: "溪畔律师事务所", kind: .legalServiceInstitution, organization: "联系人 顾言"),
        DemoApplicant(name: "唐若水", kind: .naturalPerson),
        DemoApplicant(name: "云溪城市发展研究院", kind: .researchInstitution, organization: "联系人 沈思"),
        DemoApplicant(name: "石桥镇柳树湾村村民小组", kind: .other, organization: "联系人 丁满"),
    ]

    /// What is invented says so, where a real one would have a number.
    var details: PersonDetails {
        let isPerson = kind == .naturalPerson
        return PersonDetails(
            name: name,
            documentKind: isPerson ? "居民身份证" : "统一社会信用代码",
            documentNumber: isPerson ? "000000190001010000" : "000000000000000000",
            organization: organization,
            phone: "00000000000",
            email: "applicant@yunxi.example",
            address: "云溪市溪畔路"
        )
    }
}
