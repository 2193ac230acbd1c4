import CahierCore
import CahierDiagnostics
import CahierDocument

/// Notes as cards of equal size, the first ones where not all have room.
struct CanvasCards {
    let names: Names
    /// How much larger than on an A4 sheet texts are set.
    let scale: Double

    private let least = Size(25, 9.6)

    /// Draws the notes on cards so large that `count` of them have room, and tells whether
    /// something had none.
    func draw(
        _ notes: [Canvas.Note], of count: Int, in frame: Rect, on sketch: inout Sketch
    ) -> Bool {
        guard !notes.isEmpty else { return false }
        // A single note is no poster.
        let grid = Grid(of: max(5, count), in: frame, gap: 1.4, ratio: 3.2, least: least)
        let shown = notes.count <= grid.count ? notes.count : grid.count - 1
        var isAbridged = false
        for (index, note) in notes.prefix(shown).enumerated() {
            isAbridged = draw(note, in: grid[index], on: &sketch) || isAbridged
        }
        guard shown < notes.count else { return isAbridged }
        drawMore(notes.count - shown, in: grid[grid.count - 1].inset(by: 0.6), on: &sketch)
        return true
    }

    func drawMore(_ count: Int, in frame: Rect, on sketch: inout Sketch) {
        sketch.text(
            Label.more(count)[names.language], in: frame, size: 8.5 * scale, least: 6, ink: .muted)
    }

    private func draw(_ note: Canvas.Note, in cell: Rect, on sketch: inout Sketch) -> Bool {
        sketch.rectangle(cell, radius: 1.2, .outline)
        drawMark(of: note, around: cell, on: &sketch)
        return drawWords(
            of: note, in: cell.trimmed(left: 1.6, top: 0.9, right: 1.6, bottom: 0.8), on: &sketch)
    }

    /// A frame around what the group retained, another around what lies in several places.
    private func drawMark(of note: Canvas.Note, around cell: Rect, on sketch: inout Sketch) {
        if note.isContested {
            sketch.rectangle(cell.inset(by: 0.3), radius: 1, .disagreement)
        } else if note.isRetained {
            sketch.rectangle(cell.inset(by: 0.3), radius: 1, .group)
        }
    }

    /// The note, then who put it there; the small print in between where there is room.
    func drawWords(
        of note: Canvas.Note, in frame: Rect, alignment: TextLabel.Alignment = .start,
        on sketch: inout Sketch
    ) -> Bool {
        let caption = note.caption(names)
        let line = TextMeasure.lineHeight(size: 7 * scale)
        // Too low a card has room for the note alone.
        let captionHeight =
            caption.isEmpty || frame.height < 6 ? 0 : min(line, frame.height * 0.34)
        let words = frame.trimmed(bottom: captionHeight)
        sketch.text(
            caption, in: frame.trimmed(top: words.height), size: 7 * scale, least: 6,
            isBold: true, ink: .accent, alignment: alignment == .start ? .end : alignment)
        let detail = note.details.joined(separator: ", ")
        let title = titleFrame(of: note, in: words, before: detail)
        sketch.text(
            note.text, in: title, size: 11 * scale, least: 6, isBold: note.isRetained,
            alignment: alignment)
        guard title.height < words.height else { return !detail.isEmpty }
        sketch.text(
            detail, in: words.trimmed(top: title.height + 0.3), size: 8 * scale, least: 6,
            ink: .muted, alignment: alignment, vertical: .top)
        return false
    }

    /// The room for a note; less than all of it where there is some for the small print too.
    private func titleFrame(of note: Canvas.Note, in words: Rect, before detail: String) -> Rect {
        let size = 11 * scale
        let lines = TextMeasure.lines(
            note.text, width: words.width, size: size, isBold: note.isRetained)
        let height = min(
            words.height * 0.6, Double(lines.count) * TextMeasure.lineHeight(size: size) + 0.1)
        let hasRoom = words.height - height > TextMeasure.lineHeight(size: 6) + 0.4
        return detail.isEmpty || !hasRoom ? words : words.trimmed(bottom: words.height - height)
    }
}

/// Notes one under the other, all of one size, the first ones where not all have room.
struct CanvasLines {
    let names: Names
    /// How much larger than on an A4 sheet texts are set.
    let scale: Double

    private let gap = 0.9

    /// The height that notes take at a middling size.
    func height(of notes: [Canvas.Note], width: Double) -> Double {
        height(of: notes, width, 8 * scale)
    }

    /// Draws the notes, and tells whether something had no room.
    func draw(_ notes: [Canvas.Note], in frame: Rect, on sketch: inout Sketch) -> Bool {
        guard frame.width > 4, frame.height > 2 else { return !notes.isEmpty }
        let isDetailed = notes.contains { !$0.details.isEmpty }
        var size = 9 * scale
        while size > 6.5, height(of: notes, frame.width, size) > frame.height { size -= 0.5 }
        var y = frame.y
        let least = TextMeasure.lineHeight(size: size)
        for (place, note) in notes.enumerated() {
            let height = height(of: note, frame.width, size)
            let isLast = place + 1 == notes.count
            guard y + height + (isLast ? 0 : least) <= frame.maxY + 0.01 else {
                let rest = Rect(frame.x + 1, y, frame.width - 2, min(least, frame.maxY - y))
                sketch.text(
                    Label.more(notes.count - place)[names.language], in: rest, size: size,
                    least: 6, ink: .muted, alignment: .start)
                return true
            }
            let box = Rect(frame.x, y, frame.width, height - gap)
            if note.isRetained { sketch.rectangle(box, radius: 0.8, .group) }
            sketch.text(
                words(of: note), in: box.trimmed(left: 1.2, right: 1.2), size: size, least: size,
                isBold: note.isRetained, alignment: .start)
            y += height
        }
        return isDetailed
    }

    private func words(of note: Canvas.Note) -> String {
        let caption = note.caption(names)
        return caption.isEmpty ? note.text : "\(note.text) (\(caption))"
    }

    private func height(of notes: [Canvas.Note], _ width: Double, _ size: Double) -> Double {
        notes.reduce(0) { $0 + height(of: $1, width, size) }
    }

    /// Of a note with the frame around it and the gap below.
    private func height(of note: Canvas.Note, _ width: Double, _ size: Double) -> Double {
        let lines = TextMeasure.lines(
            words(of: note), width: max(1, width - 2.4), size: size, isBold: note.isRetained)
        return Double(lines.count) * TextMeasure.lineHeight(size: size) + 0.6 + gap
    }
}

extension Legend {
    /// The marks that some of the notes bear; `nil` where none does.
    static func canvas(
        _ notes: [[Canvas.Note]]?, _ more: [(mark: Mark, meaning: Wording)] = []
    ) -> Legend? {
        let all = (notes ?? []).joined()
        let entries =
            more + (all.contains { $0.isRetained && !$0.isContested } ? [CanvasLabel.retained] : [])
            + (all.contains(where: \.isContested) ? [CanvasLabel.differing] : [])
        return entries.isEmpty ? nil : Legend(entries: entries)
    }
}
