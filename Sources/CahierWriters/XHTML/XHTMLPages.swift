import CahierDocument

/// The formats of the pages in print, from the template, so that all files agree.
struct XHTMLPages {
    let layouts: [Page: PageLayout]
    let shell: XHTMLShell
    var heads: [XHTMLRunningHeads.Head] = []

    var css: String {
        Page.allCases.compactMap { page in
            layouts[page].map { css(page, $0) }
        }.joined() + heads.indices.compactMap(css(head:)).joined()
    }

    /// Pages have one name only, so those with a running head say their format anew.
    private func css(head index: Int) -> String? {
        let (name, head) = (XHTMLRunningHeads.name(index), heads[index])
        // A header of the theme leaves it a narrow margin: away from the edge of the paper.
        let place = shell.headers[head.page, default: []].isEmpty ? "" : " vertical-align: bottom;"
        return layouts[head.page].map { layout in
            """
            @page \(name) {
              \(format(head.page, layout))
              @top-right { content: \(head.title.cssString);\(place) }
            }
            @media print { .\(name) { page: \(name); } }

            """
        }
    }

    /// A header or footer of the shell takes the room that the template leaves for it.
    private func css(_ page: Page, _ layout: PageLayout) -> String {
        let name = page.rawValue
        let header = shell.headers[page, default: []].isEmpty ? 0 : layout.header
        let footer = shell.footers[page, default: []].isEmpty ? 0 : layout.footer
        return """
            @page \(name) { \(format(page, layout)) }
            @media print {
              .page-\(name) { page: \(name); }
              .page-\(name) > header { height: \(Measure.millimetres(header)); }
              .page-\(name) > footer { height: \(Measure.millimetres(footer)); }
            }
            @media screen { .page-\(name) { width: \(Measure.millimetres(layout.text.width)); } }

            """
    }

    private func format(_ page: Page, _ layout: PageLayout) -> String {
        let header = shell.headers[page, default: []].isEmpty ? 0 : layout.header
        let footer = shell.footers[page, default: []].isEmpty ? 0 : layout.footer
        let margins = [
            layout.text.y - header, layout.right, layout.bottom - footer, layout.text.x,
        ].map(Measure.millimetres).joined(separator: " ")
        let size = [layout.size.width, layout.size.height].map(Measure.millimetres)
            .joined(separator: " ")
        return "size: \(size); margin: \(margins);"
    }
}
