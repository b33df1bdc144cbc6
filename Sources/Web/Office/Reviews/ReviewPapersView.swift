import Disclosure
import LegalClock

/// 案件材料: what was filed, by what it is, each to be opened by those who may.
struct ReviewPapersView: HTMLView {
    private let groups: [(name: String, files: [KeptFile])]
    private let count: Int
    private let maySee: Bool
    private let isSealed: Bool

    /// - Parameter isSealed: whom they are about was erased: ``Office/hasSealedPapers(_:of:)``
    init(_ review: Review, _ files: [KeptFile], actor: Actor, isSealed: Bool) {
        let maySee = review.showsPapers(to: actor)
        self.maySee = maySee
        self.isSealed = isSealed
        let seen = files.filter {
            $0.kind == .reviewPaper && !isSealed && (maySee || $0.account == actor.account)
        }
        count = files.count { $0.kind == .reviewPaper }
        var named: [String: ReviewPaper] = [:]
        for papers in review.papers { for hash in papers.files { named[hash] = papers.kind } }
        groups = ReviewPaper.allCases.compactMap { paper in
            let of = seen.filter { named[$0.hash] == paper }
            return of.isEmpty ? nil : (paper.name, of)
        }
    }

    func write(to html: inout HTML) {
        html.section(class: "review-papers", .aria("aria-labelledby", "papers")) { html in
            html.h2("案件材料", .id("papers"))
            if count == 0 { html.p("还没有电子件。登记各个步骤时可以附上，以前的在“登记文书和事项”中补传。", class: "note-line") }
            for group in groups {
                html.h3(group.name)
                html.ul(class: "file-list") { html in
                    for file in group.files { html.li { html in html.file(file) } }
                }
            }
            if count > 0, isSealed {
                html.p("共 \(count) 份。申请人的个人信息已经依法删除，材料作为档案封存，不再打开。", class: "note-line")
            } else if count > 0, !maySee {
                html.p("共 \(count) 份，涉及当事人的个人信息，只给公开工作机构、领导和本案经办人看。", class: "note-line")
            }
        }
    }
}

extension HTML {
    /// A kept file of the office: its name to open it, what it is, how large, since when.
    mutating func file(_ file: KeptFile, kind: String = "") {
        a(file.name.text, href: "/office/files/\(file.id)")
        let words = [kind, file.type.plainTitle, fileSize(file.size), file.keptAt.day.chinese].filter { !$0.isEmpty }
        small(" " + words.joined(separator: " · "))
    }
}
