import CahierDocument
import CahierXML

/// The format of a kind of page, all lengths in mm.
struct PageLayout: Equatable, Sendable {
    var size: Size
    /// The room for text, from the top left corner of the page.
    var text: Rect
    /// The height of the header with its distance from the text; 0 without one.
    var header: Double
    /// The height of the footer with its distance from the text; 0 without one.
    var footer: Double

    var area: Size { Size(text.width, text.height) }
    var right: Double { size.width - text.maxX }
    var bottom: Double { size.height - text.maxY }

    /// Reads a `style:page-layout` (ODF 1.3 part 3 §16.5); `nil` when it does not give a width, a
    /// height and room for text.
    init?(_ layout: XMLElement) {
        guard let properties = layout.first("style:page-layout-properties"),
            let width = properties["fo:page-width"].flatMap(Measure.millimetres(reading:)),
            let height = properties["fo:page-height"].flatMap(Measure.millimetres(reading:))
        else { return nil }
        header = Self.height(of: "style:header-style", in: layout, gap: "fo:margin-bottom")
        footer = Self.height(of: "style:footer-style", in: layout, gap: "fo:margin-top")
        let edges = Edges { properties[$0] }
        let left = edges["left"]
        let top = edges["top"] + header
        size = Size(width, height)
        text = Rect(
            left, top, width - left - edges["right"], height - top - edges["bottom"] - footer)
        guard text.width > 0, text.height > 0 else { return nil }
    }

    /// The height of a header or a footer with its distance from the text.
    private static func height(of name: String, in layout: XMLElement, gap: String) -> Double {
        let properties = layout.first(name)?.first("style:header-footer-properties")
        return ["fo:min-height", "svg:height", gap].reduce(0) { sum, name in
            sum + (properties?[name].flatMap(Measure.millimetres(reading:)) ?? 0)
        }
    }
}
