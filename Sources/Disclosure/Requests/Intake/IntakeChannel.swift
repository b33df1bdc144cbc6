/// 提交方式: the lawful ways in which a request comes (L-29a, L-31a … L-31e).
package enum IntakeChannel: String, CaseIterable, Hashable, Sendable {
    case inPerson
    /// Where writing is truly hard; the office writes it down (R 29 ¶1).
    case oral
    /// Mail that is signed for: EMS, 挂号.
    case signedMail
    case ordinaryMail
    case online
    /// The fax of the office itself.
    case fax
    /// A letter to another unit of the agency, which passes it on to the office (L-31e).
    case misdirectedMail

    package var name: String {
        switch self {
        case .inPerson: "当面提交"
        case .oral: "当面口头提出"
        case .signedMail: "邮寄（签收）"
        case .ordinaryMail: "平常信函"
        case .online: "互联网渠道"
        case .fax: "传真"
        case .misdirectedMail: "寄往本机关其他机构的信件"
        }
    }

    /// Which rule fixes the receipt day.
    package var rule: String {
        switch self {
        case .inPerson, .oral: "L-31a"
        case .signedMail: "L-31b"
        case .ordinaryMail: "L-31c"
        case .online, .fax: "L-31d"
        case .misdirectedMail: "L-31e"
        }
    }

    /// What the applicant and the letters read of that rule.
    package var receiptBasis: String {
        switch self {
        case .inPerson, .oral: "当面提交，以提交之日为收到申请之日（条例第三十一条第一项）"
        case .signedMail: "邮寄且需签收，以本机关签收之日为收到申请之日（条例第三十一条第二项）"
        case .ordinaryMail: "平常信函，以与申请人确认之日为收到申请之日（条例第三十一条第二项）"
        case .online: "互联网渠道提交，以双方确认之日为收到申请之日（条例第三十一条第三项）"
        case .fax: "传真提交，以双方确认之日为收到申请之日（条例第三十一条第三项）"
        case .misdirectedMail: "信件未寄公开工作机构，以工作机构实际收到并与申请人联系确认之日为收到申请之日"
        }
    }

    /// The day is fixed by speaking with the applicant.
    package var needsConfirmation: Bool {
        switch self {
        case .ordinaryMail, .online, .fax, .misdirectedMail: true
        case .inPerson, .oral, .signedMail: false
        }
    }
}
