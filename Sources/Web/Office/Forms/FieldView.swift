import Disclosure
import LegalClock

/// One field with its label, its hint, and what is wrong with it.
struct FieldView: HTMLView {
    private let field: FormField
    private let values: FormValues
    private let error: String?
    private let id: String

    /// - Parameter key: where a page has several forms with fields of one name
    init(_ field: FormField, _ values: FormValues, _ refusal: RefusalWords? = nil, key: String = "") {
        self.field = field
        self.values = values
        error = refusal?.fields[field.name]
        id = key.isEmpty ? field.name : "\(key)-\(field.name)"
    }

    func write(to html: inout HTML) {
        switch field.kind {
        case .hidden: html.input(.type("hidden"), .name(field.name), .value(values[field.name]))
        case .choices(let choices): group(choices, &html)
        case .told: told(&html)
        case .view(let view): html.view(view)
        case .files(let kind): files(kind, &html)
        case .within: break
        case .press:
            html.div(class: "field press-field") { html in
                html.button(field.label, class: "button small", .type("submit"), .name(field.name), .value("1"))
                notes(&html)
            }
        default:
            html.div(class: error == nil ? "field" : "field wrong") { html in
                html.label(.for(id)) { label(&$0) }
                control(&html)
                notes(&html)
            }
        }
    }

    private func files(_ kind: FileKind, _ html: inout HTML) {
        var view = FileFieldView(
            FileField(field.name, kind),
            field.label,
            hint: field.hint,
            isOptional: field.isOptional
        )
        view.held = field.held?.of(field.name) ?? []
        view.refused = (field.held?.refused ?? []).filter { $0.field == field.name }
        view.holder = field.held?.holder
        view.error = error ?? ""
        html.view(view)
    }

    private func told(_ html: inout HTML) {
        html.div(class: "field told-field") { html in
            html.p(class: "told-label") { $0.strong(field.label) }
            for line in field.start { html.p(line, class: "lines") }
            notes(&html)
        }
    }

    private func label(_ html: inout HTML) {
        html.text(field.label)
        if field.isOptional { html.span("（可不填）", class: "optional") }
    }

    private func notes(_ html: inout HTML) {
        if let error { html.p(error, class: "field-error", .id("\(id)-error")) }
        if !field.hint.isEmpty { html.p(field.hint, class: "hint", .id("\(id)-hint")) }
        if !field.source.isEmpty { html.p("依据：\(field.source)", class: "hint basis") }
    }

    private var value: String { values[field.name] }

    private var common: [Attribute] {
        var attributes: [Attribute] = [.id(id), .name(field.name)]
        var described: [String] = []
        if error != nil {
            attributes.append(.aria("aria-invalid", "true"))
            described.append("\(id)-error")
        }
        if !field.hint.isEmpty { described.append("\(id)-hint") }
        if !described.isEmpty { attributes.append(.aria("aria-describedby", described.joined(separator: " "))) }
        if !field.isOptional { attributes.append(.aria("aria-required", "true")) }
        return attributes
    }

    private func control(_ html: inout HTML) {
        switch field.kind {
        case .line(let longest):
            html.void("input", "", common + [.type("text"), .value(value), length(longest), complete])
        case .text(let rows):
            html.element("textarea", "", common + [Attribute("rows", String(rows)), Attribute("maxlength", "2000")]) {
                // The parser drops the first line end of a textarea.
                $0.text(value.utf8.first == 0x0A ? "\n" + value : value)
            }
        case .day(let earliest):
            let limit = earliest.map { [Attribute("min", $0.description)] } ?? []
            html.void("input", "", common + [.type("date"), .value(value)] + limit)
        case .number(let range):
            let limits = [
                Attribute("min", String(range.lowerBound)), Attribute("max", String(range.upperBound)),
                Attribute("inputmode", "numeric"),
            ]
            html.void("input", "short", common + [.type("number"), .value(value)] + limits)
        case .password(let autocomplete):
            let complete = Attribute("autocomplete", autocomplete.description)
            html.void("input", "", common + [.type("password"), length(200), complete])
        case .oneTimeCode:
            let code = [Attribute("inputmode", "numeric"), Attribute("autocomplete", "one-time-code"), length(40)]
            html.void("input", "code", common + [.type("text")] + code)
        case .choice(let choices, let none):
            html.element("select", "", common) { html in
                if let none { html.option(none, .value("")) }
                for choice in choices {
                    html.option((choice.value, choice.label), isSelected: choice.value == value)
                }
            }
        case .choices, .hidden, .told, .press, .view, .files, .within: break
        }
    }

    private var complete: Attribute { Attribute("autocomplete", field.autocomplete) }

    private func length(_ longest: Int) -> Attribute { Attribute("maxlength", String(longest)) }

    private func group(_ choices: [FormField.Choice], _ html: inout HTML) {
        let chosen = values.all(field.name)
        html.fieldset(class: error == nil ? "field group" : "field group wrong") { html in
            html.legend { label(&$0) }
            html.div(class: "checks") { html in
                for choice in choices {
                    html.label(class: "check") { html in
                        let box: [Attribute] = [.type("checkbox"), .name(field.name), .value(choice.value)]
                        html.void("input", "", chosen.contains(choice.value) ? box + [.checked] : box)
                        html.span(choice.label)
                    }
                }
            }
            notes(&html)
        }
    }
}
