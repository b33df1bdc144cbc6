import Foundation
import Testing

/// How wide the window is, in CSS pixels: a phone, a desk.
let widths = [390, 1280]

extension Visitor {
    /// How wide the window is from now on.
    func at(width: Int) async throws {
        self.width = width
        try await resize(to: width)
    }

    private func resize(to width: Int) async throws {
        let height = width < 600 ? 844 : 900
        let metrics: JSON = [
            "width": .number(Double(width)), "height": .number(Double(height)), "deviceScaleFactor": 1,
            "mobile": .bool(width < 600),
        ]
        try await window.chrome("Emulation.setDeviceMetricsOverride", metrics)
    }

    /// What the device prefers: `light`, `dark`.
    ///
    /// And no motion: colours on their way from one theme to the other are neither.
    func prefers(_ theme: String) async throws {
        let features: JSON = [
            ["name": "prefers-color-scheme", "value": .text(theme)],
            ["name": "prefers-reduced-motion", "value": "reduce"],
        ]
        try await window.chrome("Emulation.setEmulatedMedia", ["features": features])
    }

    /// From the next page on, no script runs.
    func withoutScripts() async throws {
        isWithoutScripts = true
        try await window.chrome("Emulation.setScriptExecutionDisabled", ["value": true])
    }

    /// The whole page as a picture, at `artifacts/<name>.png` or, with a folder, elsewhere in the package.
    func screenshot(_ name: String, in folder: String = "artifacts", wholePage: Bool = true) async throws {
        let answer = try await window.chrome(
            "Page.captureScreenshot",
            ["format": "png", "captureBeyondViewport": .bool(wholePage)]
        )
        guard let picture = answer["data"]?.text.flatMap({ Data(base64Encoded: $0) }) else {
            throw BrowserError("no picture of \(try await path())")
        }
        let folder = Stage.root.appending(path: folder)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try picture.write(to: folder.appending(path: "\(name).png"))
    }

    /// At both widths and in both themes: axe-core finds nothing, the page does not scroll sideways, and it has a
    /// title and one heading of the first order.
    func inspect() async throws {
        let path = try await path()
        // One address may show a form, its refusal and what came of it, and a case in all its states: what they say tells
        // them apart.
        let look = """
            const [root, heading] = [document.documentElement, document.querySelector('h1')];
            const state = document.querySelector('.subject-state strong, .status-head h2')?.innerText ?? '';
            const wrong = document.querySelector('.field.wrong, [aria-invalid]') ? 'refused' : '';
            return `${root.dataset.size ?? ''} ${heading?.innerText ?? ''} ${state} ${wrong}`;
            """
        let page = try await window.run(look).text ?? ""
        guard await Inspections.shared.isFirst("\(page) \(path.prefix { $0 != "#" })") else { return }
        var seen: [String: [String]] = [:]
        for width in widths {
            try await resize(to: width)
            for theme in ["light", "dark"] {
                try await prefers(theme)
                for complaint in try await complaints() { seen[complaint, default: []].append("\(width) \(theme)") }
                if ProcessInfo.processInfo.environment["GONGKAI_SCREENSHOTS"] != nil {
                    try await screenshot("\(Self.fileName(path))-\(width)-\(theme)")
                }
            }
        }
        for (complaint, conditions) in seen.sorted(by: { $0.key < $1.key }) {
            Issue.record("\(path) (\(conditions.joined(separator: ", "))): \(complaint)")
        }
        try await prefers("light")
        try await resize(to: width)
    }

    private func complaints() async throws -> [String] {
        if try await window.run("return !window.axe").bool == true { try await window.run(try Axe.script()) }
        let found = try await window.runAwaiting(Axe.run)
        return (found.list ?? []).compactMap(\.text)
    }

    private static func fileName(_ path: String) -> String {
        let name = path.removingPercentEncoding ?? path
        let words = name.split { !$0.isLetter && !$0.isNumber }
        let plain = words.joined(separator: "-")
        return plain.isEmpty ? "start" : String(plain.prefix(80))
    }
}

/// Pages that were looked at already: no journey needs to look again.
private actor Inspections {
    static let shared = Inspections()
    private var seen: Set<String> = []

    func isFirst(_ page: String) -> Bool { seen.insert(page).inserted }
}

/// axe-core, the accessibility rules: `Scripts/axe.sh` puts it there.
enum Axe {
    static func script() throws -> String {
        let file = Stage.root.appending(path: ".build/axe/axe.min.js")
        guard let script = try? String(contentsOf: file, encoding: .utf8) else {
            throw BrowserError("axe-core is not at .build/axe/axe.min.js: Scripts/axe.sh")
        }
        return script
    }

    /// One sentence for each thing that is wrong.
    static let run = """
        const complaints = [];
        const found = await axe.run(document, {resultTypes: ['violations']});
        for (const violation of found.violations)
            for (const node of violation.nodes)
                complaints.push(`${violation.id} at ${node.target.join(' ')}: ${node.failureSummary}`);
        const root = document.documentElement;
        if (root.scrollWidth > innerWidth) complaints.push(`scrolls sideways: ${root.scrollWidth} in ${innerWidth}`);
        if (!document.title.includes('·')) complaints.push(`title “${document.title}”`);
        const first = document.querySelectorAll('h1').length;
        if (first !== 1) complaints.push(`${first} first headings`);
        return complaints;
        """
}
