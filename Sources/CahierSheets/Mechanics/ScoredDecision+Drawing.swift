import CahierCore
import CahierDiagnostics
import CahierDocument

/// The question box, the scales of scores, and the bubbles of the ways to decide.
struct DecisionBoard {
    let mechanic: ScoredDecision
    /// The questions on this drawing.
    let shown: Range<Int>
    let size: Size
    let language: Language

    static func questionCapacity(in area: Size) -> Int { max(1, Int(area.height * 0.74 / 6.8)) }

    static func modeCapacity(in area: Size) -> Int { max(1, Int((area.height * 0.74 - 9) / 6)) }

    private var scale: Double { size.magnification }
    private var gap: Double { 2.5 * scale }
    private var box: Rect { Rect(0, 0, size.width * 0.7, size.height * 0.2) }
    private var column: Rect { Rect(size.width * 0.725, 0, size.width * 0.275, size.height) }
    private var legend: Rect {
        let height = max(2.7, 4 * scale)
        return Rect(0, size.height - height, box.width, height)
    }

    func draw(_ decision: ScoredDecision.Synthesis?, on sketch: inout Sketch) {
        drawQuestion(decision?.decision, on: &sketch)
        let isShared = (decision?.scorings.count ?? 0) > 1
        let top = box.maxY + gap
        let room = (isShared ? legend.y : size.height) - top
        let height = min(room / Double(shown.count), 22 * scale)
        let differing = decision?.disagreements(questions: mechanic.questions.count) ?? []
        for (place, question) in shown.enumerated() {
            let row = DecisionRow(
                number: question + 1, question: mechanic.questions[question],
                scores: mechanic.scale, scale: scale, language: language,
                frame: Rect(0, top + Double(place) * height, box.width, height))
            row.draw(
                decision.map { $0.scorings.map(\.content.scores).compactMap { $0.at(question) } },
                differs: differing.contains(question), on: &sketch)
        }
        if isShared {
            Legend(entries: [
                Legend.person, (.mean, Wording(fr: "moyenne", en: "mean")), Legend.disagreement,
            ]).draw(in: legend, on: &sketch, language)
        }
        drawTotal(decision, on: &sketch)
        drawModes(decision, on: &sketch)
    }

    private func drawQuestion(_ text: String?, on sketch: inout Sketch) {
        sketch.rectangle(box, radius: 3 * scale, .tint)
        let radius = box.height * 0.36
        let center = Point(box.x + box.height / 2, box.center.y)
        sketch.badge("?", at: center, radius: radius)
        let left = box.x + box.height
        let inside = Rect(left, box.y + 1, box.width - left - 3 * scale, box.height - 2)
        if let text {
            sketch.text(
                text, in: inside, size: 15 * scale, least: 6, isBold: true, alignment: .start)
        } else {
            sketch.ruledLines(in: inside, spacing: inside.height * 0.42)
        }
    }

    private func drawTotal(_ decision: ScoredDecision.Synthesis?, on sketch: inout Sketch) {
        let frame = Rect(column.x, 0, column.width, box.height)
        sketch.rectangle(frame, radius: 3 * scale, .outline)
        let half = frame.width * 0.36
        sketch.text(
            Label.total[language], in: Rect(frame.x + 2, frame.y, half - 2, frame.height),
            size: 13 * scale, least: 6.5, isBold: true, ink: .accent)
        let rest = Rect(frame.x + half, frame.y + 1, frame.width - half - 2, frame.height - 2)
        let text = decision.map { mechanic.told($0, separator: "\n", language) }
        sketch.text(
            text ?? "/\u{A0}\(mechanic.totals.upperBound)", in: rest,
            size: (text == nil ? 15 : 17) * scale, least: 6, isBold: text != nil,
            ink: text == nil ? .muted : .plain, alignment: text == nil ? .end : .center)
    }

    private func drawModes(_ decision: ScoredDecision.Synthesis?, on sketch: inout Sketch) {
        let modes = shownModes(around: decision?.suggested)
        let top = box.maxY + gap
        let own = max(9, (size.height - top + gap) / Double(modes.count + 1) - gap)
        let height = (size.height - top - own) / Double(modes.count)
        let chosen = decision?.chosen.map(Folding.key)
        var isKnown = false
        for (place, mode) in modes.enumerated() {
            let isChosen = chosen == Folding.key(mode.title)
            isKnown = isKnown || isChosen
            ModeBubble(
                mode: mode,
                frame: Rect(
                    column.x, top + Double(place) * height, column.width,
                    height - min(gap, height * 0.2)),
                scale: scale, language: language, isSuggested: mode == decision?.suggested,
                isChosen: isChosen
            ).draw(on: &sketch)
        }
        let last = top + Double(modes.count) * height
        drawOwnMode(
            isKnown ? nil : decision?.chosen, isBlank: decision == nil,
            in: Rect(column.x, last, column.width, size.height - last), on: &sketch)
    }

