/// `docs/performance.md`.
struct PerformancePage {
    var machine: Machine
    var reading: ReadingBench.Result
    var linearity: [LinearityBench.Step]
    var memory: [MemoryBench.Step]
    var starts: [StartBench.Result]
    var calendar: CalendarBench.Result
    var server: ServerBench.Result
    var submissions: SubmissionBench.Result

    var text: String {
        """
        # Performance

        Written by `make bench`; do not edit. Figures are median (smallest–largest). They hold for this machine and this
        moment; the ratios travel better than the numbers. Stores and the ledger are measured apart: [storage](storage.md).

        \(machine.processor), \(machine.cores) cores, \(machine.gigabytes) GB; \(machine.versions.joined(separator: "; ")).

        ## Reading and checking

        From bytes in memory to findings, one report after the other on one core, in processor time; five passes over
        \(grouped(Double(reading.reports), 0)) reports (\(grouped(reading.megabytes, 0)) MB) generated from the fixtures by
        seeded variation of numbers, layouts and encodings. \(grouped(Double(reading.findings), 0)) findings.

        | | |
        |---|--:|
        | reports a second | \(reading.reportsPerSecond.text()) |
        | MB a second | \(reading.megabytesPerSecond.text(fraction: 1)) |

        Linear in the input: a report with a narrative that grows.

        | report, kB | nanoseconds a byte |
        |--:|--:|
        \(linearity.map { "| \(grouped($0.kilobytes, 0)) | \($0.nanosecondsPerByte.text(fraction: 1)) |" }.joined(separator: "\n"))

        Flat in memory: a stream of reports, each generated, read, checked and let go.

        | reports | peak memory of the process, MB |
        |--:|--:|
        \(memory.map { "| \(grouped(Double($0.reports), 0)) | \(grouped($0.peakMegabytes, 1)) |" }.joined(separator: "\n"))

        ## The command

        `gongkai report check FILE`, from start to exit, fifty times each.

        | file | milliseconds | /bin/true |
        |---|--:|--:|
        \(starts.map { "| `\($0.file)` | \($0.milliseconds.text(fraction: 1)) | \($0.nothing.text(fraction: 1)) |" }
            .joined(separator: "\n"))

        \(calendar.text)
        ## A cached report page

        `\(server.page)` (\(grouped(Double(server.bytes), 0)) bytes) by `gongkai`, and the same bytes as a file by nginx with
        one worker: each on core 0, in turns, \(ServerBench.rounds) rounds of \(ServerBench.seconds) seconds, asked by
        `wrk -t1 -c\(ServerBench.connections)` on core 1 over loopback.

        | | requests a second |
        |---|--:|
        | gongkai | \(server.ours.text()) |
        | nginx | \(server.nginx.text()) |
        | ratio | \(server.ratio.text(fraction: 2)) |

        \(submissions.text)
        """
    }
}
