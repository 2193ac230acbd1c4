import CahierCore
import CahierDiagnostics
import CahierDocument

/// The funnel on the paper: notes on the left, values on the right, discarded ideas below.
struct SawmillFunnel {
    let sawmill: Sawmill
    let area: Size
    let language: Language

    private var header: Double { min(11, area.height * 0.14) }
    private var gap: Double { area.width * 0.03 }
    private var scale: Double { area.enlargement }
    /// The height of the funnel behind its first step, in shares of the whole.
    private let narrow = 0.7

    func blank() -> (block: Block, isAbridged: Bool) {
        var sketch = Sketch(area.width, area.height)
        let times = sawmill.roundSeconds.map { Telling.duration(seconds: $0, in: language) }
        let frames = stageFrames(2)
        drawFunnel(frames, on: &sketch)
        drawHeader(
            SawmillStage.writing[language], writingDetail, over: frames[0], on: &sketch)
        drawHeader(
            Wording(fr: "Manches", en: "Rounds")[language], times.joined(separator: ", "),
            over: frames[1], on: &sketch)
        for (frame, count) in zip(frames, [12, 6]) {
            let grid = Grid(of: count, in: frame, gap: 2.5, ratio: 1.35)
            for index in 0..<min(count, grid.count) {
                sketch.rectangle(grid[index], radius: 1, .outline)
            }
        }
        drawValues([], in: frames[2], on: &sketch)
        drawAside([], from: frames[1].x, on: &sketch)
        let summary = Wording(
            fr: "Scierie à remplir\u{A0}: douze notes, puis six, puis \(sawmill.kept) valeurs "
                + "gardées\u{A0}; en dessous, une case pour les idées écartées.",
            en: "Sawmill to fill in: twelve notes, then six, then \(sawmill.kept) values kept; "
                + "below, a box for the ideas put aside.")
        return (sketch.block(title: title, summary: summary[language]), sketch.isAbridged)
    }

    func filled(_ answers: [Posted<Sawmill.Answer>]) -> (block: Block, isAbridged: Bool) {
        let synthesis = sawmill.synthesis(of: answers)
        var sketch = Sketch(area.width, area.height)
        let stages = stages(answers)
        let frames = stageFrames(stages.count)
        drawFunnel(frames, on: &sketch)
        var isAbridged = false
        for (stage, frame) in zip(stages, frames) {
            drawHeader(stage.title, stage.detail, over: frame, on: &sketch)
            isAbridged = draw(stage, in: frame, synthesis, on: &sketch) || isAbridged
        }
        isAbridged =
            drawValues(synthesis.retained, in: frames[stages.count], on: &sketch) || isAbridged
        isAbridged =
            drawAside(
                synthesis.dropped, from: frames[1].x, on: &sketch) || isAbridged
        let block = sketch.block(title: title, summary: sentence(stages, synthesis))
        return (block, isAbridged || sketch.isAbridged)
    }

    private var title: String { Wording(fr: "Scierie des valeurs", en: "Sawmill")[language] }

    private var writingDetail: String {
        let time = Telling.duration(seconds: sawmill.writingSeconds, in: language)
        return time + ", " + Label.words(sawmill.wordsEach)[language]
            + Wording(fr: " par personne", en: " each")[language]
    }

    // MARK: Frames

    /// The frames of so many stages and of the values behind them.
    private func stageFrames(_ count: Int) -> [Rect] {
        let height = area.height - header
        let width = area.width - gap * Double(count)
        let between = count < 2 ? 0 : count == 2 ? 0.24 : count == 3 ? 0.41 : 0.46
        let first = count < 2 ? 0.55 : count == 2 ? 0.38 : count == 3 ? 0.31 : 0.29
        let shares =
            [first] + Array(repeating: between / Double(max(1, count - 1)), count: count - 1)
            + [1 - first - between]
        var x = 0.0
        return shares.enumerated().map { index, share in
            defer { x += share * width + gap }
            return Rect(x, header, share * width, height * (index == 0 ? 1 : narrow)).inset(by: 2)
        }
    }

    private func drawFunnel(_ frames: [Rect], on sketch: inout Sketch) {
        let mouth = frames[0].maxX + 2
        let neck = frames[1].x - 2
        let low = header + (area.height - header) * narrow
        sketch.add(
            .polygon(
                [
                    Point(0, header), Point(area.width, header), Point(area.width, low),
                    Point(neck, low), Point(mouth, area.height), Point(0, area.height),
                ], .tint))
        for frame in frames.dropFirst() {
            let x = frame.x - 2 - gap / 2
            let y = header + (low - header) / 2
            let arm = min(gap * 0.28, 3)
            sketch.add(
                .polyline(
                    [Point(x - arm, y - 2 * arm), Point(x + arm, y), Point(x - arm, y + 2 * arm)],
                    .group))
        }
    }

    private func drawHeader(
        _ title: String, _ detail: String, over frame: Rect, on sketch: inout Sketch
    ) {
        let half = (header - 1) / 2
        sketch.text(
            title, in: Rect(frame.x - 2, 0, frame.width + 4, half), size: 10.5 * scale, least: 6.5,
            isBold: true, ink: .accent, alignment: .start)
        sketch.text(
            detail, in: Rect(frame.x - 2, half, frame.width + 4, half), size: 8.5 * scale,
            least: 6.5, ink: .muted, alignment: .start)
    }

    // MARK: Notes

