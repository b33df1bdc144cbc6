import HTTPTypes
import Hummingbird
import NIOCore

/// A page of the office: what a view prints, with the rail at its left. Never kept by anyone.
struct OfficePage: Sendable {
    var title: String
    /// The entry of the rail it belongs to; `nil` for none.
    var place: OfficePlace?
    var status: HTTPResponse.Status = .ok
    var view: any HTMLView

    init(_ title: String, _ place: OfficePlace?, status: HTTPResponse.Status = .ok, view: any HTMLView) {
        self.title = title
        self.place = place
        self.status = status
        self.view = view
    }

    func response(to request: Request, rail: OfficeRail, token: String) -> Response {
        Response(
            officeHTML: OfficeFrame(
                title: title,
                preferences: Preferences(request),
                address: OfficeFrame.wayBack(request),
                rail: OfficeRailView(rail: rail, current: place, token: token),
                view: view
            ),
            status: status
        )
    }
}

extension Response {
    /// - Parameter officeHTML: a whole page of the office
    init(officeHTML view: some HTMLView, status: HTTPResponse.Status = .ok) {
        var html = HTML()
        view.write(to: &html)
        self.init(
            status: status,
            headers: [
                .contentType: "text/html; charset=utf-8", .contentLanguage: "zh-CN", .cacheControl: "no-store",
            ],
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: html.bytes))
        )
    }

    /// On to another page of the office, after something was done.
    static func on(to link: Link) -> Response {
        Response(status: .seeOther, headers: [.location: link.address, .cacheControl: "no-store"])
    }
}
