import Disclosure
import LegalClock
import Synchronization

/// An agency that takes requests on this site, with what its pages say of it.
struct AskedAgency: Sendable {
    let code: AgencyCode
    let profile: AgencyProfile
    let calendar: WorkingCalendar
    /// Several agencies use the site, so that pages must say which one is asked.
    let isOneOfSeveral: Bool

    var name: String { profile.text(.name) }
    var policy: RequestPolicy { RequestPolicy(profile) }

    /// Until when an online request is confirmed (L-31d), and answered when it is confirmed on the last day (R 33).
    func days(of submitted: CivilDate) -> (confirmation: RequestDue, reply: RequestDue) {
        let confirmation = calendar.day(policy.confirmationDays, workingDaysAfter: submitted)
        let reply = calendar.end(of: TimeLimit.reply.period, after: confirmation.day)
        return (RequestDue(confirmation), RequestDue(reply))
    }
}

/// The agencies of the installation, asked of the office every few seconds and not with every request.
final class AskedAgencies: Sendable {
    private struct Known {
        var at: Moment
        var codes: [AgencyCode]
        var root: AgencyCode?
        var names: [AgencyCode: String]
        var agencies: [AgencyCode: AskedAgency] = [:]
    }

    private static let kept: Int64 = 5

    private let office: Office
    private let known = Mutex<Known?>(nil)

    init(_ office: Office) { self.office = office }

    /// Every agency that uses the office, superiors first.
    func all() async throws -> [(code: AgencyCode, name: String)] {
        let known = try await current()
        return known.codes.map { ($0, known.names[$0] ?? "") }
    }

    /// The one whose code is given; without a code the only one, or the one that is above all others. `nil` when it must
    /// be chosen, or does not use the office.
    func agency(_ code: String) async throws -> AskedAgency? {
        let known = try await current()
        let wanted = code.isEmpty ? known.root : AgencyCode(address: code)
        guard let wanted, known.names[wanted] != nil else { return nil }
        if let agency = known.agencies[wanted] { return agency }
        guard let profile = try await office.agencies.profile(of: wanted)?.subject else { return nil }
        let agency = AskedAgency(
            code: wanted,
            profile: profile,
            calendar: try await office.ledger.calendar(of: wanted),
            isOneOfSeveral: known.codes.count > 1
        )
        self.known.withLock { $0?.agencies[wanted] = agency }
        return agency
    }

    private func current() async throws -> Known {
        let now = office.clock()
        if let known = known.withLock({ $0 }), (0..<Self.kept).contains(now.seconds(since: known.at)) { return known }
        let established = try await office.agencies.established()
        let tree = try await office.agencies.tree()
        let agencies = tree.agencies.filter { established.contains($0.code) }
        let roots = agencies.filter { agency in !tree.superiors(of: agency.code).contains(where: established.contains) }
        let ordered = roots.flatMap { tree.branch(of: $0.code).map(\.agency) }.filter { established.contains($0.code) }
        let fresh = Known(
            at: now,
            codes: ordered.map(\.code),
            root: roots.count == 1 ? roots[0].code : nil,
            names: Dictionary(ordered.map { ($0.code, $0.name) }) { first, _ in first }
        )
        known.withLock { $0 = fresh }
        return fresh
    }
}
