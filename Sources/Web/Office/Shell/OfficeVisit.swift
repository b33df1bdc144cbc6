import Disclosure
import Hummingbird
import LegalClock

/// Somebody of the office asks for a page or sends a form: who, when, and what of the address.
struct OfficeVisit: Sendable {
    let request: Request
    let parameters: Parameters
    let session: Session
    /// Goes into every form of the page.
    let token: String
    /// By the server's clock.
    let at: Moment
    /// Of the agency: with the holiday notices it imported.
    let calendar: WorkingCalendar

    var actor: Actor { session.actor }
    var agency: AgencyCode { session.actor.agency }
    var account: AccountID { session.account }
    var today: CivilDate { at.day }

    func query() throws(Refused) -> Query { try Query(request) }

    /// A part of the address; what is not there is a page that does not exist.
    func parameter(_ name: Substring) throws(Refused) -> String {
        guard let value = parameters.get(String(name)) else { throw .noSuchPage }
        return value
    }
}

/// What a handler of the office answers.
enum OfficeAnswer: Sendable {
    case page(OfficePage)
    /// On to another page: something was done.
    case on(Link)
    case response(Response)
}

extension Refused {
    static let noSuchPage = Refused(.notFound, "没有这个页面，地址可能写错了，也可能已经搬走。")
    static let notForYou = Refused(.forbidden, "您的角色不能打开这一页。如工作需要，请安全管理员授予相应的角色。")
    static let tooOften = Refused(.tooManyRequests, "操作过于频繁，请过一会儿再试。", retryAfter: 30)
    static let formIsOld = Refused(.forbidden, "这张表单已失效，什么都没有改变。请返回上一页，刷新后再提交。")
    static let foreignForm = Refused(.forbidden, "表单不是从本站提交的，没有接收。")
}
