import Crypto
import Disclosure
import Documents
import Foundation
import Hummingbird
import LegalClock

/// 工作日历: which years are announced, what was imported, and importing.
///
///     GET  /office/calendar
///     POST /office/calendar/read        a file, whose text is put into the form
///     POST /office/calendar/preview     text=…&published=…&number=…: what would change
///     POST /office/calendar/import      the same: takes it, and recomputes every open period
///     POST /office/calendar/withdraw    notice=…&reason=…
///
/// A notice is pasted, or read out of a file: the JSON of the project, or the text as the State Council publishes it.
struct CalendarPages: Sendable {
    let office: Office

    func add(to router: Router<BasicRequestContext>, _ gate: OfficeGate) {
        router.get("office/calendar", use: gate.page { visit in .page(try await page(visit)) })
        router.post(
            "office/calendar/read",
            use: gate.form(files: { _ in [Self.file] }) { .page(try await read($0, $2)) }
        )
        router.post("office/calendar/preview", use: gate.form { try await preview($0, $1) })
        router.post("office/calendar/import", use: gate.form { try await take($0, $1) })
        router.post("office/calendar/withdraw", use: gate.form { try await withdraw($0, $1) })
    }

    static let fields = [
        FormField(
            "text",
            "放假通知",
            .text(rows: 10),
            hint: "粘贴国务院办公厅通知的全文，或者本系统格式的 JSON（地方放假、对已公布安排的调整用 JSON）。"
        ),
        FormField("published", "发布日期", .day(earliest: nil), hint: "粘贴通知全文的填写；JSON 自带。", isOptional: true),
        FormField("number", "发文字号", .line(longest: 60), hint: "全文中没有的填写，例如“国办发明电〔2026〕9号”。", isOptional: true),
    ]

    static let file = FileField("noticeFile", .holidayNotice)
    /// In bytes; a notice of the State Council has some three thousand.
    private static let longestText = 60_000

    /// The text of a file goes into the form that is checked as if it had been pasted.
    private func read(_ visit: OfficeVisit, _ form: FileForm?) async throws -> OfficePage {
        _ = try Permissions.authority(for: .importNotice, visit.actor)
        guard let stores = office.stores, let file = form?.files(Self.file.name).first else {
            let sentence = form?.refused.first?.sentence ?? "请选择放假通知的文件。"
            return try await page(visit, refusal: FieldRefusal(Self.file.name, sentence))
        }
        var bytes: [UInt8] = []
        for try await piece in stores.files.bytes(of: file) { bytes += piece }
        try await stores.files.drop(file.id, of: visit.agency)
        do {
            let values = FormValues(["text": [try Self.text(bytes)]])
            return try await page(visit, values: values, readFrom: file.name.text)
        } catch let error as UnreadableDocument {
            return try await page(visit, refusal: FieldRefusal(Self.file.name, error.sentence))
        }
    }

    private static func text(_ bytes: [UInt8]) throws(UnreadableDocument) -> String {
        let text = try DocumentReader.read(bytes).text
        guard text.count <= longestText else {
            throw UnreadableDocument(sentence: "文件的文字太多，不像是一份放假通知。")
        }
        return String(decoding: text, as: UTF8.self)
    }

    private func page(
        _ visit: OfficeVisit,
        values: FormValues = FormValues(),
        refusal: (any Refusal)? = nil,
        preview: NoticePreview? = nil,
        readFrom name: String = ""
    ) async throws -> OfficePage {
        var moved = ActQuery(agency: visit.agency)
        moved.name = "dueMoved"
        let view = CalendarView(
            calendar: visit.calendar,
            notices: try await office.ledger.importedNotices(of: visit.agency),
            moved: try await office.ledger.count(moved),
            visit: visit,
            values: values,
            refusal: refusal.map { RefusalWords($0) },
            preview: preview,
            readFrom: name
        )
        return OfficePage("工作日历", .calendar, status: refusal?.status ?? .ok, view: view)
    }

    private func preview(_ visit: OfficeVisit, _ body: Query) async throws -> OfficeAnswer {
        let values = FormValues(body, of: Self.fields)
        do {
            _ = try Permissions.authority(for: .importNotice, visit.actor)
            let notice = try Self.notice(values)
            _ = try Self.acts(notice, values, into: visit.calendar)
            let preview = NoticePreview(notice, in: visit.calendar)
            return .page(try await page(visit, values: values, preview: preview))
        } catch let refusal as any Refusal where !refusal.isForbidden {
            return .page(try await page(visit, values: values, refusal: refusal))
        }
    }

