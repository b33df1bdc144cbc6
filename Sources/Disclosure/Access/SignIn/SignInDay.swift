package import LegalClock

/// 登录记录: how an account was signed in to on one day.
///
/// A subject of its own for each day, so that the acts of an account stay few and each fold is short.
package struct SignInDay: Subject, Hashable {
    package static let kind = SubjectKind(rawValue: "signIn")
    package static let title = "登录记录"

    package let id: SubjectID
    package private(set) var successes = 0
    package private(set) var failures = 0
    package private(set) var lastSuccessAt: Moment?

    package init(id: SubjectID) { self.id = id }

    /// `signIn/0123456789abcdef-2026-11-20`
    package static func subject(_ account: AccountID, on day: CivilDate) -> SubjectID {
        SubjectID(kind, "\(account)-\(day)")
    }

    package mutating func apply(_ act: Recorded<SignInAct>) {
        switch act.content {
        case .signedIn:
            successes += 1
            lastSuccessAt = act.at
        case .failed: failures += 1
        case .lockedOut, .signedOut, .sessionEnded: break
        }
    }

    package var desk: DeskEntry? { nil }

    package func notices(of act: Recorded<SignInAct>) -> [Notice] {
        guard case .lockedOut(let seconds) = act.content else { return [] }
        let account = AccountID(rawValue: String(decoding: id.key.utf8.prefix(16), as: UTF8.self))
        return [Notice(to: .account(account), "您的账号连续登录失败，已锁定 \(seconds) 秒。如不是您本人操作，请告知系统管理员。")]
    }
}

/// What can happen at the door.
package enum SignInAct: ActContent {
    package enum Means: String, Hashable, Sendable {
        case password, authenticator, recoveryCode, link

        package var name: String {
            switch self {
            case .password: "密码"
            case .authenticator: "密码和验证器"
            case .recoveryCode: "密码和恢复码"
            case .link: "一次性链接"
            }
        }
    }

    package enum Stage: String, Hashable, Sendable {
        case password, code

        package var name: String {
            switch self {
            case .password: "密码"
            case .code: "第二步验证"
            }
        }
    }

    package enum Ending: String, Hashable, Sendable {
        case endedByOwner, passwordChanged, disabled, linkUsed

        package var name: String {
            switch self {
            case .endedByOwner: "本人结束"
            case .passwordChanged: "密码已改"
            case .disabled: "账号停用"
            case .linkUsed: "密码已重设"
            }
        }
    }

    case signedIn(SessionID, by: Means)
    case failed(at: Stage)
    /// Nothing is tried for so many seconds.
    case lockedOut(seconds: Int)
    case signedOut(SessionID)
    case sessionEnded(SessionID, because: Ending)

    package static let version = 1

    package var name: String {
        switch self {
        case .signedIn: "signedIn"
        case .failed: "signInFailed"
        case .lockedOut: "lockedOut"
        case .signedOut: "signedOut"
        case .sessionEnded: "sessionEnded"
        }
    }

    package var sentence: ActSentence {
        switch self {
        case .signedIn(_, let means): "登录（\(means.name)）"
        case .failed(let stage): "登录失败（\(stage.name)）"
        case .lockedOut(let seconds): "连续失败，锁定 \(seconds) 秒"
        case .signedOut: "退出"
        case .sessionEnded(_, let ending): "会话结束（\(ending.name)）"
        }
    }

    package var fields: ActFields {
        switch self {
        case .signedIn(let session, let means):
            ActFields(["session": .text(session.rawValue), "by": .text(means.rawValue)])
        case .failed(let stage): ActFields(["at": .text(stage.rawValue)])
        case .lockedOut(let seconds): ActFields(["seconds": .number(Int64(seconds))])
        case .signedOut(let session): ActFields(["session": .text(session.rawValue)])
        case .sessionEnded(let session, let ending):
            ActFields(["session": .text(session.rawValue), "because": .text(ending.rawValue)])
        }
    }

    package init(name: String, version: Int, fields: ActFields) throws(ActFault) {
        guard version == 1 else { throw .unknown(name, version: version) }
        switch name {
        case "signedIn":
            self = .signedIn(
                SessionID(rawValue: try fields.text("session")),
                by: try Self.word(fields, "by")
            )
        case "signInFailed": self = .failed(at: try Self.word(fields, "at"))
        case "lockedOut": self = .lockedOut(seconds: try fields.number("seconds"))
        case "signedOut": self = .signedOut(SessionID(rawValue: try fields.text("session")))
        case "sessionEnded":
            self = .sessionEnded(
                SessionID(rawValue: try fields.text("session")),
                because: try Self.word(fields, "because")
            )
        default: throw .unknown(name, version: version)
        }
    }

    private static func word<Word: RawRepresentable<String>>(
        _ fields: ActFields,
        _ name: String
    ) throws(ActFault) -> Word {
        let text = try fields.text(name)
        guard let word = Word(rawValue: text) else { throw ActFault("不认识的“\(name)”：“\(text)”。") }
        return word
    }
}
