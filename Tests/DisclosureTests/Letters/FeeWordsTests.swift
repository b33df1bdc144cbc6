import Disclosure
import Foundation
import Testing

struct FeeWordsTests {
    /// The lines of the brackets add up to what the fee is, whatever the quantity.
    @Test func theBracketsAddUpToTheFee() throws {
        for pages in Array(1...450) + [9_999, 100_000] {
            let lines = FeeWords.lines(.perPage, quantity: pages)
            let sum = lines.dropLast().reduce(0) { sum, line in
                guard let equals = line.range(of: "＝"), let yuan = line.range(of: "元", options: .backwards) else {
                    return sum
                }
                return sum + (Int(line[equals.upperBound..<yuan.lowerBound]) ?? 0)
            }
            #expect(sum * 100 == Fee.perPage(pages: pages), "\(pages)")
            #expect(lines.last == "共\(pages)页，合计\(Fee.chinese(fen: Fee.perPage(pages: pages)))")
        }
    }

    /// The bracket that is named has the ordinal in it, and one price.
    @Test func theBracketOfARequestHasOnePrice() {
        for ordinal in 1...200 {
            let lines = FeeWords.lines(.perRequest, quantity: ordinal)
            #expect(lines.last == "本件为第\(ordinal)件，合计\(Fee.chinese(fen: Fee.perRequest(ordinal: ordinal)))")
        }
        #expect(FeeWords.lines(.perRequest, quantity: 45)[0] == "同一申请人一个自然月内第41至50件，每件300元")
    }
}
