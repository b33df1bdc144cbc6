import DocumentContent

/// A line of an official document: telephone numbers and the like stay on one line.
struct OfficialTextView: HTMLView {
    private let parts: [OfficialText.Part]

    init(_ line: String) { parts = OfficialText.parts(OfficialText.clean(line)) }

    func write(to html: inout HTML) {
        for part in parts {
            if part.isWhole { html.span(part.text, class: "whole") } else { html.text(part.text) }
        }
    }
}
