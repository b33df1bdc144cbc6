import DocumentContent

/// An official document as it stands on paper (GB/T 9704-2012): the same elements in the same order as `DOCXWriter`
/// writes them. The look is in `paper.css`.
struct OfficialDocumentView: HTMLView {
    private let document: OfficialDocument
    /// In twips: a class of the style sheet where it is not the usual one.
    private let pitch: Int

    init(document: OfficialDocument) {
        self.document = document
        pitch = document.pitch
    }

    func write(to html: inout HTML) {
        html.article(class: pitch == OfficialPitch.all[0] ? "sheet \(kind)" : "sheet \(kind) pitch-\(pitch)") { html in
            head(&html)
            html.h1(class: "title") { html in
                for (index, line) in document.titleLines.enumerated() {
                    if index > 0 { html.br() }
                    html.text(line)
                }
            }
            if let addressee = document.addressee { html.p(clean(addressee) + "：", class: "addressee") }
            var body = OfficialBodyView(document: document)
            body.write(to: &html)
            signature(&html)
            for note in document.noteLines { html.p(class: "note") { $0.view(OfficialTextView(note)) } }
            colophon(&html)
        }
    }

    /// `letter`, `red-head`, `form`: also the name of the page in the style sheet.
    var kind: String {
        switch document.head {
        case .letterhead: "letter"
        case .redHead: "red-head"
        case .none: "form"
        }
    }

    private func head(_ html: inout HTML) {
        switch document.head {
        case .letterhead(let name), .redHead(let name):
            html.p(class: "mark size-\(markSize(name))") { html in
                for (index, line) in OfficialText.nameLines(name).enumerated() {
                    if index > 0 { html.br() }
                    html.text(line)
                }
            }
            if document.isLetter { html.div(class: "red-rules") { _ in } }
            if let number = document.number { html.p(clean(number), class: "number") }
        case .none:
            if let number = document.number { html.p(clean(number), class: "number") }
        }
    }

    /// The mark fills the line and no more: 20 to 60 points in steps of two, as the style sheet has them.
    private func markSize(_ name: String) -> Int {
        let widest = document.isLetter ? 42 : 60
        let width = OfficialText.nameLines(name).map { OfficialText.halfWidths(of: $0) }.max() ?? 1
        let room = (document.isLetter ? 960 : 880) / max(1, width)
        return min(widest, max(20, room)) / 2 * 2
    }

    /// 7.3.5: the name in the middle above the date; a long one moves both.
    private func signature(_ html: inout HTML) {
        guard let signature = document.signature else { return }
        let names = signature.agencies.flatMap(OfficialText.nameLines)
        let widest = names.map { OfficialText.halfWidths(of: $0) }.max() ?? 0
        let date = OfficialText.halfWidths(of: clean(signature.date))
        html.div(class: widest > date + 8 ? "signature long" : "signature") { html in
            for name in names { html.p(name, class: "agency") }
            html.p(clean(signature.date), class: "date")
        }
    }

    private func colophon(_ html: inout HTML) {
        guard let colophon = document.colophon else { return }
        let issuer = document.isLetter ? nil : colophon.issuer
        guard !colophon.copiesTo.isEmpty || issuer != nil else { return }
        html.footer(class: "colophon") { html in
            if !colophon.copiesTo.isEmpty {
                html.p("抄送：" + colophon.copiesTo.map(clean).joined(separator: "，") + "。", class: "copies")
            }
            guard let issuer else { return }
            html.p(class: "issuer") { html in
                html.span(clean(issuer))
                if let date = colophon.issuedOn { html.span(clean(date) + "印发") }
            }
        }
    }

    private func clean(_ text: String) -> String { OfficialText.clean(text) }
}

extension OfficialDocument {
    fileprivate var isLetter: Bool {
        if case .letterhead = head { return true }
        return false
    }
}
