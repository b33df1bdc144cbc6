/// A pattern for `LIKE $1 ESCAPE '\'` that finds the text anywhere, its own wildcards taken literally.
///
///     likePattern(containing: "100%")   // "%100\%%"
package func likePattern(containing text: String) -> String {
    var pattern = "%"
    for scalar in text.unicodeScalars {
        if scalar == "%" || scalar == "_" || scalar == "\\" { pattern.unicodeScalars.append("\\") }
        pattern.unicodeScalars.append(scalar)
    }
    return pattern + "%"
}
