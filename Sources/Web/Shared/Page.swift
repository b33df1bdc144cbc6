package import HTTPTypes
package import Hummingbird
import NIOCore

/// A whole page: what a view prints, inside the head, navigation and foot that all pages share.
///
///     Page(title: "年度报告", section: .reports, view: ReportListView(…))
package struct Page: ResponseGenerator, Sendable {
    package var title: String
    /// The entry of the navigation it belongs to; `nil` for none.
    package var section: Section?
    package var status: HTTPResponse.Status
    package var view: any HTMLView

    package init(
        title: String,
        section: Section? = nil,
        status: HTTPResponse.Status = .ok,
        view: any HTMLView
    ) {
        self.title = title
        self.section = section
        self.status = status
        self.view = view
    }

    package func response(from request: Request, context: some RequestContext) -> Response { response(to: request) }

    package func response(to request: Request) -> Response {
        var html = HTML()
        PageFrame(page: self, address: request.head.path ?? "/", preferences: Preferences(request)).write(to: &html)
        return Response(
            status: status,
            headers: [.contentType: "text/html; charset=utf-8", .contentLanguage: "zh-CN"],
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: html.bytes))
        )
    }
}

/// The entries of the navigation.
package enum Section: Sendable, CaseIterable {
    case reports, request, status, compare, sum, trends, check, checks

    var title: String {
        switch self {
        case .reports: "报告"
        case .request: "申请公开"
        case .status: "查询进度"
        case .compare: "比较"
        case .sum: "汇总"
        case .trends: "走势"
        case .check: "检查一份报告"
        case .checks: "规则目录"
        }
    }

    var link: Link {
        switch self {
        case .reports: "/reports"
        case .request: "/request"
        case .status: "/request/status"
        case .compare: "/reports/compare"
        case .sum: "/reports/sum"
        case .trends: "/reports/trends"
        case .check: "/check"
        case .checks: "/checks"
        }
    }
}
