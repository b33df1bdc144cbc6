/// The word a number is counted in: 件, 条, 万元, %.
enum Unit: UInt8, CaseIterable, Sendable {
    case none
    // What requests, cases and documents are counted in.
    case jian, zong, xiang, ci, qi, li, fen, ge, tiao, pian, bi, pi, bu, feng
    // Money.
    case yuan, wanYuan, yiYuan
    // Shares.
    case percent, permille, percentagePoint
    // Other things.
    case issue, session, volume, person, visit, household, kind, big, place, set, page, account, round, passage, section
    // Time.
    case time

    /// Units that count requests, cases, decisions or documents; 1 件, 1 宗 and 1 起 are one case.
    var countsCases: Bool {
        switch self {
        case .jian, .zong, .xiang, .ci, .qi, .li, .fen, .ge, .bi, .pi, .bu, .feng, .tiao, .pian: true
        default: false
        }
    }

    var isMoney: Bool { self == .yuan || self == .wanYuan || self == .yiYuan }

    /// What 一 before it usually means: "a", not "one".
    var makesOneAnArticle: Bool {
        switch self {
        case .jian, .zong, .li, .qi, .percent, .yuan, .wanYuan: false
        default: true
        }
    }

    /// 两张皮, 七家子镇: after a Chinese numeral these are mostly parts of words.
    var isRareAfterWords: Bool {
        switch self {
        case .page, .household, .passage, .volume, .place, .set, .round, .account: true
        default: false
        }
    }

    private static let spellings: [(Unit, [String])] = [
        (.jian, ["件", "件次"]), (.zong, ["宗"]), (.xiang, ["项", "项次"]), (.ci, ["次"]), (.qi, ["起"]), (.li, ["例"]),
        (.fen, ["份"]), (.ge, ["个"]), (.tiao, ["条", "条次"]), (.pian, ["篇", "篇次"]), (.bi, ["笔"]), (.pi, ["批", "批次"]),
        (.bu, ["部"]), (.section, ["部分", "方面", "章", "大方面", "大部分", "大类"]), (.feng, ["封"]),
        (.yuan, ["元", "元人民币", "块"]), (.wanYuan, ["万元"]), (.yiYuan, ["亿元"]),
        (.percentagePoint, ["个百分点", "百分点"]), (.permille, ["‰"]),
        (.issue, ["期"]), (.session, ["场", "场次"]), (.volume, ["册", "本", "套"]), (.person, ["人", "名", "位"]),
        (.visit, ["人次"]), (.household, ["户", "家"]), (.kind, ["类", "种"]), (.big, ["大"]), (.place, ["处", "所", "座"]),
        (.set, ["组", "台", "辆"]), (.page, ["页", "张", "幅"]), (.round, ["轮"]), (.passage, ["则", "段", "字"]),
        (.time, ["个工作日", "工作日", "个月", "个小时", "小时", "分钟", "天", "日", "年", "月", "季度", "个季度", "岁", "秒"]),
    ]

    static let lexicon = Lexicon(spellings.map { (code: $0.0.rawValue, spellings: $0.1) })
}
