import Disclosure

/// Something that is public already and may be what somebody is about to ask for.
///
/// Sources of it are searched while the form is filled in; a new one is a type like ``ReportSource`` and one line where
/// ``AskingPages`` is made.
protocol PublicSource: Sendable {
    /// The best first; empty when nothing is near.
    func find(_ words: LookWords, of agency: AgencyCode) async throws -> [PublicHit]
}

struct PublicHit: Hashable, Sendable {
    /// 年度报告
    let kind: String
    let title: String
    /// One line under it; empty for none.
    let detail: String
    let link: Link
    /// How near it is, in thousandths: ``LookWords/nearness(to:)``.
    let nearness: Int
}

/// What somebody typed, as pairs of neighbouring characters.
///
///     LookWords("财政局2023年年度报告").nearness(to: "云溪市财政局2023年政府信息公开工作年度报告")   // 777
struct LookWords: Sendable {
    private static let longest = 200
    static let least = 450

    private let pairs: Set<UInt64>

    init(_ text: String) { pairs = Self.pairs(text) }

    /// Too little to look for.
    var isEmpty: Bool { pairs.count < 2 }

    /// The share of pairs that both have, of the one that has fewer; 0 when they share fewer than two.
    func nearness(to text: String) -> Int {
        let others = Self.pairs(text)
        let shared = pairs.intersection(others).count
        guard shared >= 2 else { return 0 }
        return shared * 1000 / min(pairs.count, others.count)
    }

    private static func pairs(_ text: String) -> Set<UInt64> {
        var pairs: Set<UInt64> = []
        var before: UInt32 = 0
        for scalar in foldedForSearch(String(text.unicodeScalars.prefix(longest))).unicodeScalars {
            guard scalar.properties.isAlphabetic || scalar.properties.numericType != nil else { continue }
            if before > 0 { pairs.insert(UInt64(before) << 32 | UInt64(scalar.value)) }
            before = scalar.value
        }
        return pairs
    }
}

/// Annual reports that are kept.
struct ReportSource: PublicSource {
    let index: ReportIndex

    func find(_ words: LookWords, of agency: AgencyCode) async throws -> [PublicHit] {
        let reports = try await index.all().sorted { $0.year > $1.year }
        return reports.prefix(5_000).compactMap { report in
            let title = "\(report.agency.name)\(report.year)年政府信息公开工作年度报告"
            let nearness = words.nearness(to: title)
            guard nearness >= LookWords.least else { return nil }
            return PublicHit(
                kind: "年度报告",
                title: title,
                detail: report.agency.code == agency ? "本机关" : "",
                link: report.link,
                nearness: nearness
            )
        }
    }
}
