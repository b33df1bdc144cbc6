/// Where a request comes from.
package struct Client: Hashable, Sendable {
    /// The network address.
    package var origin: String
    /// What the browser calls itself: shown in the list of one's sessions, at most 200 bytes of it.
    package var agent: String

    package init(origin: String, agent: String = "") {
        self.origin = origin
        self.agent = String(decoding: agent.utf8.prefix(200), as: UTF8.self)
    }
}

/// Name and password as they were typed.
package struct SignInAttempt: Sendable {
    package var name: String
    package var password: String
    package var client: Client

    package init(name: String, password: String, client: Client) {
        self.name = name
        self.password = password
        self.client = client
    }
}

package enum SignInOutcome: Sendable {
    case signedIn(NewSession)
    /// Ask for a code; the ticket goes into the form.
    case secondFactorNeeded(SignInTicket)
    case refused(SignInRefusal)
}

/// Why nobody was signed in. Says nothing of whether there is such an account.
package enum SignInRefusal: Refusal, Hashable {
    case notAccepted
    case codeNotAccepted
    /// The first step is too long ago.
    case ticketIsVoid
    /// After several failures, of the account or of the address.
    case wait(seconds: Int)
    /// Too many sign-ins are being checked at this moment.
    case busy

    package var sentence: String {
        switch self {
        case .notAccepted: "账号或密码不正确，或账号不能使用。"
        case .codeNotAccepted: "验证码不正确，或已经用过。"
        case .ticketIsVoid: "登录已超时，请重新输入账号和密码。"
        case .wait(let seconds) where seconds < 60: "尝试次数过多，请在 \(max(1, seconds)) 秒后再试。"
        case .wait(let seconds): "尝试次数过多，请在 \((seconds + 59) / 60) 分钟后再试。"
        case .busy: "正在登录的人太多，请稍后再试。"
        }
    }

    package var field: String? {
        switch self {
        case .codeNotAccepted: "code"
        default: nil
        }
    }

    package var remedy: String {
        switch self {
        case .notAccepted: "忘记密码或账号停用，请找系统管理员。"
        case .codeNotAccepted: "不能使用验证器时，可输入一个恢复码。"
        default: ""
        }
    }
}

/// A session that was just begun: the only time its token is known here.
package struct NewSession: Sendable {
    package var token: SessionToken
    package var session: Session

    package init(token: SessionToken, session: Session) {
        self.token = token
        self.session = session
    }
}
