import Disclosure
import Hummingbird
import LegalClock

/// The page of a case of reconsideration or litigation: what every subject shows, and its clocks.
///
///     GET /office/subjects/review/{key}
struct ReviewPages: Sendable {
    let office: Office

    func add(to router: Router<BasicRequestContext>, _ gate: OfficeGate) {
        router.get("office/subjects/review/{key}", use: gate.page { visit in .page(try await page(visit)) })
    }

    private func page(_ visit: OfficeVisit) async throws -> OfficePage {
        try Sight.require(.list(Review.kind), visit.actor)
        guard let id = SubjectID(rawValue: "\(Review.kind.rawValue)/\(try visit.parameter("key"))"),
            let entry = SubjectCatalogue.entry(Review.kind)
        else { throw Refused.noSuchPage }
        let acts = try await office.ledger.acts(of: id, in: visit.agency)
        guard !acts.isEmpty, let desk = try entry.derive(id, acts).desk else {
            throw Refused(.notFound, "没有这个案件，可能不属于您的单位，也可能地址写错了。")
        }
        let review = try Review(id: id, acts: acts)
        let files = try await office.stores?.files.files(of: id, in: visit.agency) ?? []
        var view = SubjectView(
            FoundSubject(id: id, entry: entry, acts: acts, desk: desk),
            offers: review.offers(to: visit.actor, on: visit.today),
            visit: visit,
            names: try await office.names([], acts),
            isDone: try visit.query()["done"] == "1"
        )
        view.middle = ReviewMiddle(
            facts: ReviewFacts(review, visit, requestTitle: try await title(of: review.request, visit)),
            papers: ReviewPapersView(
                review,
                files,
                actor: visit.actor,
                isSealed: try await office.hasSealedPapers(review, of: visit.agency)
            )
        )
        view.end = try await office.told(about: id, visit)
        return OfficePage(desk.title, .list(Review.kind), view: view)
    }

    /// Of the request it is about; empty when there is none.
    private func title(of request: SubjectID?, _ visit: OfficeVisit) async throws -> String {
        guard let request else { return "" }
        let standing = try await office.ledger.standing(DisclosureRequest.self, request, of: visit.agency)
        return standing?.subject.desk?.title ?? ""
    }
}

/// What is particular to a case: what it is about, its clocks, its papers.
struct ReviewMiddle: HTMLView {
    let facts: ReviewFacts
    let papers: ReviewPapersView

    func write(to html: inout HTML) {
        facts.write(to: &html)
        papers.write(to: &html)
    }
}
