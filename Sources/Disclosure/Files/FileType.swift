/// What a file is, found by looking at its content and never by believing its name.
///
///     var sniffer = FileSniffer()
///     sniffer.take(bytes)
///     sniffer.type            // FileType.pdf
///     sniffer.type.mediaType  // "application/pdf"
package struct FileType: Hashable, Sendable {
    /// How it may reach a browser.
    package enum Serving: Hashable, Sendable {
        /// A browser may show it in place, shut into a sandbox.
        case inline
        /// It is always saved: the browser never interprets it.
        case attachment
        /// It is never kept: programs.
        case refused
    }

    /// Never changed: it stands in the database. `docx`
    package let id: String
    /// On the screen: Word 文档
    package let title: String
    /// `application/pdf`. What could be interpreted as a page is `application/octet-stream` or plain text.
    package let mediaType: String
    /// Endings of names that fit it, the usual one first.
    package let extensions: [String]
    package let serving: Serving

    private init(
        _ id: String,
        _ title: String,
        _ mediaType: String,
        _ extensions: [String] = [],
        _ serving: Serving = .attachment
    ) {
        self.id = id
        self.title = title
        self.mediaType = mediaType
        self.extensions = extensions.isEmpty ? [id] : extensions
        self.serving = serving
    }
}

extension FileType {
    /// As people call it, whatever its encoding or version: 纯文本 of text in GB 18030 too.
    package var plainTitle: String {
        switch self {
        case .textGB, .text16: Self.text.title
        case .csvGB: Self.csv.title
        case .doc: Self.docx.title
        case .xls: Self.xlsx.title
        case .ppt: Self.pptx.title
        default: title
        }
    }
}

extension FileType {
    package static let pdf = FileType("pdf", "PDF 文档", "application/pdf", [], .inline)
    package static let ofd = FileType("ofd", "OFD 版式文档", "application/ofd")
    package static let docx = FileType(
        "docx",
        "Word 文档",
        office + "wordprocessingml.document",
        ["docx", "docm", "dotx"]
    )
    package static let xlsx = FileType("xlsx", "Excel 工作簿", office + "spreadsheetml.sheet", ["xlsx", "xlsm", "xltx"])
    package static let pptx = FileType(
        "pptx",
        "PowerPoint 演示文稿",
        office + "presentationml.presentation",
        ["pptx", "pptm", "ppsx"]
    )
    package static let odt = FileType("odt", "OpenDocument 文档", "application/vnd.oasis.opendocument.text")
    package static let ods = FileType("ods", "OpenDocument 表格", "application/vnd.oasis.opendocument.spreadsheet")
    package static let doc = FileType("doc", "Word 97 文档", "application/msword", ["doc", "dot", "wps"])
    package static let xls = FileType("xls", "Excel 97 工作簿", "application/vnd.ms-excel", ["xls", "xlt", "et"])
    package static let ppt = FileType(
        "ppt",
        "PowerPoint 97 演示文稿",
        "application/vnd.ms-powerpoint",
        ["ppt", "pps", "dps"]
    )
    /// An OLE file whose directory does not say which program wrote it.
    package static let ole = FileType(
        "ole",
        "旧版办公文档",
        "application/x-ole-storage",
        ["ole", "doc", "xls", "ppt", "wps", "et", "dps", "msg"]
    )
    package static let rtf = FileType("rtf", "RTF 文档", "application/rtf")

    package static let jpeg = FileType("jpeg", "JPEG 图片", "image/jpeg", ["jpg", "jpeg", "jpe", "jfif"], .inline)
    package static let png = FileType("png", "PNG 图片", "image/png", [], .inline)
    package static let gif = FileType("gif", "GIF 图片", "image/gif", [], .inline)
    package static let webp = FileType("webp", "WebP 图片", "image/webp", [], .inline)
    package static let bmp = FileType("bmp", "BMP 图片", "image/bmp", [], .inline)
    package static let tiff = FileType("tiff", "TIFF 图片", "image/tiff", ["tif", "tiff"])
    package static let heic = FileType("heic", "HEIC 图片", "image/heic", ["heic", "heif", "avif"])

