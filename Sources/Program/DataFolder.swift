import ArgumentParser
import Disclosure
import Foundation
import Sending
import Storage
import StoragePostgreSQL
import StorageSQLite
import Web

/// `--data`: the folder with everything an installation keeps.
struct DataOptions: ParsableArguments {
    @Option(name: .customLong("data"), help: ArgumentHelp("数据目录，没有时新建。", valueName: "目录"))
    var path = "data"

    func open() async throws -> DataFolder { try await DataFolder.open(path) }

    /// A folder that should have a database: a wrong name is not taken for an empty installation.
    func openExisting() async throws -> DataFolder {
        guard DataFolder.exists(path) else {
            throw StorageError(.connection, "目录 \(path) 中没有数据库。")
        }
        return try await open()
    }
}

/// An installation's data folder and its database, open.
///
///     let data = try await DataFolder.open("data")
///     try await data.reports.reports(ReportQuery())
///     try await data.close()
///
/// The database is `gongkai.sqlite` in the folder, or the PostgreSQL server that `GONGKAI_DATABASE` names.
struct DataFolder: Sendable {
    let url: URL
    let reports: any ReportStore
    let ledger: any Ledger
    let access: any AccessStore
    let agencies: any AgencyStore
    /// Requests with their persons and files.
    let stores: RequestStores
    /// The staff side of the site over all of these.
    let office: Office
    let database: any Database

    /// Opens the folder, making it where there is none, and brings the database up to this program's structure.
    ///
    /// - Throws: ``StorageError``, whose description is a Chinese sentence.
    static func open(
        _ path: String,
        environment: [String: String] = ProcessInfo.processInfo.environment
    ) async throws -> DataFolder {
        let url = URL(filePath: path, directoryHint: .isDirectory)
        try makeFolder(url)
        let database = try database(in: url, address: environment["GONGKAI_DATABASE"] ?? "")
        do {
            try await Schema.current.apply(to: database)
        } catch {
            try? await database.close()
            throw error
        }
        return DataFolder(url: url, database: database, clock: systemClock)
    }

    private init(url: URL, database: any Database, clock: @escaping ServerClock) {
        self.url = url
        self.database = database
        let ledger = SQLLedger(database, clock: clock)
        let access = SQLAccessStore(database, log: ledger.log, clock: clock)
        let agencies = SQLAgencyStore(database, log: ledger.log)
        (self.ledger, self.access, self.agencies) = (ledger, access, agencies)
        reports = SQLReportStore(database)
        stores = RequestStores(
            requests: SQLRequestStore(database, log: ledger.log, clock: clock),
            persons: SQLPersonStore(database, clock: clock),
            files: SQLFileStore(database, now: clock),
            letters: SQLLetterStore(database, log: ledger.log, clock: clock),
            imports: ImportStore(database, log: ledger.log, clock: clock),
            printing: PDFPrinting.chromium
        )
        office = Office(
            ledger: ledger,
            access: access,
            agencies: agencies,
            drafts: SQLDraftStore(database),
            notices: SQLNoticeStore(database),
            stores: stores,
            messages: OfficeMessages(SQLMessageStore(database, clock: clock), kinds: Self.sent),
            clock: clock
        )
    }

    /// By what ways this installation sends notices. A setting that is wrong is said when the site is opened.
    private static var sent: Set<MessageChannel.Kind> {
        let settings = try? SendingSettings(environment: ProcessInfo.processInfo.environment)
        return settings?.mailServer == nil ? [.webhook] : [.email, .webhook]
    }

    /// The same folder with another clock: for the demo, whose history lies in the past.
    func at(_ clock: @escaping ServerClock) -> DataFolder { DataFolder(url: url, database: database, clock: clock) }

    /// The database of the folder without any change to it: for a restore.
    static func openUntouched(
        _ path: String,
        environment: [String: String] = ProcessInfo.processInfo.environment
    ) throws -> any Database {
        let url = URL(filePath: path, directoryHint: .isDirectory)
        try makeFolder(url)
        return try database(in: url, address: environment["GONGKAI_DATABASE"] ?? "")
    }

    static func exists(
        _ path: String,
        environment: [String: String] = ProcessInfo.processInfo.environment
    ) -> Bool {
        let file = URL(filePath: path, directoryHint: .isDirectory).appending(path: fileName)
        return environment["GONGKAI_DATABASE"]?.isEmpty == false
            || FileManager.default.fileExists(atPath: file.path(percentEncoded: false))
    }

    private static let fileName = "gongkai.sqlite"

    func close() async throws { try await database.close() }

    /// A folder that only its owner may look into. One that is there keeps its rights.
    private static func makeFolder(_ url: URL) throws {
        do {
            try FileManager.default.createDirectory(
                at: url,
                withIntermediateDirectories: true,
                attributes: [.posixPermissions: 0o700]
            )
        } catch {
            throw StorageError(.connection, "建不了数据目录 \(url.path())。", detail: error.localizedDescription)
        }
    }

    private static func database(in url: URL, address: String) throws -> any Database {
        if address.isEmpty {
            return try SQLiteDatabase(path: url.appending(path: fileName).path(percentEncoded: false))
        }
        guard address.hasPrefix("postgres://") || address.hasPrefix("postgresql://") else {
            throw StorageError(.connection, "环境变量 GONGKAI_DATABASE 应为 postgres:// 开头的地址，或不设置。")
        }
        return PostgreSQLDatabase(address)
    }
}
