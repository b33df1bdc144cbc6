import HTTPTypes
package import Hummingbird

/// How a reader wants pages to look, kept in two cookies that say nothing else of them.
package struct Preferences: Hashable, Sendable {
    package enum Theme: String, Sendable, CaseIterable { case auto, light, dark }
    /// 标准 or 长者模式.
    package enum Size: String, Sendable, CaseIterable { case normal, large }

    package var theme = Theme.auto
    package var size = Size.normal

    package init(theme: Theme = .auto, size: Size = .normal) {
        self.theme = theme
        self.size = size
    }

    package init(_ request: Request) { self.init(cookies: request.headers[.cookie]) }

    /// From a `Cookie` field; what is not there stays as it is for everyone.
    init(cookies: String?) {
        guard let cookies else { return }
        for item in cookies.utf8.split(separator: UInt8(ascii: ";")).prefix(50) {
            let item = item.drop { $0 == 0x20 }
            if item.starts(with: "theme=".utf8) { theme = Self.value(of: item) ?? theme }
            if item.starts(with: "size=".utf8) { size = Self.value(of: item) ?? size }
        }
    }

    private static func value<Value: RawRepresentable>(of item: Substring.UTF8View) -> Value?
    where Value.RawValue == String {
        item.firstIndex(of: UInt8(ascii: "=")).flatMap {
            Value(rawValue: String(Substring(item[item.index(after: $0)...])))
        }
    }
}
