package import HTTPTypes

/// Why a request is not answered as it was asked: the status, and a Chinese sentence for the one who asked.
///
///     throw Refused(.notFound, "没有这份报告。")
///
/// ``ErrorPages`` makes a page of it, or problem+json under `/api`.
package struct Refused: Error, Hashable, Sendable {
    package var status: HTTPResponse.Status
    package var sentence: String
    /// `Retry-After`, in seconds: when it is worth asking again.
    package var retryAfter: Int?

    package init(_ status: HTTPResponse.Status, _ sentence: String, retryAfter: Int? = nil) {
        self.status = status
        self.sentence = sentence
        self.retryAfter = retryAfter
    }
}
