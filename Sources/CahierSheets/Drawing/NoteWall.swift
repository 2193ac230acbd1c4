import CahierDiagnostics
import CahierDocument

/// Short texts on notes of equal size, in the order they came.
///
/// A note that is too long is cut, and so is a wall of too many: every word stands in the answers.
struct NoteWall {
    struct Note {
        var text: String
        /// Who wrote it, or how many.
        var caption: String
    }

    let notes: [Note]
    let title: String?
    let area: Size
    let language: Language

    func drawing() -> Block {
        var sketch = Sketch(area.width, area.height)
        var frame = Rect(0, 0, area.width, area.height).inset(by: 0.3)
        if let title, !title.isEmpty {
            let height = min(10 * area.enlargement, area.height * 0.14)
            sketch.text(
                title, in: Rect(frame.x, frame.y, frame.width, height),
                size: 12 * area.enlargement, least: 6.5, isBold: true, ink: .accent,
                alignment: .start)
            frame = frame.trimmed(top: height + 1)
        }
        let grid = Grid(of: notes.count, in: frame, gap: 2.5, ratio: 2.4, least: Size(36, 14))
        let shown = notes.count <= grid.count ? notes.count : grid.count - 1
        for (index, note) in notes.prefix(shown).enumerated() {
            draw(note, in: grid[index], on: &sketch)
        }
        if shown < notes.count {
            sketch.text(
                Label.more(notes.count - shown)[language], in: grid[grid.count - 1].inset(by: 1),
                size: 11 * area.enlargement, least: 6.5, ink: .muted)
        }
        let texts = notes.map { note in
            note.caption.isEmpty ? note.text : note.caption + Label.colon[language] + note.text
        }
        return sketch.block(
            title: title ?? Wording(fr: "Réponses", en: "Answers")[language],
            summary: texts.joined(separator: Label.semicolon[language]))
    }

    private func draw(_ note: Note, in cell: Rect, on sketch: inout Sketch) {
        sketch.rectangle(cell, radius: 1.5, .outline)
        sketch.rectangle(Rect(cell.x, cell.y + 1.5, 1.4, cell.height - 3), .accent)
        let inner = cell.trimmed(left: 3, top: 1.2, right: 1.5, bottom: 1)
        let height = note.caption.isEmpty ? 0 : min(4.4 * area.enlargement, inner.height * 0.34)
        sketch.text(
            note.caption, in: inner.trimmed(top: inner.height - height),
            size: 8.5 * area.enlargement, least: 6.5, isBold: true, ink: .accent, alignment: .end)
        sketch.text(
            note.text, in: inner.trimmed(bottom: height), size: 14 * area.enlargement, least: 7,
            alignment: .start)
    }
}
