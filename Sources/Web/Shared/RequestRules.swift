import Hummingbird

/// What every request must be before any handler sees it.
enum RequestRules {
    static let longestAddress = 4096

    static func check(_ request: Request) throws(Refused) {
        let address = request.head.path ?? ""
        guard address.utf8.count <= longestAddress else {
            throw Refused(.uriTooLong, "地址太长。请减少筛选条件后再试。")
        }
        guard address.utf8.first == UInt8(ascii: "/") else {
            throw Refused(.badRequest, "地址应以 / 开头。")
        }
        let path = address.utf8.prefix { $0 != UInt8(ascii: "?") }
        guard let decoded = PercentCoding.decode(path), !decoded.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F })
        else {
            throw Refused(.badRequest, "地址里有不能识别的编码，请检查地址是否完整。")
        }
    }
}
