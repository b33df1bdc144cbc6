extension Check {
    /// N-REQ-NEW: the requests received, as chapter one tells them, are the 总计 of row 一 of table 3.
    ///
    /// `收办`, or a total with its carried-over part beside it, is rows 一 and 二 together. A bare `受理121件` that is
    /// rows 一 and 二 together is accepted: many reports count so without saying it.
    static let requestsReceived = Check(
        statedBy: "N-REQ-NEW",
        .error,
        rule: "正文所写收到申请的件数，等于表三“一、本年新收政府信息公开申请数量”的总计。",
        source: "《政府信息公开条例》第五十条第（二）项；年度报告格式表三",
        example: "文中写“共受理政府信息公开申请2件”，表三本年新收总计为 3",
        unstated: "文中没有写收到申请的件数",
        accepts: { claim, checked in
            switch claim.subject {
            case .received:
                return claim.value.count == checked.certainSum([.t3("1", .sum), .t3("2", .sum)])
            case .handled:
                return claim.value.count == checked.certainSum([.t3("1", .sum)])
            case .applicants(let isPerson, let withCarried):
                // Without or with what was carried over.
                let other = Subject.applicants(isPerson: isPerson, withCarried: !withCarried)
                return claim.value.count == checked.certainSum(other.cells(in: checked.report.format))
            default: return false
            }
        }
    )
}
