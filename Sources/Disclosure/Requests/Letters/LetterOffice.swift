/// What letters say of the agency: from its settings.
package struct LetterOffice: Hashable, Sendable {
    package var agency: String
    /// 公开工作机构
    package var office: String
    package var address: String
    package var phone: String
    package var reconsiderationAuthority: String
    package var reconsiderationAddress: String
    /// Where reconsideration is applied for on line.
    package var reconsiderationChannel: String
    package var court: String
    package var courtAddress: String

    package init(_ profile: AgencyProfile) {
        agency = profile.text(.name)
        office = profile.text(.office)
        address = profile.text(.address)
        phone = profile.list(.phones).first ?? ""
        reconsiderationAuthority = profile.text(.reconsiderationAuthority)
        reconsiderationAddress = profile.text(.reconsiderationAddress)
        reconsiderationChannel = profile.text(.reconsiderationChannel)
        court = profile.text(.court)
        courtAddress = profile.text(.courtAddress)
    }

    /// `联系单位：办公室，联系电话：0000-8888000`
    var contact: String {
        let parts = [office.isEmpty ? "" : "联系单位：\(office)", phone.isEmpty ? "" : "联系电话：\(phone)"]
        return parts.filter { !$0.isEmpty }.joined(separator: "，")
    }

    /// 救济途径 by decision (law notes §6): authority, court and periods (ARL 20, 23; ALL 45, 46), and the on-line channel
    /// when the letter is served on line (ARL 22 ¶2).
    package func remedy(
        _ route: RemedyRoute,
        letter: String = "本告知书",
        of part: String = "",
        isServedOnline: Bool
    ) throws(LetterRefusal) -> String {
        guard route != .none else { return "" }
        guard !reconsiderationAuthority.isBlank else { throw .authorityMissing }  // ARL 20 ¶3: else up to a year
        guard !court.isBlank else { throw .courtMissing }
        if isServedOnline, reconsiderationChannel.isBlank { throw .channelMissing }
        let authority = Self.placed(reconsiderationAuthority, reconsiderationAddress)
        let court = Self.placed(court, courtAddress)
        let channel = isServedOnline ? "行政复议申请可以通过互联网渠道提出：\(reconsiderationChannel)。" : ""
        switch route {
        case .reconsiderationFirst:  // A-20, B-45; ARL 23 ¶1(四), ¶2
            return """
                如对\(letter)中不予公开的决定不服，应当自收到\(letter)之日起六十日内，先向\(authority)申请行政复议；对行政复议决定不服的，\
                可以自收到行政复议决定书之日起十五日内，向\(court)提起行政诉讼。\(channel)
                """
        case .either, .none:  // A-20, B-46
            return """
                如对\(letter)\(part)不服，可以自收到\(letter)之日起六十日内，向\(authority)申请行政复议；也可以自收到\(letter)之日起六个月内，\
                直接向\(court)提起行政诉讼。\(channel)
                """
        }
    }

    /// The paragraphs of a letter: where something is refused and something else is said, the way against each.
    func remedies(
        _ route: RemedyRoute,
        others: Bool,
        letter: String,
        isServedOnline: Bool
    ) throws(LetterRefusal) -> [String] {
        let first = try remedy(route, letter: letter, isServedOnline: isServedOnline)
        guard route == .reconsiderationFirst, others else { return [first] }
        let second = try remedy(.either, letter: letter, of: "的其他内容", isServedOnline: false)
        return [first, second]
    }

    private static func placed(_ name: String, _ address: String) -> String {
        address.isBlank ? name : "\(name)（地址：\(address)）"
    }
}
