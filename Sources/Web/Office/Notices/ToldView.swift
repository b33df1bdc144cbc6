import Disclosure
import LegalClock

/// 提醒和通知 about a subject: who was told what, and when; the newest first.
struct ToldView: HTMLView {
    private struct Line: Sendable {
        let at: Moment
        let sentence: String
        var to: [String]
        /// The same to the same, day after day: when first, and how often.
        var first: Moment
        var times = 1
    }

    /// Shown at once; the others are folded.
    private static let shown = 5

    private let lines: [Line]
    private let isCut: Bool

    /// - Parameter isCut: there are older ones that were not looked up
    init(_ told: [ToldNotice], names: Names, isCut: Bool = false) {
        self.isCut = isCut
        var lines: [Line] = []
        var last: ToldNotice?
        for notice in told {
            let name = names.words(notice.recipient)
            if let last, last.position == notice.position, last.sentence == notice.sentence {
                lines[lines.count - 1].to.append(name)
            } else {
                lines.append(Line(at: notice.at, sentence: notice.sentence, to: [name], first: notice.at))
            }
            last = notice
        }
        self.lines = Self.merged(lines)
    }

    /// A period that is over is told every working day: one line says so.
    private static func merged(_ lines: [Line]) -> [Line] {
        var merged: [Line] = []
        for line in lines {
            guard let known = merged.firstIndex(where: { $0.sentence == line.sentence && $0.to == line.to }) else {
                merged.append(line)
                continue
            }
            merged[known].first = line.at
            merged[known].times += 1
        }
        return merged
    }

    func write(to html: inout HTML) {
        guard !lines.isEmpty else { return }
        html.section(class: "case-told", .aria("aria-labelledby", "told")) { html in
            html.h2("提醒和通知", .id("told"))
            list(lines.prefix(Self.shown), &html)
            let rest = lines.dropFirst(Self.shown)
            guard !rest.isEmpty else { return }
            html.details(class: "blocked") { html in
                html.summary("更早的 \(rest.count) 条")
                list(rest, &html)
                if isCut { html.p("再早的没有列出，在“通知”里查。", class: "hint") }
            }
        }
    }

    private func list(_ lines: ArraySlice<Line>, _ html: inout HTML) {
        html.ul(class: "case-told-list") { html in
            for line in lines {
                html.li { html in
                    html.p(class: "timeline-who") { html in
                        html.time(
                            "\(line.at.day.chinese) \(line.at.clockToTheMinute)",
                            .datetime(line.at.description)
                        )
                        html.text(" 告知 ")
                        html.strong(line.to.joined(separator: "、"))
                    }
                    html.p { html in
                        html.text(line.sentence)
                        if line.times > 1 {
                            html.span("\(line.first.day.chinese)起共 \(line.times) 次", class: "hint")
                        }
                    }
                }
            }
        }
    }
}

extension Names {
    /// 李明; 公开工作人员 for everybody who has the role.
    func words(_ recipient: Notice.Recipient) -> String {
        switch recipient {
        case .account(let account): self[account]
        case .role(let role): role.name
        }
    }
}

extension Office {
    /// So many notices about one subject are looked up.
    private static let mostTold = 200

    /// What was told about a subject, with the names of those it was told to.
    func told(about subject: SubjectID, _ visit: OfficeVisit) async throws -> ToldView {
        let told = try await notices.notices(about: subject, in: visit.agency, limit: Self.mostTold)
        let accounts = told.compactMap { notice -> AccountID? in
            if case .account(let account) = notice.recipient { account } else { nil }
        }
        let names = accounts.isEmpty ? Names() : Names(try await access.names(of: Set(accounts)))
        return ToldView(told, names: names, isCut: told.count == Self.mostTold)
    }
}
