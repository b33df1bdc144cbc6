package import DocumentContent

extension LetterRecord {
    /// - Throws: an ``ActFault`` for what ``bytes(of:)`` did not write.
    package static func document(_ bytes: [UInt8]) throws(ActFault) -> OfficialDocument {
        let fields = try ActFields(json: bytes)
        guard try fields.number("version") == 1 else { throw ActFault("文书底本的格式不认识，可能由较新的程序写成。") }
        var document = OfficialDocument(head: try head(fields), title: try fields.text("title"))
        document.number = try fields.optionalText("number")
        document.addressee = try fields.optionalText("addressee")
        for part in try fields.parts("body") { document.body.append(try block(part)) }
        document.remedy = try fields.texts("remedy")
        document.attachments = try fields.texts("attachments")
        document.note = try fields.optionalText("note")
        document.contact = try fields.optionalText("contact")
        if let part = try part(fields, "signature") {
            document.signature = .init(agencies: try part.texts("agencies"), date: try part.text("date"))
        }
        if let part = try part(fields, "colophon") {
            document.colophon = .init(
                copiesTo: try part.texts("copiesTo"),
                issuer: try part.optionalText("issuer"),
                issuedOn: try part.optionalText("issuedOn")
            )
        }
        return document
    }

    private static func head(_ fields: ActFields) throws(ActFault) -> OfficialDocument.Head {
        if let name = try fields.optionalText("letterhead") { return .letterhead(name) }
        if let mark = try fields.optionalText("redHead") { return .redHead(mark) }
        return .none
    }

    private static func part(_ fields: ActFields, _ name: String) throws(ActFault) -> ActFields? {
        guard let value = fields[name] else { return nil }
        guard case .fields(let part) = value else { throw ActFault("文书底本的“\(name)”应为一组栏目。") }
        return part
    }

    private static func block(_ fields: ActFields) throws(ActFault) -> OfficialBlock {
        if let text = try fields.optionalText("paragraph") { return .paragraph(text) }
        if let text = try fields.optionalText("heading") { return .heading(text, level: try fields.number("level")) }
        if let text = try fields.optionalText("item") { return .item(text) }
        guard let table = try part(fields, "table") else { throw ActFault("文书底本中有不认识的段落。") }
        return .table(try self.table(table))
    }

    private static func table(_ fields: ActFields) throws(ActFault) -> OfficialTable {
        var rows: [OfficialTable.Row] = []
        for row in try fields.parts("rows") {
            var cells: [OfficialCell] = []
            for cell in try row.parts("cells") { cells.append(try self.cell(cell)) }
            rows.append(OfficialTable.Row(cells, height: try row.number("height")))
        }
        return OfficialTable(
            columns: try fields.numbers("columns"),
            headRows: try fields.number("headRows"),
            caption: try fields.optionalText("caption"),
            rows: rows
        )
    }

    private static func cell(_ fields: ActFields) throws(ActFault) -> OfficialCell {
        let name = try fields.text("role")
        guard let role = [OfficialCell.Role.label, .value, .figure, .head].first(where: { role($0) == name }) else {
            throw ActFault("文书底本中有不认识的表格栏目“\(name)”。")
        }
        return OfficialCell(
            role,
            lines: try fields.texts("lines"),
            columns: try fields.number("columns"),
            rows: try fields.number("rows")
        )
    }
}
