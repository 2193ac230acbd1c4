import CahierDiagnostics
import CahierDocument

/// What the marks of a filled drawing mean, on a line under it.
struct Legend {
    enum Mark {
        case person, personLine, mean, groupLine, median, spread, disagreement, retained
    }

    /// What each mark means.
    let entries: [(mark: Mark, meaning: Wording)]

    static let person: (Mark, Wording) = (
        .person, Wording(fr: "une personne", en: "one person")
    )
    static let mean: (Mark, Wording) = (
        .mean, Wording(fr: "moyenne, ou accord du groupe", en: "mean, or what the group agreed")
    )
    static let spread: (Mark, Wording) = (
        .spread, Wording(fr: "± écart type", en: "± standard deviation")
    )
    static let disagreement: (Mark, Wording) = (
        .disagreement, Wording(fr: "avis partagés", en: "opinions differ")
    )

    func draw(in frame: Rect, on sketch: inout Sketch, _ language: Language) {
        let size = max(
            6, min(frame.height * 0.8, frame.width * 0.03) / TextMeasure.lineHeight(size: 1))
        let gap = min(frame.height * 1.6, frame.width * 0.04)
        let texts = entries.map { TextMeasure.width($0.meaning[language], size: size) + 0.5 }
        let total = texts.reduce(0) { $0 + $1 + gap * 2 }
        // Too narrow a sheet shrinks the texts, not the marks.
        let share = min(
            1,
            (frame.width - gap * 2 * Double(entries.count))
                / (total - gap * 2 * Double(entries.count)))
        var x = frame.x
        for (entry, width) in zip(entries, texts) {
            let mark = Rect(x, frame.y, gap, frame.height)
            draw(entry.mark, in: mark, on: &sketch)
            sketch.text(
                entry.meaning[language],
                in: Rect(mark.maxX + gap * 0.2, frame.y, width * share, frame.height), size: size,
                ink: .muted, alignment: .start)
            x = mark.maxX + gap * 0.2 + width * share + gap * 0.8
        }
    }

    private func draw(_ mark: Mark, in frame: Rect, on sketch: inout Sketch) {
        let center = frame.center
        let radius = frame.height * 0.3
        switch mark {
        case .person: sketch.circle(center, radius: radius, .person)
        case .personLine: drawLine(.person, in: frame, on: &sketch)
        case .mean: sketch.diamond(center, radius: radius * 1.2)
        case .groupLine:
            drawLine(.group, in: frame, on: &sketch)
            sketch.circle(center, radius: radius * 0.8, .marker)
        case .median:
            sketch.triangle(tip: Point(center.x, center.y - radius), height: radius * 2)
        case .spread: sketch.rectangle(frame.inset(by: frame.height * 0.2), .spread)
        // A frame is long enough to show its dashes.
        case .disagreement:
            sketch.rectangle(
                frame.inset(by: min(0.6, frame.height * 0.15)), radius: 1, .disagreement)
        case .retained:
            let margin = min(frame.width, frame.height) * 0.22
            sketch.rectangle(frame.inset(by: margin), radius: 0.6, .group)
        }
    }

    private func drawLine(_ style: ShapeStyle, in frame: Rect, on sketch: inout Sketch) {
        let y = frame.center.y
        sketch.line(Point(frame.x, y), Point(frame.maxX, y), style)
    }
}
