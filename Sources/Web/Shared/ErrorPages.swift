import HTTPTypes
import Hummingbird
import NIOCore

/// Turns every error of a handler into an answer a reader understands: a page, or problem+json under `/api`.
struct ErrorPages: RouterMiddleware {
    typealias Context = BasicRequestContext

    /// Methods that some route at this path answers to; empty when there is none.
    let allowedMethods: @Sendable (_ path: String) -> [HTTPRequest.Method]
    /// Asked for addresses below `/office`: its own page for those who are signed in.
    var office: (@Sendable (Request, Context) async throws -> Response?)?

    func handle(
        _ request: Request,
        context: Context,
        next: (Request, Context) async throws -> Response
    ) async throws -> Response {
        do {
            try RequestRules.check(request)
            return try await next(request, context)
        } catch let refused as Refused {
            return answer(refused, to: request)
        } catch is NIOTooManyBytesError {
            return answer(Refused(.contentTooLarge, "送来的内容太大，没有接收。"), to: request)
        } catch let error as HTTPError where error.status == .notFound {
            return await officePage(request, context) ?? notFound(request)
        } catch let error as HTTPError {
            return answer(Refused(error.status, error.body ?? "这个请求不能办理。"), to: request)
        } catch {
            context.logger.error("unexpected error", metadata: ["error": "\(error)", "path": "\(request.uri.path)"])
            return answer(Refused(.internalServerError, "程序出了错，已记入日志。请稍后再试。"), to: request)
        }
    }

    private func officePage(_ request: Request, _ context: Context) async -> Response? {
        guard let office, request.uri.path.hasPrefix("/office/"), allowedMethods(request.uri.path).isEmpty else {
            return nil
        }
        return try? await office(request, context)
    }

    private func notFound(_ request: Request) -> Response {
        let methods = allowedMethods(request.uri.path)
        guard !methods.isEmpty else { return answer(Refused(.notFound, "没有这个页面，地址可能写错了，也可能已经搬走。"), to: request) }
        let names = methods.map(\.rawValue).sorted().joined(separator: ", ")
        var response = answer(Refused(.methodNotAllowed, "这个地址不接受 \(request.method.rawValue) 请求。"), to: request)
        response.headers[.allow] = names
        return response
    }

    private func answer(_ refused: Refused, to request: Request) -> Response {
        if request.uri.path.hasPrefix("/api/") { return Problem(refused).response }
        var page = Page(title: refused.title, view: ErrorView(refused)).response(to: request)
        page.status = refused.status
        page.headers[.cacheControl] = "no-store"
        if let seconds = refused.retryAfter { page.headers[.retryAfter] = String(seconds) }
        return page
    }
}

extension Refused {
    /// What a page about it is called.
    var title: String {
        switch status {
        case .notFound: "没有找到"
        case .contentTooLarge: "内容太大"
        case .internalServerError: "程序出错"
        case .serviceUnavailable, .tooManyRequests: "请稍后再试"
        default: "不能办理"
        }
    }
}

/// What went wrong, what is kept, what to do next.
struct ErrorView: HTMLView {
    let title: String
    let sentence: String
    let code: Int

    init(_ refused: Refused) {
        title = refused.title
        sentence = refused.sentence
        code = refused.status.code
    }

    func write(to html: inout HTML) {
        html.section(class: "error-page") { html in
            html.p(String(code), class: "error-code", .hiddenFromReaders)
            html.h1(title)
            html.p(sentence, class: "lead")
            html.p("已保存的报告没有任何改变。")
            html.p(class: "actions") { html in
                html.a("回到首页", href: "/", class: "button primary")
                html.a("查找报告", href: "/reports", class: "button")
            }
        }
    }
}
