extension ClaimReader {
    /// Whether a clause says that there was none of something: 未收到…, 未发生…, 无….
    ///
    /// 没有 and 无 say much else (没有专人负责依申请公开工作): after them the thing must follow soon, and the clause must not
    /// go on to work, rules or people.
    func saysNone(of thing: Word, _ clause: Clause) -> Bool {
        guard clause.words.has(.nothing), clause.words.has(thing), isThisYear(clause.year) else { return false }
        let bytes = narrative.bytes
        var none: Token?
        for token in narrative.tokens[clause.tokens] {
            if token.word == .nothing, none == nil { none = token }
            guard token.word == thing, let none else { continue }
            let whole = Int(clause.start)..<Int(clause.end)
            if bytes.containsAny(Self.faults, in: whole) { return false }
            if bytes.hasAny(Self.arriving, at: Int(none.start)) { return token.start - none.end <= 120 }
            return token.start - none.end <= 60 && !bytes.containsAny(Self.affairs, in: whole)
        }
        return false
    }

    /// 未收到, 未发生: nothing came.
    private static let arriving: [StaticString] = [
        "未收到", "没有收到", "未接到", "没有接到", "未受理", "未接收", "未发生", "没有发生", "未产生", "未出现", "没有出现", "未因", "未被", "未引发",
    ]
    /// What did not happen is a fault, not the thing itself.
    private static let faults: [StaticString] = ["失误", "不规范", "不及时", "错误", "纠纷", "争议", "异议", "泄"]
    private static let affairs: [StaticString] = [
        "工作人员", "专人", "专职", "制度", "台账", "渠道", "培训", "指南", "目录", "机制", "平台", "经验", "规范", "公开工作", "负责",
    ]

    /// 制发公文50件，其中主动公开30件，依申请公开10件，不予公开10件: how documents are open, not how requests ended.
    func sortsDocuments(_ sentence: Sentence) -> Bool {
        if sentence.words.meets(Self.requestVerbs) { return false }
        return sentence.words.meets(Self.documentWords)
            || narrative.mentions[sentence.mentions].contains { $0.before.has(.proactive) }
    }

    private static let requestVerbs = WordSet([.receive, .answer, .newly, .takenIn, .carriedIn])
    private static let documentWords = WordSet([.documents, .make, .normative])
}
