import CahierDocument

/// Lets sheets grow with a wide window, so that they can be read on a wall.
///
/// The style sheet says how large type is on paper: its sizes are said again in parts of the window,
/// for sheets only. Drawings follow, as their type is a part of them.
struct XHTMLProjection {
    let layout: PageLayout
    /// The style sheet of the theme.
    let style: String

    /// What stands beside the text of a sheet in the window, in mm: what the page and the window
    /// leave at its sides.
    private static let aside = 38.0

    /// How wide a window shows a sheet as large as on paper, in mm.
    ///
    /// Sheets that stand upright are as
    /// large as those that lie, or too little of them would fit.
    private var window: Double { max(layout.text.width, layout.text.height) + Self.aside }

    var css: String {
        """

        @media screen and (min-width: \(Measure.millimetres(window))) {
          .page-sheet { width: \(part(layout.text.width)); }
          .page-sheet svg { width: 100%; }
        \(sizes.map { "  \($0) { font-size: \(part($1 * Measure.millimetresPerPoint)); }\n" }.joined())}

        """
    }

    /// A length in mm as a part of the window.
    private func part(_ length: Double) -> String {
        Measure.number(length * 100 / window) + "vw"
    }

    /// What the style sheet gives sizes in points outside of its conditions, and these sizes.
    private var sizes: [(selectors: String, points: Double)] {
        let plain = style.replacing(/\/\*(?s:.*?)\*\//, with: "")
            .replacing(/@[^{};]*(?:;|\{(?:[^{}]|\{[^{}]*\})*\})/, with: "")
        return plain.matches(of: /([^{}]+)\{([^{}]*)\}/).compactMap { rule in
            let size = rule.output.2.firstMatch(of: /(?:^|[;\s])font-size:\s*([0-9.]+)pt/)
            guard let size, let points = Double(size.output.1) else { return nil }
            let selectors = rule.output.1.split(separator: ",").compactMap(Self.onSheet)
            return selectors.isEmpty ? nil : (selectors.joined(separator: ", "), points)
        }
    }

    /// A selector, of what is on a sheet; `nil` for one of other pages.
    private static func onSheet(_ selector: Substring) -> String? {
        let words = selector.split(whereSeparator: \.isWhitespace).map(String.init)
        guard let first = words.first, !first.hasPrefix(".epub") else { return nil }
        if first == "html" || first == "body" {
            return ([".page-sheet"] + words.dropFirst()).joined(separator: " ")
        }
        let page = first.prefixMatch(of: /\.page-([a-z]+)/)?.output.1
        switch page {
        case nil: return ([".page-sheet"] + words).joined(separator: " ")
        case "sheet": return words.joined(separator: " ")
        case _: return nil
        }
    }
}
