import Foundation
import LegalClock
import TestSupport
import Testing

/// What is wrong with a file is said, all of it, and nothing of it is taken.
struct HolidayNoticeJSONTests {
    private static let sound = String(decoding: HolidayNotice.sample(2027).json, as: UTF8.self)

    private func faults(_ text: String) -> [String] {
        do throws(HolidayNoticeFaults) {
            _ = try HolidayNotice(json: Array(text.utf8))
            return []
        } catch { return error.sentences }
    }

    @Test func aNoticeIsReadAsItWasWritten() throws {
        for notice in [HolidayNotice.sample(2027), .sampleFestival(2027), .sampleTyphoon(2026)] {
            #expect(try HolidayNotice(json: notice.json) == notice)
        }
    }

    @Test(arguments: [
        ("", "第 1 行不是正确的 JSON：应为 JSON 的值。"), ("[]", "通知应为一个 JSON 对象，以 { 开始。"),
        ("{\"year\": 2027.5}", "第 1 行不是正确的 JSON：应为整数。"), ("{\"a\": 1, \"a\": 2}", "第 1 行不是正确的 JSON：“a”出现了两次。"),
        ("{\n\"a\": 1,\n}", "第 3 行不是正确的 JSON：应为带引号的名称。"), ("{} {}", "第 1 行不是正确的 JSON：内容之后还有多余的文字。"),
        ("{\"a\": \"\\ud800\"}", "第 1 行不是正确的 JSON：不成对的代理字符。"), ("{\"a\": 01}", "第 1 行不是正确的 JSON：应为整数。"),
        (String(repeating: "[", count: 40), "第 1 行不是正确的 JSON：嵌套太深。"),
        ("{\"kind\": \"year", "第 1 行不是正确的 JSON：文字没有结束的引号。"),
    ])
    func whatIsNotJSONIsRefused(text: String, sentence: String) {
        #expect(faults(text) == [sentence])
    }

    @Test(arguments: [
        ("\"year\": 2027", "\"year\": \"2027\"", "year 应为整数，如 2027。"),
        ("\"year\": 2027", "\"jahr\": 2027", "不认识的名称“jahr”。"),
        ("\"kind\": \"year\"", "\"kind\": \"monat\"", "kind 应为 year、amendment 或者 region，实为“monat”。"),
        ("\"kind\": \"year\"", "\"kind\": \"year\", \"region\": \"海南省\"", "只有 kind 为 region 的通知有 region。"),
        ("\"2026-11-05\"", "\"2026-11-31\"", "published 应为日期，如 2027-01-01，实为“2026-11-31”。"),
        ("\"day\": \"2027-01-01\"", "\"day\": \"2027-01-32\"", "daysOff 第 2 项的 day 应为日期，如 2027-01-01，实为“2027-01-32”。"),
        (
            "\"holiday\": \"清明节\"", "\"name\": \"清明节\"",
            "daysOff 第 7 项应如 {\"day\": \"2027-01-01\", \"holiday\": \"元旦\"}。"
        ),
        ("2027-01-01", "2027-01-02", "2027年1月1日（元旦）是法定节假日，通知没有放假。"),
        ("makeUpWorkdays", "makeupWorkdays", "缺少 makeUpWorkdays；没有时写 []。"),
    ])
    func whatIsWrongIsSaid(old: String, new: String, sentence: String) throws {
        let range = try #require(Self.sound.range(of: old))
        let text = Self.sound.replacingCharacters(in: range, with: new)
        #expect(faults(text).contains(sentence), "\(faults(text))")
    }

    @Test func aLargeFileIsNotRead() {
        #expect(faults(String(repeating: " ", count: 70_000)) == ["文件太大：70000 字节，最多 65536 字节。"])
    }

    /// Cut anywhere, or with any byte changed, it is refused or reads as some notice: it never ends the process.
    @Test func brokenFilesAreWithstood() {
        var random = SeededGenerator(seed: 4)
        let bytes = HolidayNotice.sample(2027).json
        var read = 0
        for _ in 0..<2_000 {
            var broken = Array(bytes.prefix(Int.random(in: 0...bytes.count, using: &random)))
            for index in broken.indices where Int.random(in: 0..<400, using: &random) == 0 {
                broken[index] = UInt8.random(in: 0...255, using: &random)
            }
            if let notice = try? HolidayNotice(json: broken) {
                read += 1
                if !notice.faults.isEmpty { Issue.record("a faulty notice was read") }
            }
        }
        #expect(read < 200)
    }
}
