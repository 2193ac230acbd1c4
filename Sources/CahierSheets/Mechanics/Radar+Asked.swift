import CahierCore
import CahierDiagnostics
import CahierDocument

extension Radar {
    /// A table of marks for each diagram, and room for what was noticed.
    func asked(_ form: WrittenForm) -> [Block] {
        let ends = [(scale.min, scale.lowLabel), (scale.max, scale.highLabel)].compactMap {
            value, label in label.map { "\(value)\(Label.colon[form.language])\($0)" }
        }
        let legend = ends.isEmpty ? [] : [Block.paragraph(ends.joined(separator: ", "))]
        return legend
            + diagrams.flatMap { diagram -> [Block] in
                [
                    .paragraph(diagram.title, role: .label),
                    form.marks(diagram.axes.map(\.title), on: scale),
                ]
            }
            + [.paragraph(Label.noticed[form.language], role: .label)]
            + axes.flatMap { form.lines($0.title, $0.detail, count: 2) }
    }
}
