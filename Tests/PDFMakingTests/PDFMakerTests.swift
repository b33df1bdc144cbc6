import Foundation
import PDFMaking
import Testing

struct PDFMakerTests {
    @Test func aPageBecomesAFileWithItsText() async throws {
        let maker = try #require(PDFMaker(), "Chromium is missing: make setup")
        let pdf = try await maker.pdf(of: Self.page("<h1>政府信息公开告知书</h1>"))
        #expect(pdf.starts(with: Array("%PDF-".utf8)))
        #expect(try Self.text(of: pdf).contains("政府信息公开告知书"))
    }

    /// Neither scripts nor addresses: neither files of the machine nor the network get into a page.
    @Test func aPageRunsNothingAndLoadsNothing() async throws {
        let maker = try #require(PDFMaker())
        let secret = FileManager.default.temporaryDirectory.appending(path: "gongkai-secret-\(UUID().uuidString).html")
        try Data("机密内容".utf8).write(to: secret)
        defer { try? FileManager.default.removeItem(at: secret) }
        let body =
            "<p>公开内容</p><iframe src=\"\(secret.absoluteString)\"></iframe><script>document.write('脚本内容')</script>"
        let text = try Self.text(of: try await maker.pdf(of: Self.page(body)))
        #expect(text.contains("公开内容"))
        #expect(!text.contains("机密内容") && !text.contains("脚本内容"))
    }

    @Test func manyAtOnceTakeTheirTurns() async throws {
        let maker = try #require(PDFMaker(limits: PDFLimits(waiting: 2)))
        let results = await withTaskGroup(of: PDFFailure?.self) { group in
            for number in 0..<5 {
                group.addTask {
                    do throws(PDFFailure) {
                        _ = try await maker.pdf(of: Self.page("<p>\(number)</p>"))
                        return nil
                    } catch {
                        return error
                    }
                }
            }
            return await group.reduce(into: []) { $0.append($1) }
        }
        #expect(results.count { $0 == nil } == 3)
        #expect(results.count { $0 == .busy } == 2)
    }

    /// With a program that does not end by itself.
    @Test func limitsOfTimeAndMemoryHold() async throws {
        let program = FileManager.default.temporaryDirectory.appending(path: "gongkai-sleeper-\(UUID().uuidString)")
        try Data("#!/bin/sh\nexec sleep 600\n".utf8).write(to: program)
        try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: program.path())
        defer { try? FileManager.default.removeItem(at: program) }
        let slow = try #require(PDFMaker(program: program.path(), limits: PDFLimits(time: .milliseconds(1))))
        await #expect(throws: PDFFailure.tookTooLong) { try await slow.pdf(of: Self.page("<p>1</p>")) }
        let small = try #require(PDFMaker(program: program.path(), limits: PDFLimits(memory: 1)))
        await #expect(throws: PDFFailure.tookTooMuchMemory) { try await small.pdf(of: Self.page("<p>1</p>")) }
    }

    @Test func aFileThatIsTooLargeIsRefused() async throws {
        let short = try #require(PDFMaker(limits: PDFLimits(size: 10)))
        await #expect(throws: PDFFailure.tooLarge) { try await short.pdf(of: Self.page("<p>1</p>")) }
    }

    @Test func whatIsNoChromiumMakesNothing() async throws {
        #expect(PDFMaker(program: "/nonexistent/chromium") == nil)
        let none = try #require(PDFMaker(program: "/bin/true"))
        await #expect(throws: PDFFailure.notMade) { try await none.pdf(of: Self.page("<p>1</p>")) }
    }

    @Test func nothingIsLeftBehind() async throws {
        let maker = try #require(PDFMaker(program: "/bin/false"))
        // Other runs may have been killed over their own pages.
        let words = "不留痕迹 \(UUID().uuidString)"
        _ = try? await maker.pdf(of: Self.page("<p>\(words)</p>"))
        let folder = FileManager.default.temporaryDirectory
        let pages = try FileManager.default.contentsOfDirectory(atPath: folder.path()).filter {
            $0.hasPrefix("gongkai-pdf-")
        }
        for page in pages {
            let text = try? String(contentsOf: folder.appending(path: "\(page)/page.html"), encoding: .utf8)
            #expect(text?.contains(words) != true)
        }
    }

    private static func page(_ body: String) -> [UInt8] {
        Array(
            "<!DOCTYPE html><html lang=\"zh-CN\"><head><meta charset=\"utf-8\"></head><body>\(body)</body></html>".utf8
        )
    }

    private static func text(of pdf: [UInt8]) throws -> String {
        let file = FileManager.default.temporaryDirectory.appending(path: "gongkai-test-\(UUID().uuidString).pdf")
        try Data(pdf).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        let reader = Process()
        reader.executableURL = URL(filePath: "/usr/bin/pdftotext")
        reader.arguments = [file.path(), "-"]
        let output = Pipe()
        reader.standardOutput = output
        try reader.run()
        let text = try output.fileHandleForReading.readToEnd() ?? Data()
        reader.waitUntilExit()
        return String(decoding: text, as: UTF8.self)
    }
}
