/// Old office documents: OLE compound files ([MS-CFB]), told apart by the first sector of their directory.
enum OLEHead {
    private static let signature: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]

    static func isOLE(_ head: [UInt8]) -> Bool { head.starts(with: signature) }

    /// Where the first sector of the directory stands in the file; `nil` for another file, or while that is not known.
    static func directoryRange(_ head: [UInt8]) -> Range<Int>? {
        guard isOLE(head), let shift = head.number(at: 30, bytes: 2), let sector = head.number(at: 48, bytes: 4),
            shift == 9 || shift == 12, sector < 0xFFFF_FFFA
        else { return nil }
        let length = 1 << shift
        return (sector + 1) * length..<(sector + 2) * length
    }

    /// By the class of the root entry, or by the streams that stand beside it.
    static func type(of directory: [UInt8]) -> FileType {
        if let number = directory.number(at: 80, bytes: 4), let type = classes[number] { return type }
        let names = stride(from: 0, to: directory.count, by: 128).map { name(directory, at: $0) }
        for (name, type) in streams where names.contains(name) { return type }
        return .ole
    }

    /// By the first number of the class: Word 6 and 97, Excel 5 and 97, PowerPoint 97; Windows Installer packages,
    /// patches and transforms.
    private static let classes: [Int: FileType] = [
        0x0002_0900: .doc, 0x0002_0906: .doc, 0x0002_0810: .xls, 0x0002_0820: .xls, 0x6481_8D10: .ppt,
        0x000C_1082: .installer, 0x000C_1084: .installer, 0x000C_1086: .installer,
    ]
    private static let streams: [(String, FileType)] = [
        ("WordDocument", .doc), ("Workbook", .xls), ("Book", .xls), ("PowerPoint Document", .ppt),
    ]

    /// A name in UTF-16 with its length behind it, at most 31 characters.
    private static func name(_ directory: [UInt8], at offset: Int) -> String {
        guard let length = directory.number(at: offset + 64, bytes: 2), (2...64).contains(length) else { return "" }
        let units = stride(from: offset, to: offset + length - 2, by: 2).compactMap {
            directory.number(at: $0, bytes: 2).map(UInt16.init(truncatingIfNeeded:))
        }
        return String(decoding: units, as: UTF16.self)
    }
}
