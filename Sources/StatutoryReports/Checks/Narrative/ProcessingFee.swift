extension Check {
    /// N-FEE-CH6: from 2021 chapter six tells the 信息处理费: notices, amounts, or that there were none. A bare 无 does not.
    static let processingFeeTold = Check(
        "N-FEE-CH6",
        .error,
        rule: "第六章写明政府信息公开信息处理费的收取情况；没有收取的也要写明。",
        source: "国办函〔2020〕109号；国办公开办函〔2021〕30号 年度报告格式第六章",
        formats: ["gk2021"],
        example: "第六章只写“无”"
    ) { checked, log in
        let id = "N-FEE-CH6"
        let narrative = checked.narrative
        guard let chapter = checked.report.chapters.last(where: { $0.id == "C6" }) else {
            return log.cannotDecide(id, because: "没有第六章")
        }
        let paragraphs = narrative.prose.paragraphs.filter { $0.chapter == 6 }
        let isTold = paragraphs.contains { narrative.bytes.containsAny(feeWords, in: Int($0.start)..<Int($0.end)) }
        guard !isTold else { return log.passed(id) }
        let text = paragraphs.dropFirst().map { narrative.string(Int($0.start)..<Int($0.end)) }.joined()
        let words = text.count <= 20 ? "第六章只写“\(text)”，" : ""
        let piece = checked.report.content.pieces[chapter.pieces.lowerBound]
        log.found(
            Finding(
                id: id,
                severity: .error,
                message: (text.isEmpty ? "第六章没有内容，" : words) + "没有写信息处理费的收取情况（没有收取也要写明）",
                place: chapter.place,
                sourceRange: piece.start..<piece.end
            )
        )
    }
    private static let feeWords: [StaticString] = ["处理费", "收费", "费用", "收取"]

    /// N-FEE-T2: 信息处理费 is an 行政事业性收费, so what was collected is at most the amount of table 2; a stated 行政事业性收费 is
    /// that amount.
    static let processingFeeInTable = Check(
        "N-FEE-T2",
        .warning,
        rule: "实际收取的信息处理费（元）不超过表二行政事业性收费金额（万元）；正文所写行政事业性收费与表二一致。",
        source: "国办函〔2020〕109号（信息处理费属行政事业性收费）",
        formats: ["gk2021"],
        example: "收取信息处理费 380 元，表二行政事业性收费为 0"
    ) { checked, log in
        let id = "N-FEE-T2"
        var stated = CheckLog()
        statedFee.body(checked, &stated)
        for finding in stated.findings { log.found(finding) }
        guard let collected = checked.collectedFee else {
            if let reason = stated.undecided.first?.reason { log.cannotDecide(id, because: reason) }
            if !stated.passed.isEmpty { log.passed(id) }
            return
        }
        let cell = CellID.t2("8.adminFee", "feeAmount")
        guard let fee = checked.certainSum([cell]) else {
            return log.cannotDecide(id, because: "表二“行政事业性收费”没有可确定的数")
        }
        guard collected.amount.fen > Int64(fee) else {
            if stated.findings.isEmpty { log.passed(id) }
            return
        }
        log.found(
            checked.finding(
                id,
                .warning,
                at: collected.range,
                cells: [cell],
                "文中收取信息处理费 \(collected.amount) 万元，表二“行政事业性收费”为 \(WanYuanAmount(fen: Int64(fee))) 万元，后者应包括前者",
                expected: "不少于 \(collected.amount)",
                found: WanYuanAmount(fen: Int64(fee)).description
            )
        )
    }

    private static let statedFee = Check(
        statedBy: "N-FEE-T2",
        .warning,
        rule: "",
        source: "",
        formats: ["gk2021"],
        example: "",
        unstated: "文中没有写信息处理费、行政事业性收费的金额"
    )
}

extension CheckedReport {
    /// The 信息处理费 actually collected: `收取信息处理费2950元`; the amount of notices, and parts after 其中, are not it.
    fileprivate var collectedFee: (amount: WanYuanAmount, range: Range<Int32>)? {
        for sentence in narrative.sentences where sentence.words.has(.processingFee) {
            for mention in narrative.mentions[sentence.mentions] where mention.unit.isMoney {
                guard !mention.traits.contains(.open), !mention.before.has(.feeNotice), !mention.before.has(.among)
                else { continue }
                guard mention.before.has(.processingFee) || mention.before.has(.collect) else { continue }
                let words = Int(mention.noun)..<Int(mention.start)
                if narrative.bytes.containsAny(["应收", "减免", "标准", "每"], in: words) { continue }
                guard let amount = mention.amount else { continue }
                return (amount, min(mention.noun, mention.start)..<mention.end)
            }
        }
        return nil
    }
}
