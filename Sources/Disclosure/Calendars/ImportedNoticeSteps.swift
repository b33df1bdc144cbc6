package import LegalClock

extension Step {
    package static let importNotice = Step("notice.import")
    package static let withdrawNotice = Step("notice.withdraw")
    package static let finishRecomputing = Step("notice.finishRecomputing")
}

extension Permissions {
    static let notices: [Permission] = [
        Permission(.importNotice, "导入放假通知", [.systemAdministrator]),
        Permission(.withdrawNotice, "撤销放假通知", [.systemAdministrator]),
        Permission(.finishRecomputing, "重新推算期限", [.program]),
    ]
}

extension ImportedNotice {
    package func offers(to actor: Actor, on day: CivilDate) -> [StepOffer] {
        let title = "撤销导入"
        do { _ = try Permissions.authority(for: .withdrawNotice, actor) } catch {
            return [StepOffer(.withdrawNotice, title, refusal: error)]
        }
        do { _ = try withdraw(reason: "-", beside: []) } catch {
            return [StepOffer(.withdrawNotice, title, refusal: error)]
        }
        return [StepOffer(.withdrawNotice, title)]
    }
}
