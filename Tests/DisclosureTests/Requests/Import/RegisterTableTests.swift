import Disclosure
import LegalClock
import TestSupport
import Testing

/// A register as an office keeps it: titles, heads in two rows, sums, words of its own.
struct RegisterTableTests {
    private let today = day("2026-11-20")

    private func reading(_ rows: [[String]], meanings: [String: String] = [:]) -> RegisterReading {
        let table = RegisterTable(rows)
        var mapping = RegisterMapping(guessing: table.heads)
        if !meanings.isEmpty { mapping.meanings[.decision] = meanings }
        return RegisterReading(table, mapping, on: today)
    }

    @Test func theRegisterOfABureauIsRead() throws {
        let table = RegisterTable(SampleRegister.rows)
        #expect(table.headRow == 1)
        #expect(
            RegisterMapping(guessing: table.heads).columns == [
                .number: 1, .receivedOn: 2, .applicant: 3, .kind: 4, .phone: 5, .channel: 6, .asked: 7,
                .extendedDays: 8, .answeredOn: 9, .decision: 10, .letter: 11,
            ]
        )
        let read = reading(SampleRegister.rows, meanings: SampleRegister.meanings)
        #expect(read.faults.isEmpty)
        #expect(read.remarks.map(\.row) == [9, 10])
        #expect(
            read.cases.map(\.receivedOn.description) == [
                "2022-11-30", "2023-05-08", "2023-05-08", "2023-07-03", "2023-12-20", "2023-12-28",
            ]
        )
        #expect(
            read.cases.map(\.answer?.decision) == [
                .granted, .partiallyGranted, .notExisting, .petition, .refusedInternal, nil,
            ]
        )
        #expect(read.cases.map(\.extendedDays) == [nil, nil, nil, nil, 20, nil])
        #expect(read.cases[2].phone.isEmpty)
        #expect(read.openCases == 1)
    }

    /// A word that is none of ours is named once, with how often it stands there; its meaning is the officer's to say.
    @Test func wordsThatAreNotOursAreNamed() {
        let read = reading(SampleRegister.rows)
        #expect(read.unknownWords.map(\.word) == ["不予公开"])
        #expect(read.unknownWords.map(\.count) == [1])
        #expect(read.faults.map(\.row) == [7])
        #expect(read.faults.first?.description.hasPrefix("第 7 行第 11 列（答复结果）：不认识“不予公开”") == true)
    }

    @Test func headsInTwoRowsAreOne() {
        let table = RegisterTable([
            ["登记表"], ["编号", "申请人", "", "收到日期", "申请内容"], ["", "姓名", "联系电话", "", ""],
            ["1", "王某", "138", "2023-05-08", "预算"],
        ])
        #expect(table.headRow == 2)
        #expect(table.heads == ["编号", "姓名", "联系电话", "收到日期", "申请内容"])
    }

    /// A head that is repeated on each printed page, sums and signatures are remarked upon; a case that begins like a sum is
    /// a case.
    @Test func rowsThatAreNoCasesAreRemarkedUpon() {
        let heads = ["申请人", "收到日期", "申请内容"]
        let read = reading([
            heads, ["王某", "2023-05-08", "预算"], heads, ["合计水泥厂", "2023-05-09", "决算"], ["小计", "", "2件"], ["制表人：李四"],
            ["说明：略"],
        ])
        #expect(read.faults.isEmpty)
        #expect(read.cases.map(\.row) == [2, 4])
        #expect(read.remarks.map(\.row) == [3, 5, 6, 7])
        #expect(reading([heads, ["", "", "预算"]]).faults.count == 2)
    }

    /// The same number on the same day, and without numbers the same person with the same question.
    @Test func theSameCaseTwiceIsAFault() {
        let heads = ["编号", "申请人", "收到日期", "申请内容"]
        let twice = reading([heads, ["1", "王某", "2023-05-08", "甲"], ["1", "李某", "2023-05-08", "乙"]])
        #expect(twice.faults.map(\.description) == ["第 3 行第 1 列（编号）：与第 2 行的编号和收到日期都相同，像是同一件，请删去一行，或者改正编号。"])
        let yearly = reading([heads, ["1", "王某", "2022-05-08", "甲"], ["1", "李某", "2023-05-08", "乙"]])
        #expect(yearly.faults.isEmpty)
        let nameless = reading([
            heads, ["", "王某", "2023-05-08", "甲"], ["", "李某", "2023-05-08", "甲"], ["", "王某", "2023-05-08", "甲"],
        ])
        #expect(nameless.faults.map(\.row) == [4])
    }

    @Test(arguments: [
        ("２０２３年５月６日（周六）", "2023-05-06"), ("2023 - 5 - 6", "2023-05-06"), ("2023-05-06T10:30:00Z", "2023-05-06"),
        ("2023年5月6号 上午", "2023-05-06"), ("2023、5、6", "2023-05-06"), ("45052", "2023-05-06"), ("2023.05", nil),
        ("5月6日", nil), ("23.5.6", nil), ("2023-05-06至2023-05-08", nil), ("约2023-05-06", nil), ("2023-5/6", nil),
        ("450520", nil),
        ("29999", nil), ("45052元", nil), ("", nil), ("99999999999999999999", nil),
    ])
    func aDayIsReadOrNotButNeverGuessed(text: String, expected: String?) {
        #expect(RegisterDay.read(text)?.description == expected)
    }

    /// Every value is known by its own name, and no word stands for two.
    @Test(arguments: RegisterField.allCases)
    func aWordMeansOneThing(field: RegisterField) {
        let heads = ["申请人", "申请内容", "收到日期", "答复日期", field.name]
        for entry in RegisterVocabulary.entries(of: field) {
            let row = ["王某", "预算", "2023-05-08", field == .decision ? "2023-05-09" : "", entry.name]
            let read = reading([heads, row])
            #expect(read.unknownWords.isEmpty && read.faults.isEmpty, "\(entry.name)")
        }
    }

    @Test func moreThanOneTransactionTakesIsRefused() {
        let rows = (0...RegisterReading.mostCases).map { ["\($0)", "王某", "2023-05-08", "预算"] }
        let read = reading([["编号", "申请人", "收到日期", "申请内容"]] + rows)
        #expect(read.faults.map(\.description) == ["第 20002 行：一次最多导入 20000 件，这一行起超过了。请分成几个文件导入。"])
        #expect(!read.isClean)
    }

    @Test func aFileOfFaultsEnds() {
        let rows = Array(repeating: ["", "", ""], count: 3) + Array(repeating: ["", "x", ""], count: 9_000)
        let read = reading([["申请人", "收到日期", "申请内容"]] + rows)
        #expect((RegisterReading.mostFaults...RegisterReading.mostFaults + 5).contains(read.faults.count))
        #expect(read.rowCount == 9_000)
    }
}
