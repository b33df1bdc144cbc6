/// Characters of table labels, as they are compared: Han characters only, traditional forms made simple.
///
/// Punctuation, spaces, digits and letters do not take part: `2. 其他法律 行政法规禁止公开` and
/// `2.其他法律行政法规禁止公开` are the same label.
enum HanText {
    /// The character to compare by; 0 for one that takes no part in comparing.
    @inline(__always)
    static func folded(_ scalar: UInt32) -> UInt16 {
        guard (0x4E00...0x9FFF).contains(scalar) || (0x3400...0x4DBF).contains(scalar) else { return 0 }
        return folding[Int(scalar)]
    }

    static func folded(_ text: String) -> [UInt16] {
        text.unicodeScalars.compactMap { scalar in
            let character = folded(scalar.value)
            return character == 0 ? nil : character
        }
    }

    /// Indexed by the scalar, identity but for the traditional forms met in OCR text.
    private static let folding: [UInt16] = {
        var table = (0..<0xA000).map { UInt16($0) }
        for pair in traditionalAndSimple.split(separator: " ") {
            let scalars = Array(pair.unicodeScalars)
            table[Int(scalars[0].value)] = UInt16(scalars[1].value)
        }
        return table
    }()

    private static let traditionalAndSimple =
        """
        減减 開开 請请 數数 總总 計计 業业 機机 構构 會会 組组 織织 處处 規规 範范 與与 結结 轉转 無无 續续 辦办 類类 屬属 國国 項项 \
        務务 過过 執执 詢询 關关 現现 據据 覆复 複复 復复 訴诉 訟讼 維维 糾纠 審审 對对 強强 罰罚 許许 費费 購购 採采 額额 單单 萬万 \
        發发 廢废 書书 內内 情情 況况 絕绝 認认 獲获 訊讯 資资 產产 確确 從从 來来 後后 為为 個个 筆笔 條条 繳缴 補补 員员 準准 製制 \
        収收 収收 並并 佈布 啟启 帶带 張张 滿满 標标 據据 檔档 歸归 殘残 準准 漲涨 爭争 獨独 畫画 監监 礎础 種种 穩稳 縣县 職职 舉举 \
        藝艺 衛卫 護护 質质 運运 達达 選选 邊边 鎮镇 門门 間间 際际 險险 雙双 電电 領领 題题 黨党 體体
        """

    /// How little a scan confuses two characters for: the cost of reading one for the other in place of a plain
    /// substitution. Pairs seen in OCR of these tables.
    static func areConfusable(_ a: UInt16, _ b: UInt16) -> Bool {
        guard mayBeConfused[Int(a)], mayBeConfused[Int(b)] else { return false }
        return confusions.contains(UInt32(min(a, b)) << 16 | UInt32(max(a, b)))
    }

    static func hasConfusions(_ character: UInt16) -> Bool { mayBeConfused[Int(character)] }

    /// Whether the character stands in any of the pairs; asked millions of times, so before the set.
    private static let mayBeConfused: [Bool] = {
        var table = Array(repeating: false, count: 0xA000)
        for pair in confusions {
            table[Int(pair >> 16)] = true
            table[Int(pair & 0xFFFF)] = true
        }
        return table
    }()

    private static let confusions: Set<UInt32> = {
        let pairs =
            "不平 不木 不下 予子 予矛 未末 未本 末本 己已 已巳 人入 人八 入八 日目 日曰 土士 大太 天夫 开井 开并 公么 项顷 稽移 申中 申甲 "
            + "其具 且具 其且 他地 他也 结给 结络 果杲 复夏 理埋 办为 请清 情清 诉拆 讼公 审宙 审害 查杳 属厉 属履 国围 国困 秘密 提捏 "
            + "权杈 务条 机杌 构枸 政攻 收牧 规观 章童 法注 律津 第弟 项项 处外 罚罗 许评 可司 强张 制刺 费贯 采米 购沟 总忠 计汁 "
            + "数教 量里 新断 作昨 行往 业亚 商高 科料 研硏 社杜 会舍 益盖 组纽 织炽 务各 服报 本木 木术 年午 度庆 四匹 一二 二三 一三 "
            + "五王 六大 七匕 士七 信借 息思 件仵 部剖 分份 重童 要耍 求术 供拱 无元 元无 正止 止上 由田 反友 确硗 认队 出击 具其 获荻"
        var set: Set<UInt32> = []
        for pair in pairs.split(separator: " ") {
            let scalars = pair.unicodeScalars.map { folded($0.value) }
            guard scalars.count == 2, scalars[0] != scalars[1] else { continue }
            set.insert(UInt32(min(scalars[0], scalars[1])) << 16 | UInt32(max(scalars[0], scalars[1])))
        }
        return set
    }()
}

/// Decoding one character of valid UTF-8.
@inline(__always)
func decodedScalar(_ text: UnsafeBufferPointer<UInt8>, at index: Int) -> (scalar: UInt32, length: Int) {
    let first = text[index]
    if first < 0x80 { return (UInt32(first), 1) }
    let left = text.count - index
    if first < 0xE0, left >= 2 { return (UInt32(first & 0x1F) << 6 | UInt32(text[index + 1] & 0x3F), 2) }
    if first < 0xF0, left >= 3 {
        let middle = UInt32(text[index + 1] & 0x3F) << 6
        return (UInt32(first & 0x0F) << 12 | middle | UInt32(text[index + 2] & 0x3F), 3)
    }
    if left >= 4 {
        let high = UInt32(first & 0x07) << 18 | UInt32(text[index + 1] & 0x3F) << 12
        return (high | UInt32(text[index + 2] & 0x3F) << 6 | UInt32(text[index + 3] & 0x3F), 4)
    }
    return (0xFFFD, left)
}
