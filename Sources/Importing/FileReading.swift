import Disclosure
import Documents
import StatutoryReports
import Storage

/// A file after reading.
enum ReadFile: Sendable {
    /// Kept in an earlier import, and unchanged since.
    case done
    case failed(ImportLine)
    case report(ReadReport)
}

/// A report in a file, and whose it is.
struct ReadReport: Sendable {
    var file: FoundFile
    var bytes: [UInt8]
    var hash: String
    var report: AnnualReport
    var agency: String
    var year: Int
    var sidecar: Sidecar

    /// The agency as file and sidecar tell of it.
    var described: Agency {
        Agency(
            code: .derived(from: agency),
            name: agency,
            aliases: (sidecar.aliases ?? []).filter { $0 != agency },
            region: sidecar.region ?? ""
        )
    }
}

/// Reads files, several at a time.
struct FileReading: Sendable {
    var manifest: ImportManifest
    var claim: ReportImport.Claim
    var store: any ReportStore
    var parallel: Int

    /// In the order of the files.
    func read(_ files: ArraySlice<FoundFile>) async -> [ReadFile] {
        await withTaskGroup(of: (Int, ReadFile).self) { group in
            var read: [(position: Int, file: ReadFile)] = []
            for (position, file) in files.enumerated() {
                if position >= parallel, let one = await group.next() { read.append((one.0, one.1)) }
                group.addTask { (position, await self.read(file)) }
            }
            for await one in group { read.append((one.0, one.1)) }
            return read.sorted { $0.position < $1.position }.map(\.file)
        }
    }

    private func read(_ file: FoundFile) async -> ReadFile {
        var hash = ""
        do throws(ImportFailure) {
            let sidecar = try Sidecar(beside: file)
            let bytes = try file.bytes()
            hash = ContentHash.hex(bytes)
            if await isDone(file, hash, sidecar) { return .done }
            return .report(try report(in: file, bytes, hash, sidecar))
        } catch {
            return .failed(ImportLine(file, hash: hash, failure: error))
        }
    }

    private func report(
        in file: FoundFile,
        _ bytes: [UInt8],
        _ hash: String,
        _ sidecar: Sidecar
    ) throws(ImportFailure) -> ReadReport {
        let report: AnnualReport
        do {
            report = AnnualReport(reading: try DocumentReader.read(bytes))
        } catch {
            throw ImportFailure(error.sentence)
        }
        guard report.cells.contains(where: { $0.origin != .absent }) || !report.chapters.isEmpty else {
            throw ImportFailure("没有找到年度报告的章节和表格，应当是政府信息公开工作年度报告的文本或网页。")
        }
        let agency = claim.agency ?? sidecar.agency ?? report.agency?.name ?? ""
        guard !foldedForSearch(agency).isEmpty else {
            throw ImportFailure("报告没有写明机关名称，请用 --agency 或同名的 .json 文件指定。")
        }
        guard agency.unicodeScalars.count <= 100 else {
            throw ImportFailure("机关名称超过 100 个字，请用 --agency 或同名的 .json 文件指定。")
        }
        guard let year = claim.year ?? sidecar.year ?? report.year else {
            throw ImportFailure("报告没有写明年度，请用 --year 或同名的 .json 文件指定。")
        }
        guard (2008...2100).contains(year) else {
            throw ImportFailure("年度 \(year) 不对：《政府信息公开条例》自 2008 年起施行，请用 --year 或同名的 .json 文件指定。")
        }
        return ReadReport(
            file: file,
            bytes: bytes,
            hash: hash,
            report: report,
            agency: agency,
            year: year,
            sidecar: sidecar
        )
    }

    /// Whether an earlier import kept exactly this, for what is said now to be its agency and year, and the store
    /// still has it.
    private func isDone(_ file: FoundFile, _ hash: String, _ sidecar: Sidecar) async -> Bool {
        guard let line = manifest.done[file.path], line.tells(of: file), line.hash == hash, let year = line.year,
            (claim.agency ?? sidecar.agency).map({ $0 == line.agency }) ?? true,
            (claim.year ?? sidecar.year).map({ $0 == year }) ?? true
        else { return false }
        let versions = try? await store.versions(AgencyCode(rawValue: line.code), year: year)
        return versions?.contains { $0.contentHash == hash } ?? false
    }
}
