import Foundation
import StatutoryReports
import Testing

struct CatalogueJSONTests {
    @Test(arguments: Check.all.indices)
    func everyCheckIsOneObjectOnOneLine(index: Int) throws {
        let check = Check.all[index]
        var bytes: [UInt8] = []
        CatalogueJSON.write(check, to: &bytes)
        let json = try JSONSerialization.jsonObject(with: Data(bytes))
        let object = try #require(json as? [String: Any])
        #expect(object["id"] as? String == check.id)
        #expect(object["severity"] as? String == check.severity.rawValue)
        #expect(object["rule"] as? String == check.rule)
        #expect(object["source"] as? String == check.source)
        #expect(object["formats"] as? [String] == check.formats)
        #expect(object["example"] as? String == check.example)
        #expect(!bytes.contains(0x0A))
    }
}
