package import DocumentContent
import HTTPTypes
package import Hummingbird
import NIOCore

/// The print page of an official document: nothing but the sheet.
///
///     return OfficialPage(letter)                    // a page of the site, styles from /assets
///     let pdf = try await pdfMaker.pdf(of: OfficialPage(letter).selfContained)
package struct OfficialPage: ResponseGenerator, Sendable {
    /// One after the other, each on a page of its own.
    package let documents: [OfficialDocument]

    package init(_ document: OfficialDocument) { documents = [document] }

    package init(_ documents: [OfficialDocument]) { self.documents = documents }

    package func response(from request: Request, context: some RequestContext) -> Response { response }

    package var response: Response {
        let html = bytes { html in html.link(Attribute("rel", "stylesheet"), .href(Asset.paper.link)) }
        return Response(
            status: .ok,
            headers: [.contentType: "text/html; charset=utf-8", .contentLanguage: "zh-CN", .cacheControl: "no-store"],
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: html))
        )
    }

    /// The page with its styles in it, which loads nothing and runs nothing: what is made into PDF.
    package var selfContained: [UInt8] {
        bytes { html in
            html.meta(
                Attribute("http-equiv", "Content-Security-Policy"),
                Attribute("content", "default-src 'none'; style-src 'unsafe-inline'")
            )
            html.styles(.paper)
        }
    }

    private func bytes(_ styles: HTML.Content) -> [UInt8] {
        var html = HTML()
        html.markup("<!DOCTYPE html>\n")
        html.element("html", "", [.lang("zh-CN")]) { html in
            html.element("head") { html in
                html.meta(Attribute("charset", "utf-8"))
                html.element("title") { $0.text(OfficialText.clean(documents.first?.title ?? "") + " · 政府信息公开") }
                html.meta(.name("viewport"), Attribute("content", "width=device-width, initial-scale=1"))
                styles(&html)
            }
            html.element("body", "paper") { html in
                html.main { html in
                    for document in documents { html.view(OfficialDocumentView(document: document)) }
                }
            }
        }
        return html.bytes
    }
}
