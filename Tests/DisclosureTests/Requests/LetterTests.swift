import Disclosure
import DocumentContent
import LegalClock
import TestSupport
import Testing

struct LetterTests {
    private static let start = day("2025-03-03")
    private static let signed = day("2025-03-20")

    private var office: LetterOffice {
        var office = LetterOffice(AgencyProfile(id: AgencyProfile.subject(AgencyCode(rawValue: "a0000000001"))))
        office.agency = "云溪市财政局"
        office.office = "办公室"
        office.phone = "0000-8888000"
        office.reconsiderationAuthority = "云溪市人民政府"
        office.reconsiderationChannel = "https://fy.example.cn"
        office.court = "云溪区人民法院"
        return office
    }

    private func composer(_ drafts: [ItemDecision]) throws -> LetterComposer {
        let items = drafts.map { _ in "2024年度财政决算" }
        var request = try RequestCase.underReview(on: Self.start, items: items)
        request.record(drafts.map { .decision(.drafted($0)) })
        return LetterComposer(request.request, office)
    }

    /// Every decision has a letter of its own kind, with its basis, and the remedy that the law asks for.
    @Test(arguments: Decision.forItems)
    func everyDecisionHasItsLetter(decision: Decision) throws {
        let draft = ItemDecision(item: 1, decision: decision, reasons: "理由如下", access: "附后", redaction: "身份证号")
        let letter = try composer([draft]).decision([1], number: "某公开告〔2025〕1号", on: Self.signed)
        #expect(letter.kind == decision.row.letter)
        #expect(letter.remedy == decision.row.remedy)
        let text = letter.paragraphs.map(\.text).joined()
        #expect(text.contains(decision.row.basis))
        #expect(text.contains("2025年3月3日") && text.contains("2025-0001") && text.contains("理由如下"))
        let remedies = letter.paragraphs.filter { $0.role == .remedy }.map(\.text)
        // Against what is given of a part, either way.
        #expect(remedies.count == (decision == .partiallyGranted ? 2 : 1))
        if remedies.count == 2 { #expect(remedies[1].contains("其他内容不服") && remedies[1].contains("六个月内")) }
        let remedy = try #require(remedies.first)
        #expect(remedy.contains("六十日内") && remedy.contains("云溪市人民政府") && remedy.contains("云溪区人民法院"))
        #expect(remedy.contains("先向") == (decision.row.remedy == .reconsiderationFirst))
        #expect(remedy.contains("十五日内") == (decision.row.remedy == .reconsiderationFirst))
        #expect(remedy.contains("六个月内") == (decision.row.remedy == .either))
    }

    /// ARL 22 ¶2: served on line, the letter tells the on-line channel for reconsideration.
    @Test func anOnlineLetterNamesTheOnlineChannel() throws {
        let composer = try composer([RequestCase.granted])
        let paper = try composer.decision([1], number: "1", on: Self.signed)
        #expect(!paper.paragraphs.contains { $0.text.contains("https://fy.example.cn") })
        let online = try composer.decision([1], number: "1", on: Self.signed, isServedOnline: true)
        #expect(online.paragraphs.last?.text.contains("https://fy.example.cn") == true)
    }

    /// ARL 20 ¶3: without authority, court or channel there is no letter.
    @Test func theRemedyMustBeKnown() throws {
        var office = office
        office.court = ""
        #expect(throws: LetterRefusal.courtMissing) { try office.remedy(.either, isServedOnline: false) }
        office.reconsiderationAuthority = " "
        #expect(throws: LetterRefusal.authorityMissing) { try office.remedy(.either, isServedOnline: false) }
        office = self.office
        office.reconsiderationChannel = ""
        #expect(throws: LetterRefusal.channelMissing) { try office.remedy(.either, isServedOnline: true) }
        #expect(throws: Never.self) { try office.remedy(.either, isServedOnline: false) }
    }

    @Test func whatTheLawSaysIsLocked() throws {
        let draft = ItemDecision(item: 1, decision: .refusedProcess, reasons: "过程稿")
        let letter = try composer([draft]).decision([1], number: "1", on: Self.signed)
        #expect(throws: LetterRefusal.partIsLocked) { try letter.rewording("decision1", "随便") }
        #expect(throws: LetterRefusal.partIsLocked) { try letter.rewording("remedy", "随便") }
        #expect(throws: LetterRefusal.partIsEmpty) { try letter.rewording("reasons1", "\n") }
        #expect(throws: LetterRefusal.noSuchPart) { try letter.rewording("reasons2", "随便") }
        let changed = try letter.rewording("reasons1", "该信息是内部请示的过程稿。")
        #expect(changed.paragraphs.contains { $0.text == "该信息是内部请示的过程稿。" })
    }

    @Test func severalItemsAreAnsweredUnderHeadings() throws {
        let drafts = [RequestCase.granted, ItemDecision(item: 2, decision: .refusedProcess, reasons: "过程稿")]
        let letter = try composer(drafts).decision([1, 2], number: "1", on: Self.signed)
        #expect(letter.kind == .mixed)
        #expect(letter.remedy == .reconsiderationFirst)
        #expect(letter.paragraphs.filter { $0.role == .heading }.count == 2)
        #expect(throws: LetterRefusal.notDrafted(3)) {
            try composer(drafts).decision([3], number: "1", on: Self.signed)
        }
    }

