import Disclosure
import HTTPTypes
import Hummingbird
import NIOCore

/// A kept file as an answer: streamed, named, and never interpreted as a page.
///
///     return FileAnswer.response(file, from: files, to: request, inPlace: true)
///
/// PDF and pictures made of points may be shown in place, shut into a sandbox; everything else is saved. One range of bytes can
/// be asked for. Who may read the file is decided before.
enum FileAnswer {
    static func response(_ file: KeptFile, from store: any FileStore, to request: Request, inPlace: Bool) -> Response {
        let tag = "\"\(file.hash.prefix(32))\""
        var headers = headers(file, tag: tag, isInline: inPlace && file.type.serving == .inline)
        if let known = request.headers[.ifNoneMatch], EntityTag.isNamed(tag, in: known) {
            return Response(status: .notModified, headers: headers)
        }
        let isSame = request.headers[.ifRange].map { $0 == tag } ?? true
        switch FileRange.asked(isSame ? request.headers[.range] : nil, size: file.size) {
        case .outside:
            headers[.contentRange] = "bytes */\(file.size)"
            return Response(status: .rangeNotSatisfiable, headers: headers)
        case .whole: return Response(status: .ok, headers: headers, body: body(file, 0..<file.size, store))
        case .part(let range):
            headers[.contentRange] = "bytes \(range.lowerBound)-\(range.upperBound - 1)/\(file.size)"
            return Response(status: .partialContent, headers: headers, body: body(file, range, store))
        }
    }

    private static func headers(_ file: KeptFile, tag: String, isInline: Bool) -> HTTPFields {
        [
            .contentType: file.type.mediaType,
            .contentDisposition: file.name.disposition(inline: isInline),
            .contentSecurityPolicy: "sandbox; default-src 'none'; frame-ancestors 'none'",
            .xContentTypeOptions: "nosniff",
            .acceptRanges: "bytes",
            .eTag: tag,
            .cacheControl: "private, no-cache",
        ]
    }

    /// A piece at a time, each read when the one before is sent.
    private static func body(_ file: KeptFile, _ range: Range<Int>, _ store: any FileStore) -> ResponseBody {
        ResponseBody(contentLength: range.count) { writer in
            for try await piece in store.bytes(of: file, in: range) { try await writer.write(ByteBuffer(bytes: piece)) }
            try await writer.finish(nil)
        }
    }
}
