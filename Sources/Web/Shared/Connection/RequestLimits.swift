import NIOCore
import NIOHTTPTypes

/// Closes a connection whose request is larger or slower than any that we answer.
///
/// Handlers read bodies with limits of their own and answer 413; this one guards what they do not read, and readers
/// that send a byte now and then.
final class RequestLimits: ChannelInboundHandler, RemovableChannelHandler {
    typealias InboundIn = HTTPRequestPart
    typealias InboundOut = HTTPRequestPart

    private let largestBody: Int
    private let longestBody: TimeAmount
    private var received = 0
    private var deadline: Scheduled<Void>?

    /// - Parameters:
    ///   - largestBody: bytes of one body
    ///   - longestBody: from the first byte of a body to its last
    init(largestBody: Int, longestBody: TimeAmount) {
        self.largestBody = largestBody
        self.longestBody = longestBody
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        switch unwrapInboundIn(data) {
        case .head: received = 0
        case .body(let part):
            received += part.readableBytes
            guard received <= largestBody else { return context.close(promise: nil) }
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
        let channel = context.channel
        deadline = context.eventLoop.scheduleTask(in: longestBody) { channel.close(promise: nil) }
    }

    private func stopDeadline() {
        deadline?.cancel()
        deadline = nil
    }
}
