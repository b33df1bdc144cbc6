/// 行距: 22 lines a page, 28.95 pt each; closer where that spares a page that would hold little.
///
///     letter.pitch    // 579, in twips; 540 for a letter that is two lines too long for its page
///
/// GB/T 9704-2012 7.3.5.4: what is left of a page that cannot hold seal and date is made enough by the pitch of the lines.
/// How a text breaks is known only to the program that lays it out; it is reckoned here, rather too long than too short.
package enum OfficialPitch {
    /// In twips (1/20 pt): 28.95 pt, and down to 25.25 pt.
    package static let all = [579, 560, 540, 520, 505]

    /// 225 mm.
    private static let page = 12_756
    /// The letterhead reaches below the upper margin.
    private static let letterhead = 900
    /// 35 mm above the mark.
    private static let redHead = 1_984
    /// Characters of a line in halves: one is left out, because punctuation never begins a line.
    private static let line = 54
    /// Longer ones are left as they are: a page more or less is nothing there.
    private static let mostPages = 4

    static func of(_ document: OfficialDocument) -> Int {
        let usual = pages(document, all[0])
        guard (2...mostPages).contains(usual) else { return all[0] }
        return all.first { pages(document, $0) < usual } ?? all[0]
    }

    private static func pages(_ document: OfficialDocument, _ pitch: Int) -> Int {
        let height = OfficialHeight(document, pitch: pitch).twips
        // A page seldom ends with its last line.
        return 1 + max(0, height - 1) / (page - pitch / 2)
    }

    /// Lines of a text between margins that leave so many half characters, with so many before its first.
    static func lines(_ text: String, indent: Int = 0, within width: Int = line) -> Int {
        OfficialText.lines(text).reduce(0) { sum, line in
            sum + max(1, (indent + OfficialText.halfWidths(of: line) + width - 1) / max(1, width))
        }
    }

    /// What stands above the text of the first page, in twips.
    static func head(_ head: OfficialDocument.Head) -> Int {
        switch head {
        // A second line of the name takes another 28 pt.
        case .letterhead(let name): letterhead + (OfficialText.nameLines(name).count - 1) * 560
        case .redHead: redHead + 1_300
        case .none: 0
        }
    }
}

extension OfficialDocument {
    /// From the foot of one line to the foot of the next, in twips: one of ``OfficialPitch/all``.
    package var pitch: Int { OfficialPitch.of(self) }
}

/// How much of a page a document takes, reckoned.
private struct OfficialHeight {
    private(set) var twips: Int
    private let pitch: Int

    init(_ document: OfficialDocument, pitch: Int) {
        self.pitch = pitch
        twips = OfficialPitch.head(document.head)
        head(document)
        for block in document.body { add(block) }
        for text in document.remedy { twips += OfficialPitch.lines(text, indent: 4) * pitch }
        foot(document)
    }

    private mutating func head(_ document: OfficialDocument) {
        if document.number != nil { twips += pitch + 280 }
        let lines = document.titleLines.reduce(0) { $0 + OfficialPitch.lines($1, within: 38) }
        twips += lines * 680 + (document.head == .none ? 280 : 3 * pitch)
        if let addressee = document.addressee { twips += OfficialPitch.lines(addressee + "：") * pitch }
    }

    private mutating func add(_ block: OfficialBlock) {
        switch block {
        case .paragraph(let text), .item(let text), .heading(let text, _):
            twips += OfficialPitch.lines(text, indent: 8) * pitch
        case .table(let table): add(table)
        }
    }

    /// Lines of 20 pt in cells as wide as their columns.
    private mutating func add(_ table: OfficialTable) {
        if let caption = table.caption { twips += OfficialPitch.lines(caption) * pitch + 120 }
        // 36 characters of 12 pt a line.
        let widths = table.widths(of: 72)
        for row in table.rows {
            var column = 0
            var lines = 1
            for cell in row.cells {
                let end = min(widths.count, column + max(1, cell.columns))
                let width = column < end ? widths[column..<end].reduce(0, +) - 2 : 8
                column = end
                guard cell.rows <= 1 else { continue }
                lines = max(lines, cell.lines.reduce(0) { $0 + OfficialPitch.lines($1, within: max(2, width)) })
            }
            // 1 mm above and below; heights are in millimetres.
            twips += max(row.height * 57, lines * 400 + 120)
        }
        twips += 40
    }

    private mutating func foot(_ document: OfficialDocument) {
        if !document.attachments.isEmpty {
            twips += pitch
            for name in document.attachments { twips += OfficialPitch.lines(name, within: 40) * pitch }
        }
        if let signature = document.signature {
            twips += (3 + signature.agencies.flatMap(OfficialText.nameLines).count) * pitch
        }
        for note in document.noteLines { twips += OfficialPitch.lines(note, indent: 4) * pitch }
        if let colophon = document.colophon {
            let copies = colophon.copiesTo.isEmpty ? 0 : OfficialPitch.lines(colophon.copiesTo.joined(), within: 52)
            twips += (copies + (colophon.issuer == nil ? 0 : 1) + 1) * pitch
        }
    }
}
