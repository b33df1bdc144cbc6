import Disclosure
import Foundation
import LegalClock
import Storage

/// The ledger on one engine: appending one at a time and together, then the lists of a full register.
struct LedgerBench {
    let database: any Database
    let subjects: Int

    private var ledger: SQLLedger { SQLLedger(database, clock: systemClock) }
    private static let agency = AgencyCode(rawValue: "a0000000001")
    private static let actor = Actor(
        account: AccountID(rawValue: "0000000000000001"),
        agency: agency,
        roles: [.head],
        origin: "192.0.2.1"
    )

    func run() async throws -> [Measured] {
        try await Schema.current.apply(to: database)
        var figures = [try await plain(1, 300), try await plain(64, 4_000), try await single()]
        for writers in [8, 64] { figures.append(try await together(writers, 4_000)) }
        figures.append(try await fill())
        if database.dialect == .postgresql {
            // The server counts its tables by itself, a minute later.
            try await database.write { db in try db.script("ANALYZE") }
        }
        return figures + (try await questions())
            + (try await VerifyBench(database: database, subjects: subjects).figures())
    }

    /// Rows as long as an act's, in a table without any index, each in a write of its own: what the engine can do at best.
    private func plain(_ writers: Int, _ count: Int) async throws -> Measured {
        let text = SQLValue.text(String(repeating: "x", count: 300))
        try await database.write { db in try db.script("CREATE TABLE IF NOT EXISTS plain (writer BIGINT, content TEXT)")
        }
        let time = try await ContinuousClock().measure {
            try await withThrowingTaskGroup(of: Void.self) { group in
                for _ in 0..<writers {
                    group.addTask {
                        for _ in 0..<count / writers {
                            try await database.write(about: ["plain"]) { db in
                                _ = try db.execute("INSERT INTO plain (writer, content) VALUES ($1, $2)", [1, text])
                            }
                        }
                    }
                }
                try await group.waitForAll()
            }
        }
        return Measured(what: "plain rows per second, \(writers) writers", figure: rate(count, time))
    }

    private func assign(_ number: Int) async throws -> SubjectID {
        let words = ["核对栏目", "更新公开指南", "答复依申请公开", "清理过期文件", "报送年度报告", "整理会议纪要", "检查政务新媒体"]
        let places = ["东城街道", "西关镇", "南湖开发区", "北山乡", "中心城区", "高新区", "老城管委会", "临港新区"]
        let name = "\(places[number / 7 % 8])\(words[number % 7])第 \(number) 件"
        let due = Moment(milliseconds: systemClock().milliseconds).day.adding(days: number % 400)
        let handler = AccountID(rawValue: "000000000000000\(number % 9)")
        return try await ledger.record(
            Command<Assignment>(.assign, .next(series: "assignment", digits: 4), by: Self.actor) { _, setting in
                try Assignment.assign(name, detail: "由经办人核对后报科室负责人。", due: due, to: handler, on: setting.day)
            }
        ).id
    }

    private func note(_ id: SubjectID, seen: Int) async throws {
        try await ledger.record(
            Command(.noteAssignment, Assignment.self, id, seen: seen, by: Self.actor) { assignment, _ in
                try assignment.note("已与经办人联系，材料本周内送到。", by: Self.actor)
            }
        )
    }

    private func single() async throws -> Measured {
        var times: [Duration] = []
        let id = try await assign(0)
        for round in 1...200 { times.append(try await ContinuousClock().measure { try await note(id, seen: round) }) }
        return Measured(what: "one act, µs (median, 99th of 200)", figure: spread(times))
    }

    /// Each writer begins a subject and adds three acts, again and again.
    func together(_ writers: Int, _ count: Int) async throws -> Measured {
        let processor = Resources.processorTime
        let time = try await ContinuousClock().measure {
            try await withThrowingTaskGroup(of: Void.self) { group in
                for writer in 0..<writers {
                    group.addTask {
                        for number in stride(from: writer, to: count / 4, by: writers) {
                            let id = try await assign(number)
                            for seen in 1...3 { try await note(id, seen: seen) }
                        }
                    }
                }
                try await group.waitForAll()
            }
        }
        let busy = (Resources.processorTime - processor) * 1000 / count
        return Measured(
            what: "acts per second, \(writers) writers of one agency (processor time each, µs)",
            figure: "\(rate(count, time)) (\(busy))"
        )
    }

    func fill() async throws -> Measured {
        let time = try await ContinuousClock().measure {
            try await withThrowingTaskGroup(of: Void.self) { group in
                for writer in 0..<64 {
                    group.addTask {
                        for number in stride(from: writer, to: subjects, by: 64) { _ = try await assign(number) }
                    }
                }
                try await group.waitForAll()
            }
        }
        return Measured(what: "\(subjects) new subjects, per second", figure: rate(subjects, time))
    }

    private func questions() async throws -> [Measured] {
        var figures: [Measured] = []
        for order in DeskQuery.Order.allCases {
            figures.append(try await ask("50 open by \(order.rawValue)") { $0.order = order })
        }
        figures.append(try await ask("50 behind 10,000") { $0.offset = 10_000 })
        figures.append(
            try await ask("waiting for one account") { $0.waitingFor = AccountID(rawValue: "0000000000000003") }
        )
        figures.append(
            try await ask("of a handler, by title") {
                $0.handler = AccountID(rawValue: "0000000000000004")
                $0.order = .title
            }
        )
        figures.append(
            try await ask("due in a week") {
                let today = systemClock().day
                $0.due = today...today.adding(days: 7)
            }
        )
        for text in [
            "公开", "西关镇 报送", "年度报告", "第 77777 件", "公开 7", "7", "第 件", "第 1 1", "没有这个",
        ] {
            figures.append(try await ask("search “\(text)”") { $0.text = text })
            figures.append(
                try await ask("search “\(text)”, newest") {
                    $0.text = text
                    $0.order = .newest
                }
            )
        }
        return figures
    }

    private func ask(_ what: String, _ change: (inout DeskQuery) -> Void) async throws -> Measured {
        var query = DeskQuery(agency: Self.agency, kind: Assignment.kind)
        query.isOpen = true
        change(&query)
        var pages: [Duration] = []
        var count = DeskCount(0)
        for _ in 0..<101 {
            pages.append(try await ContinuousClock().measure { count = try await ledger.page(query).count })
        }
        return Measured(what: "\(what): page of \(count.words), µs", figure: spread(pages))
    }

    private func spread(_ times: [Duration]) -> String {
        let sorted = times.sorted()
        func micros(_ time: Duration) -> Int { Int(time / .microseconds(1)) }
        return "\(micros(sorted[sorted.count / 2])) (\(micros(sorted[sorted.count * 99 / 100])))"
    }

    private func rate(_ count: Int, _ time: Duration) -> String { Measured.rate(count, time) }
}
