/// 公文: a letter or form of an agency as it goes on paper (GB/T 9704-2012), without saying how it is stored.
///
///     var letter = OfficialDocument(head: .letterhead("某某市自然资源局"), title: "政府信息公开告知书")
///     letter.number = "某自然资公开告〔2026〕12号"
///     letter.addressee = "张三"
///     letter.body = [.paragraph("你于2026年11月2日提交的……"), .heading("公开的内容"), .paragraph("……")]
///     letter.remedy = ["如对本告知书不服，可以……"]
///     letter.signature = .init(agencies: ["某某市自然资源局"], date: "2026年11月21日")
///
/// Whoever composes a letter makes it; `DOCXWriter` and the print page lay it out, all from this one value, so that
/// file and page say the same. Texts are plain: what could upset a line (control and bidirectional marks) is taken
/// out in laying out, see ``OfficialText``.
package struct OfficialDocument: Hashable, Sendable {
    /// 版头: what stands above the title.
    package enum Head: Hashable, Sendable {
        /// 信函格式 (10.1): the agency's name in red, red double rules above and below; the form of letters.
        case letterhead(String)
        /// 文件格式: the mark of the issuer in red (某某局文件), the number centred below, a red rule.
        case redHead(String)
        /// Nothing: forms, registers, receipts.
        case none
    }

    /// 落款.
    package struct Signature: Hashable, Sendable {
        package var agencies: [String]
        /// 成文日期 in Arabic numerals without leading zeros: `2026年11月21日`.
        package var date: String

        package init(agencies: [String], date: String) {
            self.agencies = agencies
            self.date = date
        }
    }

    /// 版记, at the foot of the last page. Letters have 抄送 only.
    package struct Colophon: Hashable, Sendable {
        /// Without the word 抄送 and the full stop.
        package var copiesTo: [String]
        /// 印发机关 and 印发日期; only in 文件格式.
        package var issuer: String?
        package var issuedOn: String?

        package init(copiesTo: [String], issuer: String? = nil, issuedOn: String? = nil) {
            self.copiesTo = copiesTo
            self.issuer = issuer
            self.issuedOn = issuedOn
        }
    }

    package var head: Head
    /// 发文字号: `某自然资公开告〔2026〕12号`.
    package var number: String?
    package var title: String
    /// 主送, without the colon.
    package var addressee: String?
    package var body: [OfficialBlock]
    /// 救济途径: paragraphs after the body.
    package var remedy: [String]
    /// 附件说明: names, numbered in laying out when there are several.
    package var attachments: [String]
    package var signature: Signature?
    /// 附注, without its brackets: `此件公开发布`.
    package var note: String?
    /// `联系人：李四，联系电话：0370-1234567`; stands below the date like the note.
    package var contact: String?
    package var colophon: Colophon?

    package init(
        head: Head,
        number: String? = nil,
        title: String,
        addressee: String? = nil,
        body: [OfficialBlock] = [],
        remedy: [String] = [],
        attachments: [String] = [],
        signature: Signature? = nil,
        note: String? = nil,
        contact: String? = nil,
        colophon: Colophon? = nil
    ) {
        self.head = head
        self.number = number
        self.title = title
        self.addressee = addressee
        self.body = body
        self.remedy = remedy
        self.attachments = attachments
        self.signature = signature
        self.note = note
        self.contact = contact
        self.colophon = colophon
    }
}
