import Foundation
import TestSupport
import Web

/// Writes the print page of every sample letter into a folder: `sample-pages FOLDER`. `make documents-test` prints them.
@main
enum SamplePagesCommand {
    static func main() throws {
        let folder = URL(filePath: CommandLine.arguments.dropFirst().first ?? "artifacts/documents/print")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        for (name, document) in try SampleLetters.all + SampleLetters.composed() {
            try Data(OfficialPage(document).selfContained).write(to: folder.appending(path: "\(name).html"))
        }
    }
}
