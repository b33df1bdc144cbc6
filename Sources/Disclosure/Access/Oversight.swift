/// 主管部门 may look into the work of the agencies below, as far as its duty goes (R 3 ¶3: it advances, guides,
/// coordinates and supervises; R 47: it orders what is late to be put right; R 49, 50: reports come to it).
package enum Oversight {
    /// Kinds of things one agency keeps.
    package enum Matter: String, CaseIterable, Hashable, Sendable {
        /// What the public sees too.
        case published
        /// Number, state and due days of requests and of what is to be published.
        case deadlines
        /// Counts and figures of registers.
        case figures
        case annualReports
        /// Names, ways to reach and words of applicants.
        case applicants
        /// Drafts, opinions and internal notes.
        case drafts
        case accounts
        case audit
        case settings

        package var name: String {
            switch self {
            case .published: "已公开的信息"
            case .deadlines: "办理状态和期限"
            case .figures: "统计数字"
            case .annualReports: "年度报告"
            case .applicants: "申请人的信息"
            case .drafts: "草稿和内部意见"
            case .accounts: "账号"
            case .audit: "审计日志"
            case .settings: "机关设置"
            }
        }
    }

    package struct Answer: Hashable, Sendable {
        package var isAllowed: Bool
        /// A Chinese sentence: why, or why not.
        package var reason: String
    }

    /// May the actor look at this of that agency?
    package static func of(
        _ matter: Matter,
        at agency: AgencyCode,
        by actor: Actor,
        in tree: AgencyTree
    ) -> Answer {
        if matter == .published { return Answer(isAllowed: true, reason: "已经公开。") }
        if agency == actor.agency { return own(matter, actor) }
        guard tree.isAbove(actor.agency, agency) else {
            return Answer(isAllowed: false, reason: "只能查看本机关和下级机关的情况。")
        }
        return below(matter, actor)
    }

    private static func own(_ matter: Matter, _ actor: Actor) -> Answer {
        let step: Step =
            switch matter {
            case .published, .deadlines, .figures, .annualReports, .applicants, .drafts: .readBusiness
            case .accounts: .listAccounts
            case .audit: .readAudit
            case .settings: .readSettings
            }
        return Permissions.mayTake(step, actor)
            ? Answer(isAllowed: true, reason: "本机关的\(matter.name)。")
            : Answer(isAllowed: false, reason: "您的角色不能查看\(matter.name)。")
    }

    private static func below(_ matter: Matter, _ actor: Actor) -> Answer {
        switch matter {
        case .published, .settings: return Answer(isAllowed: true, reason: "机关对外公布的内容。")
        case .deadlines, .figures, .annualReports:
            guard Permissions.mayTake(.overseeAgencies, actor) else {
                return Answer(isAllowed: false, reason: "查看下级机关的\(matter.name)，需要主管部门的角色。")
            }
            return Answer(isAllowed: true, reason: "主管部门负责推进、指导、协调、监督（《条例》第三条、第四十七条）。")
        case .accounts:
            // One office often runs the system for all agencies below it.
            guard Permissions.mayTake(.listAccounts, actor) else {
                return Answer(isAllowed: false, reason: "您的角色不能查看账号。")
            }
            return Answer(isAllowed: true, reason: "上级机关的管理员可以管理下级机关的账号。")
        case .audit:
            guard Permissions.mayTake(.readAudit, actor) else {
                return Answer(isAllowed: false, reason: "您的角色不能查看审计日志。")
            }
            return Answer(isAllowed: true, reason: "上级机关的审计管理员可以查看下级机关的审计日志。")
        case .applicants: return Answer(isAllowed: false, reason: "申请人的信息只由受理的机关保存和使用。")
        case .drafts: return Answer(isAllowed: false, reason: "草稿和内部意见是下级机关的内部事务。")
        }
    }
}
