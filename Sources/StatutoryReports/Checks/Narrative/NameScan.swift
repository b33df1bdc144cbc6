/// Counts the names of a list that 、 divides.
struct NameScan {
    let bytes: [UInt8]
    let start: Int

    init(bytes: [UInt8], start: Int) {
        self.bytes = bytes
        self.start = start
    }

    /// The list from the start to the end of its sentence; `nil` when it is none: no 、, a name of more than thirty characters, or a
    /// comma, after which the list may go on.
    func list() -> NameList? {
        var scan = Names(bytes: bytes, start: start)
        while scan.offset < min(bytes.count, start + 3000) {
            if scan.isOutside, let mark = mark(at: scan.offset) {
                switch mark {
                case .stop where bytes[scan.offset] == 0x0A: return scan.finish(isCut: true)
                case .stop, .semicolon, .close: return scan.finish()
                case .comma, .colon: return nil
                default: break
                }
            }
            guard scan.step() else { return nil }
        }
        return scan.finish()
    }

    /// The list from the start to a given end, its number.
    func list(before end: Int) -> NameList? {
        var scan = Names(bytes: bytes, start: start)
        while scan.offset < end {
            if scan.isOutside, let mark = mark(at: scan.offset), mark == .comma || mark == .stop { return nil }
            guard scan.step() else { return nil }
        }
        return scan.finish()
    }

    private func mark(at offset: Int) -> Mark? {
        let code = bytes.code(at: offset)
        return code == 0 ? Mark.plain(bytes[offset]) : Mark.wide(code)
    }
}

/// The names passed so far.
private struct Names {
    let bytes: [UInt8]
    var offset: Int
    private let start: Int
    private var nameStart: Int
    private var names: [Range<Int>] = []
    private var depth = 0
    /// The end of the chapter title the name begins with; the name's start where it begins with none.
    private var titleEnd: Int

    init(bytes: [UInt8], start: Int) {
        self.bytes = bytes
        self.start = start
        offset = start
        nameStart = start
        titleEnd = start
        skipTitle()
    }

    /// Not in brackets, quotation marks or 《》.
    var isOutside: Bool { depth == 0 }

    /// Passes one character; `false` when the name has become too long to be one.
    mutating func step() -> Bool {
        if bytes.hasAny(["“", "（", "《", "("], at: offset) {
            depth += 1
        } else if bytes.hasAny(["”", "）", "》", ")"], at: offset) {
            depth = max(0, depth - 1)
        } else if depth == 0, bytes.has("、", at: offset), !joinsReviews {
            names.append(nameStart..<offset)
            nameStart = offset + 3
            offset = nameStart
            titleEnd = nameStart
            skipTitle()
            return true
        }
        offset += bytes.characterLength(at: offset)
        return offset - nameStart <= 90
    }

    /// A statutory chapter title is one name, though it may hold 、: 政府信息公开行政复议、行政诉讼情况.
    private mutating func skipTitle() {
        guard let title = Self.titles.first(where: { bytes[min(offset, bytes.count)...].starts(with: $0) }) else {
            return
        }
        offset += title.count
        titleEnd = offset
    }

    /// 行政复议、行政诉讼 is one matter, however the title around it reads.
    private var joinsReviews: Bool {
        bytes.has("复议", before: offset) && bytes.hasAny(["行政诉讼", "诉讼", "提起", "被提起"], at: offset + 3)
    }
    private static let titles = CommonFormat.chapters
        .flatMap { chapter in ([chapter.title] + chapter.aliases).map { Array($0.utf8.dropFirst(6)) } }
        .sorted { $0.count > $1.count }

    /// The list; a list that the end of a paragraph cuts off may go on.
    func finish(isCut: Bool = false) -> NameList? {
        guard !names.isEmpty, offset > nameStart else { return nil }
        let last = nameStart..<offset
        let all = names + [last]
        let divides = bytes.containsAny(["和", "及", "与"], in: max(titleEnd, nameStart)..<offset)
        let isOpen = bytes.contains("等", in: last)
        return NameList(
            range: Int32(start)..<Int32(offset),
            least: all.count,
            most: all.count + (divides ? 1 : 0),
            isOpen: isOpen || isCut,
            names: all.map { String(decoding: bytes[$0], as: UTF8.self) }
        )
    }
}
