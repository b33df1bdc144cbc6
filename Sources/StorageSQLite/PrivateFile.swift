import Foundation
import Storage

/// Files that only their owner may read: they hold what is not yet published, and people's names.
enum PrivateFile {
    /// Makes the file with mode 0600, or takes the rights of others away from one that is there. SQLite gives its WAL
    /// and shared-memory files the mode of the database file.
    static func prepare(_ path: String) throws(StorageError) {
        let file = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard file >= 0 else { throw failure(path) }
        defer { close(file) }
        guard fchmod(file, 0o600) == 0 else { throw failure(path) }
    }

    private static func failure(_ path: String) -> StorageError {
        StorageError(.connection, "打不开数据库文件 \(path)。", detail: String(cString: strerror(errno)))
    }
}
