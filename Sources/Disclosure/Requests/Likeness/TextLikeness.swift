/// How alike two texts are: the pairs of neighbouring characters they share, as in `政府信息` 政府·府信·信息.
///
///     TextLikeness("2024年度部门决算").permille(with: TextLikeness("2024年部门决算"))   // 823
///
/// Letters, digits and ideographs only; white space and punctuation do not matter, nor does the size of Latin letters.
/// Bounded: of a long text the first 4 000 characters are compared.
package struct TextLikeness: Hashable, Sendable {
    package static let mostCharacters = 4_000

    /// Two scalars each, ascending, with repetitions.
    private let pairs: [UInt64]

    package init(_ text: String) {
        var pairs: [UInt64] = []
        var (before, count): (UInt32, Int) = (0, 0)
        for scalar in text.unicodeScalars {
            guard let value = Self.compared(scalar) else { continue }
            if count > 0 { pairs.append(UInt64(before) << 32 | UInt64(value)) }
            before = value
            count += 1
            if count == Self.mostCharacters { break }
        }
        // A single character is a pair with nothing.
        if count == 1 { pairs.append(UInt64(before)) }
        self.pairs = pairs.sorted()
    }

    /// 0 for nothing in common, 1000 for the same (Dice's measure: twice the shared pairs over all pairs).
    package func permille(with other: TextLikeness) -> Int {
        let all = pairs.count + other.pairs.count
        guard all > 0 else { return 0 }
        var (left, right, shared) = (0, 0, 0)
        while left < pairs.count, right < other.pairs.count {
            if pairs[left] == other.pairs[right] { shared += 1 }
            let (one, two) = (pairs[left], other.pairs[right])
            if one <= two { left += 1 }
            if two <= one { right += 1 }
        }
        return 2 * shared * 1000 / all
    }

    private static func compared(_ scalar: Unicode.Scalar) -> UInt32? {
        switch scalar.value {
        case 0x30...0x39, 0x61...0x7A: scalar.value
        case 0x41...0x5A: scalar.value + 32
        // Full-width digits and letters are read as the narrow ones.
        case 0xFF10...0xFF19, 0xFF41...0xFF5A: scalar.value - 0xFEE0
        case 0xFF21...0xFF3A: scalar.value - 0xFEE0 + 32
        case 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF: scalar.value
        default: scalar.value > 0xBF && scalar.properties.isAlphabetic ? scalar.value : nil
        }
    }
}

/// An earlier request that may be the same: offered to the officer, never decided by the program (R 36(六)).
package struct LikeRequest: Hashable, Sendable {
    /// ``SubjectID/key``.
    package let request: String
    package let isSameApplicant: Bool
    package let permille: Int
}

/// 疑似重复: earlier requests by likeness of what they ask.
package enum LikeRequests {
    package struct Candidate: Sendable {
        package let request: String
        package let applicant: PersonID
        package let likeness: TextLikeness

        package init(request: String, applicant: PersonID, asked: String) {
            self.request = request
            self.applicant = applicant
            likeness = TextLikeness(asked)
        }
    }

    /// At least so alike; of others' requests more is asked, because only the same applicant's can be 重复申请.
    package static let leastOfSame = 500
    package static let leastOfOthers = 750
    package static let mostFound = 10

    /// The most alike first; those of the same applicant before others.
    package static func find(
        _ asked: String,
        by applicant: PersonID,
        among candidates: some Sequence<Candidate>
    ) -> [LikeRequest] {
        let likeness = TextLikeness(asked)
        var found: [LikeRequest] = []
        for candidate in candidates {
            let isSame = candidate.applicant == applicant
            let permille = likeness.permille(with: candidate.likeness)
            guard permille >= (isSame ? leastOfSame : leastOfOthers) else { continue }
            found.append(LikeRequest(request: candidate.request, isSameApplicant: isSame, permille: permille))
        }
        found.sort { left, right in
            if left.isSameApplicant != right.isSameApplicant { return left.isSameApplicant }
            return left.permille == right.permille ? left.request < right.request : left.permille > right.permille
        }
        return Array(found.prefix(mostFound))
    }
}
