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

    /// Killed in the middle, an import is gone on with: in the end every report is kept once, and the file is whole.
    @Test func anImportThatWasKilledIsGoneOnWith() throws {
        let run = try GongkaiProcess.shell(
            """
            data=$(mktemp -d); trap 'rm -r "$data"' EXIT
            mkdir "$data/files"
            for number in $(seq 1 300); do
                sed '1s/^/第'$number'份 /' reports/002.txt > "$data/files/$number.txt"
                printf '{"agency": "第%d局", "year": 2024}' $number > "$data/files/$number.json"
            done
            $GONGKAI import reports "$data/files" --data "$data" & import=$!
            while kill -0 $import 2>/dev/null && [ $(cat "$data/import-manifest.tsv" 2>/dev/null | wc -l) -lt 60 ]; do
                sleep 0.01
            done
            kill -9 $import 2>/dev/null; wait $import 2>/dev/null
            $GONGKAI import reports "$data/files" --data "$data" >/dev/null || exit
            $GONGKAI import reports "$data/files" --data "$data"
            """
        )
        #expect(run.status == 0)
        #expect(run.output.contains("上次已导入 300 份"))
        #expect(!run.output.contains("失败"))
    }
}
