package import LegalClock

/// What can happen to a notice.
package enum ImportedNoticeAct: ActContent {
    /// From a file of that name, with the SHA-256 of its bytes in hexadecimal digits.
    case imported(HolidayNotice, file: String, checksum: String)
    /// It was imported by mistake: the calendar is again what it was without it.
    case withdrawn(reason: String)
    /// Every open period was brought up to it; so many cases got other days.
    case recomputed(changed: Int)

    package static let version = 1

    package var name: String {
        switch self {
        case .imported: "imported"
        case .withdrawn: "withdrawn"
        case .recomputed: "recomputed"
        }
    }

    package var fields: ActFields {
        switch self {
        case .imported(let notice, let file, let checksum):
            // As JSON text, so that the act holds the very form that can be imported elsewhere.
            ActFields([
                "notice": .text(String(decoding: notice.json, as: UTF8.self)), "file": .text(file),
                "checksum": .text(checksum),
            ])
        case .withdrawn(let reason): ActFields(["reason": .text(reason)])
        case .recomputed(let changed): ActFields(["changed": .number(Int64(changed))])
        }
    }

    package init(name: String, version: Int, fields: ActFields) throws(ActFault) {
        switch (name, version) {
        case ("imported", 1):
            let notice: HolidayNotice
            do { notice = try HolidayNotice(json: Array(try fields.text("notice").utf8)) } catch let faults
                as HolidayNoticeFaults
            {
                throw ActFault("记录的放假通知读不懂：\(faults.sentences.joined())")
            } catch {
                throw ActFault("记录缺少放假通知。")
            }
            self = .imported(notice, file: try fields.text("file"), checksum: try fields.text("checksum"))
        case ("withdrawn", 1): self = .withdrawn(reason: try fields.text("reason"))
        case ("recomputed", 1): self = .recomputed(changed: try fields.number("changed"))
        default: throw .unknown(name, version: version)
        }
    }

    package var sentence: ActSentence {
        switch self {
        case .imported(let notice, let file, let checksum):
            "导入\(notice.number)（\(notice.scopeName)），文件\(file)，SHA-256 \(checksum)"
        case .withdrawn(let reason): "撤销导入：\(reason)"
        case .recomputed(let changed): "期限已全部重新推算，\(changed)件事的期限有变动"
        }
    }
}
