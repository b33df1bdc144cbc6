import Disclosure
import LegalClock

/// What happens to a record correction of the demo.
enum DemoRecordStep: Hashable, Sendable {
    case submit, assign, settle
}

/// 信息更正 of the demo: one that is done, one that is being looked into.
struct DemoRecords {
    let ledger: any Ledger
    let persons: any PersonStore
    let staff: [Role: Actor]

    private static let all = [
        ("本人在保障性住房轮候名册中的家庭人口数，应为三人。", "户口簿复印件。"),
        ("企业名录中登记的联系电话已停用。", "营业执照复印件和新的联系方式。"),
    ]
    private var numbers: [Int: SubjectID] = [:]

    init(_ folder: DataFolder, staff: [Role: Actor]) {
        ledger = folder.ledger
        persons = folder.stores.persons
        self.staff = staff
    }

    static func events(_ today: CivilDate) -> [DemoEvent] {
        [(-47, 0, DemoRecordStep.submit), (-45, 0, .assign), (-39, 0, .settle), (-6, 1, .submit), (-5, 1, .assign)].map
        {
            DemoEvent(day: today.adding(days: $0.0), what: .recordCorrection($0.1, $0.2))
        }
    }

    mutating func take(_ step: DemoRecordStep, of index: Int) async throws {
        guard let officer = staff[.disclosureOfficer], let handler = staff[.informationOfficer]?.account else { return }
        switch step {
        case .submit:
            let person = PersonID(rawValue: "de30" + String(repeating: "0", count: 8) + String(3_000 + index))
            let applicant = DemoApplicant.all[index * 3]
            try await persons.save(Person(id: person, agency: officer.agency, details: applicant.details))
            let (record, evidence) = Self.all[index]
            numbers[index] = try await ledger.record(
                Command<RecordCorrection>(
                    .submitRecordCorrection,
                    .next(series: RecordCorrection.kind.rawValue, digits: 4),
                    by: officer
                ) { _, setting in
                    try RecordCorrection.submit(
                        by: person,
                        record: record,
                        evidence: evidence,
                        submittedOn: setting.day,
                        on: setting.day
                    )
                }
            ).id
        case .assign:
            try await record(.assignRecordCorrection, index, officer) { record, _ in try record.assign(to: handler) }
        case .settle:
            try await record(.settleRecordCorrection, index, officer) {
                try $0.settle(.corrected, text: "经核对户籍信息，已更正为三人，并书面告知。", toldOn: $1, on: $1)
            }
        }
    }

    private func record(
        _ step: Step,
        _ index: Int,
        _ actor: Actor,
        _ rule: @escaping @Sendable (RecordCorrection, CivilDate) throws -> [RecordCorrectionAct]
    ) async throws {
        guard let id = numbers[index] else { return }
        try await ledger.record(
            Command(step, RecordCorrection.self, id, seen: nil, by: actor) { try rule($0, $1.day) }
        )
    }
}
