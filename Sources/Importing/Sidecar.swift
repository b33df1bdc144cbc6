import Foundation

/// What is known of a report beside its text: `NNN.json` next to `NNN.txt`.
///
///     {"agency": "商丘市工业和信息化局", "year": 2021, "region": "河南省商丘市", "aliases": ["商丘市工信局"]}
///
/// Every key may be missing; others are ignored. What it says goes before what the report says of itself.
struct Sidecar: Decodable, Hashable, Sendable {
    var agency: String?
    var year: Int?
    var region: String?
    var aliases: [String]?

    init() {}

    /// Empty where there is none.
    init(beside file: FoundFile) throws(ImportFailure) {
        self.init()
        let sidecar = file.location.sidecar
        guard sidecar != file.location, sidecar.status != nil else { return }
        do throws(ImportFailure) {
            let bytes = try sidecar.read(limit: 1 << 20) { _ in "文件超过 1 MB。" }
            guard let read = try? JSONDecoder().decode(Self.self, from: Data(bytes)) else {
                throw ImportFailure("应当是 {\"agency\": \"机关全称\", \"year\": 2024} 这样的 JSON。")
            }
            self = read
        } catch {
            throw ImportFailure("说明文件 \(RawPath(Array(sidecar.name)).text) 读不了：\(error.sentence)")
        }
    }
}
