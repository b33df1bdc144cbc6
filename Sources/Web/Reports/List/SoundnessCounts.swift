import Disclosure

/// How many reports are sound, to be explained, broken.
struct SoundnessCounts: Sendable {
    let all: Int
    let agencies: Int
    let sound: Int
    let explain: Int
    let broken: Int
    let partial: Int

    init(_ reports: [ReportSummary]) {
        all = reports.count
        agencies = Set(reports.map(\.agency.code)).count
        sound = reports.count { $0.soundness == .sound }
        explain = reports.count { if case .explain = $0.soundness { true } else { false } }
        broken = reports.count { if case .broken = $0.soundness { true } else { false } }
        partial = reports.count { if case .partial = $0.soundness { true } else { false } }
    }
}

/// `共 27 份报告，19 个机关` and the shares of each standing.
struct CountsLine: HTMLView {
    let counts: SoundnessCounts
    let filter: ReportFilter

    func write(to html: inout HTML) {
        html.p(class: "counts", .role("status")) { html in
            html.span { html in
                html.text(filter.isNarrow ? "找到 " : "共 ")
                html.strong("\(counts.all)")
                html.text(" 份报告，\(counts.agencies) 个机关")
            }
            SharesView(counts: counts).write(to: &html)
        }
    }
}

/// How many reports have each standing, with its mark.
struct SharesView: HTMLView {
    let counts: SoundnessCounts

    func write(to html: inout HTML) {
        share(.sound, counts.sound, "站得住", &html)
        share(.explain(0), counts.explain, "需要说明", &html)
        share(.broken(0), counts.broken, "有错误", &html)
        share(.partial(0, of: 0), counts.partial, "没有读全", &html)
    }

    private func share(_ soundness: Soundness, _ count: Int, _ word: String, _ html: inout HTML) {
        guard count > 0 else { return }
        html.span(class: "share \(soundness.style)") { html in
            html.soundnessMark(soundness)
            html.text("\(count) 份\(word)")
        }
    }
}