    package static let text = FileType("txt", "纯文本", "text/plain; charset=utf-8", ["txt", "text", "md", "log"])
    /// Text in GB 18030.
    package static let textGB = FileType("txt-gb", "纯文本（GB 18030）", "text/plain; charset=gb18030", ["txt", "text"])
    /// Text in UTF-16 with its mark.
    package static let text16 = FileType("txt-16", "纯文本（UTF-16）", "text/plain; charset=utf-16", ["txt", "text"])
    package static let csv = FileType("csv", "CSV 表格", "text/csv; charset=utf-8")
    package static let csvGB = FileType("csv-gb", "CSV 表格（GB 18030）", "text/csv; charset=gb18030", ["csv"])
    package static let xml = FileType("xml", "XML 文档", bytes)
    package static let html = FileType("html", "网页", bytes, ["html", "htm", "xhtml", "shtml", "mht"])
    package static let svg = FileType("svg", "SVG 图形", bytes)

    package static let zip = FileType("zip", "ZIP 压缩包", "application/zip")
    package static let rar = FileType("rar", "RAR 压缩包", "application/vnd.rar")
    package static let sevenZip = FileType("7z", "7z 压缩包", "application/x-7z-compressed")
    package static let gzip = FileType("gz", "GZIP 压缩包", "application/gzip", ["gz", "tgz"])
    package static let bzip2 = FileType("bz2", "BZIP2 压缩包", "application/x-bzip2")
    package static let xz = FileType("xz", "XZ 压缩包", "application/x-xz")
    package static let tar = FileType("tar", "TAR 归档", "application/x-tar")

    package static let mp4 = FileType("mp4", "MP4 视频", "video/mp4", ["mp4", "m4v", "mov", "m4a"])
    package static let webm = FileType("webm", "WebM 视频", "video/webm", ["webm", "mkv"])
    package static let avi = FileType("avi", "AVI 视频", "video/x-msvideo")
    package static let mp3 = FileType("mp3", "MP3 音频", "audio/mpeg")
    package static let wav = FileType("wav", "WAV 音频", "audio/wav")

    package static let script = FileType("script", "脚本", bytes, ["sh"], .refused)
    package static let executable = FileType("executable", "可执行程序", bytes, ["exe"], .refused)
    package static let installer = FileType("installer", "安装程序", bytes, ["msi"], .refused)
    package static let program = FileType("jar", "程序包", bytes, ["jar"], .refused)
    package static let shortcut = FileType("lnk", "快捷方式", bytes, [], .refused)
    package static let unknown = FileType("bin", "未识别的文件", bytes)

    package static let all: [FileType] = [
        pdf, ofd, docx, xlsx, pptx, odt, ods, doc, xls, ppt, ole, rtf, jpeg, png, gif, webp, bmp, tiff, heic,
        text, textGB, text16, csv, csvGB, xml, html, svg, zip, rar, sevenZip, gzip, bzip2, xz, tar,
        mp4, webm, avi, mp3, wav, script, executable, installer, program, shortcut, unknown,
    ]

    private static let office = "application/vnd.openxmlformats-officedocument."
    private static let bytes = "application/octet-stream"
    private static let table = Dictionary(uniqueKeysWithValues: all.map { ($0.id, $0) })

    /// As it stands in the database; ``unknown`` for one that a newer program wrote.
    package static func named(_ id: String) -> FileType { table[id] ?? .unknown }

    /// A text whose name says `.csv` is a table: the one thing a content cannot say of itself.
    package func refined(by fileExtension: String) -> FileType {
        switch (self, fileExtension) {
        case (.text, "csv"): .csv
        case (.textGB, "csv"): .csvGB
        default: self
        }
    }
}
