import AsyncHTTPClient
import Foundation

/// One window of a browser, driven by the W3C WebDriver protocol (https://www.w3.org/TR/webdriver2/).
///
///     let window = try await WebDriver.start(at: "http://127.0.0.1:9515")
///     try await window.open("http://127.0.0.1:8080/")
///     try await window.click(try await window.find("//a[.='报告']"))
///     await window.quit()
struct WebDriver: Sendable {
    /// `http://127.0.0.1:9515/session/…`
    private let session: String

    /// An element of the page, by the name the browser gave it.
    struct Element: Hashable, Sendable {
        static let key = "element-6066-11e4-a52e-4f735466cecf"
        let id: String
        var json: JSON { .object([Self.key: .text(id)]) }
    }

    /// Opens a window of Chromium without a screen.
    static func start(at driver: String) async throws -> WebDriver {
        // Containers run as root, where Chromium has no sandbox of its own.
        let arguments: JSON = [
            "--headless=new", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--lang=zh-CN",
            "--disable-dev-shm-usage", "--window-size=1280,900", "--force-color-profile=srgb",
        ]
        let capabilities: JSON = [
            "browserName": "chrome",
            "goog:chromeOptions": ["args": arguments],
            "goog:loggingPrefs": ["browser": "ALL"],
            "timeouts": ["pageLoad": 30000, "script": 30000],
        ]
        let answer = try await send("\(driver)/session", ["capabilities": ["alwaysMatch": capabilities]])
        guard let id = answer["sessionId"]?.text else { throw BrowserError("no session: \(answer)") }
        return WebDriver(session: "\(driver)/session/\(id)")
    }

    func quit() async { _ = try? await Self.send(session, nil, deleting: true) }

    // MARK: Pages

    func open(_ address: String) async throws { try await command("url", ["url": .text(address)]) }
    func back() async throws { try await command("back", [:]) }
    func address() async throws -> String { try await question("url").text ?? "" }
    func title() async throws -> String { try await question("title").text ?? "" }

    func find(_ xpath: String) async throws -> Element? { try await findAll(xpath).first }

    func findAll(_ xpath: String) async throws -> [Element] {
        let found = try await command("elements", ["using": "xpath", "value": .text(xpath)])
        return (found.list ?? []).compactMap { $0[Element.key]?.text }.map(Element.init)
    }

    func text(of element: Element) async throws -> String {
        try await question("element/\(element.id)/text").text ?? ""
    }

    func isShown(_ element: Element) async throws -> Bool {
        try await question("element/\(element.id)/displayed").bool ?? false
    }

    func click(_ element: Element) async throws { try await command("element/\(element.id)/click", [:]) }
    func clear(_ element: Element) async throws { try await command("element/\(element.id)/clear", [:]) }

    func type(_ text: String, into element: Element) async throws {
        try await command("element/\(element.id)/value", ["text": .text(text)])
    }

    /// Presses and lets go of keys, one after the other, wherever the focus is.
    func press(_ keys: [Key]) async throws { try await press(text: keys.map(\.rawValue).joined()) }

    func press(text: String) async throws {
        let actions = text.unicodeScalars.flatMap { key in
            ["keyDown", "keyUp"].map { JSON.object(["type": .text($0), "value": .text(String(key))]) }
        }
        try await command("actions", ["actions": [["type": "key", "id": "keyboard", "actions": .list(actions)]]])
    }

    // MARK: Scripts, pictures, settings

    /// The body of a function: `return arguments[0] + 1`.
    @discardableResult
    func run(_ script: String, _ arguments: [JSON] = []) async throws -> JSON {
        try await command("execute/sync", ["script": .text(script), "args": .list(arguments)])
    }

    /// The same, awaited: `return fetch('/').then(r => r.status)`.
    @discardableResult
    func runAwaiting(_ script: String) async throws -> JSON {
        try await command("execute/sync", ["script": .text("return (async () => { \(script) })()"), "args": []])
    }

    /// A command of the Chrome DevTools protocol.
    @discardableResult
    func chrome(_ name: String, _ parameters: JSON) async throws -> JSON {
        try await command("goog/cdp/execute", ["cmd": .text(name), "params": parameters])
    }

    /// What the console says since the last question.
    func console() async throws -> [(level: String, message: String)] {
        let entries = try await command("se/log", ["type": "browser"])
        return (entries.list ?? []).map { ($0["level"]?.text ?? "", $0["message"]?.text ?? "") }
    }

    // MARK: Protocol

    @discardableResult
    private func command(_ path: String, _ body: JSON) async throws -> JSON {
        try await Self.send("\(session)/\(path)", body)
    }

    private func question(_ path: String) async throws -> JSON {
        try await Self.send("\(session)/\(path)", nil)
    }

    /// A body asks with POST, none with GET.
    private static func send(_ address: String, _ body: JSON?, deleting: Bool = false) async throws -> JSON {
        var request = HTTPClientRequest(url: address)
        request.method = deleting ? .DELETE : body == nil ? .GET : .POST
        if let body {
            request.headers.add(name: "Content-Type", value: "application/json; charset=utf-8")
            request.body = .bytes(try JSONEncoder().encode(body))
        }
        let response = try await HTTPClient.shared.execute(request, timeout: .seconds(60))
        let bytes = try await response.body.collect(upTo: 256 << 20)
        let answer = try JSONDecoder().decode(JSON.self, from: Data(bytes.readableBytesView))
        let value = answer["value"] ?? .null
        if response.status.code >= 400 {
            throw BrowserError("\(value["error"]?.text ?? ""): \(value["message"]?.text ?? "") (\(address))")
        }
        return value
    }
}

/// Keys, as WebDriver writes them (17.4.2).
enum Key: String, Sendable {
    case tab = "\u{E004}"
    case enter = "\u{E007}"
    case space = " "
    case escape = "\u{E00C}"
    case down = "\u{E015}"
}

struct BrowserError: Error, CustomStringConvertible {
    let description: String
    init(_ description: String) { self.description = description }
}
