import Disclosure
import DocumentContent
import Foundation
import LegalClock
import TestSupport
import Testing

/// Every kind of letter of the law notes §6 against the law: what must stand in it, line by line.
struct LetterLawTests {
    struct Line: Sendable, CustomTestStringConvertible {
        let kind: LetterKind
        /// Article and paragraph, as the letter cites it; empty for forms of the file.
        let basis: [String]
        let says: [String]
        /// Ways that the remedy paragraphs show, in order.
        let remedies: [RemedyRoute]

        init(_ kind: LetterKind, _ basis: [String], _ says: [String], _ remedies: [RemedyRoute] = []) {
            self.kind = kind
            self.basis = basis
            self.says = says
            self.remedies = remedies
        }

        var testDescription: String { kind.rawValue }
    }

    /// R: 《政府信息公开条例》. What is decided, by which article, with reasons where the law asks for them (R 36(三)–(六)).
    static let decisions: [Line] = [
        Line(.alreadyPublic, ["第三十六条第一项"], ["已经主动公开", "获取该政府信息的方式、途径"], [.either]),
        Line(.granted, ["第三十六条第二项"], ["决定予以公开", "提供的方式、途径和时间"], [.either]),
        Line(.partlyGranted, ["第三十七条"], ["区分处理", "其余部分不予公开", "理由："], [.reconsiderationFirst, .either]),
        Line(.refused, ["第十四条", "第三十六条第三项"], ["决定不予公开", "理由："], [.reconsiderationFirst]),
        Line(.administrativeQuery, ["第三十六条第七项"], ["有特别规定", "理由："], [.either]),
        Line(.notExisting, ["第三十六条第四项"], ["经检索", "不存在", "理由："], [.either]),
        Line(.notThisAgency, ["第三十六条第五项"], ["不属于本机关负责公开", "清河市档案馆（电话0000-5678901）"], [.either]),
        Line(.requiresCreation, ["第三十八条"], ["加工、分析", "理由："], [.either]),
        Line(.stillUnclear, ["第三十条"], ["经补正后，内容仍不明确"], [.either]),
        Line(.petition, ["第三十九条第一款"], ["不作为政府信息公开申请处理", "可以通过相应渠道提出"], [.either]),
        Line(.repeated, ["第三十六条第六项"], ["不予重复处理"], [.either]),
        Line(.publishedMaterial, ["第三十九条第二款"], ["公开出版物", "获取的途径"], [.either]),
        Line(.abnormalVolume, ["第三十五条"], ["明显超过合理范围", "不予处理"], [.either]),
        Line(.reconfirm, ["第三十六条第六项"], ["予以确认或者重新出具", "不予处理"], [.either]),
        Line(.abandoned, ["第三十条"], ["无正当理由逾期不补正", "视为放弃申请", "不再处理"], [.either]),
        Line(.notGovernmentInformation, ["第二条"], ["不属于政府信息"], [.either]),
        Line(.archived, ["《中华人民共和国档案法》第十五条第二款"], ["国家档案馆"], [.either]),
        Line(
            .mixed,
            ["第三十七条", "第十六条第二款"],
            ["关于第1项内容", "关于第2项内容", "本答复书"],
            [.reconsiderationFirst, .either]
        ),
        Line(.decisionToThirdParty, ["第三十二条"], ["决定公开", "公共利益"], [.either]),
    ]

    /// What leaves the case as it is or asks something: no remedy, a period where one runs.
    static let others: [Line] = [
        Line(.intakeReceipt, ["第三十三条第二款"], ["收到申请之日为2026年3月2日", "二十个工作日内", "2026年3月30日"]),
        Line(.correction, ["第三十条"], ["10个工作日内补正", "答复期限自本机关收到补正的申请之日起计算", "视为放弃申请"]),
        Line(.reasons, ["第三十五条"], ["10个工作日内说明理由", "不予处理", "延迟答复"]),
        Line(.extended, ["第三十三条第二款"], ["政府信息公开工作机构负责人同意", "延长20个工作日", "2026年4月28日"]),
        Line(.delay, ["第三十五条"], ["理由合理", "延迟至2026年5月19日", "理由："]),
        Line(.thirdParty, ["第三十二条"], ["十五个工作日内", "不同意公开的请说明理由", "由本机关依照条例的规定决定是否公开"]),
        Line(.thirdPartyConfirmation, [], ["清自然资公开征〔2026〕3号", "2026年3月20日收到", "请予确认"]),
        Line(.consultationToApplicant, ["第三十三条第三款"], ["征求第三方的意见", "不计算在答复期限内"]),
        Line(.coAgency, ["第三十四条"], ["共同制作", "十五个工作日内", "视为同意公开"]),
        Line(.referral, ["第十七条"], ["不能确定", "十五个工作日内函复"]),
        Line(.assistance, [], ["要求公开", "请写明所需文件的名称"]),
        Line(
            .fee,
            ["第四十二条", "国办函〔2020〕109号"],
            ["共312页，应缴7180元", "次日起二十个工作日内", "缴纳方式", "自缴纳次日起重新计算", "不能单独申请行政复议或者提起行政诉讼"]
        ),
        Line(.registration, [], []), Line(.proofOfService, [], []), Line(.withdrawn, [], ["撤回申请", "终止办理"]),
    ]

