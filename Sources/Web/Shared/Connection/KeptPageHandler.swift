import Disclosure
import HTTPTypes
import NIOCore
import NIOHTTPTypes

/// Answers requests for kept pages on the event loop that read them, without waking a task.
///
/// Everything else goes on to the router: other methods, pages that are not kept or whose revision must be asked of the
/// store, requests with a body. So do all requests while an earlier one of the same connection is being answered, and
/// while the reader does not take what was written: answers stay in order, and nothing piles up.
final class KeptPageHandler: ChannelDuplexHandler, RemovableChannelHandler {
    typealias InboundIn = HTTPRequestPart
    typealias InboundOut = HTTPRequestPart
    typealias OutboundIn = HTTPResponsePart
    typealias OutboundOut = HTTPResponsePart

    private let pages: KeptPages
    private let proxies: TrustedProxies
    /// Requests that went on and are not answered yet.
    private var waiting = 0
    /// The answer to the request that is being read.
    private var answer: KeptPage.Answer?

    init(pages: KeptPages, proxies: TrustedProxies = .none) {
        self.pages = pages
        self.proxies = proxies
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        switch unwrapInboundIn(data) {
        case .head(let head):
            answer = waiting == 0 && context.channel.isWritable ? pages.answer(to: head) : nil
            if answer != nil { return }
            waiting += 1
            let signed = ClientAddress.signed(head, context.remoteAddress, proxies)
            context.fireChannelRead(wrapInboundOut(.head(signed)))
        case .body:
            if answer == nil { context.fireChannelRead(data) }
        case .end:
            guard let answer else { return context.fireChannelRead(data) }
            self.answer = nil
            write(answer, context)
        }
    }

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        if case .end = unwrapOutboundIn(data) { waiting -= 1 }
        context.write(data, promise: promise)
    }

    private func write(_ answer: KeptPage.Answer, _ context: ChannelHandlerContext) {
        var head = HTTPResponse(status: answer.status, headerFields: answer.headers)
        head.headerFields[.date] = HTTPDate.now()
        context.write(wrapOutboundOut(.head(head)), promise: nil)
        if let body = answer.body { context.write(wrapOutboundOut(.body(body)), promise: nil) }
        context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: nil)
    }
}
