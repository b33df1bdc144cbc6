import Foundation
import Importing
import Testing

struct FileSearchTests {
    @Test func filesAreFoundInSubfoldersInTheOrderOfTheirPaths() async throws {
        try await ImportFolder.with { folder in
            for name in ["b.txt", "a/2.html", "a/1.TXT", "a/b/c.md", "Z.htm"] { try folder.write(name, "x") }
            let names = folder.files.map { $0.path.dropFirst(folder.path("").count) }
            #expect(names == ["Z.htm", "a/1.TXT", "a/2.html", "a/b/c.md", "b.txt"])
        }
    }

    @Test func whatIsNoReportIsPassedOver() async throws {
        try await ImportFolder.with { folder in
            for name in ["1.txt", "1.json", ".hidden.txt", ".git/x.txt", "README.md", "photo.png"] {
                try folder.write(name, "x")
            }
            var search = FileSearch()
            search.add(folder.path(""))
            #expect(search.files.map(\.path) == [folder.path("1.txt")])
            #expect(search.passedOver == 2)
            // Named itself, any file is taken.
            search.add(folder.path("photo.png"))
            search.add(folder.path("1.txt"))
            #expect(search.files.map(\.path) == [folder.path("1.txt"), folder.path("photo.png")])
        }
    }

    @Test func linksInFoldersAreNotFollowed() async throws {
        try await ImportFolder.with { outside in
            try outside.write("secret.txt", "x")
            try await ImportFolder.with { folder in
                let links = [
                    "link.txt": outside.path("secret.txt"), "linked": outside.path(""), "loop": folder.path(""),
                ]
                for (name, target) in links {
                    try FileManager.default.createSymbolicLink(atPath: folder.path(name), withDestinationPath: target)
                }
                #expect(folder.files.isEmpty)
                // The user may name a link.
                var search = FileSearch()
                search.add(folder.path("link.txt"))
                #expect(search.files.map(\.path) == [outside.path("secret.txt")])
            }
        }
    }

    /// As archives packed on Windows leave them behind.
    @Test func namesInOtherEncodingsAreFoundAndRead() async throws {
        try await ImportFolder.with { folder in
            let name: [UInt8] = [0xC4, 0xEA, 0xB1, 0xA8] + Array(".txt".utf8)  // 年报.txt in GBK
            let path = Array(folder.path("").utf8) + name + [0]
            let file = path.withUnsafeBufferPointer { bytes in
                bytes.withMemoryRebound(to: CChar.self) {
                    $0.baseAddress.map { open($0, O_WRONLY | O_CREAT, 0o600) } ?? -1
                }
            }
            try FileHandle(fileDescriptor: file, closeOnDealloc: true)
                .write(contentsOf: Data(ImportFolder.report(agency: "甲市财政局", year: 2021).utf8))
            #expect(folder.files.map(\.path) == [folder.path("\\xC4\\xEA\\xB1\\xA8.txt")])
            #expect(try await folder.runImport().kept == 1)
            #expect(try await folder.runImport().passedOver == 1)
        }
    }

    @Test func whatIsNotThereIsSaid() {
        var search = FileSearch()
        search.add("/nowhere/at/all")
        search.add("/dev/null")
        #expect(search.files.isEmpty)
        #expect(search.failures.map(\.path) == ["/nowhere/at/all", "/dev/null"])
        #expect(search.failures.map(\.sentence) == ["没有这个文件。", "不是文件，也不是文件夹。"])
    }
}
