import Disclosure
import HTTPTypes
import Hummingbird

/// The agency and those below it.
///
///     GET  /office/agencies
///     POST /office/agencies      name=…&superior=…: establishes one
struct AgencyPages: Sendable {
    let office: Office

    func add(to router: Router<BasicRequestContext>, _ gate: OfficeGate) {
        router.get("office/agencies", use: gate.page { visit in .page(try await page(visit)) })
        router.post("office/agencies", use: gate.form { try await establish($0, $1) })
    }

    private func page(
        _ visit: OfficeVisit,
        values: FormValues? = nil,
        refusal: (any Refusal)? = nil
    ) async throws -> OfficePage {
        try Sight.require(.agencies, visit.actor)
        let tree = try await office.agencies.tree()
        let view = AgencyTreeView(
            branch: tree.branch(of: visit.agency).map { (agency: $0.agency, depth: $0.depth) },
            established: try await office.agencies.established(),
            visit: visit,
            values: values ?? FormValues(["superior": [visit.agency.rawValue]]),
            refusal: refusal.map { RefusalWords($0) }
        )
        return OfficePage("下级单位", .agencies, status: refusal?.status ?? .ok, view: view)
    }

    private func establish(_ visit: OfficeVisit, _ body: Query) async throws -> OfficeAnswer {
        let values = FormValues(["name": [body["name"]], "superior": [body["superior"]]])
        do {
            let superior = AgencyCode(rawValue: values["superior"])
            _ = try await office.agencies.establish(values["name"], under: superior, by: visit.actor)
            return .on("/office/agencies")
        } catch let refusal as any Refusal where !refusal.isForbidden {
            return .page(try await page(visit, values: values, refusal: refusal))
        }
    }
}

/// The tree, each agency after its superior.
struct AgencyTreeView: HTMLView {
    private struct Row: Sendable {
        let name: String
        let depth: Int
        let isEstablished: Bool
    }

    private let rows: [Row]
    private let form: OfficeForm?

    init(
        branch: [(agency: Agency, depth: Int)],
        established: Set<AgencyCode>,
        visit: OfficeVisit,
        values: FormValues,
        refusal: RefusalWords?
    ) {
        rows = branch.map {
            Row(name: $0.agency.name, depth: $0.depth, isEstablished: established.contains($0.agency.code))
        }
        let choices = branch.map { FormField.Choice(value: $0.agency.code.rawValue, label: $0.agency.name) }
        form =
            Permissions.mayTake(.establishAgency, visit.actor)
            ? OfficeForm(
                action: "/office/agencies",
                token: visit.token,
                fields: [
                    FormField("name", "机关全称", .line(longest: 100), hint: "已有报告的机关，请写与报告相同的名称。"),
                    FormField("superior", "上级机关", .choice(choices, none: nil)),
                ],
                values: values,
                refusal: refusal,
                button: "设立"
            ) : nil
    }

    func write(to html: inout HTML) {
        html.h1("下级单位")
        html.p("本机关和它的下级。上级机关的主管部门只能查看法律允许查看的内容。", class: "lead")
        if rows.count <= 1 {
            html.div(class: "empty") { html in
                html.h2("还没有下级单位")
                html.p(form == nil ? "由系统管理员设立。" : "设立之后，各单位有自己的账号、设置和办理记录。")
            }
        } else {
            html.ul(class: "desk-rows tree") { html in
                for row in rows {
                    html.li(class: "depth-\(min(row.depth, 5))") { html in
                        html.span(row.name)
                        html.text(" ")
                        html.span(
                            row.isEstablished ? "已启用办公" : "只有报告",
                            class: row.isEstablished ? "tag sound" : "tag"
                        )
                    }
                }
            }
        }
        if let form {
            html.section { html in
                html.h2("设立下级单位")
                html.view(form)
            }
        }
    }
}
