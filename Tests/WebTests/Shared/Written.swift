@testable import Web

/// What a view prints.
func written(_ view: some HTMLView) -> String {
    var html = HTML()
    html.view(view)
    return String(decoding: html.bytes, as: UTF8.self)
}

/// The same with a line for each tag, so that the difference of two golden files can be read.
func readable(_ view: some HTMLView) -> String { written(view).replacing("><", with: ">\n<") + "\n" }
