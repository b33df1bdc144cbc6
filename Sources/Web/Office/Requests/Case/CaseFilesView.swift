import Disclosure

/// 材料: what was sent along, what was written, each to be opened.
struct CaseFilesView: HTMLView {
    private let files: [KeptFile]

    init(_ files: [KeptFile]) { self.files = files }

    func write(to html: inout HTML) {
        guard !files.isEmpty else { return }
        html.section(class: "case-files", .aria("aria-labelledby", "files")) { html in
            html.h2("材料", .id("files"))
            html.ul(class: "file-list") { html in
                for file in files {
                    html.li { html in html.file(file, kind: file.kind.title) }
                }
            }
        }
    }
}
