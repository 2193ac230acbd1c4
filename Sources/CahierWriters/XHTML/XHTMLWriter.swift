public import CahierDocument
import CahierXML

/// Writes one XHTML file that holds all it needs: style sheet and drawings.
///
/// The markup is HTML5 in XML syntax. End tags are always written where HTML wants them, so the
/// file also reads well when a server calls it HTML.
public struct XHTMLWriter: DocumentWriter {
    public static let fileExtension = "xhtml"
    private let theme: Theme
    private let stylesDrawings: Bool

    public init(theme: Theme) {
        self.init(theme: theme, stylesDrawings: false)
    }

    /// - Parameters:
    ///   - theme: How the document looks.
    ///   - stylesDrawings: Whether each drawing repeats the style sheet, for programs that do not
    ///     apply the one of the document to SVG.
    package init(theme: Theme, stylesDrawings: Bool) {
        self.theme = theme
        self.stylesDrawings = stylesDrawings
    }

    public func write(
        _ document: Document, to sink: inout some ByteSink
    ) throws(WritingError) -> [Loss] {
        let heads = XHTMLRunningHeads(document.blocks)
        var content = XHTMLContent(theme: theme, heads: heads, stylesDrawings: stylesDrawings)
        let metadata = document.metadata
        do {
            content.tally.forbiddenCharacters = try XMLWriter.write { bytes in
                try sink.write(bytes)
            } _: { xml in
                xml.beginXHTML(metadata, &content.tally)
                XHTMLHead(metadata, style: .embedded(css(heads))).write(to: &xml, &content.tally)
                content.write(document.blocks, form: document.form, to: &xml)
                xml.endWithTag()
            }
        } catch {
            throw WritingError(error)
        }
        return content.tally.losses
    }

    private func css(_ heads: XHTMLRunningHeads) -> String {
        let layouts = theme.template.layouts
        let style = theme.css.text
        return XHTMLPages(layouts: layouts, shell: theme.shell, heads: heads.heads).css + style
            + (layouts[.sheet].map { XHTMLProjection(layout: $0, style: style).css } ?? "")
    }
}
