package import LegalClock

/// Why a notice is not taken.
package enum ImportedNoticeRefusal: Refusal, Hashable {
    case faulty(HolidayNoticeFaults)
    case fileUnknown
    case notImported
    case alreadyWithdrawn
    case reasonMissing
    case tooLong
    /// Another notice needs it: an amendment of its year.
    case needed(by: String)

    package var sentence: String {
        switch self {
        case .faulty(let faults): faults.sentences.joined()
        case .fileUnknown: "请选择放假通知的文件。"
        case .notImported: "没有导入过这份通知。"
        case .alreadyWithdrawn: "这份通知已经撤销。"
        case .reasonMissing: "请写明撤销的理由。"
        case .tooLong: "最多 2000 个字。"
        case .needed(let number): "\(number)是对它的调整，请先撤销\(number)。"
        }
    }

    package var field: String? {
        switch self {
        case .faulty, .fileUnknown: "file"
        case .reasonMissing, .tooLong: "reason"
        case .notImported, .alreadyWithdrawn, .needed: nil
        }
    }
}

extension ImportedNotice {
    /// 导入: the file must be a sound notice that fits the calendar there is.
    package static func take(
        _ json: [UInt8],
        file: String,
        checksum: String,
        into calendar: WorkingCalendar
    ) throws(ImportedNoticeRefusal) -> [ImportedNoticeAct] {
        let notice: HolidayNotice
        do { notice = try HolidayNotice(json: json) } catch { throw .faulty(error) }
        return try take(notice, file: file, checksum: checksum, into: calendar)
    }

    /// The same of a notice that was read from its published text.
    package static func take(
        _ notice: HolidayNotice,
        file: String,
        checksum: String,
        into calendar: WorkingCalendar
    ) throws(ImportedNoticeRefusal) -> [ImportedNoticeAct] {
        guard !file.isBlank, file.utf8.count <= 300 else { throw .fileUnknown }
        do { _ = try calendar.adding(notice) } catch { throw .faulty(error) }
        return [.imported(notice, file: file, checksum: checksum)]
    }

    /// 撤销: as long as no other imported notice amends it.
    package func withdraw(
        reason: String,
        beside others: [ImportedNotice]
    ) throws(ImportedNoticeRefusal) -> [ImportedNoticeAct] {
        guard let notice else { throw .notImported }
        guard !isWithdrawn else { throw .alreadyWithdrawn }
        guard !reason.isBlank else { throw .reasonMissing }
        guard reason.utf8.count <= 6_000 else { throw .tooLong }
        if notice.scope == .year {
            let amendment = others.first { other in
                !other.isWithdrawn && other.notice?.scope == .amendment && other.notice?.year == notice.year
            }
            if let number = amendment?.notice?.number { throw .needed(by: number) }
        }
        return [.withdrawn(reason: reason)]
    }
}

extension ImportedNotice {
    /// 推算完毕: by the program, once for an import and once for its withdrawal.
    package func finishRecomputing(changed: Int) -> [ImportedNoticeAct] {
        notice == nil || isRecomputed ? [] : [.recomputed(changed: changed)]
    }
}

extension WorkingCalendar {
    /// The agency's calendar: the notices the program knows, and those that were imported, in the order of their import.
    ///
    /// One that no longer fits is left out: the program has meanwhile learnt the same notice itself.
    package static func agency(_ imported: [ImportedNotice]) -> WorkingCalendar {
        imported.filter { !$0.isWithdrawn }.compactMap(\.notice).reduce(.national) { calendar, notice in
            (try? calendar.adding(notice)) ?? calendar
        }
    }
}
