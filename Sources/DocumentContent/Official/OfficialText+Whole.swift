extension OfficialText {
    /// A part of a line that may be broken, or must not be.
    package struct Part: Hashable, Sendable {
        package let text: String
        /// 电话号码、编号: figures with hyphens between them.
        package let isWhole: Bool
    }

    /// The parts of a line; figures with hyphens between them stay on one line: `0000-8888000`, `2026-0031`.
    ///
    ///     OfficialText.parts("电话0000-8888000转1")
    ///     // ["电话", whole "0000-8888000", "转1"]
    ///
    /// What is longer than ``longestWhole`` may be broken: it would not fit into a cell.
    package static func parts(_ line: String) -> [Part] {
        var parts: [Part] = []
        var broken = ""
        var number = ""
        func end() {
            guard !number.isEmpty else { return }
            if isWhole(number) {
                if !broken.isEmpty { parts.append(Part(text: broken, isWhole: false)) }
                parts.append(Part(text: number, isWhole: true))
                broken = ""
            } else {
                broken += number
            }
            number = ""
        }
        for scalar in line.unicodeScalars {
            if scalar == "-" || ("0"..."9").contains(scalar) {
                number.unicodeScalars.append(scalar)
            } else {
                end()
                broken.unicodeScalars.append(scalar)
            }
        }
        end()
        if !broken.isEmpty { parts.append(Part(text: broken, isWhole: false)) }
        return parts
    }

    package static let longestWhole = 24

    /// A hyphen with a figure on either side.
    private static func isWhole(_ text: String) -> Bool {
        guard text.utf8.count <= longestWhole, text.utf8.first != 0x2D, text.utf8.last != 0x2D else { return false }
        return text.utf8.contains(0x2D)
    }
}
