extension HTML {
    /// A list of choices with its label: the first one says that nothing is chosen.
    ///
    ///     html.choice("年度", "year", [("2023", "2023 年")], "2023")
    mutating func choice(
        _ label: String,
        _ name: String,
        _ choices: [(value: String, label: String)],
        _ current: String?,
        none: String? = "不限"
    ) {
        self.label(class: "field") { html in
            html.span(label)
            html.select(.name(name)) { html in
                if let none { html.option(none, .value("")) }
                for choice in choices { html.option(choice, isSelected: choice.value == current) }
            }
        }
    }

    /// An entry of a list of choices.
    mutating func option(_ choice: (value: String, label: String), isSelected: Bool) {
        if isSelected {
            option(choice.label, .value(choice.value), .selected)
        } else {
            option(choice.label, .value(choice.value))
        }
    }
}
