/// Why a backup cannot be written or restored.
package struct BackupFault: Error, Hashable, Sendable, CustomStringConvertible {
    /// A Chinese sentence.
    package let description: String

    init(_ description: String) { self.description = description }

    static let noBackup = BackupFault("这不是 gongkai 的备份文件。")
    static let damaged = BackupFault("备份文件已损坏或不完整，没有恢复任何内容。")
    package static let notEmpty = BackupFault("这里已有数据库，只能恢复到空的地方：请使用新的数据目录，或空的 PostgreSQL 数据库。")

    static func newer(_ version: Int) -> BackupFault {
        BackupFault("备份由更新的程序写成（结构第 \(version) 版），请使用更新的程序恢复。")
    }
}
