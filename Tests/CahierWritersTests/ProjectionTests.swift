import CahierDocument
import CahierXML
import Foundation
import Testing

@testable import CahierWriters

@Suite("Sheets in a wide window") struct ProjectionTests {
    private func css(_ style: String, lies: Bool = true) throws -> String {
        let (width, height) = lies ? (297, 210) : (210, 297)
        let layout = try XMLReader.read(
            Array(
                """
                <l xmlns:style="s" xmlns:fo="f"><style:page-layout-properties
                  fo:page-width="\(width)mm" fo:page-height="\(height)mm" fo:margin="15mm"/></l>
                """.utf8), file: "l")
        return XHTMLProjection(layout: try #require(PageLayout(layout.root)), style: style).css
    }

    @Test("grow from where they have their size on paper, lying or upright")
    func width() throws {
        #expect(
            try css("") == """

                @media screen and (min-width: 305mm) {
                  .page-sheet { width: 87.541vw; }
                  .page-sheet svg { width: 100%; }
                }

                """)
        let upright = try css("", lies: false)
        #expect(upright.contains("(min-width: 305mm)") && upright.contains("width: 59.016vw"))
    }

    @Test(
        "the sizes of what may be on them",
        arguments: [
            ("body { color: red; font-size: 12pt }", ".page-sheet { font-size: 1.388vw; }"),
            (
                "h1, p.a b { font-size:24pt; }",
                ".page-sheet h1, .page-sheet p.a b { font-size: 2.776vw; }"
            ),
            (
                ".page-sheet > header { font-size: 6pt; }",
                ".page-sheet > header { font-size: 0.694vw; }"
            ),
            (
                "/* h1 { font-size: 9pt; } */ p { font-size: 12pt; }",
                ".page-sheet p { font-size: 1.388vw; }"
            ),
            (
                "@media print { p { font-size: 9pt; } } p { font-size: 12pt; }",
                ".page-sheet p { font-size: 1.388vw; }"
            ),
            (
                "@page { @bottom-right { font-size: 9pt; } } p { font-size: 12pt; }",
                ".page-sheet p { font-size: 1.388vw; }"
            ),
            (".page-text h1 { font-size: 9pt; } .epub p { font-size: 9pt; }", ""),
            ("p { font-size: 2em; line-height: 12pt; }", ""),
        ])
    func sizes(style: String, rule: String) throws {
        let rules = try css(style).split(separator: "\n").filter { $0.contains("font-size") }
        #expect(rules == (rule.isEmpty ? [] : ["  \(rule)"]))
    }

    @Test("every size of the style sheet of the house grows, and it comes last")
    func house() throws {
        var sink = MemorySink()
        _ = try XHTMLWriter(theme: try TestTheme.cahier).write(KitchenSink.document, to: &sink)
        let text = String(decoding: sink.bytes, as: UTF8.self)
        let start = try #require(text.range(of: "@media screen and (min-width: 305mm)"))
        let rules = text[start.lowerBound...]
        for name in ["heading-1", "because", "instructions", "result"] {
            #expect(rules.contains(".page-sheet .\(name) { font-size: "), "\(name)")
        }
        #expect(!rules.contains(".page-text"))
    }
}
