import Disclosure
import DocumentContent
import StatutoryReports

/// A narrative chapter of two reports as one text: what was taken out, what was put in, what stayed.
struct ChapterComparisonView: HTMLView {
    /// From so many on, paragraphs that are the same are folded.
    private static let folded = 3

    let chapter: ChapterComparison
    let left: ReadReport
    let right: ReadReport

    func write(to html: inout HTML) {
        html.section(class: "chapter compared", .id(chapter.id), .aria("aria-labelledby", "\(chapter.id)-title")) {
            html in
            html.h2(chapter.title, .id("\(chapter.id)-title"))
            html.p(told, class: "told")
            html.div(class: "difference") { html in
                write(groups[...], &html)
            }
            if chapter.isCut { html.p("这一章太长，只比较了前面的部分。", class: "note") }
        }
    }

    private var told: String {
        let changed = chapter.paragraphs.count { !$0.isEqual }
        return changed == 0
            ? "文字相同。" : "\(chapter.paragraphs.count) 段中有 \(changed) 段不同：划去的只在前一份，带底线的只在后一份。"
    }

    /// How a paragraph stands in the two reports.
    private enum Kind { case same, changed, removed, added }

    private static func kind(_ paragraph: ParagraphComparison) -> Kind {
        if paragraph.isEqual { return .same }
        return paragraph.left == nil ? .added : paragraph.right == nil ? .removed : .changed
    }

    /// Neighbours of a kind together, changed ones alone.
    private var groups: [ArraySlice<ParagraphComparison>] {
        chapter.paragraphs.chunked { Self.kind($0) != .changed && Self.kind($0) == Self.kind($1) }
    }

    /// What was taken out stands beside what was put in its place.
    private func write(_ groups: ArraySlice<ArraySlice<ParagraphComparison>>, _ html: inout HTML) {
        var rest = groups
        while let group = rest.popFirst() {
            if let next = rest.first, group.first.map(Self.kind) == .removed, next.first.map(Self.kind) == .added {
                rest.removeFirst()
                html.div(class: "replaced") { html in
                    self.group(group, &html)
                    self.group(next, &html)
                }
            } else {
                self.group(group, &html)
            }
        }
    }

    private func group(_ group: ArraySlice<ParagraphComparison>, _ html: inout HTML) {
        switch group.first.map(Self.kind) {
        case .same where group.count >= Self.folded:
            html.details(class: "same") { html in
                html.summary("相同的 \(group.count) 段")
                paragraphs(group, "", &html)
            }
        case .removed: block("只在前一份", "removed", group, &html)
        case .added: block("只在后一份", "added", group, &html)
        case .same: paragraphs(group, "same", &html)
        case .changed, nil: paragraphs(group, "", &html)
        }
    }

    private func block(_ told: String, _ style: String, _ group: ArraySlice<ParagraphComparison>, _ html: inout HTML) {
        html.div(class: style) { html in
            html.p(told, class: "note")
            paragraphs(group, "", &html)
        }
    }

    private func paragraphs(_ group: ArraySlice<ParagraphComparison>, _ style: String, _ html: inout HTML) {
        for paragraph in group {
            html.p(class: style) { html in
                for run in paragraph.runs { self.run(run, &html) }
            }
        }
    }

    private func run(_ run: TextRun, _ html: inout HTML) {
        switch run.kind {
        case .equal: html.text(utf8: right.report.content.unbroken(run.right))
        case .deleted: marked("del", "删去：", left.report.content.unbroken(run.left), &html)
        case .inserted: marked("ins", "加上：", right.report.content.unbroken(run.right), &html)
        }
    }

    /// The words before and after are for those who hear the page.
    private func marked(_ tag: StaticString, _ spoken: String, _ text: ArraySlice<UInt8>, _ html: inout HTML) {
        html.element(tag) { html in
            html.span(spoken, class: "quiet")
            html.text(utf8: text)
            html.span("；", class: "quiet")
        }
    }
}

extension Array {
    /// Runs of neighbours that belong together.
    fileprivate func chunked(_ belong: (Element, Element) -> Bool) -> [ArraySlice<Element>] {
        var chunks: [ArraySlice<Element>] = []
        var start = 0
        for index in indices where index + 1 == count || !belong(self[index], self[index + 1]) {
            chunks.append(self[start...index])
            start = index + 1
        }
        return chunks
    }
}
