/// 未送达的通知: a message that could not be delivered, as its acts leave it. It tells the system administrator, in the office
/// only.
package struct UndeliveredMessage: Subject, Hashable {
    package static let kind = SubjectKind(rawValue: "undelivered")
    package static let title = "未送达的通知"

    package let id: SubjectID
    package private(set) var failures = 0

    package init(id: SubjectID) { self.id = id }

    package static func subject(_ delivery: Delivery) -> SubjectID {
        // One that was tried again and given up again is another.
        SubjectID(kind, "\(delivery.id.rawValue)-\(String(delivery.madeAt.milliseconds, radix: 36))")
    }

    package mutating func apply(_ act: Recorded<UndeliveredMessageAct>) {
        switch act.content {
        case .givenUp(_, _, let failures, _): self.failures = failures
        }
    }

    package var desk: DeskEntry? { nil }

    package func notices(of act: Recorded<UndeliveredMessageAct>) -> [Notice] {
        switch act.content {
        case .givenUp(_, let kind, let failures, let reason):
            [
                Notice(
                    to: .role(.systemAdministrator),
                    "有一条通知没有送达（\(kind.name)，共试 \(failures) 次：\(reason)）。排除故障后可在“单位设置”的“收通知的地址”里重新发送。"
                )
            ]
        }
    }
}

package enum UndeliveredMessageAct: ActContent {
    case givenUp(DeliveryID, MessageChannel.Kind, failures: Int, reason: String)

    package static let version = 1

    package var name: String { "givenUp" }

    package var fields: ActFields {
        switch self {
        case .givenUp(let delivery, let kind, let failures, let reason):
            ActFields([
                "delivery": .text(delivery.rawValue), "kind": .text(kind.rawValue),
                "failures": .number(Int64(failures)),
                "reason": .text(reason),
            ])
        }
    }

    package init(name: String, version: Int, fields: ActFields) throws(ActFault) {
        guard name == "givenUp", version == 1, let kind = MessageChannel.Kind(rawValue: try fields.text("kind")) else {
            throw .unknown(name, version: version)
        }
        self = .givenUp(
            DeliveryID(rawValue: try fields.text("delivery")),
            kind,
            failures: try fields.number("failures"),
            reason: try fields.text("reason")
        )
    }

    package var sentence: ActSentence {
        switch self {
        case .givenUp(_, let kind, let failures, let reason): "\(kind.name)试发 \(failures) 次没有送达：\(reason)"
        }
    }
}

extension Step {
    package static let giveUpMessage = Step("message.giveUp")
}

extension Permissions {
    static let messages: [Permission] = [
        Permission(.configureMessages, "设置收通知的电子邮件和网络回调", [.systemAdministrator]),
        Permission(.giveUpMessage, "登记没有送达的通知", [.program]),
    ]
}
