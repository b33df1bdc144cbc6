/// One field of the form with its label, what is wrong with it, and its hint.
struct AskingField: HTMLView {
    enum Kind: Sendable {
        case line(autocomplete: StaticString, mode: StaticString)
        case text(rows: Int)
    }

    let id: String
    let name: String
    let label: String
    let value: String
    var kind = Kind.line(autocomplete: "off", mode: "text")
    var hint = ""
    var isOptional = false
    var longest = 100
    /// Never written into a draft.
    var isPrivate = false
    let mistake: String?

    func write(to html: inout HTML) {
        html.div(class: mistake == nil ? "field" : "field wrong") { html in
            html.label(.for(id)) { html in
                html.text(label)
                if isOptional { html.span("（可不填）", class: "optional") }
            }
            if !hint.isEmpty { html.p(hint, class: "hint", .id("\(id)-hint")) }
            control(&html)
            if let mistake { html.p(mistake, class: "field-error", .id("\(id)-error")) }
        }
    }

    private var attributes: [Attribute] {
        var attributes: [Attribute] = [.id(id), .name(name), Attribute("maxlength", String(longest))]
        var described: [String] = hint.isEmpty ? [] : ["\(id)-hint"]
        if mistake != nil {
            attributes.append(.aria("aria-invalid", "true"))
            described.append("\(id)-error")
        }
        if !described.isEmpty { attributes.append(.aria("aria-describedby", described.joined(separator: " "))) }
        if !isOptional { attributes.append(.aria("aria-required", "true")) }
        if isPrivate { attributes.append(Attribute("data-private", nil)) }
        return attributes
    }

    private func control(_ html: inout HTML) {
        switch kind {
        case .line(let autocomplete, let mode):
            let more: [Attribute] = [
                .type("text"), .value(value), Attribute("autocomplete", autocomplete.description),
                Attribute("inputmode", mode.description),
            ]
            html.void("input", "", attributes + more)
        case .text(let rows):
            html.element("textarea", "", attributes + [Attribute("rows", String(rows))]) {
                // The parser drops the first line end of a textarea.
                $0.text(value.utf8.first == 0x0A ? "\n" + value : value)
            }
        }
    }
}

/// One of several, each with its word; none is chosen for anybody.
struct AskingChoice: HTMLView {
    let name: String
    let label: String
    let choices: [(value: String, label: String)]
    let chosen: String?
    var hint = ""
    /// Said before the choice of that value: what the ones from there on have in common.
    var heads: [String: String] = [:]
    let mistake: String?

    func write(to html: inout HTML) {
        let isWrong = mistake != nil
        var attributes: [Attribute] = [.id(name), .tabindex(-1)]
        let described = (hint.isEmpty ? [] : ["\(name)-hint"]) + (isWrong ? ["\(name)-error"] : [])
        if !described.isEmpty { attributes.append(.aria("aria-describedby", described.joined(separator: " "))) }
        html.element("fieldset", isWrong ? "field group wrong" : "field group", attributes) { html in
            html.legend(label)
            if !hint.isEmpty { html.p(hint, class: "hint", .id("\(name)-hint")) }
            html.div(class: "choices") { html in
                for choice in choices {
                    if let head = heads[choice.value] { html.p(head, class: "choice-head") }
                    html.label(class: "check") { html in
                        let box: [Attribute] = [.type("radio"), .name(name), .value(choice.value)]
                        html.void("input", "", choice.value == chosen ? box + [.checked] : box)
                        html.span(choice.label)
                    }
                }
            }
            if let mistake { html.p(mistake, class: "field-error", .id("\(name)-error")) }
        }
    }
}

extension [AskingMistake] {
    func at(_ field: String) -> String? { first { $0.field == field }?.sentence }
}
