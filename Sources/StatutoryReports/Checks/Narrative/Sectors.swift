/// A branch of government: how its agencies are named, and words only they say of their own work.
struct Sector: Sendable {
    /// 教育.
    let name: String
    /// What names of its agencies contain, full and short.
    let agencies: [String]
    /// Words in which such an agency speaks of itself; a report of another branch that says them of itself was copied.
    let terms: [String]

    static let all: [Sector] = [
        Sector(name: "教育", agencies: ["教育", "教体"], terms: ["教育行政工作", "依法治教", "依法治校", "教育行风", "教育系统政务公开"]),
        Sector(name: "司法行政", agencies: ["司法", "法制"], terms: ["政府法制工作", "法律援助工作的透明", "司法行政工作的透明", "司法行政系统政务公开"]),
        Sector(name: "公安", agencies: ["公安", "警"], terms: ["警务公开工作", "公安行政管理", "公安机关政务公开"]),
        Sector(name: "卫生健康", agencies: ["卫生", "卫健", "疾病预防", "医"], terms: ["卫生行政工作", "医政管理工作", "卫生健康系统政务公开"]),
        Sector(name: "税务", agencies: ["税务"], terms: ["依法治税", "税收执法透明", "税务系统政务公开"]),
        Sector(name: "自然资源", agencies: ["自然资源", "国土", "规划", "林"], terms: ["国土资源管理工作", "依法用地管理工作", "国土资源系统政务公开"]),
        Sector(name: "生态环境", agencies: ["环境", "环保", "生态"], terms: ["环境行政执法工作的透明", "环保系统政务公开", "环境保护行政工作"]),
        Sector(
            name: "市场监督管理",
            agencies: ["市场监督", "市场监管", "工商", "质量", "食品药品"],
            terms: ["工商行政管理工作", "工商系统政务公开", "食品药品监管工作的透明"]
        ),
        Sector(name: "民政", agencies: ["民政"], terms: ["民政行政工作", "民政系统政务公开", "民政工作的透明"]),
        Sector(name: "人力资源和社会保障", agencies: ["人力资源", "人社", "劳动"], terms: ["人社行政工作", "人社系统政务公开"]),
        Sector(name: "农业农村", agencies: ["农业", "农村", "畜牧", "渔", "乡村振兴"], terms: ["农业行政工作", "农业系统政务公开", "农业行政执法工作的透明"]),
        Sector(name: "交通运输", agencies: ["交通", "公路", "运输"], terms: ["交通行政工作", "交通系统政务公开"]),
        Sector(name: "水利", agencies: ["水利", "水务"], terms: ["水行政工作", "水利系统政务公开", "依法治水管水"]),
        Sector(name: "住房和城乡建设", agencies: ["住房", "住建", "建设", "城乡"], terms: ["建设行政工作", "住建系统政务公开"]),
        Sector(name: "审计", agencies: ["审计"], terms: ["审计机关政务公开", "依法审计、文明审计"]),
        Sector(name: "财政", agencies: ["财政", "金融"], terms: ["依法理财、民主理财", "财政系统政务公开"]),
        Sector(name: "文化和旅游", agencies: ["文化", "旅游", "文广", "文旅", "体育"], terms: ["文化行政工作", "文旅系统政务公开"]),
        Sector(name: "科学技术", agencies: ["科技", "科学技术", "科工", "工科"], terms: ["科技行政工作", "科技系统政务公开"]),
        Sector(name: "工业和信息化", agencies: ["工业", "信息化", "工信", "经信", "工科"], terms: ["工信系统政务公开"]),
        Sector(name: "商务", agencies: ["商务", "商贸", "招商"], terms: ["商务行政工作", "商务系统政务公开"]),
        Sector(name: "气象", agencies: ["气象"], terms: ["气象行政管理工作", "气象部门政务公开"]),
        Sector(name: "统计", agencies: ["统计"], terms: ["统计系统政务公开"]),
        Sector(name: "应急管理", agencies: ["应急", "安全生产", "消防"], terms: ["安监系统政务公开", "应急管理系统政务公开"]),
        Sector(name: "发展和改革", agencies: ["发展和改革", "发展改革", "发改", "物价", "粮食"], terms: ["发改系统政务公开", "物价行政工作"]),
        Sector(name: "退役军人事务", agencies: ["退役军人"], terms: ["退役军人事务系统政务公开"]),
        Sector(name: "医疗保障", agencies: ["医疗保障", "医保"], terms: ["医保系统政务公开"]),
        Sector(name: "城市管理", agencies: ["城市管理", "城管", "综合行政执法", "综合执法"], terms: ["城管系统政务公开", "城市管理行政执法工作的透明"]),
    ]

    /// The branches an agency's name tells; empty for governments, towns, and names that tell none.
    static func of(agency: String) -> [Sector] {
        if isGovernment(agency) { return [] }
        let bytes = Array(agency.utf8)
        var found: [Int] = []
        for offset in bytes.indices {
            guard let key = keys.match(bytes, at: offset) else { continue }
            for sector in sectorsOfKey[Int(key.code)] where !found.contains(sector) { found.append(sector) }
        }
        return found.map { all[$0] }
    }

    /// Words in names of agencies, and which branches each tells.
    private static let keyList = Array(Set(all.flatMap(\.agencies))).sorted()
    private static let keys = Lexicon(keyList.enumerated().map { (code: UInt8($0), spellings: [$1]) })
    private static let sectorsOfKey = keyList.map { key in all.indices.filter { all[$0].agencies.contains(key) } }

    /// A government, town, street office or zone: any branch may appear in its report.
    static func isGovernment(_ agency: String) -> Bool {
        let bytes = Array(agency.utf8)
        return bytes.hasAny(governmentEndings, before: bytes.count)
    }
    private static let governmentEndings: [StaticString] = [
        "政府", "镇", "乡", "街道", "街道办事处", "管理委员会", "管委会", "省", "市", "县", "区", "州", "旗", "盟",
    ]

    /// The name begins with a word of its branch: 工业和信息化局.
    static func begins(_ name: String) -> Bool {
        let bytes = Array(name.utf8)
        guard let key = keys.match(bytes, at: 0) else { return false }
        return key.length >= 6
    }
}
