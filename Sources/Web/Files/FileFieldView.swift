import Disclosure

/// A field for files, with what is kept already, what was not taken, and what may be sent.
///
///     form.view(FileFieldView(field, "申请材料", held: form.held, refused: form.refused, holder: form.holder))
///
/// The form around it is `multipart/form-data`, and its hidden fields stand first.
struct FileFieldView: HTMLView {
    let field: FileField
    let label: String
    var hint = ""
    var isOptional = true
    var held: [HeldFile] = []
    var refused: [RefusedFile] = []
    /// What is wrong beside the files themselves.
    var error = ""
    /// Who the files of before belong to; `nil` for a form that is shown for the first time.
    var holder: FileHolder?

    init(_ field: FileField, _ label: String, hint: String = "", isOptional: Bool = true) {
        self.field = field
        self.label = label
        self.hint = hint
        self.isOptional = isOptional
    }

    /// With what came of the form when it was sent.
    init(
        _ field: FileField,
        _ label: String,
        hint: String = "",
        isOptional: Bool = true,
        after form: FileForm?,
        error: String = ""
    ) {
        self.init(field, label, hint: hint, isOptional: isOptional)
        held = (form?.held ?? []).filter { $0.field == field.name }
        refused = (form?.refused ?? []).filter { $0.field == field.name }
        holder = form?.holder
        self.error = error
    }

    private var isWrong: Bool { !refused.isEmpty || !error.isEmpty }

    func write(to html: inout HTML) {
        html.div(class: isWrong ? "field file-field wrong" : "field file-field") { html in
            html.label(.for(field.name)) { html in
                html.text(label)
                if isOptional { html.span("（可不填）", class: "optional") }
            }
            if !held.isEmpty { kept(&html) }
            html.void("input", "", attributes)
            if isWrong { errors(&html) }
            html.p(rules, class: "hint", .id("\(field.name)-hint"))
        }
    }

    private var attributes: [Attribute] {
        var attributes: [Attribute] = [
            .type("file"), .id(field.name), .name(field.name), Attribute("accept", field.kind.accept),
            Attribute("data-largest", String(field.kind.largest)),
            Attribute("data-most", String(field.kind.mostPerSubject)),
        ]
        if field.kind.mostPerSubject > 1 { attributes.append(Attribute("multiple", nil)) }
        if isWrong { attributes.append(.aria("aria-invalid", "true")) }
        let described = isWrong ? "\(field.name)-error \(field.name)-hint" : "\(field.name)-hint"
        return attributes + [.aria("aria-describedby", described)]
    }

    /// Kept files: each with a box that leaves it out.
    private func kept(_ html: inout HTML) {
        guard let holder else { return }
        html.ul(class: "kept-files", .label("已收到的文件")) { html in
            for held in held {
                html.li { html in
                    html.input(.type("hidden"), .name(field.keptName), .value(holder.name(held)))
                    html.span(held.file.name.text, class: "file-name")
                    html.span("已收到，\(fileSize(held.file.size))", class: "file-size")
                    html.label(class: "check") { html in
                        html.input(.type("checkbox"), .name(field.dropName), .value(held.file.id.rawValue))
                        html.span("不要这个文件")
                    }
                }
            }
        }
    }

    private func errors(_ html: inout HTML) {
        html.div(.id("\(field.name)-error")) { html in
            if !error.isEmpty { html.p(error, class: "field-error") }
            for file in refused { html.p(file.sentence, class: "field-error") }
        }
    }

    private var rules: String {
        let kind = field.kind
        let most = kind.mostPerSubject > 1 ? "最多 \(kind.mostPerSubject) 个，每个" : ""
        return "\(hint)\(most)不超过 \(fileSize(kind.largest))：\(kind.typeWords)。"
    }
}
