import Crypto
import HTTPTypes
import Hummingbird
import NIOCore

/// A file compiled into the program, at an address that names its content: `/assets/3f9a….css`.
struct Asset: Sendable {
    let link: Link
    let type: String
    let body: ByteBuffer

    /// Style sheets in the order in which they speak; print has the last word.
    static let css = Asset(
        [
            PackageResources.tokens_css, PackageResources.base_css, PackageResources.layout_css,
            PackageResources.parts_css, PackageResources.statutory_css, PackageResources.report_css,
            PackageResources.list_css, PackageResources.start_css, PackageResources.charts_css,
            PackageResources.trends_css, PackageResources.catalogue_css, PackageResources.check_css,
            PackageResources.api_css, PackageResources.compare_css, PackageResources.sum_css,
            PackageResources.files_css, PackageResources.request_css, PackageResources.office_css,
            PackageResources.desk_css, PackageResources.letters_css, PackageResources.case_css,
            PackageResources.status_css, PackageResources.register_css,
            PackageResources.print_css,
        ],
        "gongkai",
        "css",
        "text/css; charset=utf-8"
    )
    /// Of print pages of official documents, which have no other.
    static let paper = Asset(
        [PackageResources.paper_css, PackageResources.paper_grid_css],
        "paper",
        "css",
        "text/css; charset=utf-8"
    )
    static let script = Asset([PackageResources.gongkai_js], "gongkai", "js", "text/javascript; charset=utf-8")
    static let officeScript = Asset([PackageResources.office_js], "office", "js", "text/javascript; charset=utf-8")
    static let checkScript = Asset([PackageResources.check_js], "check", "js", "text/javascript; charset=utf-8")
    static let askingScript = Asset([PackageResources.request_js], "request", "js", "text/javascript; charset=utf-8")
    static let seal = Asset([PackageResources.seal_svg], "seal", "svg", "image/svg+xml")
    static let all = [css, paper, script, officeScript, checkScript, askingScript, seal]

    private init(_ files: [[UInt8]], _ name: String, _ ending: String, _ type: String) {
        body = ByteBuffer(bytes: files.joined())
        let hash = EntityTag.of(body).utf8.dropFirst().prefix(16)
        link = "/assets/\(name)-\(String(Substring(hash))).\(ending)"
        self.type = type
    }
}

/// Style sheet, script and seal. Their addresses change with their content, so browsers keep them for good.
///
///     GET /assets/{file}
///     GET /favicon.ico
struct AssetPages: Sendable {
    var routes: RouteCollection<BasicRequestContext> {
        RouteCollection(context: BasicRequestContext.self)
            .get("assets/{file}", use: file)
            .get("favicon.ico") { _, _ in Response(asset: .seal, lifetime: "public, max-age=86400") }
    }

    private func file(request: Request, context: BasicRequestContext) throws -> Response {
        let path = request.uri.path
        guard let asset = Asset.all.first(where: { $0.link.address == path }) else {
            throw Refused(.notFound, "没有这个文件。页面可能已经更新，请刷新后再试。")
        }
        return Response(asset: asset, lifetime: "public, max-age=31536000, immutable")
    }
}

extension Response {
    fileprivate init(asset: Asset, lifetime: String) {
        self.init(
            status: .ok,
            headers: [.contentType: asset.type, .cacheControl: lifetime],
            body: ResponseBody(byteBuffer: asset.body)
        )
    }
}
