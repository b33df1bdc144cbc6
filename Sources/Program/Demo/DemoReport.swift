/// A real report that comes with the program, to look around with: its bytes, and whose it is.
///
/// The reports are those of `Tests/Fixtures` (see its README for where each was published), whole but for the last
/// one. Agency and region stand here because a report does not always tell them in full.
struct DemoReport: Sendable {
    let file: String
    let bytes: [UInt8]
    let agency: String
    let aliases: [String]
    let region: String
    let year: Int

    static let all = [
        DemoReport(
            file: "jiyuan-2019.txt",
            bytes: PackageResources.jiyuan_2019_txt,
            agency: "济源产城融合示范区工业和科技创新委员会",
            aliases: ["工业和科技创新委员会", "示范区工科委"],
            region: "河南省济源市",
            year: 2019
        ),
        DemoReport(
            file: "zhoukou-2019.txt",
            bytes: PackageResources.zhoukou_2019_txt,
            agency: "周口市科学技术局",
            aliases: ["周口市科技局"],
            region: "河南省周口市",
            year: 2019
        ),
        DemoReport(
            file: "tianjin-2019.txt",
            bytes: PackageResources.tianjin_2019_txt,
            agency: "区工信局",
            aliases: [],
            region: "天津市",
            year: 2019
        ),
        DemoReport(
            file: "xiangxiang-2019.txt",
            bytes: PackageResources.xiangxiang_2019_txt,
            agency: "湘乡市科技和工业信息化局",
            aliases: [],
            region: "湖南省湘乡市",
            year: 2019
        ),
        DemoReport(
            file: "shangqiu-2021.txt",
            bytes: PackageResources.shangqiu_2021_txt,
            agency: "商丘市工业和信息化局",
            aliases: [],
            region: "河南省商丘市",
            year: 2021
        ),
        DemoReport(
            file: "suqian-2023.txt",
            bytes: PackageResources.suqian_2023_txt,
            agency: "宿迁市人民政府",
            aliases: ["宿迁市"],
            region: "江苏省宿迁市",
            year: 2023
        ),
        DemoReport(
            file: "hongze-2024.txt",
            bytes: PackageResources.hongze_2024_txt,
            agency: "淮安市洪泽区人民政府",
            aliases: [],
            region: "江苏省淮安市",
            year: 2024
        ),
        DemoReport(
            file: "suqian-2025.txt",
            bytes: PackageResources.suqian_2025_txt,
            agency: "宿迁市人民政府",
            aliases: ["宿迁市"],
            region: "江苏省宿迁市",
            year: 2025
        ),
    ]
}
