import Foundation
import Testing

/// Someone at the browser. A journey says what they do and what they see:
///
///     try await Visitor.comes { visitor in
///         try await visitor.open("/reports")
///         try await visitor.click("商丘市工业和信息化局")
///         try await visitor.see("表内勾稽")
///     }
///
/// Every page they come to is held to the accessibility rules, see ``Visitor/inspect()``; whatever the console has to
/// say is a failure.
final class Visitor {
    let window: WebDriver
    let site: String
    /// Set for a visitor whom a page may tell that something is wrong: a status of 400 and more shows in the console.
    var expectsRefusals = false
    /// In CSS pixels.
    var width = 1280
    /// No script runs on the pages, so they cannot be inspected either.
    var isWithoutScripts = false
    /// Folders of files that the visitor brought along, until they leave.
    var files: [URL] = []
    /// Where the part of the page that the address names was when the visitor arrived.
    private var targetAtArrival = ""

    private init(_ window: WebDriver, site: String) {
        self.window = window
        self.site = site
    }

    /// Opens a window, plays the journey, and closes the window whatever happens.
    ///
    /// - Parameter site: another one than that of the stage: `http://127.0.0.1:49153`
    static func comes(to site: String? = nil, _ journey: (Visitor) async throws -> Void) async throws {
        guard let stage = Stage.current else { throw BrowserError("journeys belong to a suite with .stage") }
        let visitor = Visitor(try await WebDriver.start(at: stage.driver), site: site ?? stage.site)
        defer { for folder in visitor.files { try? FileManager.default.removeItem(at: folder) } }
        do {
            try await visitor.at(width: 1280)
            try await journey(visitor)
            try await visitor.listenToConsole()
        } catch {
            _ = try? await visitor.screenshot("failed-\(Test.current?.name.prefix { $0 != "(" } ?? "")")
            await visitor.window.quit()
            throw error
        }
        await visitor.window.quit()
    }

    // MARK: Doing

    /// A page of the site: `/reports?year=2019`.
    func open(_ path: String) async throws {
        try await window.open(site + path)
        try await arrived()
    }

    /// A link, a button or a fold with these words on it; the whole words before a part of them.
    func click(_ words: String) async throws {
        try await window.click(try await clickable(words))
        try await arrived()
    }

    /// A button with exactly these words, where a link says the same.
    func click(button words: String) async throws {
        let way = "//button[normalize-space()=\(Self.quoted(words)) and not(@aria-hidden)]"
        guard let button = try await soon({ try await window.find(way) }) else {
            throw BrowserError("no button says “\(words)” on \(try await path())")
        }
        try await window.click(button)
        try await arrived()
    }

    /// Into the field with that label; what stood there is gone.
    func type(_ text: String, into label: String) async throws {
        let field = try await field(label)
        try await window.clear(field)
        try await window.type(text, into: field)
    }

    /// Puts text into a field at once, as pasting does; no key is pressed.
    func paste(_ text: String, into label: String) async throws {
        try await window.run("arguments[0].value = arguments[1]", [try await field(label).json, .text(text)])
    }

    /// A file of this machine, into the field with that label.
    func upload(_ file: URL, into label: String) async throws {
        try await window.type(file.path(percentEncoded: false), into: try await field(label))
    }

    /// An entry of a list of choices.
    func choose(_ entry: String, in label: String) async throws {
        let field = try await field(label)
        let script = """
            const option = [...arguments[0].options].find(o => o.text.includes(arguments[1]));
            if (!option) return [...arguments[0].options].map(o => o.text).join(' | ');
            arguments[0].value = option.value; return null;
            """
        let choices = try await window.run(script, [field.json, .text(entry)])
        if let choices = choices.text { throw BrowserError("no entry “\(entry)” in “\(label)”: \(choices)") }
    }

    /// Keys, wherever the focus is.
    func press(_ keys: Key...) async throws { try await window.press(keys) }

    func back() async throws {
        try await window.back()
        try await arrived()
    }

    // MARK: Seeing

    /// These words stand on the page, or come to stand there while a patient visitor waits.
    func see(_ words: String, sourceLocation: SourceLocation = #_sourceLocation) async throws {
        _ = try await soon { try await text().contains(words) ? true : nil }
        let (found, path) = (try await text().contains(words), try await path())
        #expect(found, "“\(words)” is not on \(path)", sourceLocation: sourceLocation)
    }

    /// These words come to stand on the page within ten seconds: what a script writes, or the page it goes on to.
    func seeSoon(_ words: String, sourceLocation: SourceLocation = #_sourceLocation) async throws {
        for _ in 0..<100 {
            if try await text().contains(words) {
                if !isWithoutScripts { try await inspect() }
                return
            }
            try await Task.sleep(for: .milliseconds(100))
        }
        try await see(words, sourceLocation: sourceLocation)
    }

    func doNotSee(_ words: String, sourceLocation: SourceLocation = #_sourceLocation) async throws {
        let (found, path) = (try await text().contains(words), try await path())
        #expect(!found, "“\(words)” is on \(path)", sourceLocation: sourceLocation)
    }

    /// What is shown, without what is folded away.
    func text() async throws -> String {
        try await window.run("return document.body.innerText").text ?? ""
    }

    /// `/reports/a0123456789/2019#L19`
    func path() async throws -> String { String(try await window.address().dropFirst(site.count)) }

    /// The browser led to the part of the page that the address names.
    func standsAtTarget(sourceLocation: SourceLocation = #_sourceLocation) async throws {
        let (place, path) = (targetAtArrival, try await path())
        #expect(place == "on screen", "\(path)", sourceLocation: sourceLocation)
    }

    /// The words of what has the focus.
    func focus() async throws -> String {
        let script = """
            const element = document.activeElement;
            return (element.getAttribute('aria-label') || element.innerText || element.labels?.[0]?.innerText || '').trim();
            """
        return try await window.run(script).text ?? ""
    }

    /// Whether one sees where the focus is: on the element itself, or around the field it fills.
    func focusIsVisible() async throws -> Bool {
        let script = """
            let element = document.activeElement;
            for (let step = 0; element && step < 2; step++, element = element.parentElement) {
                const style = getComputedStyle(element);
                if (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2) return true;
            }
            return false;
            """
        return try await window.run(script).bool ?? false
    }

    /// Presses the tabulator until something with these words has the focus.
    func tab(to words: String) async throws {
        for _ in 0..<200 {
            try await press(.tab)
            let focus = try await focus()
            let isVisible = try await focusIsVisible()
            if !isVisible { Issue.record("the focus on “\(focus)” cannot be seen on \(try await path())") }
            if focus.hasPrefix(words) { return }
        }
        throw BrowserError("the keyboard does not reach “\(words)” on \(try await path())")
    }

    // MARK: Inside

    private func arrived() async throws {
        try await listenToConsole()
        let script = """
            const target = document.querySelector(':target');
            if (!target) return 'no target';
            const box = target.getBoundingClientRect();
            return box.bottom > 0 && box.top < innerHeight ? 'on screen' : `at ${box.top} of ${innerHeight}`;
            """
        targetAtArrival = try await window.run(script).text ?? ""
        if !isWithoutScripts { try await inspect() }
    }

    private func listenToConsole() async throws {
        for entry in try await window.console() where entry.level == "SEVERE" {
            if expectsRefusals, entry.message.contains("Failed to load resource") { continue }
            Issue.record("console of \(try await path()): \(entry.message)")
        }
    }

    private func clickable(_ words: String) async throws -> WebDriver.Element {
        let words = Self.quoted(words)
        let all = "*[self::a or self::button or self::summary or self::label]"
        let found = try await soon { () -> WebDriver.Element? in
            for condition in [
                "normalize-space()=\(words)", "contains(normalize-space(), \(words))", "@aria-label=\(words)",
            ] {
                for element in try await window.findAll("//\(all)[\(condition)]")
                where try await window.isShown(element) { return element }
            }
            return nil
        }
        if let found { return found }
        throw BrowserError("nothing to press says \(words) on \(try await path())")
    }

    /// What is there within fifteen seconds: pages come when they come, and a machine may be busy. What fails while one page
    /// gives way to the next is tried again.
    private func soon<Found>(_ look: () async throws -> Found?) async throws -> Found? {
        for _ in 0..<150 {
            if let found = try? await look() { return found }
            try await Task.sleep(for: .milliseconds(100))
        }
        return try await look()
    }

    func field(_ label: String) async throws -> WebDriver.Element {
        let words = Self.quoted(label)
        let field = "*[self::input or self::select or self::textarea]"
        let ways = [
            "//\(field)[@id=//label[normalize-space()=\(words)]/@for]",
            "//\(field)[@id=//label[contains(normalize-space(), \(words))]/@for]",
            "//label[contains(normalize-space(), \(words))]//\(field)",
            "//\(field)[@aria-label=\(words)]",
        ]
        let found = try await soon { () -> WebDriver.Element? in
            for way in ways { if let found = try await window.find(way) { return found } }
            return nil
        }
        if let found { return found }
        throw BrowserError("no field is labelled \(words) on \(try await path())")
    }

    private static func quoted(_ words: String) -> String { words.contains("'") ? "\"\(words)\"" : "'\(words)'" }
}
