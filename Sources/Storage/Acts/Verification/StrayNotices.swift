/// Notices that lead to another subject than the one that was acted on, as those of reminders do. The range of names in
/// which they stand is not the one whose acts come to them: so both sides are summed up over all ranges.
struct StrayNotices: Hashable, Sendable {
    private var count = 0
    /// Of hashes that no other run of the program has: nobody can make rows that come to the same.
    private var sum = 0

    mutating func add(_ row: [SQLValue]) {
        count += 1
        sum &+= row.hashValue
    }

    mutating func add(_ other: StrayNotices) {
        count += other.count
        sum &+= other.sum
    }
}