    private func take(_ visit: OfficeVisit, _ body: Query) async throws -> OfficeAnswer {
        let values = FormValues(body, of: Self.fields)
        do {
            _ = try Permissions.authority(for: .importNotice, visit.actor)
            let notice = try Self.notice(values)
            let calendar = visit.calendar
            let target = Command<ImportedNotice>.Target.next(series: ImportedNotice.kind.rawValue, digits: 4)
            try await office.ledger.record(
                Command(.importNotice, target, by: visit.actor) { _, _ in try Self.acts(notice, values, into: calendar)
                }
            )
            recompute(visit.agency)
            return .on("/office/calendar")
        } catch let refusal as any Refusal where !refusal.isForbidden {
            return .page(try await page(visit, values: values, refusal: refusal))
        }
    }

    private func withdraw(_ visit: OfficeVisit, _ body: Query) async throws -> OfficeAnswer {
        guard let id = SubjectID(rawValue: body["notice"]), id.kind == ImportedNotice.kind else {
            throw LedgerRefusal.noSuchSubject
        }
        let others = try await office.ledger.importedNotices(of: visit.agency).filter { $0.id != id }
        let reason = body["reason"]
        do {
            try await office.ledger.record(
                Command(.withdrawNotice, ImportedNotice.self, id, seen: nil, by: visit.actor) { notice, _ in
                    try notice.withdraw(reason: reason, beside: others)
                }
            )
        } catch let refusal as ImportedNoticeRefusal {
            return .page(try await page(visit, refusal: refusal))
        }
        recompute(visit.agency)
        return .on("/office/calendar")
    }

    /// Beside the answer: a large register takes a while. Whatever breaks it off, the hourly work of the server goes on
    /// with it, because the notice itself says that it is not done.
    private func recompute(_ agency: AgencyCode) {
        let recomputing = Recomputing(office.ledger, office.stores?.requests, agency)
        Task { try await recomputing.runPending() }
    }

    /// - Throws: ``ImportedNoticeRefusal/faulty(_:)`` with all that is wrong, or a ``FieldRefusal``.
    private static func notice(_ values: FormValues) throws -> HolidayNotice {
        let text = values["text"]
        let number = values["number"]
        let isJSON = text.utf8.first { $0 > 0x20 } == UInt8(ascii: "{")
        let published = values.day("published")
        guard isJSON || published != nil else {
            throw FieldRefusal("published", "粘贴通知全文的，请填写发布日期，例如 2026-11-05。")
        }
        do throws(HolidayNoticeFaults) {
            guard let published, !isJSON else { return try HolidayNotice(json: Array(text.utf8)) }
            return try HolidayNotice(text: text, number: number.isEmpty ? nil : number, published: published)
        } catch {
            throw ImportedNoticeRefusal.faulty(error)
        }
    }

    private static func acts(
        _ notice: HolidayNotice,
        _ values: FormValues,
        into calendar: WorkingCalendar
    ) throws(ImportedNoticeRefusal) -> [ImportedNoticeAct] {
        let digest = SHA256.hash(data: Data(values["text"].utf8)).map { UInt8($0) }.hexadecimal
        return try ImportedNotice.take(notice, file: "粘贴的文字", checksum: digest, into: calendar)
    }
}

/// What a notice would change, before it is taken.
struct NoticePreview: Sendable {
    let title: String
    /// 2027年2月5日（周五）：春节放假
    let days: [String]
    let count: Int

    private static let most = 60

    init(_ notice: HolidayNotice, in calendar: WorkingCalendar) {
        title = "\(notice.number) · \(notice.scopeName)"
        guard let after = try? calendar.adding(notice) else {
            (days, count) = ([], 0)
            return
        }
        let changed = calendar.changes(to: after).days
        count = changed.count
        days = changed.prefix(Self.most).map { day in
            "\(day.chinese)（\(day.weekday.name)）：\(calendar.kind(of: day).chinese) → \(after.kind(of: day).chinese)"
        }
    }
}
