/// One attribute of an element. Its name is a literal; its value is escaped when it is written.
///
///     html.td(.colspan(3), .id("T3/1/np"))
package struct Attribute: Sendable {
    let name: StaticString
    /// `nil` for an attribute that says all by being there: `required`.
    let value: String?

    package init(_ name: StaticString, _ value: String?) {
        self.name = name
        self.value = value
    }

    package static func `class`(_ names: String) -> Self { Self("class", names) }
    package static func id(_ id: String) -> Self { Self("id", id) }
    package static func href(_ link: Link) -> Self { Self("href", link.address) }
    package static func action(_ link: Link) -> Self { Self("action", link.address) }
    package static func src(_ link: Link) -> Self { Self("src", link.address) }
    package static func title(_ text: String) -> Self { Self("title", text) }
    package static func name(_ name: String) -> Self { Self("name", name) }
    package static func value(_ value: String) -> Self { Self("value", value) }
    package static func type(_ type: StaticString) -> Self { Self("type", type.description) }
    package static func `for`(_ id: String) -> Self { Self("for", id) }
    package static func method(_ method: StaticString) -> Self { Self("method", method.description) }
    package static func placeholder(_ text: String) -> Self { Self("placeholder", text) }
    package static func lang(_ tag: StaticString) -> Self { Self("lang", tag.description) }
    package static func datetime(_ text: String) -> Self { Self("datetime", text) }
    package static func colspan(_ columns: Int) -> Self { Self("colspan", String(columns)) }
    package static func rowspan(_ rows: Int) -> Self { Self("rowspan", String(rows)) }
    package static func scope(_ scope: StaticString) -> Self { Self("scope", scope.description) }
    package static func tabindex(_ index: Int) -> Self { Self("tabindex", String(index)) }
    package static func role(_ role: StaticString) -> Self { Self("role", role.description) }
    /// `aria-label` and its like: `.aria("aria-label", "上一页")`.
    package static func aria(_ name: StaticString, _ value: String) -> Self { Self(name, value) }
    package static func label(_ text: String) -> Self { Self("aria-label", text) }
    package static func download(_ fileName: String) -> Self { Self("download", fileName) }

    package static let required = Self("required", nil)
    package static let selected = Self("selected", nil)
    package static let checked = Self("checked", nil)
    package static let disabled = Self("disabled", nil)
    package static let isOpen = Self("open", nil)
    /// For marks that say nothing a reader of the text does not hear already.
    package static let hiddenFromReaders = Self("aria-hidden", "true")
    package static let currentPage = Self("aria-current", "page")
}
