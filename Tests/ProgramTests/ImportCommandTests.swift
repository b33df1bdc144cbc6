import Foundation
import TestSupport
import Testing

/// `gongkai import reports`, from the shell.
struct ImportCommandTests {
    @Test func reportsAreImportedOnceAndTheSecondRunPassesThemOver() throws {
        let run = try GongkaiProcess.shell(
            """
            data=$(mktemp -d); trap 'rm -r "$data"' EXIT
            $GONGKAI import reports reports --data "$data/new" && $GONGKAI import reports reports --data "$data/new"
            status=$?; stat -c %a "$data/new" "$data/new/gongkai.sqlite"; exit $status
            """
        )
        let lines = run.output.split(separator: "\n")
        #expect(run.status == 0)
        #expect(run.errors.isEmpty)
        #expect(lines.first?.contains("新保存 27 份") == true)
        #expect(lines.dropFirst().first?.contains("上次已导入 27 份") == true)
        #expect(lines.suffix(2) == ["700", "600"])
    }

    @Test func whatCannotBeImportedIsExit65WithASentenceAndTheRestIsKept() throws {
        let run = try GongkaiProcess.shell(
            """
            data=$(mktemp -d); trap 'rm -r "$data"' EXIT
            printf %%PDF-1.7 > "$data/a.txt"
            $GONGKAI import reports nowhere "$data/a.txt" reports/002.txt --data "$data"
            """
        )
        #expect(run.status == 65)
        #expect(run.output.contains("新保存 1 份，失败 1 份"))
        #expect(run.errors.contains("未导入 nowhere：没有这个文件。"))
        #expect(run.errors.contains("这是 PDF 文件"))
    }

    @Test func aDatabaseThatCannotBeOpenedIsSaid() throws {
        let run = try GongkaiProcess.shell(
            "GONGKAI_DATABASE=mysql://x $GONGKAI import reports reports --data $(mktemp -d)"
        )
        #expect(run.status == 74)
        #expect(run.errors.contains("GONGKAI_DATABASE 应为 postgres:// 开头的地址"))
    }
}