    @Test func everyKindHasALine() {
        #expect(Set((Self.decisions + Self.others).map(\.kind)) == Set(LetterKind.allCases))
        #expect((Self.decisions + Self.others).count == LetterKind.allCases.count)
    }

    @Test(arguments: decisions + others)
    func theLetterSaysWhatTheLawAsks(line: Line) throws {
        let letter = try LetterSamples(.usual).letter(line.kind)
        #expect(letter.kind == line.kind)
        let text = letter.paragraphs.map(\.text).joined(separator: "\n")
        for part in line.basis + line.says { #expect(text.contains(part), "\(part)") }
        // All that goes to the applicant says when the request came, under which number, and addresses one person.
        if line.kind.isNumbered, letter.person == PersonID(rawValue: "00000000000000cc") {
            #expect(text.contains("2026年3月2日收到") && text.contains("编号2025-0001"))
            #expect(!text.contains("你（单位）"))
        }
        try expect(line.remedies, in: letter)
    }

    /// Authority, court and periods; the periods of the other way are not mixed in.
    private func expect(_ remedies: [RemedyRoute], in letter: Letter) throws {
        let paragraphs = letter.paragraphs.filter { $0.role == .remedy }.map(\.text)
        try #require(paragraphs.count == remedies.count)
        #expect(letter.remedy == (remedies.first ?? letter.remedy))
        for (paragraph, route) in zip(paragraphs, remedies) {
            #expect(paragraph.contains("六十日内") && paragraph.contains("向清河市人民政府申请行政复议"))
            #expect(paragraph.contains("清河市城东区人民法院提起行政诉讼"))
            #expect(paragraph.contains("应当") == (route == .reconsiderationFirst))
            #expect(paragraph.contains("先向") == (route == .reconsiderationFirst))
            #expect(paragraph.contains("十五日内") == (route == .reconsiderationFirst))
            #expect(paragraph.contains("六个月内") == (route == .either))
        }
    }

    /// Number in brackets 〔〕, addressee, date in figures with 年月日 and no zeros in front (GB/T 9704 7.3.5.4), the
    /// agency signing, how to reach it; attachments where something is handed over.
    @Test(arguments: LetterKind.allCases, LetterSamples.Length.allCases)
    func theLetterHasItsForm(kind: LetterKind, length: LetterSamples.Length) throws {
        let document = try LetterSamples(length).document(kind)
        #expect(document.signature?.date == "2026年3月20日")
        #expect(document.signature?.agencies.count == 1)
        #expect(document.title == kind.title)
        if kind.isNumbered {
            #expect(document.head == .letterhead(document.signature?.agencies.first ?? ""))
            #expect(document.number == "清自然资公开告〔2026〕21号")
            #expect(document.addressee?.isEmpty == false)
            #expect(document.contact?.contains("0000-1234567") == true)
        } else {
            #expect(document.head == .none && document.number == nil && document.addressee == nil)
        }
        let handsOver = [LetterKind.granted, .partlyGranted, .mixed].contains(kind)
        #expect(document.attachments.isEmpty == !handsOver)
        // R: a letter is about one case; none is copied to others, who would learn who asked.
        #expect(document.colophon == nil)
        let text = document.body.map { "\($0)" }.joined()
        #expect(!text.contains(Letter.nameSlot) && !text.contains(Letter.contactSlot))
    }

    /// ARL 22 ¶2: once, in the paragraph on what is refused or the only one.
    @Test(arguments: LetterSamples.Length.allCases)
    func onlyLettersServedOnlineNameTheChannel(length: LetterSamples.Length) throws {
        for kind in [LetterKind.granted, .partlyGranted, .refused, .mixed, .notExisting] {
            let remedies = try LetterSamples(length).letter(kind).paragraphs.filter { $0.role == .remedy }.map(\.text)
            let channels = remedies.map { $0.contains("https://fuyi.example.cn") }
            #expect(
                channels
                    == (length == .long
                        ? [true] + channels.dropFirst().map { _ in false } : channels.map { _ in false })
            )
        }
    }

    /// To a natural person 你, to all others 你单位; of a third party it is not known.
    @Test(arguments: ApplicantKind.allCases)
    func theApplicantIsAddressed(kind: ApplicantKind) throws {
        let request = try RequestCase.underReview(on: day("2026-03-02"), kind: kind)
        let office = LetterOffice(AgencyProfile(id: AgencyProfile.subject(AgencyCode(rawValue: "a0000000001"))))
        let letter = try LetterComposer(request.request, office).reasons(days: 7, number: "", on: day("2026-03-03"))
        let text = letter.paragraphs.map(\.text).joined()
        #expect(text.contains("你单位") == (kind != .naturalPerson) && !text.contains("你（单位）"))
        let third = try LetterSamples(.usual).letter(.thirdParty).paragraphs.map(\.text).joined()
        #expect(third.contains("你（单位）"))
    }

    /// R 32: what the third party is told depends on what it said.
    @Test func theThirdPartyIsToldWhy() throws {
        let told = try LetterSamples(.usual).letter(.decisionToThirdParty)
        #expect(told.paragraphs.contains { $0.text == "理由：该信息关系居民饮用水安全，不公开可能对公共利益造成重大影响。" })
    }
}
