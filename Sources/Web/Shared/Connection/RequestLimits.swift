import HTTPTypes
import NIOCore
import NIOHTTPTypes

/// Closes a connection whose request is larger or slower than any that we answer.
///
/// Handlers read bodies with limits of their own and answer 413; this one guards what they do not read, and readers
/// that send a byte now and then.
final class RequestLimits: ChannelInboundHandler, RemovableChannelHandler {
    typealias InboundIn = HTTPRequestPart
    typealias InboundOut = HTTPRequestPart

    private let limits: @Sendable (HTTPRequest) -> BodyLimit
    private var limit = BodyLimit(largest: 0, span: .seconds(0))
    private var received = 0
    /// What had come when the present span began.
    private var receivedBefore = 0
    private var deadline: Scheduled<Void>?

    /// - Parameter limits: of the body of a request, by its head
    init(_ limits: @escaping @Sendable (HTTPRequest) -> BodyLimit) { self.limits = limits }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        switch unwrapInboundIn(data) {
        case .head(let head):
            limit = limits(head)
            (received, receivedBefore) = (0, 0)
        case .body(let part):
            received += part.readableBytes
            guard received <= limit.largest else { return context.close(promise: nil) }
            if deadline == nil { startDeadline(context) }
        case .end: stopDeadline()
        }
        context.fireChannelRead(data)
    }

    func channelInactive(context: ChannelHandlerContext) {
        stopDeadline()
        context.fireChannelInactive()
    }

    private func startDeadline(_ context: ChannelHandlerContext) {
        let bound = NIOLoopBound((self, context.channel), eventLoop: context.eventLoop)
        deadline = context.eventLoop.scheduleTask(in: limit.span) { Self.spanIsOver(bound) }
    }

    private static func spanIsOver(_ bound: NIOLoopBound<(RequestLimits, any Channel)>) {
        let (handler, channel) = bound.value
        guard handler.received - handler.receivedBefore >= handler.limit.leastInSpan else {
            return channel.close(promise: nil)
        }
        handler.receivedBefore = handler.received
        handler.deadline = channel.eventLoop.scheduleTask(in: handler.limit.span) { spanIsOver(bound) }
    }

    private func stopDeadline() {
        deadline?.cancel()
        deadline = nil
    }
}

/// How large a body may be, and how slowly it may come.
struct BodyLimit: Hashable, Sendable {
    /// In bytes.
    var largest: Int
    /// A body is over within this time, unless enough of it came meanwhile.
    var span: TimeAmount
    /// As long as so many bytes come in every span, it may take longer.
    var leastInSpan = Int.max
}
