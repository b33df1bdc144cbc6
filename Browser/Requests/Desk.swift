import Testing

/// The last steps of a case, each by the one whose it is.
struct Desk: Sendable {
    /// `2026-0031`
    let key: String
    let width: Int

    /// From the secrecy review to the desk of whoever serves it, today.
    func finish(secrecy outcome: String, letter: String) async throws {
        try await reviewSecrecy(outcome, "已审查。")
        try await submitForApproval()
        try await sign(letter)
    }

    /// 保密审查
    func reviewSecrecy(_ outcome: String, _ opinion: String) async throws {
        try await Visitor.comes(as: "baomi", width) { reviewer in
            try await reviewer.openCase(key)
            try await reviewer.take("保密审查", ["审查结论": outcome, "审查意见": opinion])
        }
    }

    /// 送签
    func submitForApproval() async throws {
        try await Visitor.comes(as: "gongkai", width) { officer in
            try await officer.openCase(key)
            try await officer.doNotSee("签发前还缺")
            try await officer.take("送签")
            try await officer.see("待签发")
        }
    }

    /// 签发: the letter of that title.
    func sign(_ letter: String) async throws {
        try await Visitor.comes(as: "fenguan", width) { leader in
            try await leader.openCase(key)
            try await leader.issue("签发", reading: letter)
            try await leader.see("待送达")
        }
    }

    /// 登记送达, today.
    func serve(_ way: String, proof: String) async throws {
        try await Visitor.comes(as: "gongkai", width) { officer in
            try await officer.openCase(key)
            try await officer.take("登记送达", ["送达方式": way, "送达凭证": proof])
        }
    }
}
