extension String {
    /// What somebody typed, as part of a longer sentence: `是商业秘密。` without its full stop.
    package var withoutFullStop: String { hasSuffix("。") ? String(dropLast()) : self }
}
