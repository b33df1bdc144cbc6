import Foundation

/// What making one page may cost.
package struct PDFLimits: Sendable {
    package var time: Duration
    /// Resident memory of all processes together, in bytes.
    package var memory: Int
    /// Of the page and of the file, in bytes.
    package var size: Int
    /// How many may wait for their turn.
    package var waiting: Int

    package init(time: Duration = .seconds(30), memory: Int = 2 << 30, size: Int = 16 << 20, waiting: Int = 16) {
        self.time = time
        self.memory = memory
        self.size = size
        self.waiting = waiting
    }
}

/// Why there is no PDF; each with a sentence for who asked.
package enum PDFFailure: Error, Hashable, Sendable {
    case tookTooLong, tookTooMuchMemory, tooLarge, busy, notMade, cancelled

    package var sentence: String {
        switch self {
        case .tookTooLong: "生成 PDF 超过了时间限制。请改用打印页，在浏览器中打印为 PDF。"
        case .tookTooMuchMemory, .tooLarge: "文书太长，不能生成 PDF。请改用打印页，在浏览器中打印为 PDF。"
        case .busy: "正在生成的 PDF 太多，请稍后再试。"
        case .notMade, .cancelled: "PDF 没有生成。请稍后再试，或者改用打印页，在浏览器中打印为 PDF。"
        }
    }
}

/// Print pages to PDF, one at a time, where Chromium is installed.
///
///     guard let maker = PDFMaker() else { … }        // no Chromium: the print page is what there is
///     let pdf = try await maker.pdf(of: page.selfContained)
///
/// A page is bytes of ours; addresses are never taken, and what a page asks for is not loaded.
package actor PDFMaker {
    private let chromium: Chromium
    private let limits: PDFLimits
    private var isWorking = false
    private var waiting: [CheckedContinuation<Void, Never>] = []

    /// `nil` when there is no Chromium.
    package init?(program: String? = nil, limits: PDFLimits = PDFLimits()) {
        guard let program = Chromium.find(among: program.map { [$0] } ?? Chromium.usual) else { return nil }
        chromium = Chromium(program: program, limits: limits)
        self.limits = limits
    }

    /// - Parameter page: HTML in UTF-8, complete in itself.
    package func pdf(of page: [UInt8]) async throws(PDFFailure) -> [UInt8] {
        guard page.count <= limits.size else { throw .tooLarge }
        try await takeTurn()
        defer { giveTurn() }
        let folder: URL
        do {
            folder = try Self.privateFolder()
        } catch {
            throw .notMade
        }
        defer { try? FileManager.default.removeItem(at: folder) }
        do {
            try Data(Self.policy + page).write(to: folder.appending(path: "page.html"))
        } catch {
            throw .notMade
        }
        try await chromium.print(in: folder)
        return try result(in: folder)
    }

    private func result(in folder: URL) throws(PDFFailure) -> [UInt8] {
        let file = folder.appending(path: "page.pdf")
        guard let size = try? file.resourceValues(forKeys: [.fileSizeKey]).fileSize else { throw .notMade }
        guard size <= limits.size else { throw .tooLarge }
        guard let data = try? Data(contentsOf: file), data.starts(with: Array("%PDF-".utf8)) else { throw .notMade }
        return [UInt8](data)
    }

    /// Put before every page, where the page cannot take it back: no scripts, pictures, frames or files. (A document type
    /// and a head that come again are passed over by the parser, what stands in them is not.)
    private static let policy = Array(
        """
        <!DOCTYPE html><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" \
        content="default-src 'none'; style-src 'unsafe-inline'">

        """.utf8
    )

    // MARK: Turns

    private func takeTurn() async throws(PDFFailure) {
        guard isWorking else {
            isWorking = true
            return
        }
        guard waiting.count < limits.waiting else { throw .busy }
        await withCheckedContinuation { waiting.append($0) }
    }

    /// To the one who waited longest.
    private func giveTurn() {
        if waiting.isEmpty { isWorking = false } else { waiting.removeFirst().resume() }
    }

    /// A folder nobody else can look into.
    private static func privateFolder() throws -> URL {
        let folder = FileManager.default.temporaryDirectory.appending(path: "gongkai-pdf-\(UUID().uuidString)")
        try FileManager.default.createDirectory(
            at: folder,
            withIntermediateDirectories: false,
            attributes: [.posixPermissions: 0o700]
        )
        return folder
    }
}
