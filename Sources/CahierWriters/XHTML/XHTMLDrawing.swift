import CahierDocument
import CahierXML

/// Writes a drawing as SVG, one unit a millimetre.
struct XHTMLDrawing {
    /// In parts of Liberation Sans's.
    private let letterWidth: Double
    /// The style sheet that each drawing repeats.
    private let style: String?

    /// `isStyled` says whether drawings repeat the style sheet.
    init(theme: Theme, isStyled: Bool) {
        letterWidth = theme.letterWidth
        style = isStyled ? theme.css.text : nil
    }

    func write(_ drawing: Drawing, to xml: inout XMLWriter) {
        let width = Measure.number(max(0, drawing.size.width))
        let height = Measure.number(max(0, drawing.size.height))
        xml.begin("svg")
        xml.attribute("xmlns", token: "http://www.w3.org/2000/svg")
        xml.attribute("role", token: "img")
        xml.attribute("width", width + "mm")
        xml.attribute("height", height + "mm")
        xml.attribute("viewBox", "0 0 \(width) \(height)")
        writeElement("title", drawing.title, to: &xml)
        writeElement("desc", drawing.summary, to: &xml)
        if let style { writeElement("style", style, to: &xml) }
        for shape in drawing.shapes { write(shape, to: &xml) }
        xml.endWithTag()
    }

    private func writeElement(
        _ name: StaticString, _ text: String, to xml: inout XMLWriter
    ) {
        guard !text.isEmpty else { return }
        xml.begin(name)
        xml.normalText(text)
        xml.endWithTag()
    }

    private func write(_ shape: Shape, to xml: inout XMLWriter) {
        switch shape {
        case .line(let start, let end, let style):
            begin("line", style, to: &xml)
            xml.length("x1", start.x)
            xml.length("y1", start.y)
            xml.length("x2", end.x)
            xml.length("y2", end.y)
            xml.end()
        case .polyline(let points, let style): write("polyline", points, style, to: &xml)
        case .polygon(let points, let style): write("polygon", points, style, to: &xml)
        case .rectangle(let rect, let radius, let style):
            begin("rect", style, to: &xml)
            xml.length("x", rect.x)
            xml.length("y", rect.y)
            xml.length("width", max(0, rect.width))
            xml.length("height", max(0, rect.height))
            if radius > 0 { xml.length("rx", radius) }
            xml.end()
        case .ellipse(let rect, let style):
            begin("ellipse", style, to: &xml)
            xml.length("cx", rect.center.x)
            xml.length("cy", rect.center.y)
            xml.length("rx", max(0, rect.width / 2))
            xml.length("ry", max(0, rect.height / 2))
            xml.end()
        case .text(let label): write(label.set(inLettersOfWidth: letterWidth), to: &xml)
        }
    }

    private func begin(
        _ element: StaticString, _ style: ShapeStyle, to xml: inout XMLWriter
    ) {
        xml.begin(element)
        xml.attribute("class", "shape-\(style.rawValue)")
    }

    private func write(
        _ element: StaticString, _ points: [Point], _ style: ShapeStyle, to xml: inout XMLWriter
    ) {
        guard points.count > 1 else { return }
        begin(element, style, to: &xml)
        let list = points.map { "\(Measure.number($0.x)),\(Measure.number($0.y))" }
        xml.attribute("points", list.joined(separator: " "))
        xml.end()
    }

    /// An element for each line, so that the lines do not run together when they are copied.
    private func write(_ label: TextLabel, to xml: inout XMLWriter) {
        let layout = TextLayout(label)
        for (index, line) in label.lines.enumerated() where !line.isEmpty {
            xml.begin("text")
            xml.attribute("class", "ink-\(label.ink.rawValue)\(label.isBold ? " bold" : "")")
            xml.length("x", layout.anchor)
            xml.length("y", layout.baseline(of: index))
            xml.length("font-size", label.size * Measure.millimetresPerPoint)
            xml.attribute("text-anchor", token: label.alignment.anchor)
            xml.normalText(line)
            xml.endWithTag()
        }
    }
}

extension TextLabel.Alignment {
    fileprivate var anchor: StaticString {
        switch self {
        case .start: "start"
        case .center: "middle"
        case .end: "end"
        }
    }
}

extension XMLWriter {
    fileprivate mutating func length(_ name: StaticString, _ value: Double) {
        attribute(name, Measure.number(value))
    }
}
