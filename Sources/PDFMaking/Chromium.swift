import Foundation
import Subprocess
import SystemPackage

/// Chromium as a child process that makes one page into PDF.
///
/// It is given a folder of its own, with the page and its profile, and no names resolve. Scripts cannot be switched off
/// here, since Chromium drives its printing with one: the policy before the page forbids them, and files and pictures too.
/// It and all that it starts are one group of processes, ended together when they take too long or too much memory;
/// a limit on address space is no use, since Chromium reserves a terabyte and uses little of it.
struct Chromium {
    let program: String
    let limits: PDFLimits

    /// Where distributions put it; `nil` when there is none.
    static func find(among paths: [String] = usual) -> String? {
        paths.first { FileManager.default.isExecutableFile(atPath: $0) }
    }

    static let usual = [
        "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/snap/bin/chromium",
    ]

    /// Makes `page.html` of the folder into `page.pdf` there.
    func print(in folder: URL) async throws(PDFFailure) {
        var options = PlatformOptions()
        // A group of its own.
        options.processGroupID = 0
        options.teardownSequence = [.send(signal: .kill, toProcessGroup: true, allowedDurationToNextStep: .seconds(1))]
        let path = folder.path(percentEncoded: false)
        do {
            let result = try await run(
                .path(FilePath(program)),
                arguments: Arguments(arguments(in: path)),
                environment: .custom(["HOME": path, "TMPDIR": path, "LANG": "zh_CN.UTF-8", "PATH": "/usr/bin:/bin"]),
                workingDirectory: FilePath(path),
                platformOptions: options,
                input: .none,
                output: .discarded,
                error: .discarded
            ) { execution in
                let group = ProcessGroup(leader: execution.processIdentifier.value)
                let failure = await group.watch(limits)
                // Helpers outlive a leader that was killed, and sometimes one that was not.
                try? execution.send(signal: .kill, toProcessGroup: true)
                return failure
            }
            if let failure = result.closureResult { throw failure }
            guard result.terminationStatus.isSuccess else { throw PDFFailure.notMade }
        } catch let failure as PDFFailure {
            throw failure
        } catch {
            throw .notMade
        }
    }

    private func arguments(in folder: String) -> [String] {
        // Chromium refuses to put up its sandbox for root; the page runs nothing, and is our own.
        (geteuid() == 0 ? ["--no-sandbox"] : []) + [
            "--headless", "--disable-gpu", "--no-first-run", "--disable-extensions", "--disable-background-networking",
            "--disable-dev-shm-usage", "--host-resolver-rules=MAP * ~NOTFOUND", "--proxy-server=127.0.0.1:9",
            "--user-data-dir=\(folder)/profile", "--no-pdf-header-footer",
            "--print-to-pdf=\(folder)/page.pdf", "file://\(folder)/page.html",
        ]
    }
}
