import CahierCore
import CahierDiagnostics
import CahierDocument

extension Radar: MechanicSheet {
    var hasFigure: Bool { true }

    func blank(in room: SheetRoom, _ language: Language) -> [SheetPage] {
        [SheetPage([drawing(in: room.first, nil, language)])]
    }

    func filled(in room: SheetRoom, _ record: ActivityRecord<Answer>) -> [SheetPage] {
        let synthesis = synthesis(of: record.answers)
        return [
            SheetPage([drawing(in: room.first, synthesis, record.language)]),
            SheetPage(
                synthesis.scale.blocks(titles: axes.map(\.title), record.language),
                subject: Label.together[record.language]),
        ]
    }

    func everyone(_ record: ActivityRecord<Answer>, width: Double) -> [Block] {
        let synthesis = synthesis(of: record.answers)
        let matrix = AnswerMatrix(
            titles: axes.map(\.title), authors: record.authors, names: record.names
        ) { synthesis.scale.values[$0][$1] }
        return matrix.tables(width: width) + noticed(synthesis, record.names)
    }

    func plain(_ answers: [Posted<Answer>], _ language: Language) -> [Block] {
        let synthesis = synthesis(of: answers)
        let rows = axes.indices.compactMap { axis in
            synthesis.scale.values[axis].values.first.map {
                Table.Row([axes[axis].title, String($0)], hasHeader: true)
            }
        }
        let remarks = axes.indices.flatMap { axis in
            synthesis.noticed[axis].map {
                axes[axis].title + Label.colon[language] + $0.content
            }
        }
        let header = [Label.item, Label.value].map { [Inline.text($0[language])] }
        return (rows.isEmpty ? [] : [.table(Table(columns: [4, 1], header: header, rows: rows))])
            + (remarks.isEmpty ? [] : [.list(List(remarks))])
    }

    func summary(_ record: ActivityRecord<Answer>) -> [Block] {
        let synthesis = synthesis(of: record.answers)
        return synthesis.scale.blocks(titles: axes.map(\.title), record.language)
            + noticed(synthesis, record.names)
    }

    /// What was noticed on each axis, and by whom.
    private func noticed(_ synthesis: Synthesis, _ names: Names) -> [Block] {
        let remarks = axes.indices.flatMap { axis in
            synthesis.noticed[axis].map { remark -> [Inline] in
                [
                    .strong(axes[axis].title + Label.colon[names.language]),
                    .text("\(remark.content) (\(names[remark.author]))"),
                ]
            }
        }
        guard !remarks.isEmpty else { return [] }
        return [
            .paragraph(Label.noticed[names.language], role: .label),
            .list(List(items: remarks)),
        ]
    }

    private func drawing(in area: Size, _ synthesis: Synthesis?, _ language: Language) -> Block {
        var sketch = Sketch(area.width, area.height)
        RadarDrawing(radar: self, size: area, language: language).draw(synthesis, on: &sketch)
        let titles = axes.map(\.title)
        let empty = Wording(
            fr: "Radar à remplir, de \(scale.min) au centre à \(scale.max) au bord. Axes\u{A0}: ",
            en: "Radar to fill in, \(scale.min) in the centre to \(scale.max) outside. Axes: ")
        return sketch.block(
            title: diagrams.map(\.title).joined(separator: Label.semicolon[language]),
            summary: synthesis.map { told($0, titles, language) }
                ?? empty[language] + titles.joined(separator: ", "))
    }

    /// What the lines and the band are, then their values.
    private func told(
        _ synthesis: Synthesis, _ titles: [String], _ language: Language
    ) -> String {
        let lead = Wording(
            fr: "Moyenne, ou accord du groupe, et écart type sur chaque axe\u{A0}: ",
            en: "Mean, or what the group agreed, and standard deviation on each axis: ")
        return lead[language] + synthesis.scale.sentence(axes.indices, titles: titles, language)
    }
}
