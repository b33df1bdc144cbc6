/// The radicals of U+2E80–U+2FD5 and the brackets of U+2329, which the text layers of PDF files hold in place of the characters that look like them.
///
///     ⼈⺠政府信息公开⼯作        人民政府信息公开工作
///
/// A font that shares one glyph between 人 and ⼈ names it once, and what copies the text takes the name. Nobody types
/// these code points, and both stand for three bytes of UTF-8, so places in the text remain as they are.
enum Radicals {
    static func mend(_ text: inout [UInt8]) {
        text.withUnsafeMutableBufferPointer { text in
            guard text.count >= 3 else { return }
            for index in 0..<(text.count - 2) where text[index] == 0xE2 {
                if text[index + 1] == 0x8C { mendBracket(text, index) }
                guard text[index + 1] >= 0xBA else { continue }
                let scalar = 0x2000 | Int(text[index + 1] & 0x3F) << 6 | Int(text[index + 2] & 0x3F)
                guard scalar >= first, scalar - first < characters.count else { continue }
                let character = characters[scalar - first]
                guard character != 0 else { continue }
                text[index] = 0xE0 | UInt8(character >> 12)
                text[index + 1] = 0x80 | UInt8(character >> 6 & 0x3F)
                text[index + 2] = 0x80 | UInt8(character & 0x3F)
            }
        }
    }

    /// U+2329 and U+232A are 〈 and 〉 by another name.
    private static func mendBracket(_ text: UnsafeMutableBufferPointer<UInt8>, _ index: Int) {
        guard text[index + 2] == 0xA9 || text[index + 2] == 0xAA else { return }
        text[index] = 0xE3
        text[index + 1] = 0x80
        text[index + 2] -= 0x21
    }

    private static let first = 0x2E80

    /// By code point from U+2E80; 0 for what stands for no one character.
    private static let characters: [UInt16] = {
        let gap = [UInt16](repeating: 0, count: 0x2F00 - 0x2E80 - supplement.unicodeScalars.count)
        return supplement.unicodeScalars.map { $0 == "\u{3000}" ? 0 : UInt16($0.value) } + gap
            + kangxi.unicodeScalars.map { UInt16($0.value) }
    }()

    /// U+2E80–U+2EF3.
    private static let supplement =
        "　厂　　乙　冂几刀　卜　小小兀尣　　　幺　　忄心扌攵　　　月　母民氵水灬爪爪丬牛犭　疋罒示礻竹糸纟　"
        + "　罒　　羊羊羊老　聿肉臼艹艹艹虎衤西西见角角讠贝足车辶辶辶阝钅長长长门阜阝雨青韦页风飞食食食饣　马骨"
        + "鬼鱼鸟　麦黄　　齐　齿　龙　　龟"

    /// U+2F00–U+2FD5.
    private static let kangxi =
        "一丨丶丿乙亅二亠人儿入八冂冖冫几凵刀力勹匕匚匸十卜卩厂厶又口囗土士夂夊夕大女子宀寸小尢尸屮山巛工己巾"
        + "干幺广廴廾弋弓彐彡彳心戈戶手支攴文斗斤方无日曰月木欠止歹殳毋比毛氏气水火爪父爻爿片牙牛犬玄玉瓜瓦甘生"
        + "用田疋疒癶白皮皿目矛矢石示禸禾穴立竹米糸缶网羊羽老而耒耳聿肉臣自至臼舌舛舟艮色艸虍虫血行衣襾見角言谷"
        + "豆豕豸貝赤走足身車辛辰辵邑酉釆里金長門阜隶隹雨靑非面革韋韭音頁風飛食首香馬骨高髟鬥鬯鬲鬼魚鳥鹵鹿麥麻"
        + "黃黍黑黹黽鼎鼓鼠鼻齊齒龍龜龠"
}
