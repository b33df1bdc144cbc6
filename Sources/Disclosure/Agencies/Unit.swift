extension UnitID {
    /// Lower-case letters, digits and `-`, 1 to 32 of them.
    package var isWellFormed: Bool {
        (1...32).contains(rawValue.utf8.count)
            && rawValue.utf8.allSatisfy { byte in
                switch byte {
                case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"):
                    true
                default: false
                }
            }
    }
}

/// 内设机构: 政策法规科.
package struct Unit: Hashable, Sendable {
    package var id: UnitID
    package var name: String
    /// It is no more, but accounts and acts still name it.
    package var isClosed: Bool

    package init(id: UnitID, name: String, isClosed: Bool = false) {
        self.id = id
        self.name = name
        self.isClosed = isClosed
    }
}
