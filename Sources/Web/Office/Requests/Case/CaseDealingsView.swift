import Disclosure
import LegalClock

/// What went back and forth: corrections, consultations, fees, extension, reasons, letters, service.
struct CaseDealingsView: HTMLView {
    private struct Line: Sendable {
        let title: String
        let text: String
        let isOpen: Bool
    }

    private let lines: [Line]

    init(_ request: DisclosureRequest) {
        var lines = request.corrections.map { record in
            Line(
                title: "补正（\(record.letter)）",
                text: "\(record.what.withoutFullStop)。\(record.servedOn.chinese)送达，\(record.limit)前补正。"
                    + (record.receivedOn.map { "\($0.chinese)收到补正。" } ?? ""),
                isOpen: record.receivedOn == nil && request.state.isOpen
            )
        }
        lines += request.consultations.map { record in
            let letter = record.letter
            let items = letter.items.map(String.init).joined(separator: "、")
            let who = letter.agency.isEmpty ? letter.kind.addressee : letter.agency
            return Line(
                title: "征求意见（\(letter.letter)）",
                text: "向\(who)征求对第\(items)项内容的意见，\(letter.servedOn.chinese)送达，\(letter.limit)前答复。\(record.words)",
                isOpen: record.isOpen
            )
        }
        lines += request.fees.map { record in
            let notice = record.notice
            return Line(
                title: "信息处理费（\(notice.letter)）",
                text: "\(Fee.chinese(fen: notice.fen))，\(notice.tariff.name)，\(notice.limit)前缴纳。\(record.words)",
                isOpen: record.result == nil
            )
        }
        if let reasons = request.reasons {
            let judged = reasons.isAccepted.map { $0 ? "认定理由合理。" : "认定理由不合理。" } ?? ""
            let given = reasons.text.map { "申请人说明：\($0.withoutFullStop)。" } ?? "\(reasons.limit)前说明。"
            lines.append(
                Line(title: "说明理由（\(reasons.letter)）", text: given + judged, isOpen: reasons.isAccepted == nil)
            )
        }
        if let line = Self.extension(request.extensions) { lines.append(line) }
        lines += (request.signing?.letters ?? []).map { letter in
            let items = letter.items.map(String.init).joined(separator: "、")
            return Line(
                title: "\(letter.kind.title)（\(letter.number)）",
                text: "答复第\(items)项内容。",
                isOpen: request.service == nil
            )
        }
        if let service = request.service {
            let words = "\(service.day.chinese)，\(service.way.name)，凭证：\(service.proof)。"
            lines.append(Line(title: "送达", text: words, isOpen: false))
        }
        self.lines = lines
    }

    private static func `extension`(_ record: ExtensionRecord) -> Line? {
        if record.isUsed, let days = record.agreedDays {
            return Line(title: "延期", text: "已延长\(days)个工作日，并告知申请人。", isOpen: false)
        }
        if let days = record.agreedDays {
            return Line(title: "延期", text: "负责人同意延长\(days)个工作日，还没有告知申请人，期限没有延长。", isOpen: true)
        }
        return record.proposedDays.map { Line(title: "延期", text: "提请延长\(($0))个工作日，等负责人同意。", isOpen: true) }
    }

    func write(to html: inout HTML) {
        guard !lines.isEmpty else { return }
        html.section(class: "dealings", .aria("aria-labelledby", "dealings")) { html in
            html.h2("文书和往来", .id("dealings"))
            html.ul(class: "desk-rows") { html in
                for line in lines {
                    html.li(class: "line-row") { html in
                        html.div { html in
                            html.h3(line.title)
                            html.p(line.text)
                        }
                        if line.isOpen { html.span("未了", class: "tag warning") }
                    }
                }
            }
        }
    }
}

extension ConsultationRecord {
    fileprivate var words: String {
        let told = toldOn.map { "\($0.chinese)已将公开的内容和理由告知第三方。" } ?? ""
        return switch result {
        case .answered(let day, let opinion, let text):
            "\(day.chinese)收到意见：\(opinion.name)\(text.isEmpty ? "" : "，" + text.withoutFullStop)。" + told
        case .lapsed(let day): "\(day.chinese)登记期满未答复。" + told
        case nil: ""
        }
    }
}

extension FeeRecord {
    fileprivate var words: String {
        let back = refunded > 0 ? "已退还\(Fee.chinese(fen: refunded))。" : ""
        return switch result {
        case .paid(let day, let receipt): "\(day.chinese)缴清，票据\(receipt)。" + back
        case .waived: "已撤销。"
        case .lapsed: "逾期未缴。"
        case nil: ""
        }
    }
}
