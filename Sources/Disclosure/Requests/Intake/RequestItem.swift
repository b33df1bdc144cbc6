/// 申请内容: one of the things a request asks for (L-29b), with a decision of its own in the end.
package struct RequestItem: Hashable, Sendable {
    /// Within the request: 1, 2, 3 …
    package var number: Int
    /// 名称、文号或者便于查询的其他特征性描述, in the applicant's words.
    package var description: String

    package init(number: Int, description: String) {
        self.number = number
        self.description = description
    }

    /// So many in one request at most.
    package static let most = 50
    /// In UTF-8 bytes.
    package static let longestDescription = 6_000
}

/// 形式要求: in which form the information is wanted (L-29b, L-40).
package enum WantedForm: String, CaseIterable, Hashable, Sendable {
    case paper, electronic, reading

    package var name: String {
        switch self {
        case .paper: "纸质"
        case .electronic: "电子文件"
        case .reading: "查阅、抄录"
        }
    }
}

/// 获取方式: the way in which it is wanted (L-29b).
package enum WantedWay: String, CaseIterable, Hashable, Sendable {
    case mail, email, online, pickUp, onSite

    package var name: String {
        switch self {
        case .mail: "邮寄"
        case .email: "电子邮件"
        case .online: "网上下载"
        case .pickUp: "自行领取"
        case .onSite: "当场阅读、抄录"
        }
    }
}
