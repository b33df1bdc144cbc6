package import DocumentContent

/// 底本: a letter as it was laid out, in the one form that is kept and hashed beside the file (``ActFields/json``): the
/// print page and the PDF are made from it, today and with any later layout.
///
///     let bytes = LetterRecord.bytes(of: document)      // {"addressee":"王某","body":[{"paragraph":"……"}],…}
///     try LetterRecord.document(bytes) == document
package enum LetterRecord {
    /// Of the form, for later programs.
    private static let version: Int64 = 1

    package static func bytes(of document: OfficialDocument) -> [UInt8] {
        var fields = ActFields([
            "version": .number(version), "title": .text(document.title),
            "body": .list(document.body.map { .fields(block($0)) }), "remedy": texts(document.remedy),
            "attachments": texts(document.attachments),
        ])
        switch document.head {
        case .letterhead(let name): fields["letterhead"] = .text(name)
        case .redHead(let mark): fields["redHead"] = .text(mark)
        case .none: break
        }
        fields["number"] = document.number.map { .text($0) }
        fields["addressee"] = document.addressee.map { .text($0) }
        fields["note"] = document.note.map { .text($0) }
        fields["contact"] = document.contact.map { .text($0) }
        fields["signature"] = document.signature.map { signature in
            .fields(ActFields(["agencies": texts(signature.agencies), "date": .text(signature.date)]))
        }
        fields["colophon"] = document.colophon.map { colophon in
            var part = ActFields(["copiesTo": texts(colophon.copiesTo)])
            part["issuer"] = colophon.issuer.map { .text($0) }
            part["issuedOn"] = colophon.issuedOn.map { .text($0) }
            return .fields(part)
        }
        return fields.json
    }

    private static func texts(_ texts: [String]) -> ActValue { .list(texts.map { .text($0) }) }

    private static func block(_ block: OfficialBlock) -> ActFields {
        switch block {
        case .paragraph(let text): ActFields(["paragraph": .text(text)])
        case .heading(let text, let level): ActFields(["heading": .text(text), "level": .number(Int64(level))])
        case .item(let text): ActFields(["item": .text(text)])
        case .table(let table): ActFields(["table": .fields(self.table(table))])
        }
    }

    private static func table(_ table: OfficialTable) -> ActFields {
        var fields = ActFields([
            "columns": .numbers(table.columns), "headRows": .number(Int64(table.headRows)),
            "rows": .list(table.rows.map { .fields(row($0)) }),
        ])
        fields["caption"] = table.caption.map { .text($0) }
        return fields
    }

    private static func row(_ row: OfficialTable.Row) -> ActFields {
        let cells = row.cells.map { cell in
            ActValue.fields(
                ActFields([
                    "role": .text(role(cell.role)), "lines": texts(cell.lines),
                    "columns": .number(Int64(cell.columns)), "rows": .number(Int64(cell.rows)),
                ])
            )
        }
        return ActFields(["cells": .list(cells), "height": .number(Int64(row.height))])
    }

    static func role(_ role: OfficialCell.Role) -> String {
        switch role {
        case .label: "label"
        case .value: "value"
        case .figure: "figure"
        case .head: "head"
        }
    }
}
