/// What a file is there for, and how large and of what type it may be: the limits as data.
package struct FileKind: Hashable, Sendable {
    /// Never changed: it stands in the database. `letter`
    package let id: String
    /// 文书
    package let title: String
    package let largest: Int
    /// How many of a kind a subject may have.
    package let mostPerSubject: Int
    package let types: [FileType]

    package init(_ id: String, _ title: String, largest: Int, most: Int, _ types: [FileType]) {
        self.id = id
        self.title = title
        self.largest = largest
        mostPerSubject = most
        self.types = types
    }

    /// 文书: a letter that goes out: 告知书, 答复书.
    package static let letter = FileKind("letter", "文书", largest: 20 * mebibyte, most: 200, documents)
    /// 文书底本: the canonical text a letter was laid out from, kept beside it.
    package static let letterRecord = FileKind("letterRecord", "文书底本", largest: mebibyte, most: 200, [.text])
    /// 附件 of whatever is handled.
    package static let attachment = FileKind(
        "attachment",
        "附件",
        largest: 100 * mebibyte,
        most: 50,
        documents + tables + pictures + texts + archives
    )
    /// 图片 on a page.
    package static let image = FileKind("image", "图片", largest: 20 * mebibyte, most: 100, [.jpeg, .png, .gif, .webp])
    /// 申请材料: what someone outside sends along.
    package static let requestMaterial = FileKind(
        "requestMaterial",
        "申请材料",
        largest: 20 * mebibyte,
        most: 10,
        [.pdf, .ofd, .docx, .doc, .jpeg, .png, .heic, .text, .textGB]
    )
    /// 身份证明: who an applicant is. It belongs to the person, not to the request, and goes when the person is erased.
    package static let identityProof = FileKind(
        "identityProof",
        "身份证明",
        largest: 10 * mebibyte,
        most: 3,
        [.pdf, .jpeg, .png, .heic]
    )
    /// 年报原件: what a report was read from.
    package static let reportSource = FileKind(
        "reportSource",
        "年报原件",
        largest: 30 * mebibyte,
        most: 20,
        documents + tables + texts + [.html]
    )
    /// 原有台账: what old requests are imported from. It belongs to no subject and goes with the next sweep.
    package static let oldRegister = FileKind(
        "oldRegister",
        "原有台账",
        largest: 20 * mebibyte,
        most: 1,
        [.xlsx, .csv, .csvGB, .text, .textGB, .text16]
    )
    /// 放假通知: a holiday notice whose text is read into the form; it belongs to no subject and is dropped at once.
    package static let holidayNotice = FileKind(
        "holidayNotice",
        "放假通知",
        largest: 2 * mebibyte,
        most: 1,
        [.docx, .html, .text, .textGB, .text16, .csv, .csvGB]
    )
    /// 音视频, as an interpretation of a policy may be.
    package static let media = FileKind("media", "音视频", largest: 1024 * mebibyte, most: 10, [.mp4, .webm, .mp3])

    package static let all = [
        letter, letterRecord, attachment, image, requestMaterial, identityProof, reportSource, oldRegister,
        holidayNotice, media,
    ]

    /// The same kind where a form takes fewer of them.
    package func atMost(_ count: Int) -> FileKind {
        FileKind(id, title, largest: largest, most: min(count, mostPerSubject), types)
    }

    /// `nil` for one that this program does not know.
    package static func named(_ id: String) -> FileKind? { all.first { $0.id == id } }

    private static let mebibyte = 1 << 20
    private static let documents: [FileType] = [.pdf, .ofd, .docx, .doc, .ole, .odt, .rtf]
    private static let tables: [FileType] = [.xlsx, .xls, .ods, .csv, .csvGB, .pptx, .ppt]
    private static let pictures: [FileType] = [.jpeg, .png, .gif, .webp, .bmp, .tiff, .heic]
    private static let texts: [FileType] = [.text, .textGB, .text16, .xml]
    private static let archives: [FileType] = [.zip, .rar, .sevenZip, .gzip, .tar]
}

extension FileKind {
    /// Names of its types, each once, for the form and the refusal.
    package var typeTitles: [String] {
        types.map(\.title).reduce(into: []) { titles, title in
            if !titles.contains(title) { titles.append(title) }
        }
    }

    /// For `accept` of a file field: `.pdf,.docx`.
    package var accept: String { types.flatMap(\.extensions).map { "." + $0 }.joined(separator: ",") }
}

/// A size as it is written on a page: `20 MB`, `340 KB`, `12 字节`. Rounded up, in whole units.
package func fileSize(_ bytes: Int) -> String {
    switch bytes {
    case ..<1024: "\(bytes) 字节"
    case ..<(1 << 20): "\((bytes + 1023) >> 10) KB"
    default: "\((bytes + (1 << 20) - 1) >> 20) MB"
    }
}
