import HTTPTypes
import Hummingbird

/// The cookies of the office.
///
/// `Secure`, and the prefix that browsers hold it to, where the connection is encrypted: see ``TrustedProxies``.
/// `SameSite=Lax` for the session, so that a link in a message leads to the page and not to the sign-in; every form is
/// checked by its token besides.
enum OfficeCookie: String {
    /// Who is signed in.
    case session = "gongkai-office"
    /// Of a browser at the sign-in: what its form is told by.
    case door = "gongkai-door"
    /// Of somebody outside who showed the query code of a request.
    case request = "gongkai-request"

    func value(in request: Request) -> String? {
        guard let cookies = request.headers[.cookie] else { return nil }
        let wanted = Array((name(isSecure: ClientAddress.isSecure(request)) + "=").utf8)
        for item in cookies.utf8.split(separator: UInt8(ascii: ";")).prefix(50) {
            let item = item.drop { $0 == 0x20 }
            if item.starts(with: wanted) { return String(Substring(item.dropFirst(wanted.count))) }
        }
        return nil
    }

    /// - Parameter value: printable ASCII without `;`
    func setting(_ value: String, for request: Request) -> HTTPField {
        HTTPField(name: .setCookie, value: named(value, request))
    }

    func removal(for request: Request) -> HTTPField {
        HTTPField(name: .setCookie, value: named("", request) + "; Max-Age=0")
    }

    private func named(_ value: String, _ request: Request) -> String {
        let isSecure = ClientAddress.isSecure(request)
        let site = self == .session ? "Lax" : "Strict"
        return "\(name(isSecure: isSecure))=\(value); Path=/; HttpOnly; SameSite=\(site)" + (isSecure ? "; Secure" : "")
    }

    private func name(isSecure: Bool) -> String { isSecure ? "__Host-" + rawValue : rawValue }
}
