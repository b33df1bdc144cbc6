import Disclosure
import Foundation
import HummingbirdTesting
import LegalClock
import StatutoryReports
import TestSupport
import Testing

@testable import Web

/// Importing an old register through the office: upload, mapper, dry run, all or nothing.
struct RegisterImportTests {
    private static let upload = "/office/requests/import"
    private static let meaning = "decision.refusedInternal.不予公开"
    private static let text = SampleRegister.text(SampleRegister.rows)

    private static func file(_ text: String = text, name: String = "台账.csv") -> [(
        field: String, name: String, content: String
    )] {
        [(field: "register", name: name, content: text)]
    }

    /// The address of the mapper.
    private static func send(_ officer: Colleague, _ text: String = text) async throws -> String {
        let answer = try await officer.send(upload, fields: [], files: file(text))
        #expect(answer.status == .seeOther)
        return answer.location
    }

    private static func requests(_ sample: RequestSample) async throws -> Int {
        var query = ActQuery(agency: sample.agency)
        query.kind = DisclosureRequest.kind
        return try await sample.office.ledger.count(query)
    }

    @Test func aRegisterIsMappedMendedAndImported() async throws {
        try await RequestSample.run { sample in
            try await sample.office.test(as: .disclosureOfficer) { officer in
                let path = try await Self.send(officer)
                let faulty = try await officer.open(path).text
                for words in ["第 7 行", "K 列，答复结果", "不认识“不予公开”", "没有读的 2 行", "收到申请日期", "2022.11.30", "还没有指定"] {
                    #expect(faulty.contains(words), "\(words)")
                }
                #expect(!faulty.contains("全部导入"))
                let early = try await officer.send(path, ["press": "take"])
                #expect(early.status == .ok && early.text.contains("不认识“不予公开”"))
                #expect(try await Self.requests(sample) == 0)

                let clean = try await officer.send(path, ["press": "check", "w": Self.meaning]).text
                #expect(clean.contains("没有发现问题") && clean.contains("全部导入（6 件）"))
                #expect(clean.contains("2022年 1 件，2023年 5 件"))
                let taken = try await officer.send(path, ["press": "take", "w": Self.meaning])
                #expect(taken.location == "/office/requests/import/2026-0001?done=1")
                let done = try await officer.open(taken.location).text
                for words in ["已导入 6 件", "2026-0001至2026-0006", "2023年表三", "编号 2023-04", "审查中", "SHA-256"] {
                    #expect(done.contains(words), "\(words)")
                }
                #expect(try await officer.open(path).status == .notFound)
                let open = try await officer.open("/office/requests").text
                #expect(open.contains("村级公益事业奖补资金名单") && !open.contains("2020年部门决算"))
                let page = try await officer.open("/office/subjects/request/2026-0003").text
                #expect(page.contains("由原有台账导入") && page.contains("台账.csv第5行，原编号2023-02"))
                #expect(!page.contains("没有提供") && !page.contains("要求的形式"))
            }
            let table = try await sample.stores.requests.tableThree(
                of: sample.agency,
                year: 2023,
                through: nil,
                in: .gk2021
            )
            #expect(table[.t3("1", .np)] == 3)
            #expect(table[.t3("3.2", .biz)] == 1)
            #expect(table[.t3("4", .law)] == 1)
        }
    }

    /// What the officer says counts, not what the program guessed; another row of heads is guessed anew.
    @Test func theMappingIsTheOfficers() async throws {
        try await RequestSample.run { sample in
            try await sample.office.test(as: .disclosureOfficer) { officer in
                let path = try await Self.send(officer)
                let given = [
                    "read": "0.1", "head": "1", "sheet": "0", "c3": "applicant", "c7": "asked", "c2": "receivedOn",
                ]
                let mapped = try await officer.send(path, fields: given.map { ($0.key, $0.value) }).text
                #expect(mapped.contains("没有发现问题") && mapped.contains("全部导入（6 件）"))
                let doubled = try await officer.send(
                    path,
                    fields: (given.merging(["c9": "receivedOn"]) { $1 }).map { ($0.key, $0.value) }
                )
                #expect(doubled.text.contains("有两列都指定为“收到日期”"))
                let other = try await officer.send(path, ["read": "0.1", "head": "2", "c3": "applicant"]).text
                #expect(other.contains("没有指定哪一列是申请人"))
                let missing = try await officer.send(
                    path,
                    ["read": "0.1", "head": "1", "sheet": "0", "c3": "applicant"]
                ).text
                #expect(missing.contains("没有指定哪一列是收到日期"))
                let strange = try await officer.send(
                    path,
                    ["sheet": "-5", "head": "99999999999999999999", "w": "x", "c0": "y"]
                )
                #expect(strange.status == .ok)
                let nowhere = try await officer.send(path, ["sheet": "7"])
                #expect(nowhere.status == .ok)
            }
        }
    }

    @Test func faultsAreDownloadedAsATable() async throws {
        try await RequestSample.run { sample in
            try await sample.office.test(as: .disclosureOfficer) { officer in
                let path = try await Self.send(officer)
                let answer = try await officer.send(path, ["press": "faults"])
                #expect(answer.headers[.contentType] == "text/csv; charset=utf-8")
                #expect(answer.text.contains("行,列,台账表头,栏目,哪里不对"))
                #expect(answer.text.contains("7,K,处理结果,答复结果,"))
            }
        }
    }

