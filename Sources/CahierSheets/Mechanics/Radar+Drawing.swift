import CahierCore
import CahierDiagnostics
import CahierDocument

/// The diagrams side by side, and what their marks mean on a line below.
struct RadarDrawing {
    let radar: Radar
    let size: Size
    let language: Language

    private var unit: Double { size.magnification }
    /// Of a line of the legend.
    private var lineHeight: Double { max(4, 5 * unit) }

    /// What lies below the diagrams: a line or, filled on a narrow page, two.
    private func legend(isFilled: Bool) -> Rect {
        let height = lineHeight * (isFilled && size.width < 200 ? 2 : 1)
        return Rect(0, size.height - height, size.width, height)
    }

    func draw(_ synthesis: Radar.Synthesis?, on sketch: inout Sketch) {
        let gap = 5 * unit
        let count = Double(radar.diagrams.count)
        let width = (size.width - gap * (count - 1)) / count
        var first = 0
        for (place, diagram) in radar.diagrams.enumerated() {
            let frame = Rect(
                Double(place) * (width + gap), 0, width,
                legend(isFilled: synthesis != nil).y - 2 * unit)
            RadarWeb(scale: radar.scale, diagram: diagram, first: first, frame: frame, unit: unit)
                .draw(synthesis, on: &sketch, language)
            first += diagram.axes.count
        }
        drawLegend(isFilled: synthesis != nil, on: &sketch)
    }

    private func drawLegend(isFilled: Bool, on sketch: inout Sketch) {
        let strip = legend(isFilled: isFilled)
        var (ends, marks) = (strip, strip)
        if isFilled {
            if strip.height > lineHeight {
                ends.height = lineHeight
                marks = strip.trimmed(top: lineHeight)
            } else {
                ends.width = strip.width * 0.34
                marks = strip.trimmed(left: strip.width * 0.36)
            }
            Legend(entries: [
                (.personLine, Legend.person.1), (.groupLine, Legend.mean.1), Legend.spread,
                Legend.disagreement,
            ])
            .draw(in: marks, on: &sketch, language)
        }
        sketch.text(
            scaleEnds, in: ends, size: 9 * unit, ink: .muted,
            alignment: isFilled ? .start : .center)
    }

    private var scaleEnds: String {
        let (scale, colon) = (radar.scale, Label.colon[language])
        let center = Wording(fr: "\(scale.min) au centre", en: "\(scale.min) in the centre")
        let edge = Wording(fr: "\(scale.max) au bord", en: "\(scale.max) at the edge")
        return center[language] + (scale.lowLabel.map { colon + $0 } ?? "") + ", "
            + edge[language] + (scale.highLabel.map { colon + $0 } ?? "")
    }
}
