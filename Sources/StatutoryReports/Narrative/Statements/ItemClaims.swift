extension ClaimReader {
    /// What a sentence says of table 2: items, documents, decisions, fees, procurement.
    mutating func readItems(_ index: Int) {
        let sentence = narrative.sentences[index]
        readItemChanges(sentence)
        var subject: String?
        for clause in clauses(sentence) {
            if let row = Self.documentRow(clause.words) { subject = row }
            for position in clause.mentions {
                let mention = narrative.mentions[position]
                if mention.unit.isMoney {
                    readMoney(mention, sentence)
                } else if let count = plainCount(mention) {
                    readDecision(mention, count, clause)
                    readProcurement(mention, count)
                    if let subject { readDocuments(mention, count, subject, clause) }
                }
            }
        }
        readDocumentTriple(sentence)
    }

    // MARK: 原有X项，现为Y项

    private static let itemRows: [(Word, String)] = [
        (.license, "5.license"), (.penalty, "6.penalty"), (.coercion, "6.coercion"), (.otherService, "5.otherService"),
    ]

    /// `行政处罚原有13项，现为0项`: 13 items before, −13 this year. Kinds under 其他对外管理服务事项 are added up.
    private mutating func readItemChanges(_ sentence: Sentence) {
        guard sentence.mentions.count >= 2 else { return }
        var row: String?
        var isSplit = false
        var split: (before: [Int], after: [Int], range: Range<Int32>)?
        var had: (count: Int, mention: Mention)?
        for clause in clauses(sentence) {
            if let named = Self.itemRows.last(where: { clause.words.has($0.0) })?.1 {
                row = named
                isSplit = false
            }
            if clause.words.has(.subItem), row == "5.otherService" { isSplit = true }
            for mention in narrative.mentions[clause.mentions] {
                guard let count = mention.count, mention.unit == .xiang || mention.unit == .none else { continue }
                if mention.before.has(.had) { had = (count, mention) }
                guard mention.before.has(.now), let earlier = had, let row else { continue }
                had = nil
                let range = earlier.mention.noun..<mention.end
                guard isSplit else {
                    claimChange(row, earlier.count, count, range)
                    continue
                }
                let sofar = split ?? ([], [], range)
                split = (sofar.before + [earlier.count], sofar.after + [count], sofar.range.lowerBound..<mention.end)
            }
        }
        guard let split else { return }
        let (before, after) = (split.before.reduce(0, +), split.after.reduce(0, +))
        claims.append(
            Claim(subject: .subItems("prevItems"), value: .count(before), range: split.range, parts: split.before)
        )
        claims.append(
            Claim(subject: .subItems("delta"), value: .count(after - before), range: split.range, parts: split.after)
        )
    }

    private mutating func claimChange(_ row: String, _ before: Int, _ after: Int, _ range: Range<Int32>) {
        claims.append(Claim(subject: .item(row, "prevItems"), value: .count(before), range: range))
        claims.append(Claim(subject: .item(row, "delta"), value: .count(after - before), range: range))
    }

    // MARK: Decisions

    /// 行政许可共处理决定62起, 作出行政处罚决定30件; not 公开行政处罚决定30件.
    private mutating func readDecision(_ mention: Mention, _ count: Int, _ clause: Clause) {
        let before = mention.before
        guard before.has(.decision), !before.has(.publish), !before.has(.review), !before.has(.among) else { return }
        let rows = Self.itemRows.prefix(3).filter { before.has($0.0) }
        guard rows.count == 1, [.jian, .qi, .zong, .xiang, .ge, .fen].contains(mention.unit) else { return }
        claim(.item(rows[0].1, "decisions"), mention, count)
    }

    // MARK: Documents

    private static func documentRow(_ words: WordSet) -> String? {
        if words.has(.ruleBook) { return nil }
        if words.has(.normative) { return "1.normative" }
        return words.has(.regulation) && !words.has(.documents) ? "1.regulation" : nil
    }

    /// 规范性文件制定数为0，公开数为0; 制发规范性文件4件，废止1件，现行有效5件.
    private mutating func readDocuments(_ mention: Mention, _ count: Int, _ row: String, _ clause: Clause) {
        let before = mention.before
        guard mention.unit == .jian || mention.unit == .none, mention.depth == 0 else { return }
        guard !before.has(.among), !before.has(.rest), !before.has(.local), !before.has(.handledCase) else { return }
        let isNamed = Self.documentRow(before) == row
        if before.has(.make), !before.has(.publish) {
            claimDocuments(row, ["made", "issued"], mention, count)
        } else if before.has(.repeal) {
            claimDocuments(row, ["repealed"], mention, count)
        } else if before.has(.inForce) {
            claimDocuments(row, ["inForce"], mention, count)
        } else if before.has(.publish), !before.has(.make), !isNamed, mention.unit == .none {
            claimDocuments(row, ["opened"], mention, count)
        }
    }

    private mutating func claimDocuments(_ row: String, _ columns: [String], _ mention: Mention, _ count: Int) {
        for column in columns { claim(.item(row, column), mention, count) }
    }

    /// 制发文件18件，废止文件0件，现行有效文件18件: the three columns of the table in one sentence, whatever the noun.
    private mutating func readDocumentTriple(_ sentence: Sentence) {
        let mentions = narrative.mentions[sentence.mentions].filter { $0.before.has(.documents) && $0.unit == .jian }
        let kinds: [(Word, [String])] = [
            (.make, ["made", "issued"]), (.repeal, ["repealed"]), (.inForce, ["inForce"]),
        ]
        let found = kinds.compactMap { kind in mentions.first { $0.before.has(kind.0) }.map { (kind.1, $0) } }
        guard found.count == 3 else { return }
        for (columns, mention) in found {
            guard let count = mention.count else { return }
            claimDocuments("1.normative", columns, mention, count)
        }
    }

    // MARK: Money

    private mutating func readProcurement(_ mention: Mention, _ count: Int) {
        guard mention.before.has(.procurement), [.bi, .xiang, .ge, .ci, .pi, .jian].contains(mention.unit) else {
            return
        }
        claim(.item("9.procurement", "projects"), mention, count)
    }

    /// 政府集中采购6笔，采购总金额20.66万元; 收取行政事业性费用0元.
    private mutating func readMoney(_ mention: Mention, _ sentence: Sentence) {
        guard !mention.traits.contains(.open), let amount = mention.amount else { return }
        let before = mention.before
        guard !before.meets(WordSet.notThisCount), isThisYear(mention.year) else { return }
        let range = words(of: mention)
        if before.has(.adminFee) {
            claims.append(Claim(subject: .item("8.adminFee", "feeAmount"), value: .amount(amount), range: range))
        } else if sentence.words.has(.procurement),
            narrative.bytes.contains("采购", in: Int(range.lowerBound)..<Int(range.upperBound))
        {
            claims.append(Claim(subject: .item("9.procurement", "amount"), value: .amount(amount), range: range))
        }
    }
}

extension Mention {
    /// The amount in 万元; `nil` when it counts no money or more than an amount can hold.
    var amount: WanYuanAmount? {
        switch unit {
        case .yuan: micros % 10_000 == 0 ? WanYuanAmount(fen: micros / 10_000) : nil
        case .wanYuan: WanYuanAmount(fen: micros)
        case .yiYuan:
            micros.multipliedReportingOverflow(by: 10_000).overflow ? nil : WanYuanAmount(fen: micros * 10_000)
        default: nil
        }
    }
}
