import HTTPTypes
import Hummingbird

/// Theme and size of letters, kept in cookies.
///
///     POST /view    theme=dark | size=large, back=/reports
///
/// Any site may send this form; all it can change is how pages look to that reader.
struct ViewSwitchPages: Sendable {
    var routes: RouteCollection<BasicRequestContext> {
        RouteCollection(context: BasicRequestContext.self).post("view", use: change)
    }

    private func change(request: Request, context: BasicRequestContext) async throws -> Response {
        let body = try await request.body.collect(upTo: 8192)
        guard let text = String(validating: body.readableBytesView, as: UTF8.self) else {
            throw Refused(.badRequest, "表单内容不是 UTF-8 文本。")
        }
        let form = try Query(encoded: text)
        var headers: HTTPFields = [.location: (Link(local: form["back"]) ?? "/").address]
        if let theme = Preferences.Theme(rawValue: form["theme"]) { headers.append(cookie("theme", theme.rawValue)) }
        if let size = Preferences.Size(rawValue: form["size"]) { headers.append(cookie("size", size.rawValue)) }
        return Response(status: .seeOther, headers: headers)
    }

    private func cookie(_ name: String, _ value: String) -> HTTPField {
        HTTPField(name: .setCookie, value: "\(name)=\(value); Path=/; Max-Age=31536000; SameSite=Lax; HttpOnly")
    }
}