    /// The same file is refused; the same rows of another file are faults, or passed over.
    @Test func whatWasImportedIsRecognised() async throws {
        try await RequestSample.run { sample in
            try await sample.office.test(as: .disclosureOfficer) { officer in
                let first = try await Self.send(officer)
                _ = try await officer.send(first, ["press": "take", "w": Self.meaning])
                let before = try await Self.requests(sample)
                let same = try await Self.send(officer)
                let refused = try await officer.send(same, ["press": "take", "w": Self.meaning]).text
                #expect(refused.contains("这个文件已经导入过（台账导入 2026-0001）"))
                var rows = SampleRegister.rows
                rows[8] = ["7", "2023-06", "2023-12-29", "孙某", "自然人", "", "当面", "乡村道路养护计划", "", "", "", "", ""]
                let longer = try await Self.send(officer, SampleRegister.text(rows))
                let known = try await officer.send(longer, ["press": "take", "w": Self.meaning]).text
                #expect(known.contains("以前已经导入，是申请 2026-0003。") && known.contains("其中 6 行以前已经导入"))
                #expect(try await Self.requests(sample) == before)
                let rest = try await officer.send(longer, ["press": "take", "w": Self.meaning, "known": "skip"])
                #expect(rest.location == "/office/requests/import/2026-0002?done=1")
                #expect(try await officer.open(rest.location).text.contains("乡村道路养护计划"))
                let list = try await officer.open(Self.upload).text
                #expect(list.contains("台账导入 2026-0001") && list.contains("台账导入 2026-0002"))
            }
        }
    }

    /// Every other role: 403 with every address, and nothing changed. The result is for those who read business.
    @Test(arguments: Role.assignable)
    func onlyTheDisclosureOfficerImports(role: Role) async throws {
        try await RequestSample.run { sample in
            let path = try await sample.upload()
            guard role != .disclosureOfficer else { return }
            try await sample.office.test(as: role) { colleague in
                #expect(try await colleague.open(Self.upload).status == .forbidden)
                let sent = try await colleague.send(Self.upload, fields: [], files: Self.file())
                #expect(sent.status == .forbidden)
                #expect(try await colleague.open(path).status == .forbidden)
                #expect(try await colleague.send(path, ["press": "take", "w": Self.meaning]).status == .forbidden)
                #expect(try await colleague.send(path, ["press": "faults"]).status == .forbidden)
                let board = try await colleague.open("/office/requests").text
                #expect(!board.contains("导入原有台账"))
            }
            #expect(try await Self.requests(sample) == 0)
        }
    }

    /// A file of somebody else, or one that is none, is not there.
    @Test func aFileIsItsOwners() async throws {
        try await RequestSample.run { sample in
            let path = try await sample.upload()
            _ = try await sample.office.access.add("另一人", "other", [.disclosureOfficer])
            try await sample.office.test { client in
                let colleague = Colleague(client)
                _ = try await colleague.signIn("other", "密码-other")
                #expect(try await colleague.open(path).status == .notFound)
                #expect(try await colleague.send(path, ["press": "take", "w": Self.meaning]).status == .notFound)
                #expect(try await colleague.open("/office/requests/import/files/x").status == .notFound)
                #expect(try await colleague.open("/office/requests/import/2026-0009").status == .notFound)
            }
        }
    }

    @Test(arguments: [
        ("", "a.csv", "空"), ("%PDF-1.7\n%âãÏÓ", "a.csv", "a"), ("#!/bin/sh\nrm", "a.csv", "a"),
    ])
    func whatIsNoTableIsNotTaken(content: String, name: String, sentence: String) async throws {
        try await RequestSample.run { sample in
            try await sample.office.test(as: .disclosureOfficer) { officer in
                let answer = try await officer.send(Self.upload, fields: [], files: Self.file(content, name: name))
                #expect(answer.status == .unprocessableContent)
                #expect(answer.text.contains(sentence))
                let bare = try await officer.send(Self.upload)
                #expect(bare.status == .unprocessableContent && bare.text.contains("请选择台账文件"))
            }
        }
    }

    /// Hostile cells are shown as text.
    @Test func whatStandsInAFileIsNeverMarkup() async throws {
        try await RequestSample.run { sample in
            try await sample.office.test(as: .disclosureOfficer) { officer in
                let attack = "<script>alert(1)</script>\"'&"
                let rows = [
                    ["申请人", "申请内容", "收到日期", attack, "答复结果", "答复日期"],
                    [attack, attack, attack, attack, attack, attack], [attack, attack, "2023-05-08", attack, "", ""],
                ]
                let path = try await Self.send(officer, SampleRegister.text(rows))
                let page = try await officer.open(path).text
                #expect(!page.contains("<script>alert") && page.contains("&lt;script&gt;alert"))
            }
        }
    }
}

extension RequestSample {
    /// A file that the disclosure officer sent: the address of its mapper.
    fileprivate func upload() async throws -> String {
        let bytes = AsyncStream([UInt8].self) { stream in
            stream.yield(SampleRegister.csv())
            stream.finish()
        }
        let new = NewFile(
            agency: agency,
            kind: .oldRegister,
            givenName: "台账.csv",
            account: try office.id(.disclosureOfficer)
        )
        return RegisterImportPages.link(try await stores.files.keep(new, from: bytes).id).address
    }
}