    /// Draws the notes of a stage.
    ///
    /// - Returns: Whether there was no room for all.
    private func draw(
        _ stage: SawmillStage, in frame: Rect, _ synthesis: Sawmill.Synthesis,
        on sketch: inout Sketch
    ) -> Bool {
        let grid = Grid(
            of: stage.notes.count, in: frame, gap: 1.2, ratio: 2.4, least: Size(14.2, 4.6))
        let shown = stage.notes.count <= grid.count ? stage.notes.count : grid.count - 1
        for (index, note) in stage.notes.prefix(shown).enumerated() {
            let cell = grid[index]
            sketch.rectangle(cell, radius: 0.8, stage.style(of: note))
            let lasts = synthesis.lasts(note)
            if lasts { sketch.rectangle(Rect(cell.x, cell.y, 1.4, cell.height), .accent) }
            sketch.text(
                note.text, in: cell.inset(by: 0.6).trimmed(left: lasts ? 1.2 : 0),
                size: 10 * scale, least: 6.5, isBold: lasts)
        }
        return drawRest(stage.notes.count - shown, in: grid[grid.count - 1], on: &sketch)
    }

    private func drawRest(_ rest: Int, in cell: Rect, on sketch: inout Sketch) -> Bool {
        guard rest > 0 else { return false }
        sketch.text(
            Label.more(rest)[language], in: cell.inset(by: 0.5), size: 8 * scale, least: 6.5,
            ink: .muted)
        return true
    }

    @discardableResult
    private func drawValues(
        _ notes: [Sawmill.Note], in frame: Rect, on sketch: inout Sketch
    ) -> Bool {
        let kept = Wording(
            fr: sawmill.kept > 1 ? "\(sawmill.kept) valeurs partagées" : "Une valeur partagée",
            en: sawmill.kept > 1 ? "\(sawmill.kept) shared values" : "One shared value")
        let count = notes.isEmpty ? sawmill.kept : notes.count
        drawHeader(
            notes.isEmpty || notes.count == sawmill.kept
                ? kept[language] : Wording(fr: "Ce qui reste", en: "What is left")[language],
            notes.isEmpty
                ? Wording(
                    fr: "une ou deux phrases pour chacune", en: "a sentence or two for each")[
                        language]
                : Label.words(notes.count)[language], over: frame, on: &sketch)
        let grid = Grid(of: count, in: frame, gap: 2, ratio: 4.4, least: Size(26, 6))
        let shown = count <= grid.count ? count : grid.count - 1
        for index in 0..<shown {
            drawValue(
                index, notes.indices.contains(index) ? notes[index] : nil, in: grid[index],
                on: &sketch)
        }
        return drawRest(count - shown, in: grid[grid.count - 1], on: &sketch)
    }

    private func drawValue(
        _ index: Int, _ note: Sawmill.Note?, in cell: Rect, on sketch: inout Sketch
    ) {
        sketch.rectangle(cell, radius: 1.5, .outline)
        let radius = min(3.2 * scale, cell.height / 2 - 0.8)
        let center = Point(cell.x + radius + 1.2, cell.y + radius + 0.8)
        sketch.badge(String(index + 1), at: center, radius: radius)
        let name = Rect(
            center.x + radius + 1.5, cell.y + 0.8, cell.maxX - center.x - radius - 3, 2 * radius)
        let rest = cell.trimmed(left: 2, top: 2 * radius + 1.8, right: 2, bottom: 1)
        if let note {
            sketch.text(
                note.text, in: name, size: 12 * scale, least: 6.5, isBold: true, alignment: .start)
        } else {
            sketch.line(Point(name.x, name.maxY), Point(name.maxX, name.maxY), .writing)
        }
        if let note, !note.sentences.isEmpty, rest.height > 3 {
            sketch.text(
                note.sentences.joined(separator: "\n"), in: rest, size: 9.5 * scale, least: 6.5,
                alignment: .start, vertical: .top)
        } else {
            sketch.ruledLines(in: rest, spacing: 6.2)
        }
    }

    @discardableResult
    private func drawAside(
        _ notes: [Sawmill.Note], from left: Double, on sketch: inout Sketch
    ) -> Bool {
        let top = header + (area.height - header) * narrow + 3
        let box = Rect(left, top, area.width - left, area.height - top).trimmed(
            left: 0.2, right: 0.2, bottom: 0.2)
        sketch.rectangle(box, radius: 1.5, .aside)
        let band = Rect(box.x + 2.5, box.y + 1, box.width - 5, 5 * scale)
        let count = notes.isEmpty ? "" : " – \(Label.words(notes.count)[language])"
        sketch.text(
            SawmillStage.discarded[language] + count, in: band, size: 9 * scale, least: 6.5,
            isBold: true, alignment: .start)
        let rest = box.trimmed(left: 2.5, top: 6.5 * scale, right: 2.5, bottom: 1.5)
        guard !notes.isEmpty else {
            sketch.ruledLines(in: rest, spacing: 7)
            return false
        }
        let grid = Grid(of: notes.count, in: rest, gap: 1.2, ratio: 3, least: Size(19, 4.2))
        let shown = notes.count <= grid.count ? notes.count : grid.count - 1
        for (index, note) in notes.prefix(shown).enumerated() {
            sketch.text(note.text, in: grid[index], size: 8.5 * scale, least: 6.5)
        }
        return drawRest(notes.count - shown, in: grid[grid.count - 1], on: &sketch)
    }
}