    /// Names come in only when it is laid out, and then everywhere.
    @Test func namesArePutInWhenLaidOut() throws {
        let composer = try composer([RequestCase.granted])
        let letter = try composer.decision([1], number: "某公开告〔2025〕1号", on: Self.signed)
        let document = letter.document(name: "张三")
        #expect(document.addressee == "张三")
        #expect(document.number == "某公开告〔2025〕1号")
        #expect(document.head == .letterhead("云溪市财政局"))
        #expect(document.signature?.date == "2025年3月20日")
        #expect(document.contact == "联系单位：办公室，联系电话：0000-8888000")
        #expect(document.remedy.count == 1)

        let form = try composer.registration(on: Self.signed).document(name: "张三", contact: "13800000000")
        guard case .table(let table) = try #require(form.body.last) else { return #expect(Bool(false)) }
        let lines = table.rows.flatMap(\.cells).flatMap(\.lines)
        #expect(lines.contains("张三") && lines.contains("13800000000") && lines.contains("2025年3月31日"))
        #expect(!lines.contains(Letter.nameSlot))
        #expect(form.head == .none)
    }

    /// Working-day rule 3: a provisional day is never printed.
    @Test func provisionalDaysAreNotPrinted() throws {
        let final = LetterComposer(try RequestCase.registered(on: Self.start).request, office)
        #expect(try text(final.intakeReceipt(number: "1", on: Self.start)).contains("2025年3月31日"))
        let request = try RequestCase.registered(on: day("2026-12-15")).request
        let composer = LetterComposer(request, office)
        #expect(try !text(composer.intakeReceipt(number: "1", on: day("2026-12-15"))).contains("2027"))
        let due = try #require(request.due)
        let extended = try composer.extended(days: 20, due: due, number: "1", on: day("2026-12-20"))
        #expect(!text(extended).contains("2027") && text(extended).contains("20个工作日"))
    }

    /// What each process letter must say.
    @Test func processLettersSayWhatTheLawAsks() throws {
        let composer = try composer([RequestCase.granted])
        let correction = try composer.correction(what: "请写明文件名称", days: 10, number: "1", on: Self.signed)
        #expect(text(correction).contains("第三十条") && text(correction).contains("10个工作日"))
        let fee = try composer.fee(.perPage, quantity: 100, wayToPay: "缴入国库", number: "1", on: Self.signed)
        #expect(text(fee).contains("应缴700元") && text(fee).contains("二十个工作日") && text(fee).contains("不能单独申请行政复议"))
        #expect(throws: LetterRefusal.nothingToTell) {
            try composer.fee(.perPage, quantity: 30, wayToPay: "缴入国库", number: "1", on: Self.signed)
        }
        let third = try composer.consultation(
            .thirdParty,
            about: [1],
            person: PersonID(rawValue: "t"),
            agency: "",
            number: "1",
            on: Self.signed
        )
        #expect(third.kind == .thirdParty && third.addressee == .person(PersonID(rawValue: "t")))
        #expect(text(third).contains("十五个工作日") && !text(third).contains("视为同意"))
        let agency = try composer.consultation(
            .coAgency,
            about: [1],
            person: nil,
            agency: "云溪市统计局",
            number: "1",
            on: Self.signed
        )
        #expect(text(agency).contains("视为同意公开"))
        #expect(text(try composer.reasons(days: 7, number: "1", on: Self.signed)).contains("第三十五条"))
        let told = try composer.consultationToApplicant(.thirdParty, number: "1", on: Self.signed)
        #expect(text(told).contains("不计算在答复期限内"))
        #expect(composer.proofOfService(of: [], on: Self.signed).form?.rows.count == 9)
        #expect(throws: LetterRefusal.nothingToTell) { try composer.abandoned(number: "1", on: Self.signed) }
        #expect(throws: LetterRefusal.nothingToTell) { try composer.withdrawn(on: Self.signed) }
    }

    @Test func everyKindHasATitle() {
        #expect(Set(LetterKind.allCases.map(\.title)).count >= LetterKind.allCases.count - 1)
        #expect(LetterKind.allCases.allSatisfy { $0.title != "告知书" })
    }

    private func text(_ letter: Letter) -> String { letter.paragraphs.map(\.text).joined(separator: "\n") }

    // MARK: Numbers

    @Test func numbersHaveNoGapsAndVoidedOnesStay() throws {
        var series = LetterSeries(id: LetterSeries.id(.decision, 2026))
        func record(_ acts: [LetterSeriesAct]) throws {
            for act in acts {
                let fields = try ActFields(json: act.fields.json)
                let read = try LetterSeriesAct(name: act.name, version: LetterSeriesAct.version, fields: fields)
                #expect(read == act)
                series.apply(
                    Recorded(ordinal: 1, authority: .program, at: Moment(startOf: Self.start), content: read)
                )
            }
        }
        for _ in 0..<3 { try record(series.take(prefix: "云财公开告", year: 2026, for: "2026-0001")) }
        try record(series.void(2, reason: "打印有误"))
        try record(series.take(prefix: "云财公开告", year: 2026, for: "2026-0002"))
        #expect(series.entries.map(\.text) == (1...4).map { "云财公开告〔2026〕\($0)号" })
        #expect(series.entries.map { $0.voided != nil } == [false, true, false, false])
        #expect(throws: LetterSeriesRefusal.alreadyVoid(2)) { try series.void(2, reason: "再作废") }
        #expect(throws: LetterSeriesRefusal.noSuchNumber(5)) { try series.void(5, reason: "无") }
        #expect(throws: LetterSeriesRefusal.prefixMissing) { try series.take(prefix: "", year: 2026, for: "1") }
        #expect(series.id.rawValue == "letters/2026-decision")
        #expect(SubjectID(rawValue: series.id.rawValue) == series.id)
    }
}
