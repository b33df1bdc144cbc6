import Disclosure
import LegalClock

/// 复议诉讼 about a request, found by its number.
struct CaseReviews: Sendable {
    /// More cases about one request than there ever are.
    private static let most = 50

    let ledger: any Ledger

    /// `nil` when there is none, and none may be registered yet.
    func view(_ request: DisclosureRequest, _ visit: OfficeVisit) async throws -> CaseReviewsView? {
        guard Sight.sees(Review.kind, visit.actor) else { return nil }
        var query = DeskQuery(agency: visit.agency, kind: Review.kind)
        (query.text, query.order, query.limit) = (request.id.key, .newest, Self.most)
        var (lines, followed): ([CaseReviewsView.Line], Set<String>) = ([], [])
        for row in try await ledger.desk(query) {
            // The number may stand in another case for other reasons.
            let review = try await ledger.standing(Review.self, row.subject, of: visit.agency)?.subject
            guard let review, review.request == request.id else { continue }
            lines.append(CaseReviewsView.Line(review, row.entry, visit))
            if let previous = review.notice?.previous { followed.insert(previous) }
        }
        let mayOpen = Permissions.mayTake(.openReview, visit.actor) && request.canBeReviewed(on: visit.today)
        guard mayOpen || !lines.isEmpty else { return nil }
        return CaseReviewsView(key: request.id.key, lines: lines, followed: followed, mayOpen: mayOpen)
    }
}

/// The cases about a request, and the way to register another.
struct CaseReviewsView: HTMLView {
    struct Line: Sendable {
        let id: SubjectID
        let title: String
        let state: String
        /// `nil` when nothing is due.
        let due: DueWords?
        /// A reconsideration that is over may be followed by a suit.
        let isOver: Bool

        init(_ review: Review, _ entry: DeskEntry, _ visit: OfficeVisit) {
            id = review.id
            let notice = review.notice
            title = [notice?.group.name ?? "", notice?.authority ?? "", notice?.caseNumber ?? ""]
                .filter { !$0.isEmpty }.joined(separator: " · ")
            state = entry.state
            due = entry.isOpen && entry.due != nil ? DueWords(entry, on: visit.today, in: visit.calendar) : nil
            isOver = review.state == .concluded && notice?.kind == .reconsideration
        }
    }

    let key: String
    let lines: [Line]
    /// Keys of reconsiderations after which a suit is registered already.
    let followed: Set<String>
    let mayOpen: Bool

    func write(to html: inout HTML) {
        html.section(class: "case-reviews", .aria("aria-labelledby", "reviews")) { html in
            html.h2("复议诉讼", .id("reviews"))
            if lines.isEmpty {
                html.p("还没有登记。收到答复通知书或者应诉通知书的，从这里登记，答复和举证的期限随即起算。", class: "note-line")
            } else {
                html.ul(class: "desk-rows") { html in
                    for line in lines { html.li(class: "line-row") { write(line, &$0) } }
                }
            }
            if mayOpen {
                html.p(class: "actions") { html in
                    html.a("登记行政复议", href: opening("reconsideration"), class: "button small")
                    html.a("登记行政诉讼", href: opening("direct"), class: "button small")
                }
            }
        }
    }

    private func write(_ line: Line, _ html: inout HTML) {
        html.div { html in
            html.h3 { $0.a(line.title, href: .subject(line.id)) }
            html.p { html in
                html.text("\(line.id.key) · \(line.state) ")
                if let due = line.due { html.due(due) }
            }
        }
        if mayOpen, line.isOver, !followed.contains(line.id.key) {
            html.a(
                "登记复议后的诉讼",
                href: opening("after", [("previous", line.id.key)]),
                class: "button small",
                .label("登记 \(line.id.key) 之后的诉讼")
            )
        }
    }

    /// The form with what is known filled in.
    private func opening(_ kind: String, _ more: [(StaticString, String)] = []) -> Link {
        Link("/office/new/review/open", query: [("request", key), ("kind", kind)] + more)
    }
}
