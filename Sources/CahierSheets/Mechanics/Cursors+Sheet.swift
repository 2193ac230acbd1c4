import CahierCore
import CahierDiagnostics
import CahierDocument

extension Cursors: MechanicSheet {
    var hasFigure: Bool { true }

    func blank(in room: SheetRoom, _ language: Language) -> [SheetPage] {
        drawings(in: room, nil, language)
    }

    func filled(in room: SheetRoom, _ record: ActivityRecord<Answer>) -> [SheetPage] {
        drawings(in: room, synthesis(of: record.answers), record.language)
    }

    func everyone(_ record: ActivityRecord<Answer>, width: Double) -> [Block] {
        let values = synthesis(of: record.answers).values
        return AnswerMatrix(
            titles: pairs.map(\.title), authors: record.authors, names: record.names
        ) { values[$0][$1] }.tables(width: width)
    }

    func plain(_ answers: [Posted<Answer>], _ language: Language) -> [Block] {
        let values = synthesis(of: answers).values
        let rows = pairs.indices.compactMap { pair in
            values[pair].values.first.map {
                Table.Row([pairs[pair].left, String($0), pairs[pair].right])
            }
        }
        guard !rows.isEmpty else { return [] }
        let header = [
            Wording(fr: "D’un côté", en: "On one side"),
            Wording(
                fr: "De \(scale.min) à \(scale.max)", en: "From \(scale.min) to \(scale.max)"),
            Wording(fr: "De l’autre", en: "On the other"),
        ].map { [Inline.text($0[language])] }
        return [.table(Table(columns: [3, 2, 3], header: header, rows: rows))]
    }

    func summary(_ record: ActivityRecord<Answer>) -> [Block] {
        let synthesis = synthesis(of: record.answers)
        let titles = pairs.map(\.title)
        return synthesis.blocks(titles: titles, record.language)
            + synthesis.agreed(titles: titles, record.language)
    }

    /// A drawing, and more on pages of their own where the pairs do not fit on one.
    private func drawings(
        in room: SheetRoom, _ synthesis: ScaleSynthesis?, _ language: Language
    ) -> [SheetPage] {
        let pages = room.pages(of: pairs.count) { size in
            max(1, Int((size.height - CursorBoard.frameHeight(size)) / 6))
        }
        return pages.enumerated().map { place, shown in
            let size = room[place]
            var sketch = Sketch(size.width, size.height)
            CursorBoard(cursors: self, shown: shown, size: size, language: language)
                .draw(synthesis, on: &sketch)
            let drawing = sketch.block(
                title: Wording(fr: "Les curseurs", en: "The cursors")[language],
                summary: alternative(shown, synthesis, language))
            return SheetPage([drawing])
        }
    }

    private func alternative(
        _ shown: Range<Int>, _ synthesis: ScaleSynthesis?, _ language: Language
    ) -> String {
        let titles = pairs.map(\.title)
        guard let synthesis else {
            let lead = Wording(
                fr: "Curseurs à placer de \(scale.min) à \(scale.max)",
                en: "Cursors to set from \(scale.min) to \(scale.max)")
            return lead[language] + Label.colon[language]
                + titles[shown].joined(separator: Label.semicolon[language])
        }
        return synthesis.sentence(shown, titles: titles, language)
    }
}