    /// All modes, or those that have room nearest to the one suggested.
    private func shownModes(around mode: ScoredDecision.Mode?) -> ArraySlice<ScoredDecision.Mode> {
        let most = Self.modeCapacity(in: size)
        let modes = mechanic.modes
        guard modes.count > most else { return modes[...] }
        let middle = mode.flatMap { modes.firstIndex(of: $0) } ?? 0
        let first = max(0, min(middle - most / 2, modes.count - most))
        return modes[first..<(first + most)]
    }

    private func drawOwnMode(
        _ text: String?, isBlank: Bool, in frame: Rect, on sketch: inout Sketch
    ) {
        sketch.rectangle(
            frame.inset(by: text == nil ? 0 : 0.6), radius: 2 * scale, text == nil ? .aside : .group
        )
        let head = max(2.9, min(5 * scale, frame.height * 0.4))
        let inside = frame.inset(by: min(1.5 * scale, frame.height * 0.06))
        let title = text == nil ? DecisionLabel.own : DecisionLabel.chosen
        sketch.text(
            title[language], in: Rect(inside.x + 1, inside.y, inside.width - 2, head),
            size: 9.5 * scale, least: 6, isBold: true, ink: .accent, alignment: .start)
        let rest = Rect(
            inside.x + 1, inside.y + head, inside.width - 2, max(0, inside.height - head))
        if let text {
            sketch.text(
                text, in: rest, size: 10 * scale, least: 6, isBold: true, alignment: .start)
        } else if isBlank {
            sketch.ruledLines(in: rest, spacing: 6.5 * scale)
        }
    }
}

extension Array {
    /// The element, where there is one: records may be shorter than the activity asks.
    func at(_ index: Int) -> Element? {
        indices.contains(index) ? self[index] : nil
    }
}

/// A way to decide and the totals that suggest it.
private struct ModeBubble {
    let mode: ScoredDecision.Mode
    let frame: Rect
    let scale: Double
    let language: Language
    let isSuggested: Bool
    let isChosen: Bool

    func draw(on sketch: inout Sketch) {
        let radius = min(frame.height / 2, 9 * scale)
        sketch.rectangle(frame, radius: radius, isSuggested ? .accent : .tint)
        if isChosen { sketch.rectangle(frame.inset(by: 0.6), radius: radius, .group) }
        let ink: TextLabel.Ink = isSuggested ? .inverse : .plain
        let margin = min(4 * scale, frame.height * 0.2)
        let range = Rect(frame.x + margin, frame.y + 0.5, frame.width * 0.24, frame.height - 1)
        sketch.text(
            "\(mode.from)–\(mode.to)", in: range, size: 15 * scale, least: 6, isBold: true,
            ink: isSuggested ? .inverse : .accent)
        let left = range.maxX + margin / 2
        let rest = Rect(left, frame.y + 0.7, frame.maxX - margin - left, frame.height - 1.4)
        let tags = [
            isSuggested ? DecisionLabel.suggested : nil, isChosen ? DecisionLabel.chosen : nil,
        ].compactMap { $0?[language] }
        if rest.height < 5.6 {
            let text = ([mode.title] + tags).joined(separator: " – ")
            sketch.text(
                text, in: rest, size: 11 * scale, isBold: true, ink: ink, alignment: .start)
            return
        }
        let foot = tags.isEmpty ? 0 : max(2.7, min(4.5 * scale, rest.height * 0.3))
        sketch.text(
            mode.title, in: Rect(rest.x, rest.y, rest.width, rest.height - foot), size: 11 * scale,
            least: 6, isBold: true, ink: ink, alignment: .start)
        sketch.text(
            tags.joined(separator: " – "), in: Rect(rest.x, rest.maxY - foot, rest.width, foot),
            size: 8.5 * scale, least: 6, ink: ink, alignment: .start)
    }
}
