extension String {
    /// With plain spaces for those that French punctuation wants.
    package var plainSpaces: String {
        String(map { "\u{A0}\u{202F}".contains($0) ? " " : $0 })
    }
}
