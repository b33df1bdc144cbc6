/// The measures of GB/T 9704-2012, in twips (1/20 pt) unless said otherwise.
///
///     OfficialPaper.millimetres(37)    // 2098
enum OfficialPaper {
    static func millimetres(_ length: Int) -> Int { (length * 14_400 + 127) / 254 }

    // 5.1 幅面, 5.2.1 页边与版心: A4; 天头 37 mm, 订口 28 mm, 版心 156 mm × 225 mm.
    static let width = 11_906
    static let height = 16_838
    static let top = millimetres(37)
    static let bottom = millimetres(35)
    static let left = millimetres(28)
    static let right = millimetres(26)
    static let textWidth = width - left - right

    // 5.2.3: 22 lines (`OfficialPitch`) of 28 characters.
    /// A character of 3号, 16 pt.
    static let character = 320
    /// Between characters, so that 28 of them fill the line of 442.2 pt.
    static let tracking = -5

    // Sizes in half points: 2号, 3号, 4号, 小四.
    static let size2 = 44
    static let size3 = 32
    static let size4 = 28
    static let sizeSmall4 = 24

    /// 10.1 信函格式: the red rules are 170 mm long and in the middle of the page.
    static let ruleLeft = left - millimetres(20)
    static let ruleRight = right - millimetres(20)
}

/// The typefaces of GB/T 9704-2012 by their names in Windows, with what stands in where they are missing.
enum OfficialFont: String, CaseIterable {
    case fangSong = "仿宋_GB2312"
    case kai = "楷体_GB2312"
    case hei = "黑体"
    case song = "宋体"
    case xiaoBiaoSong = "方正小标宋简体"
    case latin = "Times New Roman"

    /// Other names to try, most like it first (`w:altName`, a list between commas).
    var alternatives: String {
        switch self {
        case .fangSong: "仿宋,FangSong,FZFangSong-Z02S,Noto Serif CJK SC"
        case .kai: "楷体,KaiTi,FZKai-Z03S,AR PL KaitiM GB,AR PL UKai CN"
        case .hei: "SimHei,Noto Sans CJK SC,WenQuanYi Micro Hei"
        case .song: "SimSun,Noto Serif CJK SC"
        case .xiaoBiaoSong: "方正小标宋_GBK,FZXiaoBiaoSong-B05S,华文中宋,STZhongsong,宋体,Noto Serif CJK SC"
        case .latin: "Liberation Serif,Tinos"
        }
    }

    var family: String { self == .hei ? "swiss" : self == .kai ? "script" : "roman" }
}
