import CahierDiagnostics
import CahierDocument

/// What documents of text leave to be filled in by hand.
extension Press {
    /// From one line to write on to the next, in mm: somewhat more than the type takes.
    var handSpacing: Double { max(8, areas[.paragraph(.body)].lineHeight * 1.7) }

    /// A name, and a line to write on below it.
    func blankFact(_ name: Wording) -> [Block] {
        [
            .paragraph(name[language] + Label.colon[language]),
            .writingLines(count: 1, spacing: handSpacing),
        ]
    }

    /// Names, and beside each what is known, or room to write.
    func form(_ rows: [(name: Wording, value: String)]) -> Block {
        .table(
            Table(
                role: .form, columns: [2, 5],
                header: [
                    Wording(fr: "À préciser", en: "To be told"),
                    Wording(fr: "Réponse", en: "Answer"),
                ].map { [.text($0[language])] },
                rows: rows.map { row in
                    Table.Row(
                        [row.name[language], row.value], hasHeader: true,
                        minimumHeight: handSpacing)
                }))
    }

    /// About how high blocks are on a page of text.
    func textHeight(of blocks: [Block]) -> Double {
        blocks.reduce(0) { sum, block in
            // Level 1 is measured as the title of a sheet, which is larger than that of a text.
            guard case .heading(level: 1, let title) = block else {
                return sum + areas.height(of: [block], width: areas[.text].width)
            }
            let next = areas.height(
                of: [.heading(level: 2, title)], width: areas[.text].width)
            return sum + next * 1.6
        }
    }

    /// Boxes to tick, over the width of a page of text.
    func ticks(_ title: Wording, _ options: [String]) -> Block {
        let units = areas.inUnits(of: areas.drawingScale)
        let layout = CardLayout(
            scale: max(0.7, units[.paragraph(.body)].size / 9),
            hand: 1 / areas.drawingScale.squareRoot())
        let part = CardPart.options(options)
        let width = units[.text].width
        let height = layout.height(of: part, width: width) + 0.6
        var sketch = Sketch(width, height)
        layout.draw(
            part, in: Rect(0, 0, width, height).inset(by: 0.3), on: &sketch)
        return sketch.block(
            title: title[language], summary: options.joined(separator: ", ")
        ).enlarged(by: areas.drawingScale)
    }
}
