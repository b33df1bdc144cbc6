import Disclosure
import DocumentContent

/// The draft of letters between the fields of a form: as they will look, what may be reworded in place.
struct LetterSheet: HTMLView, Sendable {
    private let drafts: LetterDrafts
    private let values: FormValues
    private let agency: String
    /// Where the same is shown on paper, from the form as it stands.
    private let preview: Link?

    init(_ drafts: LetterDrafts, values: FormValues, profile: AgencyProfile?, preview: Link?) {
        self.drafts = drafts
        self.values = values
        agency = profile?.text(.name) ?? ""
        self.preview = preview
    }

    func write(to html: inout HTML) {
        html.section(class: "letter-drafts", .aria("aria-labelledby", "draft-title")) { html in
            html.h2("文书底稿", .id("draft-title"))
            html.p("白底的段落可以改写；灰底的是法律规定的内容，不能改动。签发时取文号，之后不能再改。", class: "hint")
            for (index, draft) in drafts.drafts.enumerated() { write(draft, index, &html) }
            guard let preview else { return }
            html.p { html in
                html.button(
                    "看打印样式（新窗口）",
                    class: "button small",
                    .type("submit"),
                    Attribute("formaction", preview.address),
                    Attribute("formtarget", "_blank")
                )
            }
        }
    }

    private func write(_ draft: LetterDrafts.Draft, _ index: Int, _ html: inout HTML) {
        let letter = draft.letter
        html.article(class: "letter-draft", .label(letter.kind.title)) { html in
            if letter.kind.isNumbered {
                html.p(letter.agency, class: "draft-mark")
                html.p(Letter.numberSlot, class: "draft-number")
            }
            html.h3(letter.kind.title)
            if !draft.addressee.isEmpty { html.p("\(draft.addressee)：", class: "draft-to") }
            for part in draft.parts { write(part, draft, &html) }
            for attachment in letter.attachments { html.p("附件：\(attachment)") }
            html.div(class: "draft-sign") { html in
                html.p(letter.agency)
                html.p(letter.date.chinese)
            }
            if !letter.contact.isEmpty { html.p("（\(letter.contact)）") }
        }
    }

    private func write(_ part: LetterDrafts.Part, _ draft: LetterDrafts.Draft, _ html: inout HTML) {
        let text = part.paragraph.text.replacing(Letter.nameSlot, with: draft.addressee)
        guard part.paragraph.isEditable else {
            return html.div(class: part.paragraph.role == .heading ? "draft-heading" : "draft-locked") { html in
                for line in OfficialText.lines(text) { html.p(line) }
                if part.paragraph.role == .remedy { html.p("救济途径由机关设置和决定的种类确定。", class: "draft-note") }
            }
        }
        let sent = values[part.name]
        let shown = sent.isEmpty ? part.paragraph.text : sent
        let id = "part-\(part.name)"
        html.div(class: "draft-free") { html in
            html.label(.for(id)) { $0.text("可以改写") }
            html.element(
                "textarea",
                "",
                [
                    .id(id), .name(part.name), Attribute("rows", String(max(2, min(12, shown.utf8.count / 90 + 1)))),
                    Attribute("maxlength", String(ItemDecision.longestText / 3)),
                ]
            ) { $0.text(shown.utf8.first == 0x0A ? "\n" + shown : shown) }
        }
    }
}

/// Why there is no letter yet, and where that can be mended.
struct LetterSheetRefusal: HTMLView, Sendable {
    private let words: RefusalWords
    private let settings: Link?

    init(_ refusal: any Refusal) {
        var words = RefusalWords(refusal)
        words.title = "文书还不能签发"
        self.words = words
        settings = Self.settings(refusal)
    }

    /// The page of the settings on which it can be filled in.
    static func settings(_ refusal: any Refusal) -> Link? {
        switch refusal {
        case LetterRefusal.authorityMissing, LetterRefusal.courtMissing, LetterRefusal.channelMissing:
            "/office/settings/remedies"
        case LetterRefusal.prefixShared, LetterSeriesRefusal.prefixMissing: "/office/settings/letters"
        default: nil
        }
    }

    func write(to html: inout HTML) {
        html.view(words)
        if let settings { html.p { $0.a("打开机关设置填写", href: settings) } }
    }
}
