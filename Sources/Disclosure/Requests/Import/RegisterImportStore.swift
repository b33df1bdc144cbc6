package import LegalClock

/// Where cases of an old register are taken over: all of them in one transaction, or none.
///
///     let done = try await store.takeOver(reading.cases, from: file, by: officer, in: calendar)
///     done.id.key          // 2026-0001, of the import
///     done.cases           // 2026-0031 … 2026-0042, in the order of the rows
package protocol RegisterImportStore: Sendable {
    /// The import of these very bytes (and this sheet); `nil` when there was none.
    func earlier(_ file: RegisterFile, of agency: AgencyCode) async throws -> SubjectID?

    /// Those of the cases that an earlier import brought in, by their row.
    func known(_ cases: [TakenOverCase], of agency: AgencyCode) async throws -> [Int: SubjectID]

    /// - Throws: a ``RegisterImportRefusal``, another ``Refusal``, or a failure of the database; nothing is kept then.
    func takeOver(
        _ cases: [TakenOverCase],
        from file: RegisterFile,
        by actor: Actor,
        in calendar: WorkingCalendar
    ) async throws -> RegisterTaken
}

/// What came of an import.
package struct RegisterTaken: Hashable, Sendable {
    package let id: SubjectID
    /// The numbers that the cases got here, in the order of the rows.
    package let cases: [SubjectID]

    package init(id: SubjectID, cases: [SubjectID]) { (self.id, self.cases) = (id, cases) }
}

/// Why a register is not taken over.
package enum RegisterImportRefusal: Refusal, Hashable {
    case sameFile(SubjectID)
    /// The case of a row is there already.
    case known(row: Int, SubjectID)
    case tooMany
    case nothing
    case nameMissing

    package var sentence: String {
        switch self {
        case .sameFile(let id): "这个文件已经导入过（台账导入 \(id.key)），没有再次导入。"
        case .known(let row, let id): "第 \(row) 行以前已经导入，是申请 \(id.key)，没有再次导入。"
        case .tooMany: "一次最多导入 \(RegisterReading.mostCases) 件，请分成几个文件导入。"
        case .nothing: "没有可以导入的申请。"
        case .nameMissing: "文件名是空的，或者太长。"
        }
    }
}

extension RegisterImport {
    /// What is known before any case is there.
    package static func begin(
        _ file: RegisterFile,
        _ cases: [TakenOverCase]
    ) throws(RegisterImportRefusal) -> [RegisterImportAct] {
        guard !cases.isEmpty else { throw .nothing }
        guard cases.count <= RegisterReading.mostCases else { throw .tooMany }
        guard !file.name.isBlank, file.name.utf8.count <= 300, file.sheet.utf8.count <= 300 else { throw .nameMissing }
        return [.read(file)]
    }

    package static func end(_ cases: [TakenOverCase], as numbers: [SubjectID]) -> [RegisterImportAct] {
        guard let first = numbers.first, let last = numbers.last else { return [] }
        let open = cases.count { $0.answer == nil }
        return [.takenOver(cases: cases.count, open: open, first: first.key, last: last.key)]
    }
}

extension RegisterReading {
    /// With a fault for each row that an earlier import brought in.
    package mutating func mark(_ known: [Int: SubjectID]) {
        mark(known.sorted { $0.key < $1.key }.map { ($0.key, "以前已经导入，是申请 \($0.value.key)。") })
    }

    /// Without the cases that an earlier import brought in; each is remarked upon.
    package mutating func passOver(_ known: [Int: SubjectID]) {
        passOver(rows: known.mapValues { "以前已经导入，是申请 \($0.key)，略过。" })
    }
}
