/// Why a file is not taken.
package enum FileRefusal: Refusal, Hashable {
    case tooLarge(FileKind)
    case tooMany(FileKind)
    case tooManyLoose
    /// All files of a form, in bytes.
    case tooLargeTogether(Int)
    case wrongType(FileType, FileKind)
    case program(FileType)
    case empty
    case brokenOff
    case gone

    package var sentence: String {
        switch self {
        case .tooLarge(let kind): "文件太大：\(kind.title)每个最大 \(fileSize(kind.largest))。"
        case .tooMany(let kind): "\(kind.title)最多 \(kind.mostPerSubject) 个。"
        case .tooManyLoose: "还没有用上的文件太多，请先提交或删除已上传的文件。"
        case .tooLargeTogether(let most): "全部文件加起来不能超过 \(fileSize(most))。请减少文件，或把较大的文件分开提交。"
        case .wrongType(.unknown, let kind): "认不出这个文件的格式。\(kind.title)可以是：\(Self.list(kind))。"
        case .wrongType(let type, let kind): "这个文件的内容是\(type.title)。\(kind.title)可以是：\(Self.list(kind))。"
        case .program(let type): "这个文件的内容是\(type.title)，不能上传。"
        case .empty: "这个文件是空的。"
        case .brokenOff: "文件没有传完，请重新上传。"
        case .gone: "这个文件已不在了，请重新上传。"
        }
    }

    package var field: String? { "file" }

    private static func list(_ kind: FileKind) -> String { kind.typeTitles.joined(separator: "、") }
}
