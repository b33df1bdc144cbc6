import Disclosure
import TestSupport
import Testing

struct AgencyRulesTests {
    private var profile: AgencyProfile {
        var profile = AgencyProfile(id: AgencyProfile.subject(SampleAgencies.office))
        profile.take(.established(name: "云溪市人民政府办公室", superior: nil))
        return profile
    }

    @Test func onlyWhatChangedIsKept() throws {
        let acts = try profile.change([.fax: "0000-8888001", .postcode: "", .refusalReviewMonths: "12"])
        #expect(acts == [.changed([SettingChange(key: .fax, old: .text(""), new: .text("0000-8888001"))])])
        #expect(throws: AgencyRefusal.nothingChanged) { try profile.change([.postcode: " "]) }
    }

    @Test func everyWrongFieldIsTold() throws {
        let refusal = #expect(throws: AgencyRefusal.self) {
            try profile.change([.postcode: "12", .name: " ", .fax: "0000-8888001", .alertDays: "1\n3"])
        }
        guard case .fields(let problems)? = refusal else {
            Issue.record("not told by field")
            return
        }
        #expect(problems.map(\.field) == ["name", "postcode", "alertDays"])
        #expect(problems.allSatisfy { $0.sentence.hasSuffix("。") })
    }

    @Test func whatIsNotSetIsAsUsual() {
        #expect(profile.alertDays == [5, 3, 1])
        #expect(profile.number(.refusalReviewMonths) == 12)
        #expect(profile.workingHours.map(\.start) == [540, 840])
        #expect(profile.text(.name) == "云溪市人民政府办公室")
        #expect(!profile.isSet(.fax))
    }

    @Test func unitsKeepTheirNames() throws {
        var profile = profile
        for name in ["秘书科", "政务公开科"] { for act in try profile.addUnit(name) { profile.take(act) } }
        #expect(profile.units.map(\.id.rawValue) == ["u1", "u2"])
        #expect(throws: AgencyRefusal.unitNameTaken) { try profile.addUnit(" 秘书科 ") }
        #expect(throws: AgencyRefusal.unitNameTaken) {
            try profile.renameUnit(UnitID(rawValue: "u1"), to: "政务公开科")
        }
        for act in try profile.closeUnit(UnitID(rawValue: "u1")) { profile.take(act) }
        #expect(profile.openUnits.map(\.name) == ["政务公开科"])
        #expect(throws: AgencyRefusal.noSuchUnit) { try profile.closeUnit(UnitID(rawValue: "u9")) }
        for act in try profile.addUnit("信息科") { profile.take(act) }
        #expect(profile.units.last?.id == UnitID(rawValue: "u3"))
    }

    @Test(arguments: [
        AgencyAct.established(name: "云溪市财政局", superior: SampleAgencies.office),
        .established(name: "云溪市人民政府办公室", superior: nil),
        .changed([
            SettingChange(key: .fax, old: .text(""), new: .text("1234567")),
            SettingChange(key: .alertDays, old: .list(["5", "3", "1"]), new: .list([])),
            SettingChange(key: .correctionDays, old: .number(10), new: .number(7)),
        ]),
        .moved(from: SampleAgencies.office, to: SampleAgencies.finance, reason: "机构改革"),
        .unitAdded(Unit(id: UnitID(rawValue: "u1"), name: "秘书科")),
        .unitRenamed(UnitID(rawValue: "u1"), from: "秘书科", to: "综合科"), .unitClosed(UnitID(rawValue: "u1")),
        .unitReopened(UnitID(rawValue: "u1")),
    ])
    func actsAreReadAgain(act: AgencyAct) throws {
        let fields = try ActFields(json: act.fields.json)
        #expect(try AgencyAct(name: act.name, version: AgencyAct.version, fields: fields) == act)
    }
}

struct SettingFormTests {
    @Test func everySettingIsSoundInItself() {
        #expect(Set(Setting.all.map(\.key)).count == Setting.all.count)
        for setting in Setting.all where setting.key != .name {
            #expect(throws: Never.self) { try setting.form.value(of: setting.standard.typed) }
            #expect((try? setting.form.value(of: setting.standard.typed)) == setting.standard)
            #expect(!setting.source.isEmpty)
        }
    }

    @Test(arguments: [
        (SettingForm.postcode, "450000", true), (.postcode, "45000", false), (.postcode, "４５００００", false),
        (.phone, "0000-8888001", true), (.phone, "(0000) 8888001", true), (.phone, "8888", false),
        (.phone, "8888001转2", false), (.email, "gk@yunxi.example", true), (.email, "gk", false),
        (.email, "a@b@c.d", false), (.email, "\"<a>\"@b.c", false), (.webAddress, "https://fy.example.cn/a?b=1", true),
        (.webAddress, "javascript:alert(1)", false), (.webAddress, "https://", false),
        (.webAddress, "https://例子.cn", false), (.clockRanges(most: 2), "09:00-12:00\n14:00-17:30", true),
        (.clockRanges(most: 2), "09:00-12:00\n11:00-17:30", false), (.clockRanges(most: 2), "9:00-12:00", false),
        (.clockRanges(most: 2), "12:00-09:00", false), (.clockRanges(most: 1), "09:00-12:00\n14:00-17:30", false),
        (.clockRanges(most: 2), "24:00-25:00", false), (.descendingDays(most: 3, of: 1...60), "5\n3\n1", true),
        (.descendingDays(most: 3, of: 1...60), "5\n5", false), (.descendingDays(most: 3, of: 1...60), "61", false),
        (.number(1...36, unit: "个月"), "12", true), (.number(1...36, unit: "个月"), "0", false),
        (.number(1...36, unit: "个月"), "+12", false), (.number(1...36, unit: "个月"), "一", false),
        (.letterPrefix, "云政公开", true), (.letterPrefix, "云政〔2026〕", false), (.line(most: 3), "四个字的", false),
        (.line(most: 30), "第一行\n第二行", false), (.line(most: 30), "反\u{202E}向", false),
        (.lines(most: 2, length: 10), "甲\n\n 乙 ", true), (.lines(most: 2, length: 10), "甲\n乙\n丙", false),
        (.lines(most: 2, length: 10), "甲\n甲", false),
    ])
    func takesOrRefuses(form: SettingForm, typed: String, isTaken: Bool) {
        #expect(((try? form.value(of: typed)) != nil) == isTaken)
    }
}
