import HTTPTypes
package import Hummingbird
import NIOCore

/// An error under `/api`, as problem details (RFC 9457).
///
///     {"type":"about:blank","title":"没有找到","status":404,"detail":"没有这份报告。"}
package struct Problem: Sendable {
    let refused: Refused

    package init(_ refused: Refused) { self.refused = refused }

    package var response: Response {
        let json =
            #"{"type":"about:blank","title":"# + JSONText.quoted(refused.title)
            + #","status":"# + String(refused.status.code)
            + #","detail":"# + JSONText.quoted(refused.sentence) + "}"
        var headers: HTTPFields = [
            .contentType: "application/problem+json; charset=utf-8", .cacheControl: "no-store",
        ]
        if let seconds = refused.retryAfter { headers[.retryAfter] = String(seconds) }
        return Response(
            status: refused.status,
            headers: headers,
            body: ResponseBody(byteBuffer: ByteBuffer(string: json))
        )
    }
}

/// Strings in JSON (RFC 8259, 7).
enum JSONText {
    static func quoted(_ text: String) -> String {
        let digits = Array("0123456789abcdef".utf8)
        var bytes: [UInt8] = [0x22]
        for byte in text.utf8 {
            switch byte {
            case 0x22, 0x5C: bytes += [0x5C, byte]
            case 0..<0x20: bytes += Array("\\u00".utf8) + [digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            default: bytes.append(byte)
            }
        }
        bytes.append(0x22)
        return String(decoding: bytes, as: UTF8.self)
    }
}
