import LegalClock

extension ReviewAct {
    package var sentence: ActSentence {
        switch self {
        case .opened(let notice, let answerDue, _):
            """
            登记\(notice.group.name)案件：\(notice.matter.text)，\(notice.authority)\
            \(notice.caseNumber.isEmpty ? "" : "，\(notice.caseNumber)")，\(notice.receivedOn.chinese)收到，\
            应于\(answerDue)前\(notice.kind.answer)
            """
        case .amended(let amendment, let answerDue, _):
            """
            更新案件情况：\(amendment.procedure.name)\(amendment.caseNumber.isEmpty ? "" : "，\(amendment.caseNumber)")\
            \(amendment.acceptedOn.map { "，\($0.chinese)受理" } ?? "")，答复期限\(answerDue)
            """
        case .assigned(let handler): "交 \(handler) 办理"
        case .answered(let day, let documents): "\(day.chinese)提交答复材料：\(documents.joined(separator: "、"))"
        case .documented(let day, let title): "\(day.chinese)：\(title)"
        case .extended(let day, let due): "\(day.chinese)审理期限延长\(due.map { "至\($0)" } ?? "")"
        case .suspended(let day, let reason): "\(day.chinese)中止审理：\(reason)"
        case .resumed(let day, let due): "\(day.chinese)恢复审理\(due.map { "，审理期限\($0)" } ?? "")"
        case .concluded(let conclusion, _):
            """
            \(conclusion.on.chinese)收到\(conclusion.document)：\(conclusion.result.column.name)\
            \(conclusion.answersAnew ? "，责令重新答复" : "")\(conclusion.workingDays.map { "（\($0)个工作日内）" } ?? "")
            """
        case .appealed(let appeal):
            """
            \(appeal.byAgency ? "本机关" : "对方当事人")于\(appeal.on.chinese)上诉至\(appeal.court)\
            \(appeal.caseNumber.isEmpty ? "" : "，\(appeal.caseNumber)")
            """
        case .obeyed(let day, let text): "\(day.chinese)履行完毕：\(text)"
        case .opinionReceived(let day, let document, let due): "\(day.chinese)收到\(document)，应于\(due)前书面回复"
        case .opinionAnswered(let day, let document): "\(day.chinese)回复\(document)"
        case .dueMoved(_, let old, let new, let notice): "依据\(notice)，期限由\(old)改为\(new)"
        case .noted(let text): "记：\(text)"
        case .filed(let papers): "归入\(papers.kind.name)：\(papers.files.count) 份电子件"
        }
    }
}

extension ReviewKind {
    /// What the agency owes.
    package var answer: String { self == .reconsideration ? "提出书面答复" : "提交证据和答辩状" }
}
