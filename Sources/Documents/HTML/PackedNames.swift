/// A small dictionary of ASCII names of at most eight bytes, each packed into one integer: looking up a tag or an
/// entity allocates nothing.
///
///     let names = PackedNames([("td", 1), ("tr", 2)])
///     names[PackedName("tr")]     // 2
struct PackedNames<Value: Sendable>: Sendable {
    private let keys: [UInt64]
    private let values: [Value]

    init(_ entries: [(String, Value)]) {
        let sorted = entries.map { (PackedName($0.0).key, $0.1) }.sorted { $0.0 < $1.0 }
        keys = sorted.map(\.0)
        values = sorted.map(\.1)
    }

    subscript(name: PackedName) -> Value? {
        var low = 0
        var high = keys.count
        while low < high {
            let middle = (low + high) / 2
            if keys[middle] < name.key { low = middle + 1 } else { high = middle }
        }
        return low < keys.count && keys[low] == name.key ? values[low] : nil
    }
}

/// Up to eight ASCII bytes; a longer name is cut off and marked, so that it equals no short one.
struct PackedName {
    private(set) var key: UInt64 = 0
    private(set) var count = 0

    init() {}

    init(_ name: String) {
        for byte in name.utf8 { append(byte) }
    }

    mutating func append(_ byte: UInt8) {
        count += 1
        if count <= 8 { key = key << 8 | UInt64(byte) } else { key |= 0x80 }
    }
}
