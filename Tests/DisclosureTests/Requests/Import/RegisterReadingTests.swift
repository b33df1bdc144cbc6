import Disclosure
import LegalClock
import TestSupport
import Testing

struct RegisterReadingTests {
    private static let heads = ["序号", "申请人姓名", "所需信息", "受理日期", "办理结果", "答复时间", "送达方式", "延期"]

    private func reading(_ rows: [[String]], heads: [String] = heads) -> RegisterReading {
        RegisterReading(RegisterTable([heads] + rows), RegisterMapping(guessing: heads), on: day("2026-11-20"))
    }

    @Test func columnsAreGuessedByTheirHeads() {
        let mapping = RegisterMapping(guessing: Self.heads)
        #expect(
            mapping.columns == [
                .number: 0, .applicant: 1, .asked: 2, .receivedOn: 3, .decision: 4, .answeredOn: 5, .way: 6,
                .extendedDays: 7,
            ]
        )
        #expect(RegisterMapping(guessing: ["甲", "乙"]).missing == [.applicant, .asked, .receivedOn])
    }

    @Test func rowsBecomeCases() throws {
        let read = reading([
            ["1", "王某", "预算", "2023-03-03", "予以公开", "2023年3月20日", "邮寄", ""], [],
            ["2", "李某", "名单", "45052", "", "", "", "15"],
        ])
        #expect(read.faults.isEmpty)
        #expect(read.cases.map(\.row) == [2, 4])
        #expect(read.cases[0].answer?.decision == .granted)
        #expect(read.cases[0].answer?.on == day("2023-03-20"))
        #expect(read.cases[0].answer?.way == .postal)
        #expect(read.cases[1].receivedOn == day("2023-05-06"))
        #expect(read.cases[1].extendedDays == 15)
    }

    @Test(arguments: [
        (["1", "", "预算", "2023-03-03"], "第 2 行第 2 列（申请人）：应填写申请人。"),
        (["1", "王某", "预算", "五月初"], "第 2 行第 4 列（收到日期）：应为日期，如 2023-05-06，现为“五月初”。"),
        (["1", "王某", "预算", "2027-01-01"], "第 2 行第 4 列（收到日期）：日期不能晚于今天，现为“2027-01-01”。"),
        (["1", "王某", "预算", "2023-03-03", "予以公开"], "第 2 行第 6 列（答复日期）：有答复结果，应填写答复日期。"),
        (
            ["1", "王某", "预算", "2023-03-03", "予以公开", "2023-03-01"],
            "第 2 行第 6 列（答复日期）：答复日期不能早于收到日期（2023-03-03）。"
        ),
        (["1", "王某", "预算", "2023-03-03", "", "", "飞鸽"], "第 2 行第 7 列（送达方式）：不认识“飞鸽”，应为：直接送达、委托送达、邮政企业邮寄、电子送达、其他快递企业递送。"),
        (["1", "王某", "预算", "2023-03-03", "", "", "", "30"], "第 2 行第 8 列（延期工作日）：应为1至20的整数，或者“是”“否”，现为“30”。"),
    ])
    func whatIsWrongIsSaidWithRowAndColumn(row: [String], sentence: String) {
        let read = reading([row])
        #expect(read.cases.isEmpty)
        #expect(read.faults.map(\.description) == [sentence])
    }

    @Test(arguments: [
        ("2023/5/6", "2023-05-06"), ("2023.05.06 10:30", "2023-05-06"), ("20230506", "2023-05-06"),
        ("45052.5", "2023-05-06"), ("2023-02-30", nil), ("99999999999", nil), ("12", nil),
    ])
    func daysAreReadAsRegistersWriteThem(text: String, expected: String?) {
        let read = reading([["1", "王某", "预算", text]])
        #expect(read.cases.first?.receivedOn.description == expected)
        #expect(read.faults.isEmpty == (expected != nil))
    }

    @Test func aTakenOverCaseHasItsFindingsAndItsOutcome() throws {
        let read = reading([["7", "王某", "预算", "2023-03-03", "予以公开", "2023-06-30", "快递", "5"]])
        let old = try #require(read.cases.first)
        let person = PersonID(rawValue: "00000000000000ab")
        var request = DisclosureRequest(id: SubjectID(DisclosureRequest.kind, "2026-0001"))
        for (index, act) in DisclosureRequest.takeOver(old, file: "台账.csv", applicant: person, in: .national)
            .enumerated()
        {
            let read = try RequestAct(name: act.name, version: RequestAct.version, fields: act.fields)
            #expect(read == act)
            let recorded = Recorded(
                ordinal: index + 1,
                authority: .program,
                at: Moment(startOf: day("2026-11-20")),
                content: act
            )
            request.apply(recorded)
            #expect(request.notices(of: recorded).isEmpty)
        }
        #expect(request.state == .served)
        #expect(request.takenOver?.number == "7")
        #expect(request.counted == CountedOutcome(decision: .granted, on: day("2023-06-30")))
        #expect(request.findings.map(\.kind) == [.extensionNotApproved, .replyLate, .courier])
    }
}
