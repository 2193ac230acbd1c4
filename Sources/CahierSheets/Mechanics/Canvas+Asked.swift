import CahierCore
import CahierDiagnostics
import CahierDocument

extension Canvas {
    /// Lines for each zone, or for each lane of each stage, and the mood where it is asked.
    func asked(_ form: WrittenForm) -> [Block] {
        let notes = zones.flatMap { zone -> [Block] in
            let hint = CanvasLabel.hint(zone, form.language)
            guard !lanes.isEmpty else { return form.lines(zone.title, hint, count: 4) }
            return lanes.flatMap { form.lines("\(zone.title) – \($0.title)", $0.detail, count: 2) }
        }
        guard let mood else { return notes }
        return notes + [
            .paragraph(CanvasLabel.mood[form.language], role: .label),
            form.marks(zones.map(\.title), on: mood),
        ]
    }
}
