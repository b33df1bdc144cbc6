import Disclosure
import Foundation
import TestSupport
import Testing

@testable import gongkai

/// `gongkai requests import`, from the shell, over the register of a bureau.
struct RequestsImportCommandTests {
    private static let meaning = "答复结果:不予公开=属于三类内部事务信息"

    /// A folder with the register as three files, and an agency to import into.
    private func withRegister(_ test: (_ folder: String) throws -> Void) async throws {
        try await withTemporaryFolder { folder in
            func write(_ name: String, _ bytes: [UInt8]) throws {
                try Data(bytes).write(to: folder.appending(path: name))
            }
            try write("gb.csv", SampleRegister.csv(.gb18030))
            try write("marked.csv", SampleRegister.csv(.utf8, marked: true))
            try write("book.xlsx", SampleRegister.workbook())
            let path = folder.path(percentEncoded: false) + "/"
            let data = path + "data"
            try await begin(data)
            try test(path)
        }
    }

    private func begin(_ path: String) async throws {
        let data = try await DataFolder.open(path, environment: [:])
        let link = try #require(try await data.access.issueFirstLink())
        let acceptance = Acceptance(
            token: link.token,
            password: DemoOffice.password,
            signInName: "admin1",
            personName: "甲",
            agencyName: "云溪市财政局"
        )
        _ = try await data.access.accept(acceptance, from: Client(origin: "127.0.0.1"))
        try await data.close()
    }

    private func run(_ folder: String, _ file: String, _ options: String...) throws -> GongkaiProcess {
        try GongkaiProcess.run(["requests", "import", folder + file, "--data", folder + "data"] + options)
    }

    @Test(arguments: ["gb.csv", "marked.csv", "book.xlsx"])
    func theDryRunSaysWhereEverythingIsAndWhatIsWrong(file: String) async throws {
        try await withRegister { folder in
            let dry = try run(folder, file, "--dry-run")
            #expect(dry.status == 65)
            #expect(dry.output.contains("表头在第 2 行"))
            #expect(dry.output.contains("收到日期 ← C 列“收到申请日期”"))
            #expect(dry.output.contains("第 9 行：合计行，没有读。"))
            #expect(dry.errors.contains("第 7 行第 11 列（答复结果）：不认识“不予公开”"))
            #expect(dry.errors.contains("可以用 --word 说明意思"))
            #expect(dry.errors.contains("有 1 处不对，没有导入。"))
            let clean = try run(folder, file, "--dry-run", "--word", Self.meaning)
            #expect(clean.status == 0)
            #expect(clean.output.contains("检查通过：6 件可以导入，其中 1 件没有答复结果"))
        }
    }

    /// All of it once; the same file and the same cases in another file never again.
    @Test func aRegisterIsImportedOnce() async throws {
        try await withRegister { folder in
            let faulty = try run(folder, "gb.csv")
            #expect(faulty.status == 65)
            let done = try run(folder, "gb.csv", "--word", Self.meaning)
            #expect(done.status == 0)
            #expect(done.output.contains("已导入 6 件"))
            let again = try run(folder, "gb.csv", "--word", Self.meaning)
            #expect(again.status == 65)
            #expect(again.errors.contains("这个文件已经导入过"))
            let other = try run(folder, "book.xlsx", "--word", Self.meaning)
            #expect(other.status == 65)
            #expect(other.errors.contains("有 6 处不对"))
            let rest = try run(folder, "book.xlsx", "--word", Self.meaning, "--skip-known")
            #expect(rest.errors.contains("没有可以导入的申请"))
            #expect(try GongkaiProcess.run(["verify", "--data", folder + "data"]).status == 0)
        }
    }

    @Test(arguments: [
        (["--map", "收到日期=没有这一列"], "--map 应写成"), (["--map", "天气=C"], "--map 应写成"),
        (["--word", "答复结果:不予公开=不知道"], "应为：予以公开"), (["--word", "收到日期:五月=x"], "--word 应写成"),
        (["--head", "0"], "--head 应是"),
    ])
    func whatIsNoOptionIsExit64(options: [String], sentence: String) async throws {
        try await withRegister { folder in
            let run = try GongkaiProcess.run(["requests", "import", folder + "gb.csv", "--dry-run"] + options)
            #expect(run.status == 64)
            #expect(run.errors.contains(sentence))
        }
    }

    @Test func anotherColumnAnotherHeadAnotherSheet() async throws {
        try await withRegister { folder in
            let mapped = try run(
                folder,
                "gb.csv",
                "--dry-run",
                "--word",
                Self.meaning,
                "--map",
                "编号=",
                "--map",
                "提交日期=C"
            )
            #expect(mapped.status == 0)
            #expect(mapped.output.contains("提交日期 ← C 列") && !mapped.output.contains("编号 ←"))
            let head = try run(folder, "gb.csv", "--dry-run", "--head", "3")
            #expect(head.errors.contains("没有指定哪一列是申请人"))
            let empty = try run(folder, "book.xlsx", "--dry-run", "--sheet", "2024年")
            #expect(empty.status == 65)
            let none = try run(folder, "book.xlsx", "--dry-run", "--sheet", "说明")
            #expect(none.errors.contains("没有工作表“说明”，有：2022—2023年、2024年。"))
        }
    }

    @Test func whatCannotBeReadIsExit65() async throws {
        try await withRegister { folder in
            let missing = try run(folder, "nowhere.csv", "--dry-run")
            #expect(missing.status == 65 && missing.errors.contains("打不开这个文件"))
            let binary = try run(folder, "data/gongkai.sqlite", "--dry-run")
            #expect(binary.status == 65)
        }
    }
}
