import Disclosure
import HTTPTypes
import Hummingbird
import NIOCore

/// A file that the office hands out: never kept, never shown in place of a page.
enum OfficeFile {
    static func response(_ table: ListTable, title: String, isSheet: Bool) throws -> Response {
        let bytes = isSheet ? try Spreadsheet.bytes(table, sheet: "列表") : table.csv
        let type =
            isSheet
            ? "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" : "text/csv; charset=utf-8"
        let name = (title + (isSheet ? ".xlsx" : ".csv")).percentEncoded()
        return Response(
            status: .ok,
            headers: [
                .contentType: type, .cacheControl: "no-store",
                .contentDisposition: "attachment; filename*=UTF-8''\(name)",
            ],
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes))
        )
    }
}
