/// 证件: what an applicant proves who it is with (R 29 ¶2 第一项), and whether its number can be one.
///
///     IdentityDocument.residentCard.mistake(in: "11010519491231002X")   // nil
package enum IdentityDocument: String, CaseIterable, Hashable, Sendable {
    case residentCard, passport, hongKongMacauPass, taiwanPass, permanentResident
    case creditCode, other

    package var name: String {
        switch self {
        case .residentCard: "居民身份证"
        case .passport: "护照"
        case .hongKongMacauPass: "港澳居民来往内地通行证、居住证"
        case .taiwanPass: "台湾居民来往大陆通行证、居住证"
        case .permanentResident: "外国人永久居留身份证"
        case .creditCode: "统一社会信用代码"
        case .other: "其他证件"
        }
    }

    /// 公民, or 法人或者其他组织.
    package static func usual(for kind: ApplicantKind) -> IdentityDocument {
        kind == .naturalPerson ? .residentCard : .creditCode
    }

    /// Letters as capitals, without the gaps people write.
    package static func plain(_ number: String) -> String {
        let bytes = foldedForSearch(number).utf8.filter { $0 != UInt8(ascii: "-") }
        return String(decoding: bytes.map { (0x61...0x7A).contains($0) ? $0 - 0x20 : $0 }, as: UTF8.self)
    }

    /// A sentence about a number that cannot be one of this document; `nil` when it can.
    package func mistake(in number: String) -> String? {
        let digits = Array(Self.plain(number).utf8)
        switch self {
        case .residentCard:
            if digits.count != 18 { return "居民身份证号码是 18 位，这里有 \(digits.count) 位，请核对。" }
            return Self.isResidentNumber(digits) ? nil : "这个居民身份证号码的校验位不对，请逐位核对。"
        case .creditCode:
            if digits.count != 18 { return "统一社会信用代码是 18 位，这里有 \(digits.count) 位，请核对。" }
            return Self.isCreditCode(digits) ? nil : "这个统一社会信用代码的校验位不对，请逐位核对。"
        case .passport, .hongKongMacauPass, .taiwanPass, .permanentResident, .other:
            return (3...40).contains(digits.count) ? nil : "证件号码应为 3 到 40 位，请核对。"
        }
    }

    /// GB 11643—1999: seventeen digits and one to check them.
    private static func isResidentNumber(_ number: [UInt8]) -> Bool {
        let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
        let checks = Array("10X98765432".utf8)
        guard number.prefix(17).allSatisfy({ (0x30...0x39).contains($0) }) else { return false }
        let sum = zip(number, weights).reduce(0) { $0 + Int($1.0 - 0x30) * $1.1 }
        return number[17] == checks[sum % 11]
    }

    /// GB 32100—2015: seventeen digits and letters (without I, O, S, V, Z) and one to check them.
    private static func isCreditCode(_ code: [UInt8]) -> Bool {
        let alphabet = Array("0123456789ABCDEFGHJKLMNPQRTUWXY".utf8)
        let weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]
        let values = code.compactMap { alphabet.firstIndex(of: $0) }
        guard values.count == 18 else { return false }
        let sum = zip(values, weights).reduce(0) { $0 + $1.0 * $1.1 }
        return values[17] == (31 - sum % 31) % 31
    }
}
