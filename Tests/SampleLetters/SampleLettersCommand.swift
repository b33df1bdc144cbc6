import Documents
import Foundation
import TestSupport

/// Writes every sample letter as DOCX into a folder: `sample-letters FOLDER`. `make documents-test` turns them into
/// pages to look at.
@main
enum SampleLettersCommand {
    static func main() throws {
        let folder = URL(filePath: CommandLine.arguments.dropFirst().first ?? "artifacts/documents")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        for (name, document) in try SampleLetters.all + SampleLetters.composed() {
            try Data(DOCXWriter.file(of: document)).write(to: folder.appending(path: "\(name).docx"))
        }
    }
}
