/// A run of text inside a paragraph, a heading, a list item or a table cell.
public indirect enum Inline: Equatable, Sendable {
    /// Text as it was typed: line breaks, tabs and runs of spaces are kept.
    case text(String)
    case span(InlineRole, [Inline])
    /// Text in another language than the document, by its BCP 47 tag.
    case foreign([Inline], language: String)
    /// A place that links of the document lead to: letters, digits and hyphens, a letter first.
    case anchor(String)
    /// A link; `to` is an absolute URL, or `#` and an anchor of the document.
    case link([Inline], to: String)
    case lineBreak
}

/// What a run of text is for; the theme says how it looks.
public enum InlineRole: String, CaseIterable, Sendable {
    case strong
    case emphasis
    /// The number of an activity or of a step.
    case number
    /// A word that names what follows it.
    case label
}

extension Inline {
    public static func strong(_ text: String) -> Inline { .span(.strong, [.text(text)]) }
    public static func emphasis(_ text: String) -> Inline { .span(.emphasis, [.text(text)]) }
}
