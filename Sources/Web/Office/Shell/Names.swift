import Disclosure

/// Names of persons, looked up for one page.
struct Names: Hashable, Sendable {
    private var names: [AccountID: String]

    init(_ names: [AccountID: String] = [:]) { self.names = names }

    mutating func add(_ more: [AccountID: String]) { names.merge(more) { first, _ in first } }

    /// A name that is not known any more leaves the sentence whole.
    subscript(account: AccountID) -> String { names[account] ?? "（姓名已删除）" }

    /// For whom something waits: 等 李明; empty for nobody.
    func words(_ waiting: DeskEntry.Waiting) -> String {
        switch waiting {
        case .account(let account): "等 \(self[account])"
        case .role(let role): "等\(role.name)"
        case .outside(let who): "等\(who)"
        case .nobody: ""
        }
    }
}

extension Office {
    /// Of everyone these rows and acts speak of.
    func names(_ rows: [DeskRow] = [], _ acts: [Act] = []) async throws -> Names {
        var accounts: Set<AccountID> = []
        for row in rows {
            if case .account(let account) = row.entry.waiting { accounts.insert(account) }
            if let handler = row.entry.handler { accounts.insert(handler) }
            if let starter = row.entry.starter { accounts.insert(starter) }
        }
        for act in acts {
            if let account = act.authority.account { accounts.insert(account) }
            if let behalf = act.authority.behalf { accounts.insert(behalf) }
            if let account = act.subject.account { accounts.insert(account) }
            for part in act.sentence.parts { if case .account(let account) = part { accounts.insert(account) } }
        }
        return accounts.isEmpty ? Names() : Names(try await access.names(of: accounts))
    }
}

extension Act {
    /// What a person reads of it; an act of a newer program says so.
    var sentence: ActSentence {
        guard let entry = SubjectCatalogue.entry(subject.kind), let sentence = try? entry.sentence(self) else {
            return "由新版程序记录的“\(name)”，本程序不能读出内容"
        }
        return sentence
    }
}

extension SubjectID {
    /// Whose account or sign-ins it is about; `nil` for other kinds.
    var account: AccountID? {
        switch kind {
        case Account.kind: AccountID(rawValue: key)
        case NoticeAddress.kind: key == "webhook" ? nil : AccountID(rawValue: key)
        case SignInDay.kind: AccountID(rawValue: String(decoding: key.utf8.prefix(16), as: UTF8.self))
        default: nil
        }
    }

    /// What a person calls it: 李四（1d2bb3ba）, 本机关, 2026-0031.
    func name(_ names: Names) -> String {
        if let account { return "\(names[account])（\(account.rawValue.prefix(8))）" }
        return kind == AgencyProfile.kind || kind == NoticeAddress.kind ? "本机关" : key
    }
}
